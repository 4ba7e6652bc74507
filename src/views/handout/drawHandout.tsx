import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { takeAway } from '../../text/en/handout';
import { experimentStore } from '../experimentStore';
import { Boundary } from '../failure/Boundary';
import { typesetting } from '../parts/pageParts';
import { Handout } from './Handout';
import styles from './Handout.module.css';
import { handoutNow } from './handoutNow';

let drawn: { readonly root: Root; readonly host: HTMLElement } | null = null;

/** Puts the hand-out of the experiment as it stands on paper alone, before the browser looks. */
export function drawHandout() {
  clearHandout();
  const { experiment } = experimentStore.getState();
  const host = document.createElement('main');
  host.className = styles['handout'] ?? '';
  document.body.append(host);
  document.documentElement.dataset['handout'] = '';
  const root = createRoot(host);
  drawn = { root, host };
  flushSync(() =>
    root.render(
      <Boundary title={takeAway.print}>
        <Handout experiment={experiment} handout={handoutNow()} />
      </Boundary>,
    ),
  );
}

export function clearHandout() {
  if (drawn === null) return;
  drawn.root.unmount();
  drawn.host.remove();
  drawn = null;
  delete document.documentElement.dataset['handout'];
}

/** What is printed at once has only the fonts that are there, and no formula that cannot be set. */
export async function makeReady() {
  const faces = [...document.fonts].filter(({ family }) => family.includes('KaTeX'));
  await Promise.all([typesetting.load(), Promise.allSettled(faces.map((face) => face.load()))]);
}

export function sayNotPrinted() {
  experimentStore.getState().report([{ field: '', value: '', reason: takeAway.notPrinted }], 'page');
}
