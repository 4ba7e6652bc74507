import { describe, expect, test } from 'vitest';
import { compute } from '../../../src/engine/diagnosis/compute';
import { RIGHT_PROGRAMME, type Programme } from '../../../src/engine/diagnosis/programme';
import type { Quantity, Question } from '../../../src/engine/diagnosis/question';
import { roundingsOf } from '../../../src/engine/diagnosis/roundings';
import { settingOf } from '../../../src/engine/diagnosis/setting';
import type { Problem } from '../../../src/engine/problem';
import { QUESTION } from '../problems';
import * as naive from './naivePrograms';

type Row = readonly number[];
/** What is passed back: numbers, the sizes of the terms in each, and how far each moves with a. */
type Sized = { readonly values: Row; readonly sizes: Row; readonly reaches: Row };
type SizedMatrix = {
  readonly J: readonly Row[];
  readonly cancelled: Row;
  /** By how much each entry moves with a; by its own size unless told. */
  readonly moves?: readonly Row[];
};

const T = 1.6;
const Z = [2, 0.3, -1];
const X = [0.5, -1.2];
const WEIGHTS = [
  [0.7, -0.4, 1.1],
  [0.3, 0.9, -0.6],
];
const BIAS = [0.1, -0.2, 0.3];

const abs = (row: Row): number[] => row.map(Math.abs);
const plus = (one: Row, other: Row): number[] => one.map((value, i) => value + other[i]!);
const times = (one: Row, other: Row): number[] => one.map((value, i) => value * other[i]!);
const absolute = (J: readonly Row[]) => J.map(abs);

const a = naive.softmax(Z, T);
const y = [0, 1, 0];
const minusY = a.map((value, i) => value - y[i]!);
/** s (1 − s) is a difference of terms of size s and s². */
const cancelledIn = (s: Row, sizes = s): number[] =>
  s.map((value, i) => (Math.abs(sizes[i]!) * (1 + Math.abs(value))) / T);
const ofSoftmax: SizedMatrix = { J: naive.prime(a, T), cancelled: cancelledIn(a) };
/** 2/N (shares − y), which moves as the shares do. */
const squaredOf = (shares: Row, moves = shares): Sized => ({
  values: naive.scaled(
    shares.map((value, i) => value - y[i]!),
    2 / 3,
  ),
  sizes: naive.scaled(plus(shares, y), 2 / 3),
  reaches: naive.scaled(moves, 2 / 3),
});
const squared = squaredOf(a);
const upstream = y.map((value, i) => value / a[i]!);
const logarithmic: Sized = { values: naive.scaled(upstream, -1), sizes: upstream, reaches: upstream };

const through = (
  { values, sizes, reaches }: Sized,
  { J, cancelled, moves = absolute(J) }: SizedMatrix,
): Sized => ({
  values: naive.product(values, J),
  sizes: plus(times(cancelled, abs(values)), naive.product(sizes, absolute(J))),
  reaches: plus(naive.product(abs(values), moves), naive.product(reaches, absolute(J))),
});

const asked = (quantity: Quantity, change: Partial<Problem> = {}): Question => ({
  quantity,
  problem: {
    ...QUESTION,
    source: { kind: 'logits', logits: Z },
    target: { kind: 'class', index: 1 },
    temperature: T,
    ...change,
  },
  rows: [],
  current: 0,
  reduction: 'mean',
});

const ratio = (got: number, wanted: Row): number => {
  const largest = Math.max(...wanted);
  return largest === got ? 1 : Number((got / largest).toFixed(12));
};

/** Scale and reach of what a program computes, over the largest of what they ought to be. */
function scales(
  question: Question,
  programme: Partial<Programme>,
  { sizes, reaches }: Pick<Sized, 'sizes' | 'reaches'>,
): readonly number[] {
  const { scale, reach } = compute(settingOf(question)!, { ...RIGHT_PROGRAMME, ...programme });
  return [ratio(scale, sizes), ratio(reach, reaches)];
}

