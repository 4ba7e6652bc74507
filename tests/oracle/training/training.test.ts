import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectSample } from '../../../src/engine/training/inspectSample';
import { inspectTraining } from '../../../src/engine/training/inspectTraining';
import { parametersAfter } from '../../../src/engine/training/replayTraining';
import { smallRandom, writeOrder } from '../../../src/engine/training/seededOrder';
import { trainingOutcome } from '../../../src/engine/training/trainingOutcome';
import {
  snapshotStride,
  wrongWays,
  type GradientWay,
  type TrainingPlan,
} from '../../../src/engine/training/trainingPlan';
import { advance, beginTraining } from '../../../src/engine/training/trainingRun';
import { ACTIVATION_NAMES } from '../../../src/engine/problem';
import { runs } from '../../properties/runs';
import { decimalsOf, dot, exact, sum, type Decimal } from '../exact';
import { exactJacobian } from '../choices';
import { broken, size, U } from '../held';
import { exactPass, type ExactPass, type ExactSettings } from '../pass';
import { exactSettings } from '../readProblem';
import { exactRightInLogits } from '../gradients';
import {
  entry,
  exactVector,
  matrixOf,
  vectorTimesMatrix,
  type ExactMatrix,
  type ExactVector,
} from '../tensors';

// a run takes R passes a step: 60 digits, of which no step of these calm runs loses more than a few
const D = decimalsOf(60);

const number = (reach: number) => fc.double({ min: -reach, max: reach, noNaN: true });

type Planned = { readonly plan: TrainingPlan; readonly way: GradientWay };

const planned: fc.Arbitrary<Planned> = fc
  .record({
    depth: fc.integer({ min: 1, max: 3 }),
    outputs: fc.integer({ min: 1, max: 4 }),
    rows: fc.integer({ min: 1, max: 5 }),
    numbers: fc.array(number(1.5), { minLength: 60, maxLength: 60 }),
    picks: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
    activation: fc.oneof(fc.constant('softmax' as const), fc.constantFrom(...ACTIVATION_NAMES)),
    loss: fc.constantFrom('mse' as const, 'crossEntropy' as const),
    temperature: fc.constantFrom(1, 0.7, 2),
    learningRate: fc.constantFrom(0.05, 0.3),
    batchSize: fc.integer({ min: 1, max: 5 }),
    seed: fc.integer(),
  })
  .map(
    ({
      depth,
      outputs,
      rows,
      numbers,
      picks,
      activation,
      loss,
      temperature,
      learningRate,
      batchSize,
      seed,
    }) => {
      const settings = {
        activation,
        loss: activation === 'softmax' ? loss : ('mse' as const),
        temperature,
        learningRate,
      };
      const ways: readonly GradientWay[] = ['right', ...wrongWays(settings)];
      const targets = Float64Array.from({ length: rows * outputs }, (_, k) =>
        k % outputs === (picks[Math.floor(k / outputs)] ?? 0) % outputs ? 1 : 0,
      );
      const take = (from: number, length: number) => Float64Array.from(numbers.slice(from, from + length));
      return {
        plan: {
          settings,
          set: { rows, depth, outputs, inputs: take(0, rows * depth), targets },
          start: { weights: take(20, depth * outputs), bias: take(40, outputs) },
          direct: false,
          batchSize: Math.min(batchSize, rows),
          seed,
          steps: 6,
        },
        way: entry(ways, (picks[7] ?? 0) % ways.length),
      };
    },
  );

type State = { readonly weights: ArrayLike<number>; readonly bias: ArrayLike<number> };
type Sample = { readonly x: ExactVector; readonly target: ExactVector; readonly pass: ExactPass };

function sampleOf({ set, settings }: TrainingPlan, { weights, bias }: State, row: number): Sample {
  const { depth, outputs } = set;
  const x = exactVector(set.inputs.slice(row * depth, (row + 1) * depth), D);
  const target = exactVector(set.targets.slice(row * outputs, (row + 1) * outputs), D);
  const W = exactVector(weights, D);
  const z = exactVector(bias, D).map((b, m) =>
    b.plus(sum(x.map((value, d) => value.times(entry(W, d * outputs + m))))),
  );
  return { x, target, pass: exactPass(exactSettings(settings, D), z, target) };
}

