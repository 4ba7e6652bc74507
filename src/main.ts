import { firstSign } from './opening/firstSign';
import type * as InLanguage from './opening/inLanguage';
import { languageOf } from './text/languages';
import { opening } from './text/opening';

const page = document.documentElement;
const root = document.getElementById('root');
// What the build has drawn is the page of an address that says nothing; any other is drawn here.
const isBuilt = location.hash.length < 2 && location.search.length < 2 && root?.firstElementChild;
const isFramed = window.parent !== window;
const language = languageOf(location.search);

function isComing(isBusy: boolean) {
  page.toggleAttribute('data-coming', isBusy);
  root?.setAttribute('aria-busy', String(isBusy));
}

async function takeOver(built: HTMLElement) {
  // the page around waits for one that is live
  const kept = await firstSign(built, !isFramed);
  isComing(true);
  try {
    const { takeOverPage } = await import('./opening/takeOver');
    kept.restore();
    await takeOverPage(built);
  } finally {
    isComing(false);
    kept.replay();
  }
}

/** Another language than the one of this script is in files of its own; the page in one file has chosen before. */
async function drawing() {
  const { draws } =
    document.querySelector<HTMLElement>(`link[hreflang="${language}"][data-draws]`)?.dataset ?? {};
  if (!draws) return import('./opening/draw');
  const address = new URL(draws, document.baseURI).href;
  const { opened } = (await import(/* @vite-ignore */ address)) as typeof InLanguage;
  return opened();
}

async function draw(empty: HTMLElement) {
  isComing(true);
  try {
    const { drawPage } = await drawing();
    drawPage(empty);
  } finally {
    isComing(false);
    delete page.dataset['ownAddress'];
  }
}

/** The built page stays, and can be read; the numbers that were built in are not those of another one. */
function say(sentence: string, isReadable: boolean) {
  if (!isReadable) root?.replaceChildren();
  const said = Object.assign(document.createElement('div'), { className: 'failure' });
  said.setAttribute('role', 'alert');
  const again = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: opening[language].again,
    onclick: () => location.reload(),
  });
  said.append(Object.assign(document.createElement('p'), { textContent: sentence }), again);
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
  takeOver(root).catch(() => say(opening[language].built, true));
} else if (root) draw(root).catch(() => say(opening[language].drawn, false));
