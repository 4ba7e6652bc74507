import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/engine/diagnosis/diagnose';
import { compute } from '../../../src/engine/diagnosis/compute';
import { RIGHT_PROGRAMME, type Programme } from '../../../src/engine/diagnosis/programme';
import type { GivenArray, Quantity, Question } from '../../../src/engine/diagnosis/question';
import { settingOf } from '../../../src/engine/diagnosis/setting';
import type { Problem } from '../../../src/engine/problem';
import { solved } from '../problems';

const asked = (quantity: Quantity, change: Partial<Problem> = {}): Question => ({
  quantity,
  problem: solved(change).problem,
  rows: [],
  current: 0,
  reduction: 'mean',
});

const array = (
  values: readonly number[],
  shape: readonly number[] = [values.length],
  resolution = 0,
): GivenArray => ({
  shape,
  values: Float64Array.from(values),
  resolution: new Float64Array(values.length).fill(resolution),
  precision: null,
});

function printedBy(question: Question, change: Partial<Programme>): GivenArray {
  const setting = settingOf(question);
  if (setting === null) throw new Error('there is a setting');
  const { rows, columns, values } = compute(setting, { ...RIGHT_PROGRAMME, ...change });
  return array([...values], [rows, columns]);
}

const names = (question: Question, given: GivenArray) =>
  diagnose(question, given).explanations.map(({ mistakes }) => mistakes.join(' + '));

const two: Partial<Problem> = { source: { kind: 'logits', logits: [1, -0.5] } };

describe('what these numbers cannot tell apart', () => {
  test('with two classes a wrong sign and another order are the same, and both are listed', () => {
    const question = asked('dE_dz', two);
    const { verdict, telling } = diagnose(question, printedBy(question, { sign: -1 }));
    expect(verdict).toBe('ambiguous');
    expect(names(question, printedBy(question, { sign: -1 })).toSorted()).toEqual(
      expect.arrayContaining(['permuted', 'sign']),
    );
    if (telling === null || telling === 'never') throw new Error('there are numbers that tell');
    const other = { ...question, ...telling };
    expect(names(other, printedBy(other, { sign: -1 }))).toEqual(['sign']);
    expect(names(other, printedBy(other, { target: 'next' }))).toEqual(['target-off-by-one']);
  });

  test('a − y and ∂E/∂a without its 2/N are one thing: the simpler is named, the pair is told', () => {
    const question = asked('dE_dz');
    const diagnosis = diagnose(question, printedBy(question, { product: 'aMinusY' }));
    expect(diagnosis).toMatchObject({ verdict: 'mistake', explanations: [{ mistakes: ['a-minus-y'] }] });
    expect(diagnosis.lessSimple).toContainEqual(['jacobian-skipped', 'factor-2/N']);
    expect(diagnosis.lessSimple.flat()).not.toContain('a-minus-y');
  });

  test('a Jacobian and its transpose are the same numbers, so the transpose is right', () => {
    const question = asked('da_dz');
    const { values } = printedBy(question, {});
    const across = [0, 3, 6, 1, 4, 7, 2, 5, 8].map((k) => values[k] ?? NaN);
    expect(diagnose(question, array(across, [3, 3])).verdict).toBe('right');
  });

  test('a mistake that two classes hide is told by numbers that hide nothing', () => {
    // 2/N is 1 for N = 2
    const question = asked('dE_dz', two);
    expect(diagnose(question, printedBy(question, { factor: 'without2/N' })).verdict).toBe('right');
  });
});

