import { firstSign } from './opening/firstSign';
import { opening } from './text/en/opening';

const page = document.documentElement;
const root = document.getElementById('root');
// What the build has drawn is the page of an address that says nothing; any other is drawn here.
const isBuilt = location.hash.length < 2 && location.search.length < 2 && root?.firstElementChild;
const isFramed = window.parent !== window;

function isComing(isBusy: boolean) {
  page.toggleAttribute('data-coming', isBusy);
  root?.setAttribute('aria-busy', String(isBusy));
}

async function takeOver(built: HTMLElement) {
  const kept = isFramed ? null : await firstSign(built);
  isComing(true);
  try {
    const { takeOverPage } = await import('./opening/takeOver');
    kept?.restore();
    await takeOverPage(built);
  } finally {
    isComing(false);
    kept?.replay();
  }
}

async function draw(empty: HTMLElement) {
  isComing(true);
  try {
    const { drawPage } = await import('./opening/draw');
    drawPage(empty);
  } finally {
    isComing(false);
    delete page.dataset['ownAddress'];
  }
}

/** The built page stays, and can be read; the numbers that were built in are not those of another one. */
function say(sentence: string, isReadable: boolean) {
  if (!isReadable) root?.replaceChildren();
  const said = Object.assign(document.createElement('p'), { textContent: sentence, className: 'failure' });
  said.setAttribute('role', 'alert');
  document.body.prepend(said);
}

/** Once the page is painted, the largest part of what the first sign of a reader will ask for. */
function fetchNext() {
  const next = document.querySelector<HTMLElement>('script[data-next]')?.dataset['next'];
  if (next)
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href: next }),
    );
}

if (root && isBuilt) {
  addEventListener('load', fetchNext, { once: true });
  takeOver(root).catch(() => say(opening.built, true));
} else if (root) draw(root).catch(() => say(opening.drawn, false));