/** The matrix that a way multiplies g with; null where it has no matrix. */
function matrixOfWay(pass: ExactPass, settings: ExactSettings, way: GradientWay): ExactMatrix {
  const right = exactJacobian(pass, settings, 'z', 'z');
  if (right === null) throw new Error('f′ can always be written in z');
  const n = right.rows;
  const at = (i: number, m: number): Decimal => entry(right.values, i * n + m);
  const zero = new D(0);
  switch (way) {
    case 'argument-z':
      return exactJacobian(pass, settings, 'a', 'z') ?? right;
    case 'argument-a':
      return exactJacobian(pass, settings, 'z', 'a') ?? right;
    case 'diagonal-only':
      return matrixOf(n, n, (i, m) => (i === m ? at(i, m) : zero));
    case 'jacobian-skipped':
      return matrixOf(n, n, (i, m) => new D(i === m ? 1 : 0));
    case 'jacobian-twice':
      return matrixOf(n, n, (i, m) => sum(Array.from({ length: n }, (_, j) => at(i, j).times(at(j, m)))));
    case 'sign':
      return { ...right, values: right.values.map((value) => value.neg()) };
    case 'right':
    case 'a-minus-y':
      return right;
  }
}

/** ∂E/∂z as a way makes it. */
function gradientOf({ pass, target }: Sample, settings: ExactSettings, way: GradientWay): ExactVector {
  if (way === 'a-minus-y') return pass.loss.residuals;
  const matrix = matrixOfWay(pass, settings, way);
  if (way === 'right') return exactRightInLogits(pass, settings, target, matrix);
  return vectorTimesMatrix(pass.loss.gradient, matrix);
}

/** The mean over some rows of x_d δ_m and of δ_m. */
function meanGradient(plan: TrainingPlan, state: State, rows: readonly number[], way: GradientWay) {
  const settings = exactSettings(plan.settings, D);
  const samples = rows.map((row) => sampleOf(plan, state, row));
  const deltas = samples.map((sample) => gradientOf(sample, settings, way));
  const { depth, outputs } = plan.set;
  const mean = (terms: readonly Decimal[]) => sum(terms).div(rows.length);
  return {
    samples,
    deltas,
    weights: Array.from({ length: depth * outputs }, (_, k) =>
      mean(
        deltas.map((delta, r) =>
          entry(delta, k % outputs).times(entry(entry(samples, r).x, Math.floor(k / outputs))),
        ),
      ),
    ),
    bias: Array.from({ length: outputs }, (_, m) => mean(deltas.map((delta) => entry(delta, m)))),
  };
}

const indexOfLargest = (values: ExactVector): number =>
  values.findIndex((value) => value.eq(D.max(...values)));

/** Whether the largest of some a are so near that rounding may tell them apart the other way round. */
const isTie = (values: ExactVector): boolean => {
  const [first, second] = [...values].toSorted((one, other) => other.comparedTo(one));
  return first !== undefined && second !== undefined && first.minus(second).lt(1e-12);
};

/** The seeded counter by its definition, in whole numbers: Weyl sequence through murmur3's finaliser. */
const LOW = 0xffffffffn;
function mixed(value: bigint): bigint {
  let bits = value & LOW;
  bits = ((bits ^ (bits >> 16n)) * 0x85ebca6bn) & LOW;
  bits = ((bits ^ (bits >> 13n)) * 0xc2b2ae35n) & LOW;
  return bits ^ (bits >> 16n);
}
function* numbersOf(seed: bigint): Generator<bigint> {
  let counter = mixed(seed);
  for (;;) {
    counter = (counter + 0x9e3779b9n) & LOW;
    yield mixed(counter);
  }
}
function exactOrder(length: number, seed: number, epoch: number): number[] {
  const numbers = numbersOf(mixed(BigInt(seed)) + BigInt(epoch + 1) * 0x9e3779b1n);
  const order = Array.from({ length }, (_, k) => k);
  for (let i = length - 1; i > 0; i--) {
    const j = Number(((numbers.next().value as bigint) * BigInt(i + 1)) >> 32n);
    [order[i], order[j]] = [entry(order, j), entry(order, i)];
  }
  return order;
}

/** The rows that a step takes, from the plan alone. */
function rowsOfStep({ set, batchSize, seed }: TrainingPlan, step: number): number[] {
  if (batchSize >= set.rows) return Array.from({ length: set.rows }, (_, k) => k);
  const perEpoch = Math.ceil(set.rows / batchSize);
  const first = (step % perEpoch) * batchSize;
  return exactOrder(set.rows, seed, Math.floor(step / perEpoch)).slice(first, first + batchSize);
}

