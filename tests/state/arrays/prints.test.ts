import { describe, expect, it } from 'vitest';
import { readArrayText } from '../../../src/state/arrays/readArrayText';
import { expected, expectSentence, numberOf, printText, refusedPrints, said, taken } from './fixtures';

/** Rounding goes to the nearest, so that a printed number lies within half a unit; 16 digits and more count as all of them. */
const within = (resolution: number, value: number): number =>
  resolution * (1 + 1e-9) + Math.abs(value) * 1e-15;

describe('What NumPy and PyTorch really print', () => {
  it.each(Object.entries(expected.prints))(
    '%s: is read with its shape, and each number lies within its resolution',
    (name, meant) => {
      const array = taken(readArrayText(printText(`${name}.txt`)));
      expect(array.shape).toStrictEqual(meant.shape);
      expect(array.precision).toBe(meant.precision);
      expect(array.values).toHaveLength(meant.values.length);
      expect(array.resolution).toHaveLength(meant.values.length);
      for (const [i, text] of meant.values.entries()) {
        const value = numberOf(text);
        const read = array.values[i] ?? 0;
        const resolution = array.resolution[i] ?? NaN;
        if (Number.isFinite(value)) {
          expect(Math.abs(read - value)).toBeLessThanOrEqual(within(resolution, value));
        } else {
          expect(read).toBe(value);
          expect(resolution).toBe(0);
        }
      }
    },
  );

  it.each(Object.entries(expected.prints).filter(([, { places }]) => places !== null))(
    '%s: resolves half a unit in the last place that all entries share',
    (name, { places, values }) => {
      const { resolution } = taken(readArrayText(printText(`${name}.txt`)));
      for (const [i, text] of values.entries()) {
        if (Number.isFinite(numberOf(text))) {
          expect(resolution[i]).toBeCloseTo(0.5 * 10 ** (places ?? 0), 12 - (places ?? 0));
        }
      }
    },
  );

  it.each(refusedPrints)('%s: is refused with a sentence', (name) => {
    const failure = said(readArrayText(printText(name)));
    expectSentence(failure);
    expect(failure).toMatch(/^Line \d/);
  });

  it('advises to print all of it, in the words of the library that printed it', () => {
    for (const name of ['numpy_truncated', 'numpy_truncated_str']) {
      expect(said(readArrayText(printText(`${name}.refused.txt`)))).toContain(
        'call np.set_printoptions(threshold=np.inf) and print it again',
      );
    }
    expect(said(readArrayText(printText('torch_truncated.refused.txt')))).toContain(
      'call torch.set_printoptions(profile="full") and print it again',
    );
  });

  it('says of complex numbers that they are', () => {
    for (const name of ['numpy_complex', 'torch_complex']) {
      expect(said(readArrayText(printText(`${name}.refused.txt`)))).toContain(
        'is complex; only real numbers',
      );
    }
  });
});
