import { describe, expect, it } from 'vitest';
import { contrast, rampOf, type Theme } from '../../../src/charts/colourScale';
import { forcedTokens, tokensOf, type Contrast } from './tokens';

const THEMES: readonly Theme[] = ['light', 'dark'];
const CONTRASTS: readonly Contrast[] = ['usual', 'more'];
const CASES = THEMES.flatMap((theme) => CONTRASTS.map((wish) => [theme, wish] as const));

const GROUNDS = ['paper', 'raised', 'gold-wash', 'right-wash', 'wrong-wash', 'caution-wash'];
const WASHES = ['wash-z', 'wash-a', 'wash-g'];
const SYMBOLS = ['color-z', 'color-a', 'color-g', 'color-d'];
const STATES = ['right', 'wrong', 'caution'];

const everyPair = (tops: readonly string[], grounds: readonly string[]) =>
  tops.flatMap((top) => grounds.map((ground) => [top, ground] as const));

/** What is read, and what it is read on. */
const TEXTS = [
  ...everyPair(['ink', 'muted'], [...GROUNDS, ...WASHES]),
  ...everyPair(SYMBOLS, GROUNDS),
  ...everyPair(STATES, GROUNDS),
  // a lit symbol on its own ground
  ...([
    ['color-z', 'wash-z'],
    ['color-d', 'wash-z'],
    ['color-a', 'wash-a'],
    ['color-g', 'wash-g'],
  ] as const),
  // the chosen one of a few
  ...everyPair(['paper'], ['ink', 'color-z', 'color-a']),
  ...everyPair(['raised'], ['ink', 'color-z', 'color-a']),
];

/** Edges of controls, marks of what is chosen, strokes of charts, the ring of the focus. */
const GRAPHICS = [
  ...everyPair(['control', 'gold', ...SYMBOLS, 'ink', 'muted'], ['paper', 'raised', 'gold-wash']),
  ...everyPair(['control'], ['right-wash', 'wrong-wash', 'caution-wash']),
  ...everyPair(['ink'], [...GROUNDS, ...WASHES]),
];

describe.each(CASES)('the colours of the page, %s, %s contrast', (theme, wish) => {
  const tokens = tokensOf(theme, wish);
  const colour = (name: string) => tokens[`--${name}`] ?? '';
  const poor = (pairs: readonly (readonly [string, string])[], least: number) =>
    pairs
      .map(([top, ground]) => ({ top, ground, ratio: contrast(colour(top), colour(ground)) }))
      .filter(({ ratio }) => !(ratio >= least))
      .map(({ top, ground, ratio }) => `${top} on ${ground}: ${ratio.toFixed(2)}`);

  it(`are all there, each as #rrggbb`, () => {
    const names = new Set([...TEXTS, ...GRAPHICS].flat());
    for (const name of [...names, 'ring', 'ring-edge']) expect(colour(name), name).toMatch(/^#[\da-f]{6}$/);
  });

  it('carry text of 4.5 : 1, or 7 : 1 where the reader asks for more', () => {
    expect(poor(TEXTS, wish === 'more' ? 7 : 4.5)).toEqual([]);
  });

  it('carry edges, marks and the ring of the focus of 3 : 1, or 4.5 : 1', () => {
    expect(poor(GRAPHICS, wish === 'more' ? 4.5 : 3)).toEqual([]);
  });

  it('have in the ring of the focus and in that of the chosen cell a line of 3 : 1 to each colour of a cell', () => {
    const cells = [
      ...rampOf(theme).colours,
      ...rampOf(theme, true).colours,
      colour('paper'),
      colour('raised'),
    ];
    for (const ring of [
      ['ink', 'paper'],
      ['ring', 'ring-edge'],
    ]) {
      const best = (cell: string) => Math.max(...ring.map((line) => contrast(colour(line), cell)));
      expect(Math.min(...cells.map(best)), ring.join(' and ')).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('where the reader’s system chooses all colours', () => {
  it('every colour of the page is one of the system’s', () => {
    const forced = forcedTokens();
    const colours = Object.entries(tokensOf('light', 'usual')).filter(([, value]) => value.startsWith('#'));
    const SYSTEM = /^(Canvas|CanvasText|GrayText|ButtonBorder|Highlight)$/;
    for (const [name] of colours) expect(forced[name], name).toMatch(SYSTEM);
  });
});
