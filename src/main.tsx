import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { startAddressSync } from './state/addressSync';
import { startHostMessages } from './state/host/hostMessages';
import { pageBody } from './state/host/pageBody';
import { readViewOptions } from './state/view/readViewOptions';
import { App } from './views/App';
import { experimentStore } from './views/experimentStore';
import { lessonAnswers } from './views/lesson/lessonProgress';
import { useMotionChoice } from './views/motion';
import { useThemeChoice } from './views/theme';
import { useView } from './views/view';

const root = document.getElementById('root');
if (root) {
  const { href, search } = location;
  const { options, refusals } = readViewOptions(search);
  useView.setState(options);
  experimentStore.setState({ lock: options.lock });
  useThemeChoice.setState({ choice: options.theme });
  useMotionChoice.setState({ choice: options.motion });
  startAddressSync(window, experimentStore);
  experimentStore.getState().report(refusals, 'address');
  // Painted before the parent is told that the page is ready, and how high it is.
  flushSync(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
  startHostMessages({
    window,
    store: experimentStore,
    answers: lessonAnswers,
    view: options,
    address: href,
    content: pageBody(window),
  });
}
