// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, pageOf, wantedEntries } from '../../../src/embed/embedAddress';
import { decodeAddress } from '../../../src/state/addressDecode';
import { encodeExperiment } from '../../../src/state/addressEncode';
import type { Experiment } from '../../../src/state/experiment';
import { LANGUAGES } from '../../../src/text/languages';
import { latexText } from '../../../src/lesson/handout/latexEscapes';
import { shareTexts, type Shared } from '../../../src/state/share/shareTexts';
import { readViewOptions } from '../../../src/state/view/readViewOptions';
import {
  LOCKS,
  MOTIONS,
  PANELS,
  RESIZES,
  THEMES,
  USUAL_VIEW,
  type ViewOptions,
} from '../../../src/state/view/viewTable';
import { experiments } from '../arbitraries';
import { runs } from '../../properties/runs';

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '\\href{javascript:alert(1)}{x}',
  '$\\\\input{}$',
  '%0a #1 & ~ ^_{}',
  '${x}',
  'قطة',
  'חתול',
  '🐈‍⬛',
  "--- ``quoted''",
];

const shared: Shared = {
  base: 'https://example.edu/course/index.html',
  experiment: 'v=1&z=2,1,0.1',
  view: { ...USUAL_VIEW, embed: true },
  linkEmbeds: false,
  title: 'Softmax, backwards',
  height: 640.2,
  hasElement: true,
};
const textsOf = (change: Partial<Shared> = {}) => {
  const { link, iframe, element, latex } = shareTexts({ ...shared, ...change });
  return { link, iframe: iframe ?? '', element: element ?? '', latex: latex ?? '' };
};

/** What a browser makes of a snippet: its elements, with nothing beside them. */
function parsed(html: string): Element[] {
  const { head, body } = new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
  expect(head.childElementCount).toBe(0);
  expect(body.textContent.trim()).toBe('');
  return [...body.children];
}
const frameOf = (html: string): Element => {
  const [frame, ...rest] = parsed(html);
  expect(rest).toEqual([]);
  expect(frame!.tagName).toBe('IFRAME');
  return frame!;
};

/** The argument in braces at `start`, by TeX's own rule: braces nest, but for those with a backslash. */
function argumentAt(text: string, start: number): string {
  expect(text[start]).toBe('{');
  let depth = 0;
  for (let k = start; k < text.length; k++) {
    if (text[k] === '\\') k++;
    else if (text[k] === '{') depth++;
    else if (text[k] === '}' && --depth === 0) return text.slice(start + 1, k);
  }
  throw new Error(`no end of ${text}`);
}

/** Both arguments of \href and nothing behind them. */
function hrefOf(latex: string): { address: string; words: string } {
  expect(latex.startsWith('\\href{')).toBe(true);
  const address = argumentAt(latex, 5);
  const words = argumentAt(latex, 7 + address.length);
  expect(latex).toBe(`\\href{${address}}{${words}}`);
  return { address, words };
}

