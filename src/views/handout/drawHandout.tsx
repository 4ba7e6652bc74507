import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { Handout } from './Handout';

let drawn: { readonly root: Root; readonly host: HTMLElement } | null = null;

/** Puts the hand-out of the experiment as it stands on paper alone, before the browser looks. */
export function drawHandout() {
  clearHandout();
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  drawn = { root, host };
  document.documentElement.dataset['handout'] = '';
  flushSync(() => root.render(<Handout />));
}

export function clearHandout() {
  if (drawn === null) return;
  drawn.root.unmount();
  drawn.host.remove();
  drawn = null;
  delete document.documentElement.dataset['handout'];
}

/** Whatever is printed at once has only the fonts that are there. */
export async function withFonts() {
  const faces = [...document.fonts].filter(({ family }) => family.includes('KaTeX'));
  await Promise.allSettled(faces.map((face) => face.load()));
}