const KINKED = ['relu', 'leakyRelu', 'elu'];
/** z, or a where it is given in its place, on a kink: either side is right. */
const onKink = ({ settings }: TrainingPlan, samples: readonly Sample[]): boolean =>
  KINKED.includes(settings.activation) &&
  samples.some(({ pass }) => pass.logits.some((z) => z.abs().lt(1e-12)));

// a few u a pass, N, D and R all at most 5, on the scale of the largest δ; T ≥ 0.7 keeps z's own rounding from growing
const ROOM = 12 * U;

const roomFor = (values: ExactVector, terms = 1): number[] =>
  values.map((value) => ROOM * (terms + size(value)));

describe('training', () => {
  it('takes each step from where it stands as exact arithmetic does, and measures where it leads', () => {
    fc.assert(
      fc.property(planned, ({ plan, way }) => {
        const run = beginTraining(plan, way);
        const found: string[] = [];
        for (let step = 0; step < plan.steps && run.stopped === null; step++) {
          const here = { weights: run.here.weights.slice(), bias: run.here.bias.slice() };
          const { samples, deltas, weights, bias } = meanGradient(plan, here, rowsOfStep(plan, step), way);
          if (advance(run, 1) === 0) break;
          if (onKink(plan, samples)) continue;
          const most = Math.max(1, ...deltas.flat().map(size));
          if (most > 1e6) break;
          const eta = exact(plan.settings.learningRate, D);
          const stepped = (from: ArrayLike<number>, slopes: ExactVector) =>
            exactVector(from, D).map((value, k) => value.minus(eta.times(entry(slopes, k))));
          const [W, b] = [stepped(here.weights, weights), stepped(here.bias, bias)];
          found.push(
            ...broken('W after a step', run.here.weights, W, roomFor(W, most)),
            ...broken('b after a step', run.here.bias, b, roomFor(b, most)),
          );
          const after = Array.from({ length: plan.set.rows }, (_, row) => sampleOf(plan, run.here, row));
          const loss = sum(after.map(({ pass }) => pass.loss.loss)).div(plan.set.rows);
          found.push(...broken('E after a step', [run.losses[step + 1] ?? NaN], [loss], roomFor([loss])));
          if (!after.some(({ pass }) => isTie(pass.activations))) {
            const hits = after.filter(
              ({ pass, target }) => indexOfLargest(pass.activations) === indexOfLargest(target),
            );
            expect(run.hits[step + 1]).toBe(hits.length);
          }
          expect(parametersAfter(run, plan, way, step + 1)).toEqual({
            weights: run.here.weights,
            bias: run.here.bias,
          });
        }
        expect(found).toEqual([]);
      }),
      // six steps of a few passes each
      runs(0.03),
    );
  });

  it('is inspected by exact means, sizes, slopes and spreads', () => {
    fc.assert(
      fc.property(planned, ({ plan, way }) => {
        const got = inspectTraining(plan, way, plan.start);
        const rows = Array.from({ length: plan.set.rows }, (_, k) => k);
        const right = meanGradient(plan, plan.start, rows, 'right');
        const used = meanGradient(plan, plan.start, rows, way);
        if (onKink(plan, right.samples)) return;
        const most = Math.max(1, ...used.deltas.flat().map(size), ...right.deltas.flat().map(size));
        const largest = (values: ExactVector) => D.max(0, ...values.map((value) => value.abs()));
        const settings = exactSettings(plan.settings, D);
        const slopes = right.samples.flatMap(({ pass }) => {
          const J = matrixOfWay(pass, settings, 'right');
          return pass.logits.map((_, m) => entry(J.values, m * J.columns + m));
        });
        const spreads = right.samples.map(({ pass }) => {
          const g = pass.loss.gradient;
          const scale = largest(g);
          return scale.isZero()
            ? scale
            : D.max(...g)
                .minus(D.min(...g))
                .div(scale);
        });
        const own = right.samples.map(({ x }, r) =>
          largest(
            entry(right.deltas, r).flatMap((delta) => [delta, ...x.map((value) => value.times(delta))]),
          ),
        );
        const loss = sum(right.samples.map(({ pass }) => pass.loss.loss)).div(plan.set.rows);
        const one = (name: string, value: number, want: Decimal, terms = most) =>
          broken(name, [value], [want], roomFor([want], terms));
        expect([
          ...one('mean E', got.loss, loss),
          ...one('size of the right gradient', got.rightSize, largest([...right.weights, ...right.bias])),
          ...one('size of the used gradient', got.usedSize, largest([...used.weights, ...used.bias])),
          ...one('largest slope', got.largestSlope, largest(slopes)),
          ...one('size of one sample', got.sampleSize, largest(own)),
          ...(right.samples.some(({ pass }) => size(largest(pass.loss.gradient)) < 1e-9)
            ? []
            : one('spread of g', got.upstreamSpread, largest(spreads))),
        ]).toEqual([]);
        if (got.comparison === null || got.rightSize < 1e-3 || got.usedSize < 1e-3) return;
        const [u, v] = [
          [...right.weights, ...right.bias],
          [...used.weights, ...used.bias],
        ];
        const ratio = dot(v, v).sqrt().div(dot(u, u).sqrt());
        expect(
          broken(
            'ratio of the gradients',
            [got.comparison.ratio],
            [ratio],
            [ROOM * 1e3 * most * (1 + size(ratio))],
          ),
        ).toEqual([]);
      }),
      runs(0.1),
    );
  });

  it('shows of one sample the exact a, E and the matrix that its way multiplies with', () => {
    fc.assert(
      fc.property(planned, ({ plan, way }) => {
        const { pass, ...sample } = sampleOf(plan, plan.start, 0);
        if (onKink(plan, [{ pass, ...sample }])) return;
        const got = inspectSample(plan, way, plan.start, 0);
        const J = matrixOfWay(pass, exactSettings(plan.settings, D), way);
        const most = Math.max(1, ...J.values.map(size));
        expect([
          ...broken('a of a sample', got.activations, pass.activations, roomFor(pass.activations)),
          ...broken('E of a sample', [got.loss], [pass.loss.loss], roomFor([pass.loss.loss])),
          ...broken('matrix of a way', got.jacobian.values, J.values, roomFor(J.values, most)),
        ]).toEqual([]);
      }),
      runs(0.1),
    );
  });

  it('draws its order and its random start from the seed as whole numbers give them', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.nat({ max: 1000 }),
        fc.integer({ min: 1, max: 20 }),
        (seed, epoch, length) => {
          const order = new Int32Array(length);
          writeOrder(order, seed, epoch);
          expect([...order]).toEqual(exactOrder(length, seed, epoch));
          const numbers = numbersOf(BigInt(seed));
          const want = Array.from({ length }, () =>
            exact(Number(numbers.next().value))
              .div(2 ** 31)
              .minus(1)
              .div(10),
          );
          expect(
            broken(
              'random start',
              smallRandom(length, seed),
              want,
              want.map(() => 0.3 * U),
            ),
          ).toEqual([]);
        },
      ),
      runs(0.2),
    );
  });

  it('keeps as many snapshots as fit, and calls diverged what is ten times the start, 1 at least', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 50 }),
        (steps, weights, bias) => {
          const start = { weights: new Float64Array(weights), bias: new Float64Array(bias) };
          const stride = snapshotStride({ steps, start });
          const numbers = BigInt(steps) * BigInt(weights + bias);
          expect(BigInt(stride) * 1_000_000n >= numbers).toBe(true);
          expect(stride === 1 || BigInt(stride - 1) * 1_000_000n < numbers).toBe(true);
        },
      ),
      runs(0.2),
    );
    const end = {
      usedSize: 1,
      rightSize: 1,
      largestSlope: 1,
      upstreamSpread: 1,
      sampleSize: 1,
      loss: 1,
      hits: 0,
    };
    fc.assert(
      fc.property(
        planned,
        fc.constantFrom(0.01, 0.1, 2, 7),
        fc.constantFrom(0.9, 1.1),
        ({ plan }, first, part) => {
          const threshold = Math.max(10 * first, 1);
          const losses = Float64Array.of(first, threshold * part);
          const record = {
            losses,
            step: 1,
            stopped: null,
            hits: new Int32Array(2),
            snapshots: losses,
            stride: 1,
          };
          const got = trainingOutcome(record, plan, { ...end, comparison: null });
          expect(got.kind === 'diverged').toBe(part > 1);
          if (got.kind === 'diverged') expect([got.step, got.threshold]).toEqual([1, threshold]);
        },
      ),
      runs(0.1),
    );
  });
});