describe('what cannot be named', () => {
  test('numbers that no known program gives are unknown', () => {
    expect(diagnose(asked('a'), array([0.5, 0.3, 0.2]))).toMatchObject({
      verdict: 'unknown',
      because: 'none',
    });
  });

  test('too few digits are unknown, not right', () => {
    expect(diagnose(asked('a'), array([1, 0, 0], [3], 0.5))).toMatchObject({
      verdict: 'unknown',
      because: 'digits',
    });
  });

  test('a mistake that its digits do not tell from chance is not named', () => {
    const question = asked('dE_dz', two);
    const { values } = printedBy(question, { product: 'skipped' });
    const rounded = Array.from(values, (value) => Math.round(value * 100) / 100);
    expect(diagnose(question, array(rounded, [2], 0.005))).toMatchObject({
      verdict: 'unknown',
      because: 'digits',
    });
    expect(names(question, array([...values]))).toContain('jacobian-skipped');
  });

  test('numbers beneath what rounding leaves of a saturated gradient are not called right for being small', () => {
    // ∂E/∂z is (−1.3·10⁻²⁵, 2.8·10⁻²⁶, 1.0·10⁻²⁵); a program in doubles that subtracts makes 10⁻¹⁷ of it
    const question = asked('dE_dz', { source: { kind: 'logits', logits: [30, 0, 1] } });
    const { values } = printedBy(question, {});
    const said = (numbers: readonly number[]) => diagnose(question, array(numbers));
    expect(said([1e-25, -5e-26, -5e-26])).toMatchObject({ verdict: 'unknown', because: 'digits' });
    expect(said(Array.from(values, (value) => -value)).verdict).toBe('unknown');
    expect(said([1e-17, 0, -1e-17]).verdict).toBe('unknown');
    expect(said([...values]).verdict).toBe('right');
  });

  test('many coarse entries together show what few do not', () => {
    const printed = (classes: number) => {
      const logits = Array.from({ length: classes }, (_, k) => k / 10);
      const question = asked('a', { source: { kind: 'logits', logits } });
      const { values } = printedBy(question, {});
      const coarse = Array.from(values, (value) => Math.round(10 * value) / 10);
      return diagnose(question, array(coarse, [classes], 0.05));
    };
    expect(printed(8)).toMatchObject({ verdict: 'right', digits: 0 });
    expect(printed(5)).toMatchObject({ verdict: 'unknown', because: 'digits' });
  });

  test('what is left of two differences is no larger than either leaves: a hundredth off is not right', () => {
    // a − y and 1 − a are 10⁻³ each: float32 leaves some 10⁻¹⁰ of a gradient of 4·10⁻⁶ open, not 10⁻⁵
    const question = asked('dE_dz', { source: { kind: 'logits', logits: [6.6, 0] } });
    const { values } = printedBy(question, {});
    const off = Array.from(values, (value, k) => value * (k === 0 ? 1.016 : 0.981));
    expect(diagnose(question, array(off)).verdict).toBe('unknown');
    expect(diagnose(question, array(Array.from(values, Math.fround)))).toMatchObject({
      verdict: 'right',
      explanations: [{ precision: 'float32' }],
    });
  });

  test('one coarse entry among others does not hide that they are right', () => {
    const given = { ...array([0.659, 0.2424, 0.1]), resolution: Float64Array.of(5e-4, 5e-5, 0.05) };
    expect(diagnose(asked('a'), given)).toMatchObject({ verdict: 'right' });
  });

  test('numbers beyond what doubles leave of a gradient of 0 are not right for being small', () => {
    const even: Partial<Problem> = {
      source: { kind: 'logits', logits: [1, 1, 1] },
      target: { kind: 'distribution', values: [1 / 3, 1 / 3, 1 / 3] },
    };
    expect(diagnose(asked('dE_dz', even), array([1e-9, -1e-9, 0]))).toMatchObject({
      verdict: 'unknown',
      because: 'digits',
    });
  });

  test('a NaN that nothing known makes is unknown', () => {
    expect(diagnose(asked('a'), array([NaN, 0.3, 0.2]))).toMatchObject({
      verdict: 'unknown',
      because: 'notFinite',
    });
  });

  test('an array of another shape is unreadable, and the right shape is told', () => {
    expect(diagnose(asked('da_dz'), array([1, 2, 3, 4], [2, 2]))).toMatchObject({
      verdict: 'unreadable',
      right: { shape: [3, 3] },
    });
  });
});

