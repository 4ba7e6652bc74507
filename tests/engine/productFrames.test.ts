import { describe, expect, it } from 'vitest';
import {
  lastFrame,
  productFrame,
  productMoment,
  scaledFrame,
  TERM_BY_TERM_UP_TO,
} from '../../src/engine/productFrames';
import { vectorMatrixProduct } from '../../src/engine/softmaxJacobian';
import type { Problem } from '../../src/engine/problem';
import { solve } from '../../src/engine/solve';

const problem = (logits: readonly number[], more: Partial<Problem> = {}): Problem => ({
  source: { kind: 'logits', logits },
  target: { kind: 'class', index: 0 },
  activation: 'softmax',
  loss: 'mse',
  temperature: 1,
  argument: 'a',
  form: 'auto',
  learningRate: 0.5,
  ...more,
});

function traceOf(given: Problem) {
  const outcome = solve(given);
  if (!outcome.ok) throw new Error(outcome.failure.kind);
  return outcome.value;
}

const logitsOf = (n: number) => Array.from({ length: n }, (_, i) => Math.sin(3 * i + 1) * 2);

const PROBLEMS: readonly Problem[] = [1, 2, 3, 6, 7, 10, 64]
  .flatMap((n) => [
    problem(logitsOf(n)),
    problem(logitsOf(n), { loss: 'crossEntropy', temperature: 2 }),
    problem(logitsOf(n), { argument: 'z', form: 'a' }),
    problem(logitsOf(n), { activation: 'tanh' }),
  ])
  .concat(
    problem([1, 2, -Infinity], { argument: 'z', form: 'a' }),
    problem([1000, 0, 0], { loss: 'crossEntropy', target: { kind: 'class', index: 1 } }),
  );

const partsOf = (given: Problem) => {
  const { right, used, outputs } = traceOf(given);
  return { g: right.activations, J: used.jacobian, n: outputs };
};

describe('the frames of the vector–matrix product', () => {
  it('end with the product itself, bit for bit, right choice or wrong', () => {
    for (const given of PROBLEMS) {
      const { g, J, n } = partsOf(given);
      const { sums, terms } = productFrame(g, J, lastFrame(n));
      expect(sums).toEqual(vectorMatrixProduct(g, J));
      expect(terms).toEqual(Array.from({ length: n }, () => n));
    }
  });

  it('hold in every cell either J_im or g_i J_im, the first rows scaled, and in every sum exactly its first terms', () => {
    let cells = 0;
    for (const given of PROBLEMS) {
      const { g, J, n } = partsOf(given);
      for (let frame = 0; frame <= lastFrame(n); frame += n > 10 ? 8 : 1) {
        const { values, scaledRows, terms, sums } = productFrame(g, J, frame);
        const wanted = J.values.map((v, k) =>
          Math.floor(k / n) < scaledRows ? g[Math.floor(k / n)]! * v : v,
        );
        expect(values).toEqual(wanted);
        expect(scaledRows).toBe(Math.min(n, frame));
        terms.forEach((count, m) => {
          let sum = 0;
          for (let i = 0; i < count; i++) sum += g[i]! * J.values[i * n + m]!;
          expect(sums[m]).toBe(sum);
        });
        cells += values.length;
      }
    }
    expect(cells).toBeGreaterThan(50_000);
  });

  it('do one thing each: a row more, or a term more, or beyond six a column more', () => {
    for (const n of [1, 2, 3, 6, 7, 64]) {
      const total = (frame: number) =>
        productFrame(
          new Float64Array(n),
          { rows: n, columns: n, values: new Float64Array(n * n) },
          frame,
        ).terms.reduce((sum, count) => sum + count, 0);
      for (let frame = scaledFrame(n); frame < lastFrame(n); frame++) {
        expect(total(frame + 1) - total(frame)).toBe(n <= TERM_BY_TERM_UP_TO ? 1 : n);
      }
      expect(total(lastFrame(n))).toBe(n * n);
    }
    expect(lastFrame(3)).toBe(13);
    expect(lastFrame(64)).toBe(129);
  });

  it('are these of two outputs', () => {
    const matrix = { rows: 2, columns: 2, values: Float64Array.of(3, 4, 5, 6) };
    const frames = Array.from({ length: 8 }, (_, frame) => {
      const { values, scaledRows, terms, sums } = productFrame(Float64Array.of(10, 100), matrix, frame);
      return [[...values], scaledRows, terms, [...sums]];
    });
    const scaled = [30, 40, 500, 600];
    expect(frames).toEqual([
      [[3, 4, 5, 6], 0, [0, 0], [0, 0]],
      [[30, 40, 5, 6], 1, [0, 0], [0, 0]],
      [scaled, 2, [0, 0], [0, 0]],
      [scaled, 2, [0, 0], [0, 0]],
      [scaled, 2, [1, 0], [30, 0]],
      [scaled, 2, [2, 0], [530, 0]],
      [scaled, 2, [2, 1], [530, 40]],
      [scaled, 2, [2, 2], [530, 640]],
    ]);
  });

  it('add term by term up to six outputs, column by column beyond', () => {
    expect([lastFrame(6), lastFrame(7)]).toEqual([43, 15]);
  });

  it('name what they show, and take a frame beyond the end as the end', () => {
    expect(productMoment(3, 0)).toEqual({ kind: 'matrix' });
    expect(productMoment(3, 2)).toEqual({ kind: 'row', row: 1 });
    expect(productMoment(3, 3)).toEqual({ kind: 'row', row: 2 });
    expect(productMoment(3, 4)).toEqual({ kind: 'scaled' });
    expect(productMoment(3, 5)).toEqual({ kind: 'column', column: 0, terms: 1 });
    expect(productMoment(3, 8)).toEqual({ kind: 'column', column: 1, terms: 1 });
    expect(productMoment(3, 99)).toEqual({ kind: 'column', column: 2, terms: 3 });
    expect(productMoment(3, -1)).toEqual({ kind: 'matrix' });
    expect(productMoment(7, 9)).toEqual({ kind: 'column', column: 0, terms: 7 });
  });

  it('leave what has no value without one: −∞ times 0', () => {
    const { g, J, n } = partsOf(PROBLEMS.at(-1)!);
    expect(g[1]).toBe(-Infinity);
    expect(productFrame(g, J, n).values[n + 1]).toBeNaN();
    expect(productFrame(g, J, lastFrame(n)).sums[0]).toBeNaN();
  });
});
