import { JSDOM } from 'jsdom';

export type Theme = 'light' | 'dark';

/** What the page takes from the browser before anything is drawn. */
const TAKEN = [
  'document',
  'location',
  'Element',
  'HTMLElement',
  'SVGElement',
  'Text',
  'Node',
  'Event',
] as const;

let theme: Theme = 'light';

/** As a browser of that theme says it, for the theme that is asked about when it is asked. */
const matchMedia = (query: string) => ({
  get matches() {
    return query.includes('prefers-color-scheme: dark') && theme === 'dark';
  },
  addEventListener: () => {},
  removeEventListener: () => {},
});

/** Makes a page in jsdom the one that scripts of this process see. Returns its root element. */
export function openPage(markup: string, itsTheme: Theme): HTMLElement {
  theme = itsTheme;
  const { window } = new JSDOM(`<!doctype html><body><div id="root">${markup}</div>`, {
    url: 'http://localhost/index.html',
    pretendToBeVisual: true,
  });
  for (const name of TAKEN) Object.assign(globalThis, { [name]: window[name] });
  Object.assign(globalThis, { window, matchMedia });
  Object.assign(window, { matchMedia });
  const root = window.document.getElementById('root');
  if (!root) throw new Error('jsdom made no root');
  return root;
}