describe('what is right though it looks odd', () => {
  test('all that is said of right numbers', () => {
    const { values } = printedBy(asked('a'), {});
    expect(diagnose(asked('a'), array([...values]))).toEqual({
      verdict: 'right',
      digits: 16,
      explanations: [{ mistakes: [], precision: null, shape: [3], values }],
      lessSimple: [],
      right: { shape: [3], values },
      scope: 'single',
      telling: null,
      because: null,
    });
  });

  test('two shares of one digit are right', () => {
    expect(diagnose(asked('a', two), array([0.8, 0.2], [2], 0.05))).toMatchObject({
      verdict: 'right',
      digits: 1,
    });
  });

  test('one class has a share of 1 and a gradient of 0', () => {
    const one: Partial<Problem> = { source: { kind: 'logits', logits: [2] } };
    expect(diagnose(asked('a', one), array([1], [1], 0.5)).verdict).toBe('right');
    expect(diagnose(asked('dE_dz', one), array([0], [1], 0.5)).verdict).toBe('right');
    expect(diagnose(asked('da_dz', one), array([0], [1, 1], 0.5)).verdict).toBe('right');
  });

  test('all equal logits and an even target have no gradient, whatever rounding leaves of it', () => {
    const even: Partial<Problem> = {
      source: { kind: 'logits', logits: [1, 1, 1] },
      target: { kind: 'distribution', values: [1 / 3, 1 / 3, 1 / 3] },
    };
    expect(diagnose(asked('dE_dz', even), array([0, 0, 0])).verdict).toBe('right');
    expect(diagnose(asked('dE_dz', even), array([1e-17, -1e-17, 3e-18])).verdict).toBe('right');
    // with ten classes rounding leaves something of the right ones as well
    const ten: Partial<Problem> = {
      source: { kind: 'logits', logits: Array.from({ length: 10 }, () => 0.3) },
      target: { kind: 'distribution', values: Array.from({ length: 10 }, () => 0.1) },
    };
    for (const loss of ['mse', 'crossEntropy'] as const) {
      const question = asked('dE_dz', { ...ten, loss });
      expect(diagnose(question, array(Array.from({ length: 10 }, () => 0))).verdict, loss).toBe('right');
      expect(diagnose(question, array(Array.from({ length: 10 }, (_, k) => 1e-18 * k))).verdict, loss).toBe(
        'right',
      );
    }
  });

  test('a numerical derivative is right to the digits that it has', () => {
    const question = asked('da_dz');
    const { values, shape } = printedBy(question, {});
    const noisy = Array.from(values, (value, k) => value + (k % 2 === 0 ? 2e-9 : -1e-9));
    expect(diagnose(question, array(noisy, shape))).toMatchObject({ verdict: 'right', digits: 8 });
    expect(diagnose(question, array(noisy, shape)).explanations[0]?.precision).toBe(null);
  });

  test('an array in one list, or with an axis of length 1, is read as what it is', () => {
    const question = asked('da_dz');
    const { values } = printedBy(question, {});
    expect(diagnose(question, array([...values], [9])).verdict).toBe('right');
    expect(diagnose(question, array([...values], [1, 3, 3])).verdict).toBe('right');
    expect(diagnose(asked('a'), array([...printedBy(asked('a'), {}).values], [3, 1])).verdict).toBe('right');
  });

  test('a masked class has a share of 0', () => {
    const masked: Partial<Problem> = { source: { kind: 'logits', logits: [1, -Infinity, 0] } };
    const share = 1 / (1 + Math.exp(-1));
    expect(diagnose(asked('a', masked), array([share, 0, 1 - share])).verdict).toBe('right');
  });
});