describe('the scale of rounding, and how far numbers move with a', () => {
  const dEdz = (
    programme: Partial<Programme>,
    wanted: Pick<Sized, 'sizes' | 'reaches'>,
    loss: Problem['loss'] = 'mse',
  ) => scales(asked('dE_dz', { loss }), programme, wanted);

  test('are in ∂E/∂z those of the terms on the way through the Jacobian', () => {
    expect(dEdz({}, through(squared, ofSoftmax))).toEqual([1, 1]);
    expect(dEdz({}, through(logarithmic, ofSoftmax), 'crossEntropy')).toEqual([1, 1]);
    expect(dEdz({ product: 'twice' }, through(through(squared, ofSoftmax), ofSoftmax))).toEqual([1, 1]);
    expect(dEdz({ sign: -1 }, through(squared, ofSoftmax))).toEqual([1, 1]);
  });

  test('are without a Jacobian those of a − y, with its factor', () => {
    expect(dEdz({ product: 'skipped' }, squared)).toEqual([1, 1]);
    expect(dEdz({ product: 'aMinusY' }, { sizes: plus(a, y), reaches: a })).toEqual([1, 1]);
    expect(
      dEdz(
        { product: 'fused' },
        { sizes: naive.scaled(plus(a, y), 1 / T), reaches: naive.scaled(a, 1 / T) },
        'crossEntropy',
      ),
    ).toEqual([1, 1]);
    expect(
      dEdz(
        { product: 'fused', temperature: 'forwardOnly' },
        { sizes: plus(a, y), reaches: a },
        'crossEntropy',
      ),
    ).toEqual([1, 1]);
  });

  test('are in g * J those of each product, and what cancelled on the diagonal', () => {
    const { J, cancelled } = ofSoftmax;
    const of = (along: (i: number, m: number) => number, g = squared) => ({
      sizes: J.flatMap((row, i) =>
        row.map(
          (entry, m) =>
            g.sizes[along(i, m)]! * Math.abs(entry) +
            (i === m ? cancelled[i]! * Math.abs(g.values[along(i, m)]!) : 0),
        ),
      ),
      reaches: J.flatMap((row, i) =>
        row.map((entry, m) => plus(abs(g.values), g.reaches)[along(i, m)]! * Math.abs(entry)),
      ),
    });
    expect(
      dEdz(
        { product: 'alongRows' },
        of((_, m) => m),
      ),
    ).toEqual([1, 1]);
    expect(
      dEdz(
        { product: 'alongColumns' },
        of((i) => i),
      ),
    ).toEqual([1, 1]);
    const ofLogarithm = of((_, m) => m, logarithmic);
    expect(dEdz({ product: 'alongRows' }, ofLogarithm, 'crossEntropy')).toEqual([1, 1]);
    const other = [0, 0, 1 / a[2]!];
    const ofOther = of((i) => i, { values: naive.scaled(other, -1), sizes: other, reaches: other });
    expect(dEdz({ product: 'alongColumns', target: 'next' }, ofOther, 'crossEntropy')).toEqual([1, 1]);
  });

  test('are those of what the derivative is given: a − y has the size of its terms, z its own, and a where it stands for z', () => {
    // s_i (δ − s_m) where s = a − y moves by a
    const moves = a.map((ai, i) =>
      a.map((am, m) => {
        const factor = (i === m ? 1 : 0) + Math.abs(minusY[m]!);
        return (ai * factor + Math.abs(minusY[i]!) * am) / T;
      }),
    );
    const inPlace = { J: naive.prime(minusY, T), cancelled: cancelledIn(minusY, plus(a, y)), moves };
    expect(dEdz({ backwardActivations: 'inPlace' }, through(squared, inPlace))).toEqual([1, 1]);
    // and where s = z, which moves by T
    const movesOfZ = Z.map((zi, i) => Z.map((zm, m) => (i === m ? 1 : 0) + Math.abs(zm) + Math.abs(zi)));
    expect(
      dEdz(
        { argument: 'z' },
        through(squared, { J: naive.prime(Z, T), cancelled: cancelledIn(Z), moves: movesOfZ }),
      ),
    ).toEqual([1, 1]);
    const fromOne = { temperature: 'forwardOnly', argument: 'z' } as const;
    const ofOne = {
      J: naive.prime(Z),
      cancelled: cancelledIn(Z).map((size) => size * T),
      moves: movesOfZ.map((row) => row.map((move) => T * move)),
    };
    expect(dEdz(fromOne, through(squared, ofOne))).toEqual([1, 1]);
    const ofShares = (given: Row) => ({
      J: naive.prime(naive.softmax(given, T), T),
      cancelled: cancelledIn(given),
    });
    expect(dEdz({ argument: 'a' }, through(squared, ofShares(a)))).toEqual([1, 1]);
    expect(
      dEdz({ argument: 'a', backwardActivations: 'inPlace' }, through(squared, ofShares(minusY))),
    ).toEqual([1, 1]);
  });

  test('are through σ and through other activations those of their slopes', () => {
    const s = Z.map((z) => naive.sigma(z / T));
    const slopes = s.map((value) => (value * (1 - value)) / T);
    const residual = squaredOf(s);
    const diagonal = (entries: Row) =>
      entries.map((value, i) => entries.map((_, m) => (i === m ? value : 0)));
    expect(
      dEdz({ activation: 'sigmoid' }, through(residual, { J: diagonal(slopes), cancelled: cancelledIn(s) })),
    ).toEqual([1, 1]);
    const ofShares = s.map((value) => (naive.sigma(value / T) * naive.sigma(-value / T)) / T);
    expect(
      dEdz(
        { activation: 'sigmoid', argument: 'a' },
        through(residual, { J: diagonal(ofShares), cancelled: cancelledIn(s) }),
      ),
    ).toEqual([1, 1]);
    const own = Z.map(naive.sigma);
    const ownSlopes = own.map((value) => value * (1 - value));
    const ofOwn = squaredOf(own, ownSlopes);
    const elementwise = { J: diagonal(ownSlopes), cancelled: ownSlopes.map((slope) => 1 + slope) };
    expect(
      scales(asked('dE_dz', { activation: 'sigmoid', temperature: 1 }), {}, through(ofOwn, elementwise)),
    ).toEqual([1, 1]);
  });

  test('are those of slopes that bend by more than their size: tanh far out, z or a − y in place of a, a in place of z', () => {
    const tanh = Z.map(Math.tanh);
    const primes = tanh.map((value) => 1 - value * value);
    const residual = squaredOf(tanh, primes);
    const diagonal = (entries: Row) => naive.diagonal(Z.map(() => entries));
    const tanhPrime = (z: number) => 1 - Math.tanh(z) ** 2;
    const bent = (slopes: Row, bends: Row): SizedMatrix => ({
      J: diagonal(slopes),
      cancelled: slopes.map((slope) => 1 + Math.abs(slope)),
      moves: diagonal(slopes.map((slope, i) => Math.max(Math.abs(slope), Math.abs(bends[i]!)))),
    });
    const expectScales = (programme: Partial<Programme>, matrix: SizedMatrix) => {
      const question = asked('dE_dz', { activation: 'tanh', temperature: 1 });
      const [scale, reach] = scales(question, programme, through(residual, matrix));
      expect(scale).toBe(1);
      // f″ is a difference quotient
      expect(reach).toBeCloseTo(1, 9);
    };
    const secondOf = (z: number) => -2 * Math.tanh(z) * tanhPrime(z);
    // all of them so far out that each slope bends by nearly twice its size
    const far = [3, 2.5, 2];
    const [flat, shares] = [far.map(tanhPrime), far.map(Math.tanh)];
    const [ownScale, ownReach] = scales(
      asked('dE_dz', { activation: 'tanh', temperature: 1, source: { kind: 'logits', logits: far } }),
      {},
      through(squaredOf(shares, flat), bent(flat, far.map(secondOf))),
    );
    expect(ownScale).toBe(1);
    expect(ownReach).toBeCloseTo(1, 9);
    expectScales({}, bent(primes, Z.map(secondOf)));
    const inPlace = tanh.map((value, i) => value - y[i]!);
    expectScales(
      { backwardActivations: 'inPlace' },
      bent(
        inPlace.map((value) => 1 - value * value),
        inPlace.map((value, i) => 2 * value * primes[i]!),
      ),
    );
    expectScales(
      { argument: 'z' },
      bent(
        Z.map((z) => 1 - z * z),
        Z.map((z) => 2 * z),
      ),
    );
    expectScales(
      { argument: 'a' },
      bent(
        tanh.map(tanhPrime),
        tanh.map((value) => secondOf(value) * value),
      ),
    );
  });

  test('are told of z = 0 too', () => {
    const source = { kind: 'logits' as const, logits: [0, 0, 0] };
    const { reach } = compute(settingOf(asked('dE_dz', { activation: 'tanh', temperature: 1, source }))!, {
      ...RIGHT_PROGRAMME,
    });
    // slopes of 1 that do not bend: 2/3 (|a − y| + 1)
    expect(reach).toBeCloseTo((2 / 3) * 2, 9);
  });

  test('are those of a − y where a target without a share leaves ∂E/∂a infinite', () => {
    const question = asked('dE_dz', {
      source: { kind: 'logits', logits: [0, -Infinity, 1] },
      loss: 'crossEntropy',
    });
    const shares = naive.softmax([0, -Infinity, 1], T);
    expect(
      scales(
        question,
        {},
        { sizes: naive.scaled(plus(shares, y), 1 / T), reaches: naive.scaled(shares, 1 / T) },
      ),
    ).toEqual([1, 1]);
  });

  test('are in a those of a itself, in ∂a/∂z those of each column, and none in the identity', () => {
    expect(scales(asked('a'), {}, { sizes: a, reaches: a })).toEqual([1, 1]);
    expect(scales(asked('a'), { backwardActivations: 'inPlace' }, { sizes: plus(a, y), reaches: a })).toEqual(
      [1, 1],
    );
    const ones = [1, 1, 1];
    // entries are not added up: their sizes are
    const ofSizes = { ...ofSoftmax, J: absolute(ofSoftmax.J) };
    const once = through({ values: ones, sizes: ones, reaches: ones }, ofSizes);
    expect(scales(asked('da_dz'), {}, once)).toEqual([1, 1]);
    expect(scales(asked('da_dz'), { product: 'twice' }, through(once, ofSizes))).toEqual([1, 1]);
    expect(scales(asked('da_dz'), { product: 'skipped' }, { sizes: ones, reaches: [0] })).toEqual([1, 1]);
  });

  test('are in ∂E/∂W added up over the rows, with the sizes of x, over B', () => {
    const inputs = [X, [1.5, 0.4]];
    const rows = inputs.map((input) => ({ input, target: { kind: 'class' as const, index: 1 } }));
    const source = { kind: 'layer' as const, input: X, weights: WEIGHTS, bias: BIAS };
    const deltas = inputs.map((x) => {
      const shares = naive.softmax(naive.logits({ x, W: WEIGHTS, b: BIAS, t: 1, T }), T);
      const g = squaredOf(shares);
      return through(g, { J: naive.prime(shares, T), cancelled: cancelledIn(shares) });
    });
    const added = (of: 'sizes' | 'reaches', xs: readonly Row[]) =>
      xs[0]!.flatMap((_, d) =>
        [0, 1, 2].map((m) => xs.reduce((sum, x, b) => sum + Math.abs(x[d]!) * deltas[b]![of][m]!, 0) / 2),
      );
    const batch = { ...asked('dE_dW', { source }), rows };
    expect(scales(batch, {}, { sizes: added('sizes', inputs), reaches: added('reaches', inputs) })).toEqual([
      1, 1,
    ]);
    expect(
      scales(
        batch,
        { layout: 'transposed' },
        { sizes: added('sizes', inputs), reaches: added('reaches', inputs) },
      ),
    ).toEqual([1, 1]);
    const ones = inputs.map(() => [1, 1]);
    expect(
      scales(batch, { input: 'one' }, { sizes: added('sizes', ones), reaches: added('reaches', ones) }),
    ).toEqual([1, 1]);
  });
});

