import { describe, expect, it } from 'vitest';
import { matrixFormulaDifference, omissions } from '../../src/lesson/beats/closing';
import { literalExponent } from '../../src/lesson/beats/literalExponent';
import { plainTex } from '../../src/lesson/tex';
import { closingText } from '../../src/text/en/lesson/closing';
import { DEFAULT, EXTREME, PROBLEMS, nameOf, traceOf } from './problems';

const BROKEN = /NaN|undefined|Infinity|\[object|null|\.\.|,,| {2}/;
const own = traceOf(DEFAULT);
const wordsOf = (id: string, trace = own) => omissions(trace).find((other) => other.id === id)?.words ?? '';

const Z = [2, 1, 0.1];
const e = Z.map((z) => Math.exp(z));
const A = e.map((v) => v / e.reduce((p, q) => p + q, 0));
const [a1 = 0, a2 = 0, a3 = 0] = A;

describe('the closing page', () => {
  it('puts the 2/N into η', () => {
    expect(wordsOf('factor')).toContain(`(2/N)(a₁ − y₁) = −${((2 / 3) * (1 - a1)).toFixed(3)}`);
    expect(wordsOf('factor')).toContain('η = 0.500 takes the step that η = 0.750 takes with it');
    // A step of 0.5 along a − y is one of 0.75 along (2/3)(a − y).
    expect(0.5 * (a1 - 1)).toBeCloseTo(0.75 * (2 / 3) * (a1 - 1), 15);
  });

  it('adds up over i, and tells the part from the whole', () => {
    const terms = [
      (2 / 3) * (a1 - 1) * a1 * (1 - a1),
      (2 / 3) * a2 * (0 - a2 * a1),
      (2 / 3) * a3 * (0 - a3 * a1),
    ];
    const total = terms.reduce((p, q) => p + q, 0);
    const [first = 0, second = 0] = terms;
    expect(wordsOf('sum')).toContain(`= −${(-first).toFixed(3)} − ${(-second).toFixed(3)} − `);
    expect(wordsOf('sum')).toContain(`= −${(-total).toFixed(3)}.`);
  });

  it('takes e^(z^j) at its word', () => {
    const shares = Z.map((z) => Math.exp(z) / (Math.exp(z) + Math.exp(z ** 2) + Math.exp(z ** 3)));
    literalExponent(own.logits)?.forEach((share, i) => expect(share).toBeCloseTo(shares[i] ?? 0, 14));
    expect(wordsOf('exponent')).toContain(
      `add up to ${shares.reduce((p, q) => p + q, 0).toFixed(3)}, not to 1.`,
    );
    expect(literalExponent(Float64Array.of(1e200, 0))).toBeNull();
    const taken = (...logits: readonly number[]) =>
      wordsOf('exponent', traceOf({ ...DEFAULT, source: { kind: 'logits', logits } }));
    expect(taken(1, 1)).toContain('coincidence');
    for (const z of [-3, 0, 2])
      expect(taken(z)).toContain('add up to 1.000; with one output it is always 1.');
  });

  it('checks the matrix formula entry by entry, and would see one that is wrong', () => {
    for (const problem of PROBLEMS.filter(({ activation }) => activation === 'softmax')) {
      const trace = traceOf(problem);
      const largest = Math.max(...trace.right.jacobian.values.map((value) => Math.abs(value)));
      expect(matrixFormulaDifference(trace, trace.right.jacobian.values)).toBeLessThanOrEqual(
        1e-15 * largest + 1e-16 / problem.temperature,
      );
    }
    const wrong = own.choices[2].computed?.jacobian.values ?? new Float64Array(0);
    expect(matrixFormulaDifference(own, wrong)).toBeGreaterThan(1);
    expect(wordsOf('matrix')).toContain('All 9 entries');
    const one = traceOf({ ...DEFAULT, source: { kind: 'logits', logits: [2] } });
    expect(wordsOf('matrix', one)).toContain('The one entry, computed this way:');
  });

  it('reads 1/T aloud where the matrix formula has it', () => {
    const heard = (temperature: number) =>
      omissions(traceOf({ ...DEFAULT, temperature })).find(({ id }) => id === 'matrix')?.formula?.says;
    expect(heard(2)).toContain('1 over T times');
    expect(heard(1)).not.toContain('over T');
  });

  it('calls nothing 0 that only underflowed', () => {
    const trace = traceOf({ ...DEFAULT, source: { kind: 'logits', logits: [1000, 0, -1000] } });
    expect(wordsOf('sum', trace)).toBe(closingText.sum.lost);
    expect(wordsOf('order', trace)).toBe(closingText.order.lost);
    expect(literalExponent(Float64Array.of(1000, 990, 0))).toBeNull();
    const masked = traceOf({ ...DEFAULT, source: { kind: 'logits', logits: [-Infinity, 1, 2] } });
    expect(wordsOf('order', masked)).toContain('are both 0');
  });

  it('is whole with whatever numbers stand', () => {
    const faults = [...PROBLEMS, ...EXTREME].flatMap((problem) =>
      omissions(traceOf(problem))
        .flatMap(({ words, title, formula, titleTex }) => [
          words,
          title,
          ...(formula ? [formula.says, plainTex(formula.tex)] : []),
          ...(titleTex ? [plainTex(titleTex)] : []),
        ])
        .filter((words) => BROKEN.test(words) || words.trim() === '')
        .map((words) => `${nameOf(problem)}: ${words}`),
    );
    expect(faults.slice(0, 5)).toEqual([]);
  });
});
