import { firstSign } from './opening/firstSign';

const root = document.getElementById('root');
// What the build has drawn is the page of an address that says nothing; any other is drawn here.
const isBuilt = location.hash.length < 2 && location.search.length < 2 && root?.firstElementChild;
const isFramed = window.parent !== window;

async function takeOver(built: HTMLElement) {
  const kept = isFramed ? null : await firstSign(built);
  const { takeOverPage } = await import('./opening/takeOver');
  kept?.restore();
  await takeOverPage(built);
  kept?.replay();
}

async function draw(empty: HTMLElement) {
  const { drawPage } = await import('./opening/draw');
  drawPage(empty);
}

/** The numbers that were built in are not this page's: a sentence stands alone, which the script that failed cannot bring. */
function giveUp(empty: HTMLElement) {
  empty.textContent = 'The page could not be loaded whole. Please load it again.';
  delete document.documentElement.dataset['ownAddress'];
}

/** Once the page is painted, the largest part of what the first sign of a reader will ask for. */
function fetchNext() {
  const next = document.querySelector<HTMLElement>('script[data-next]')?.dataset['next'];
  if (next)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: next }));
}

if (root && isBuilt) addEventListener('load', fetchNext, { once: true });
if (root && isBuilt) void takeOver(root);
else if (root) draw(root).catch(() => giveUp(root));
