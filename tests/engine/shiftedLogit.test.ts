import { expect, it } from 'vitest';
import { shiftedLogit } from '../../src/engine/shiftedLogit';
import { softmaxAlongLogit } from '../../src/engine/softmaxAlongLogit';
import { writeSoftmaxActivations } from '../../src/engine/softmaxInto';
import { logits, solved } from './problems';

const HUGE = 2 ** 1023;

it.each([
  [3, 1, 4, 0.5],
  [-HUGE, HUGE, HUGE, -2],
  [HUGE, -HUGE, HUGE, 2],
  [-HUGE, HUGE, 2 ** 1000, -(2 ** 24)],
  [-HUGE, HUGE, 1, -Infinity],
  [-Infinity, 1, 5, -Infinity],
  [-Infinity, -HUGE, 5, -Infinity],
])(
  '(%d − %d) / %d is %d, though the difference alone may be beyond the largest double',
  (z, shift, temperature, s) => {
    expect(shiftedLogit(z, shift, temperature)).toBe(s);
  },
);

it('every softmax of logits that far apart shares as it does of the same logits in a smaller unit', () => {
  const share = 1 / (1 + Math.exp(-2));
  const shares = [expect.closeTo(1 - share, 15), expect.closeTo(share, 15)];
  const activations = new Float64Array(2);
  writeSoftmaxActivations(Float64Array.of(-HUGE, HUGE), HUGE, activations);
  expect([...activations]).toEqual(shares);
  const far = { ...logits(-HUGE, HUGE), target: { kind: 'class', index: 1 }, temperature: HUGE } as const;
  expect([...solved(far).activations]).toEqual(shares);
  expect(softmaxAlongLogit(Float64Array.of(-HUGE, HUGE), 1, HUGE).activation(HUGE)).toBeCloseTo(share, 15);
});
