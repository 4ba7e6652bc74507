import type { ViewOptions } from '../view/viewTable';
import { writeViewOptions } from '../view/writeViewOptions';
import { htmlAttribute } from './htmlAttribute';
import { latexAddress, latexText } from '../../lesson/handout/latexEscapes';
import { sharedAddress } from './sharedAddress';

/** What is shared, and how. */
export type Shared = {
  /** The address of the page without query and hash; empty where the page cannot know it. */
  readonly base: string;
  /** The experiment, as `encodeExperiment` writes it. */
  readonly experiment: string;
  /** The view in a frame. */
  readonly view: ViewOptions;
  /** Whether the link opens the compact page too; otherwise the full one. */
  readonly linkEmbeds: boolean;
  /** What the frame is called by a screen reader, and the words of the LaTeX link. */
  readonly title: string;
  /** In CSS px, for hosts that do not listen. */
  readonly height: number;
  /** The page in one file has no embed.js beside it. */
  readonly hasElement: boolean;
};

/** The texts to copy; null: there is none. */
export type ShareTexts = {
  readonly link: string;
  readonly iframe: string | null;
  readonly element: string | null;
  readonly latex: string | null;
};

// Control characters and bidirectional overrides would break or reorder the line that the title stands in.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

const printable = (title: string): string => title.replace(UNPRINTABLE, ' ').trim();

const attributes = (entries: readonly (readonly [string, string])[]): string =>
  entries.map(([name, value]) => htmlAttribute(name, value)).join('');

/**
 * An uploaded file runs with the origin of the platform it was uploaded to, whose cookies are none of its business. To print the
 * hand-out is one of what a browser calls modals.
 */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

function iframeText({ base, experiment, view, title, height, hasElement }: Shared): string {
  const sandbox = hasElement ? [] : ([['sandbox', SANDBOX]] as const);
  const entries = [
    ['src', sharedAddress(base, view, experiment)],
    ['title', printable(title)],
    ['width', '100%'],
    ['height', String(Math.ceil(height))],
    ['style', 'border:0'],
    ['loading', 'lazy'],
    ['allow', 'clipboard-write'],
    ...sandbox,
  ] as const;
  return `<iframe${attributes(entries)}></iframe>`;
}

/** The whole experiment is one attribute, since HTML would make x and X one. */
function elementText({ base, experiment, view, title, height }: Shared): string {
  const query = new URLSearchParams(writeViewOptions(view));
  // An element embeds unless told.
  if (view.embed) query.delete('embed');
  else query.set('embed', '0');
  const entries: readonly (readonly [string, string])[] = [
    ['state', experiment],
    ...query,
    ['title', printable(title)],
    ['height', String(Math.ceil(height))],
  ];
  const script = htmlAttribute('src', new URL('embed.js', base).href);
  return `<script${script} async></script>\n<softmax-backwards${attributes(entries)}></softmax-backwards>`;
}

/** What a teacher copies into a course page, each escaped for its medium. */
export function shareTexts(shared: Shared): ShareTexts {
  const { base, experiment, view, linkEmbeds, title, hasElement } = shared;
  const link = sharedAddress(base, { ...view, embed: linkEmbeds }, experiment);
  if (base === '') return { link, iframe: null, element: null, latex: null };
  return {
    link,
    iframe: iframeText(shared),
    element: hasElement ? elementText(shared) : null,
    latex: `\\href{${latexAddress(link)}}{${latexText(printable(title))}}`,
  };
}
