import { StrictMode } from 'react';
import { UNDRAWN } from '../charts/drawingContext';
import { startAddressSync } from '../state/addressSync';
import { USUAL_VIEW, type ViewOptions } from '../state/view/viewTable';
import { App } from '../views/App';
import { experimentStore } from '../views/experimentStore';
import { Boundary } from '../views/failure/Boundary';
import { lessonAnswers } from '../views/lesson/progress';
import { useMotionChoice } from '../views/motion';
import { addresses, host, withPart } from '../views/parts/pageParts';
import { useThemeChoice } from '../views/theme';
import { useView } from '../views/view';
import { page } from '../text/en/page';

/** Said once: a second picture would say the same. */
const sayUndrawn = () =>
  experimentStore.getState().report([{ field: '', value: '', reason: page.undrawn }], 'page');

/** The query says how the page is shown; what of it is refused stands in a notice. An address without one is not read. */
export function openView(): ViewOptions {
  const read = addresses.loaded()?.readViewOptions(location.search);
  const options = read?.options ?? USUAL_VIEW;
  useView.setState(options);
  experimentStore.setState({ lock: options.lock });
  useThemeChoice.setState({ choice: options.theme });
  useMotionChoice.setState({ choice: options.motion });
  startAddressSync(window, experimentStore, (hash, done, failed) =>
    withPart(addresses, ({ decodeAddress }) => done(decodeAddress(hash)), failed),
  );
  experimentStore.getState().report(read?.refusals ?? [], 'address');
  document.addEventListener(UNDRAWN, sayUndrawn, { once: true });
  return options;
}

/** From now on the page around is told what happens, where there is one. */
export function talkWithHost(view: ViewOptions, address: string) {
  const content = host.loaded();
  content?.startHostMessages({
    window,
    store: experimentStore,
    answers: lessonAnswers,
    view,
    address,
    content: content.pageBody(window),
  });
}

export const thePage = (
  <StrictMode>
    <Boundary title={null}>
      <App />
    </Boundary>
  </StrictMode>
);
