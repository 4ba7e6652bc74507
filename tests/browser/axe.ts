import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type RunOptions = Parameters<AxeBuilder['options']>[0];
type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;
type NodeResult = AxeResults['violations'][number]['nodes'][number];

/** The axe that @axe-core/playwright runs. */
const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
const SOURCE = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule that axe has on by itself, best practice among them, and the size of targets. */
const OPTIONS: RunOptions = {
  resultTypes: ['violations', 'incomplete'],
  // nothing here plays by itself, which alone has files fetched
  preload: false,
  // a frame holds this page again, which is looked at by itself
  iframes: false,
  rules: { 'target-size': { enabled: true }, 'frame-tested': { enabled: false } },
};

/** A symbol of one letter, or of none, is to be read like a word: axe would leave it undecided. */
const CHECKS = [
  {
    id: 'color-contrast',
    options: {
      ignoreUnicode: false,
      ignoreLength: true,
      ignorePseudo: false,
      boldValue: 700,
      boldTextPt: 14,
      largeTextPt: 18,
      contrastRatio: { normal: { expected: 4.5 }, large: { expected: 3 } },
      pseudoSizeThreshold: 0.25,
      shadowOutlineEmMax: 0.2,
    },
  },
];

/** What axe cannot decide by itself, by rule and by the elements that it is about, and why it holds there. */
const EXPLAINED: readonly { readonly rule: string; readonly at: string; readonly because: string }[] = [
  {
    rule: 'color-contrast',
    at: 'svg *',
    because:
      'axe knows no ground of SVG text but boxes: the ink on every colour of every palette is measured in tests/charts/colour',
  },
  {
    rule: 'color-contrast',
    at: '.katex *',
    because:
      'the boxes of a fraction lie over one another; its inks are those of the symbols, decided where they stand alone',
  },
  {
    rule: 'color-contrast',
    at: '[data-scrolls] *, [data-tall] *',
    because: 'its box goes on beyond the edge of what scrolls; it is decided at a width where it does not',
  },
  {
    rule: 'color-contrast',
    at: '[data-figure] button[popovertarget], [data-activation] *, [data-choice] *, legend',
    because: 'it stands on the paper at the edge of a picture, whose box axe takes for its ground',
  },
  {
    rule: 'color-contrast',
    at: '[data-embed] header > a',
    because: 'where it takes two lines they are set close, and their boxes reach into each other',
  },
  {
    rule: 'aria-required-children',
    at: '[data-panel="scale"] [role="grid"]',
    because: 'axe asks for every row; of 10,000 the one that is looked at is there',
  },
  {
    rule: 'skip-link',
    at: ':root:has([data-covered]) nav > a',
    because: 'what the lesson covers is not to be seen; the link leads to its cover (axeStates.spec.ts)',
  },
];

/**
 * Grounds that axe takes for pictures and gives up at: the shade at the edge of what scrolls, of half a rem, and the bracket of
 * the chain rule, a line. Without them it decides by the ground that is there; where a cover has stripes and a batch its washes,
 * by the darkest. What sticks to the edges of a phone lies over the page, and what pops up over all, which axe does not know; nor
 * that a curve is cut off at the edge of its picture, and that the one canvas of a stack is clear but for its matrices. Paper has
 * a margin, into which the first line reaches by a pixel.
 */
const PLAIN = `
  [data-scrolls], [class*="brace"] { background: none !important }
  [data-covered] > p { background: color-mix(in srgb, var(--hairline) 35%, var(--paper)) !important }
  td[data-symbol="a"] { background: var(--wash-a) !important }
  @media print { [data-sheet] { padding-block-start: 1rem !important } }
  svg path, [class*="stack"] > canvas { display: none !important }
  [data-panel="steps"] > [class*="controls"], [data-panel="lesson"] { position: static !important }
  :root:has(:popover-open) :not(:has(:popover-open), :popover-open, :popover-open *) { visibility: hidden !important }
`;

/** Axe put into the page once; it stays while the address changes. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(SOURCE);
  await page.evaluate(
    ({ checks, plain }) => {
      (window as unknown as { axe: { configure: (spec: object) => void } }).axe.configure({ checks });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(plain);
      document.adoptedStyleSheets.push(sheet);
    },
    { checks: CHECKS, plain: PLAIN },
  );
}

/** All that axe finds or cannot decide and nobody has explained, in words. */
export async function faultsOf(page: Page, within = 'html'): Promise<readonly string[]> {
  return page.evaluate(
    async ({ options, explained, place }) => {
      const { axe } = window as unknown as {
        axe: { run: (context: Element | null, options: RunOptions) => Promise<AxeResults> };
      };
      const { violations, incomplete } = await axe.run(document.querySelector(place), options);
      const isExplained = (rule: string, { target }: NodeResult) =>
        explained.some(
          (one) => one.rule === rule && document.querySelector(String(target[0]))?.matches(one.at),
        );
      const said = (word: string, results: AxeResults['violations'], isLeftOut: typeof isExplained) =>
        results.flatMap(({ id, nodes }) =>
          nodes
            .filter((node) => !isLeftOut(id, node))
            .map((node) => {
              const checks = [...node.any, ...node.all, ...node.none].map(
                ({ message, relatedNodes = [] }) =>
                  `${message} ${relatedNodes.map(({ target }) => String(target[0])).join(', ')}`,
              );
              return `${word} ${id}: ${String(node.target[0])} ${checks.join('; ')}`;
            }),
        );
      return [...said('violates', violations, () => false), ...said('undecided', incomplete, isExplained)];
    },
    { options: OPTIONS, explained: EXPLAINED, place: within },
  );
}