/** The address that hyperref writes into the PDF; a character that would need care in TeX is a failure. */
function unescapedAddress(tex: string): string {
  const address = tex.replace(
    /\\([%#&_])|[\\{}%#&_~^$"<>`|\s]|[^!-~]/g,
    (found, escaped: string | undefined) => {
      if (escaped === undefined) throw new Error(`${found} in ${tex}`);
      return escaped;
    },
  );
  return address;
}

const COMMANDS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textless: '<',
  textgreater: '>',
  char34: '"',
};
const unescapedText = (tex: string): string =>
  tex.replace(
    /\\([a-z]+\d*)\{\}|\\([{}%#&_$])|[\\{}%#&_~^$<>"]/g,
    (found, command?: string, symbol?: string) => {
      const character = command === undefined ? symbol : COMMANDS[command];
      if (character === undefined) throw new Error(`${found} in ${tex}`);
      return character;
    },
  );

/** Experiment and view as the page would read them at this address. */
function opened(address: string) {
  const { search, hash } = new URL(address);
  const read = decodeAddress(hash);
  const seen = readViewOptions(search);
  expect([...read.refusals, ...seen.refusals]).toEqual([]);
  return { experiment: read.experiment, view: seen.options };
}

const views: fc.Arbitrary<ViewOptions> = fc.record(
  {
    embed: fc.boolean(),
    theme: fc.constantFrom(...THEMES),
    lang: fc.constantFrom(...LANGUAGES),
    show: fc.option(fc.uniqueArray(fc.constantFrom(...PANELS), { minLength: 1 })),
    lock: fc.subarray([...LOCKS]),
    motion: fc.constantFrom(...MOTIONS),
    resize: fc.constantFrom(...RESIZES),
    id: fc.stringMatching(/^[A-Za-z0-9_-]{0,64}$/),
  },
  { noNullPrototype: true },
);
/** As it reads back: what an embed shows unless told is written out. */
const asRead = (view: ViewOptions): ViewOptions =>
  readViewOptions(new URL(textsOf({ view, linkEmbeds: view.embed }).link).search).options;

describe('shareTexts(shared)', () => {
  it('gives four texts that a person can read', () => {
    expect(shareTexts(shared)).toStrictEqual({
      link: 'https://example.edu/course/index.html#v=1&z=2,1,0.1',
      iframe:
        '<iframe src="https://example.edu/course/index.html?embed=1#v=1&amp;z=2,1,0.1" title="Softmax, backwards"' +
        ' width="100%" height="641" style="border:0" loading="lazy" allow="clipboard-write"></iframe>',
      element:
        '<script src="https://example.edu/course/embed.js" async></script>\n' +
        '<softmax-backwards state="v=1&amp;z=2,1,0.1" title="Softmax, backwards" height="641"></softmax-backwards>',
      latex: '\\href{https://example.edu/course/index.html\\#v=1\\&z=2,1,0.1}{Softmax, backwards}',
    });
  });

  it('writes of the view only what is not usual', () => {
    const view: ViewOptions = {
      ...shared.view,
      theme: 'dark',
      show: ['derivation', 'steps'],
      lock: ['T', 'lr'],
    };
    const { link, iframe, element } = textsOf({ view });
    expect(link).toContain('index.html?theme=dark&show=derivation,steps&lock=T,lr#');
    expect(frameOf(iframe).getAttribute('src')).toContain(
      '?embed=1&theme=dark&show=derivation,steps&lock=T,lr#',
    );
    expect(element).toContain(' theme="dark" show="derivation,steps" lock="T,lr" ');
  });

  it('opens the same experiment and view from each of the four', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(experiments, views, (experiment, view) => {
        const hash = encodeExperiment(experiment);
        fc.pre(hash.length < 16_384);
        const texts = textsOf({ view, linkEmbeds: view.embed, experiment: hash });
        const address = texts.link;
        const expected: { experiment: Experiment; view: ViewOptions } = { experiment, view: asRead(view) };
        expect(opened(address)).toStrictEqual(expected);
        expect(frameOf(texts.iframe).getAttribute('src')).toBe(address);
        expect(opened(unescapedAddress(hrefOf(texts.latex).address))).toStrictEqual(expected);

        const [script, element] = parsed(texts.element);
        expect(script!.getAttribute('src')).toBe('https://example.edu/course/embed.js');
        const attribute = (name: string) => element!.getAttribute(name);
        const page = pageOf(attribute, 'https://example.edu/course/embed.js', 'https://other.example/');
        expect(opened(`${page}#${hashOf(wantedEntries(attribute))}`)).toStrictEqual(expected);
      }),
      runs(0.15), // each text is set or parsed as its reader would: 10 ms
    );
  });

  it.each(HOSTILE)('hands over the label and the title %s as the text it is', (text) => {
    const labels = [text.slice(0, 40).trim(), 'b', 'c'];
    const experiment = `v=1&labels=${labels.map(encodeURIComponent).join(',')}`;
    const texts = textsOf({ experiment, title: text });
    const { address, words } = hrefOf(texts.latex);
    const [, element, ...rest] = parsed(texts.element);
    expect(rest).toEqual([]);
    for (const frame of [frameOf(texts.iframe), element!]) {
      expect(frame.getAttribute('title')).toBe(text);
      expect([...frame.attributes].filter(({ name }) => name.startsWith('on'))).toEqual([]);
    }
    expect(unescapedText(words)).toBe(text);
    const links = [texts.link, frameOf(texts.iframe).getAttribute('src')!, unescapedAddress(address)];
    for (const link of links) expect(opened(link).experiment.labels).toStrictEqual(labels);
    expect(element!.getAttribute('state')).toBe(experiment);
  });

  it('escapes any title so that TeX sets it as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unescapedText(latexText(text))).toBe(text);
      }),
      runs(),
    );
  });

  it('keeps out of the title what would break or reorder the line', () => {
    const { iframe, latex } = textsOf({ title: 'one\r\n\u202Etwo\u2066\u0000three\uD800 ' });
    expect(frameOf(iframe).getAttribute('title')).toBe('one two three');
    expect(hrefOf(latex).words).toBe('one two three');
  });

  it('escapes an address with characters that its path may hold', () => {
    const base = "https://example.edu/~ann/a%20b&c_d'(1)^{x}$/";
    const { iframe, latex } = textsOf({ base });
    expect(frameOf(iframe).getAttribute('src')).toBe(`${base}?embed=1#v=1&z=2,1,0.1`);
    const address = unescapedAddress(hrefOf(latex).address);
    expect(decodeURI(new URL(address).pathname)).toBe("/~ann/a b&c_d'(1)^{x}$/".replace('$', '%24'));
  });

  it('says of a page without an address only what has to stand behind it', () => {
    expect(shareTexts({ ...shared, base: '' })).toStrictEqual({
      link: '#v=1&z=2,1,0.1',
      iframe: null,
      element: null,
      latex: null,
    });
  });

  it('has no element where there is no embed.js, and a sandbox that lets it open, save and print', () => {
    const { element, iframe } = shareTexts({ ...shared, hasElement: false });
    expect(element).toBeNull();
    expect(
      iframe
        ?.match(/ sandbox="([^"]*)"/)?.[1]
        ?.split(' ')
        .toSorted(),
    ).toEqual([
      'allow-downloads',
      'allow-modals',
      'allow-popups',
      'allow-popups-to-escape-sandbox',
      'allow-scripts',
    ]);
    expect(shareTexts({ ...shared, hasElement: true }).iframe).not.toContain('sandbox');
  });
});