test('roundings are four of the largest of x W + b, term by term, or of z a step later, over T; and those of sums over N, D and B', () => {
  const layer = {
    input: Float64Array.of(1, -2),
    weights: { rows: 2, columns: 2, values: Float64Array.of(1, -3, 2, 0.5) },
    bias: Float64Array.of(0.5, -1),
  };
  const rowOf = (input: Row, later: Row) => ({
    input: Float64Array.from(input),
    logits: new Float64Array(2),
    target: new Float64Array(2),
    classIndex: null,
    laterLogits: Float64Array.from(later),
  });
  const problem = { ...QUESTION, temperature: 2 };
  const ofLogits = (...rows: readonly ReturnType<typeof rowOf>[]) =>
    roundingsOf(problem, layer, rows).ofLogits;
  const over = (size: number) => ({ own: size / 2, forwardOnly: size / 2, ignored: size });
  // |½| + |1 · 1| + |−2 · 2| and |−1| + |1 · −3| + |−2 · ½|
  expect(ofLogits(rowOf([1, -2], [0, 0]))).toEqual(over(4 * 5.5));
  expect(ofLogits(rowOf([1, -2], [0, 0]), rowOf([0, 3], [1, 1]))).toEqual(over(4 * 6.5));
  expect(ofLogits(rowOf([2, 0], [0, 0]))).toEqual(over(4 * 7));
  expect(ofLogits(rowOf([1, -2], [3, -9]))).toEqual(over(4 * 9));
  expect(ofLogits(rowOf([1, -2], [-Infinity, 6]))).toEqual(over(4 * 6));
  expect(ofLogits(rowOf([Infinity, -2], [0, 0]))).toEqual(over(0));
  expect(roundingsOf({ ...problem, activation: 'tanh' }, layer, [rowOf([1, -2], [0, 0])]).ofLogits).toEqual({
    own: 22,
    forwardOnly: 22,
    ignored: 22,
  });
  const wide = { ...layer, weights: { rows: 2, columns: 3, values: new Float64Array(6) } };
  const four = Array.from({ length: 4 }, () => rowOf([1, 1], [0, 0]));
  expect(roundingsOf(problem, wide, four).after).toBe(16 + 3 + 2 + 4);
});
