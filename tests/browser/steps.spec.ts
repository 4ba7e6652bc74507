import { expect, test } from '@playwright/test';
import { ACTIVATION_NAMES } from '../../src/engine/problem';
import { positions } from '../../src/lesson/derivation';
import { NOT_FOR_READERS } from './pageNumbers';
import { heatmap } from './pictures';
import { open, show } from './thePage';
import { disagreements, traceOfAddress } from './traceNumbers';
import { walkThrough, type Place } from './walkThrough';

/** N = 1, 2, 3, 6, 10: logits of both signs, a real layer, a target of a class and a mixed one. */
const SOURCES: readonly (readonly [outputs: number, source: string])[] = [
  [1, 'z=-0.7&y=1'],
  [2, 'z=1.3,-0.4&y=2'],
  [3, 'x=1,-0.5&W=2,1,0.1;-0.6,0.4,-1.2&b=0.1,0,-0.3&y=1'],
  [6, 'z=2,1,0.1,-1,-2.5,0.004&y=0.1,0.2,0.3,0.05,0.05,0.3'],
  [10, 'z=2,1.5,1,0.5,0.2,-0.1,-0.5,-1,-2,-6&y=4'],
];

const combinations = ACTIVATION_NAMES.flatMap((activation) =>
  (activation === 'softmax' ? ['mse', 'crossEntropy'] : ['mse']).map((loss) => ({ activation, loss })),
);

/** Every place of the walk, in order, has all three kinds of line, no KaTeX error, and nothing that is no number. */
function expectWhole(places: readonly Place[], hash: string) {
  const { problem } = traceOfAddress(hash);
  expect(places.map(({ step }) => step)).toEqual(positions(problem).map(({ step }) => step));
  for (const { position, kinds, errors, text } of places) {
    const place = `${hash} at ${position}`;
    expect(new Set(kinds), place).toEqual(new Set(['symbolic', 'substituted', 'value']));
    expect(errors, place).toBe(0);
    expect(text.match(NOT_FOR_READERS)?.[0], place).toBeUndefined();
  }
}

/** Every number with a name is the engine's, and the quantities of the chain rule are all among them. */
function expectTheEnginesNumbers(places: readonly Place[], hash: string) {
  const trace = traceOfAddress(hash);
  for (const { position, numbers } of places) {
    expect(disagreements(trace, numbers), `${hash} at ${position}`).toEqual([]);
  }
  const symbols = new Set(places.flatMap(({ numbers }) => numbers.map(({ ref }) => ref.split('-')[0])));
  expect([...symbols], hash).toEqual(expect.arrayContaining(['E', 'J', 'a', 'd', 'dW', 'g', 'z']));
}

for (const { activation, loss } of combinations) {
  test(`${activation} with ${loss}: from z and from a, N = 1, 2, 3, 6, 10, every step shows all lines and the engine’s numbers`, async ({
    page,
  }) => {
    await open(page);
    for (const argument of ['z', 'a']) {
      for (const [outputs, source] of SOURCES) {
        const hash = `${source}&activation=${activation}&loss=${loss}&arg=${argument}`;
        await show(page, hash);
        await expect(heatmap(page)).toHaveAttribute('aria-rowcount', String(outputs + 2));
        const places = await walkThrough(page);
        expectWhole(places, hash);
        expectTheEnginesNumbers(places, hash);
      }
    }
  });
}

for (const [form, argument] of [
  ['z', 'a'],
  ['a', 'z'],
]) {
  test(`softmax, form in ${form} given ${argument}: the wrong numbers are the engine’s, and so are the right ones beside them`, async ({
    page,
  }) => {
    await open(page);
    for (const [, source] of SOURCES.slice(1)) {
      for (const rest of ['loss=mse', 'loss=crossEntropy', 'loss=mse&T=2']) {
        const hash = `${source}&${rest}&arg=${argument}&form=${form}`;
        await show(page, hash);
        const places = await walkThrough(page);
        expectWhole(places, hash);
        expectTheEnginesNumbers(places, hash);
        const standings = new Set(places.flatMap(({ numbers }) => numbers.map(({ standing }) => standing)));
        expect([...standings], hash).toEqual(expect.arrayContaining(['wrong', 'right']));
      }
    }
  });
}