describe('precision', () => {
  test('is said where the numbers have too many digits to be of it by chance, or where they say so themselves', () => {
    const question = asked('da_dz');
    const { values, shape } = printedBy(question, {});
    const said = (off: number, resolution: number, precision: GivenArray['precision']) => {
      const numbers = Array.from(values, (value) => value + off);
      return diagnose(question, { ...array(numbers, shape, resolution), precision }).explanations[0]
        ?.precision;
    };
    expect(said(2e-7, 5e-8, null)).toBe(null);
    expect(said(2e-7, 5e-8, 'float32')).toBe('float32');
    expect(said(2e-7, 5e-8, 'float64')).toBe(null);
    // no float32 numbers, whatever is said
    expect(said(2e-9, 0, 'float32')).toBe(null);
  });

  test('right numbers in float16 are right and look like it', () => {
    for (const quantity of ['a', 'da_dz', 'dE_dz'] as const) {
      const question = asked(quantity);
      const diagnosis = diagnose(question, printedBy(question, { precision: 'float16' }));
      expect(diagnosis).toMatchObject({ verdict: 'right', explanations: [{ precision: 'float16' }] });
      expect(diagnosis.digits).toBeLessThan(5);
    }
  });

  test('a mistake in float32 is named with it', () => {
    const question = asked('da_dz');
    const diagnosis = diagnose(question, printedBy(question, { argument: 'z', precision: 'float32' }));
    expect(diagnosis.explanations).toMatchObject([{ mistakes: ['argument-z'] }]);
    const second = diagnose(question, printedBy(question, { entries: 'diagonal', precision: 'float32' }));
    expect(second.explanations).toMatchObject([{ mistakes: ['diagonal-only'], precision: 'float32' }]);
  });
});

describe('an exponential that overflows', () => {
  const large: Partial<Problem> = { source: { kind: 'logits', logits: [1000, 990, 0] } };

  test('leaves NaN where ∞ is divided by ∞, and is recognised', () => {
    // e^1000 / (e^1000 + e^990 + 1) in doubles
    expect(names(asked('a', large), array([NaN, NaN, 0]))).toEqual(['no-shift']);
    // diag(a) − a aᵀ: NaN wherever one of the two is, and 0 − 0 · 0 in the last cell
    const jacobian = Array.from({ length: 9 }, (_, k) => (k === 8 ? 0 : NaN));
    expect(names(asked('da_dz', large), array(jacobian, [3, 3]))).toEqual(['no-shift']);
  });

  test('in float32 it overflows from e^89 on, where doubles do not', () => {
    const middling: Partial<Problem> = { source: { kind: 'logits', logits: [100, 99, 0] } };
    expect(names(asked('a', middling), array([NaN, NaN, 0]))).toEqual(['no-shift']);
    expect(diagnose(asked('a', middling), array([NaN, NaN, 0])).explanations[0]?.precision).toBe('float32');
    expect(diagnose(asked('a'), array([NaN, NaN, 0])).verdict).toBe('unknown');
  });
});

test('other activations have their own mistakes', () => {
  const question = asked('da_dz', { activation: 'sigmoid' });
  // f′ = a (1 − a), given z
  const wrong = [2, 1, 0.1].flatMap((z, i) => [0, 1, 2].map((m) => (i === m ? z * (1 - z) : 0)));
  expect(names(question, array(wrong, [3, 3]))).toEqual(['argument-z']);
  expect(diagnose(question, printedBy(question, {})).verdict).toBe('right');
});

describe('nothing but zeros', () => {
  const sure: Partial<Problem> = {
    source: { kind: 'logits', logits: [20, 0, 0] },
    target: { kind: 'class', index: 0 },
    loss: 'crossEntropy',
  };

  test('are right, in float16, where the right numbers vanish in it', () => {
    const question = asked('dE_dz', sure);
    const [, second] = printedBy(question, {}).values;
    expect(second).toBeCloseTo(Math.exp(-20), 15);
    expect(diagnose(question, array([0, 0, 0]))).toMatchObject({
      verdict: 'right',
      explanations: [{ mistakes: [], precision: 'float16' }],
    });
  });

  test('are no right numbers that do not vanish in any precision', () => {
    expect(diagnose(asked('dE_dz'), array([0, 0, 0])).verdict).not.toBe('right');
  });
});
