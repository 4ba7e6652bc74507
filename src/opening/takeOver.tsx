import { useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { host, partFailed } from '../views/parts/pageParts';
import { openView, talkWithHost, thePage } from './openPage';

function TakenOver({ onDone }: { readonly onDone: () => void }) {
  // after all that the page does once it is there: by then it listens for its keys
  useEffect(onDone, [onDone]);
  return thePage;
}

/** Makes the page that the build has drawn a live one, without drawing it again; further parts come when they are needed. */
export async function takeOverPage(root: HTMLElement): Promise<void> {
  const { href } = location;
  const view = openView();
  await new Promise<void>((done) => {
    hydrateRoot(root, <TakenOver onDone={done} />);
  });
  root.dataset['live'] = '';
  if (window.parent === window) return;
  const talk = () =>
    host.load().then(
      () => talkWithHost(view, href),
      () => partFailed(host, talk),
    );
  await talk();
}
