import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centralDifferences, errorCurves } from '../../../src/engine/checks/gradientCheck';
import { bestEpsilon, roundingBranch, truncationBranch } from '../../../src/engine/checks/gradientCheckCurve';
import { invariants, usedChoice, type InvariantId } from '../../../src/engine/checks/invariants';
import { sumOfEachRow } from '../../../src/engine/checks/sumOfEachRow';
import { UPSTREAM_NAMES, upstreamCheck } from '../../../src/engine/checks/upstreamCheck';
import { forward } from '../../../src/engine/forward';
import { jacobian } from '../../../src/engine/jacobian';
import { shiftConstant } from '../../../src/engine/checks/invariantsOfShift';
import type { Problem } from '../../../src/engine/problem';
import { solve } from '../../../src/engine/solve';
import type { DerivativeChoice, Trace } from '../../../src/engine/trace';
import { anyProblem } from '../../engine/problems';
import { runs } from '../../properties/runs';
import { EXACT_ELEMENTWISE } from '../elementwise';
import { activationBounds } from '../elementwiseBounds';
import { absoluteSum, exact, Exact, nearest, sum, type Decimal } from '../exact';
import { ln } from '../functions';
import { broken, size, times, TINY, U } from '../held';
import { exactSoftmax } from '../softmax';
import { softmaxBounds } from '../softmaxBounds';
import {
  diagonal,
  entry,
  exactMatrix,
  exactVector,
  matrixOf,
  productTerms,
  type ExactMatrix,
  type ExactVector,
} from '../tensors';

const small = anyProblem.filter(({ source }) => source.kind === 'logits' && source.logits.length <= 7);

function traceOf(problem: Problem): Trace {
  const outcome = solve(problem);
  if (!outcome.ok) throw new Error(outcome.failure.kind);
  return outcome.value;
}

/** a at moved logits, and what the engine's a may be off by there. */
function shares(problem: Problem, z: Float64Array): { a: ExactVector; bounds: readonly number[] } {
  const logits = exactVector(z);
  if (problem.activation === 'softmax') {
    const values = exactSoftmax(logits, exact(problem.temperature));
    return { a: values.activations, bounds: softmaxBounds(values, problem.temperature).activations };
  }
  const a = logits.map(EXACT_ELEMENTWISE[problem.activation].f);
  return {
    a,
    bounds: activationBounds(
      problem.activation,
      logits,
      a,
      logits.map(() => 0),
    ),
  };
}

/** (a(z + ε e_m) − a(z − ε e_m)) / 2ε of the moved logits as they are rounded. */
function exactDifferences(problem: Problem, z: Float64Array, epsilon: number) {
  const n = z.length;
  const moved = (m: number, by: number) => z.map((value, j) => (j === m ? value + by : value));
  const columns = Array.from({ length: n }, (_, m) => {
    const [up, down] = [shares(problem, moved(m, epsilon)), shares(problem, moved(m, -epsilon))];
    return { up, down };
  });
  const two = exact(epsilon).times(2);
  const D = matrixOf(n, n, (i, m) => {
    const { up, down } = entry(columns, m);
    return entry(up.a, i).minus(entry(down.a, i)).div(two);
  });
  const bounds = D.values.map((value, k) => {
    const { up, down } = entry(columns, k % n);
    const i = Math.floor(k / n);
    return ((entry(up.bounds, i) + entry(down.bounds, i)) / (2 * epsilon)) * 2 + 3 * U * size(value) + TINY;
  });
  return { D, bounds };
}

const SOME = 0.05;

describe('the gradient check', () => {
  it('takes exact differences of the moved logits, but for the rounding of a over ε', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 0, max: 64 }), (problem, k) => {
        const { logits } = traceOf(problem);
        const epsilon = 10 ** (k / 4 - 16);
        const { D, bounds } = exactDifferences(problem, logits, epsilon);
        const isSoftmax = problem.activation === 'softmax';
        const want = isSoftmax ? D : diagonal(logitsDiagonal(D), Exact);
        expect(
          broken(
            'differences at ε',
            centralDifferences(problem, logits, epsilon).values,
            want.values,
            bounds,
          ),
        ).toEqual([]);
      }),
      // 2 N softmaxes a case
      runs(SOME / 3),
    );
  });

  it('has in its curves the largest exact error against those differences', () => {
    fc.assert(
      fc.property(small, (problem) => {
        const trace = traceOf(problem);
        const J = trace.right.jacobian;
        const [curve = []] = errorCurves(trace, [J]);
        expect(curve).toHaveLength(65);
        for (const k of [0, 20, 40, 64]) {
          const differences = centralDifferences(problem, trace.logits, 10 ** (k / 4 - 16));
          const errors = exactVector(J.values).map((value, i) =>
            value.minus(exact(differences.values[i] ?? NaN)).abs(),
          );
          expect(curve[k]).toBe(Math.max(...errors.map(nearest)));
        }
      }),
      runs(SOME),
    );
  });

  it('finds the best ε and the slopes beside it that exact least squares find', () => {
    const errorsOf = fc.array(fc.double({ min: 1e-15, max: 1, noNaN: true }), {
      minLength: 65,
      maxLength: 65,
    });
    const shaped = fc
      .tuple(
        fc.integer({ min: 15, max: 50 }),
        fc.array(fc.double({ min: 0.7, max: 1.4, noNaN: true }), { minLength: 65, maxLength: 65 }),
      )
      .map(([best, noise]) =>
        noise.map(
          (factor, k) => factor * (k > best ? 10 ** ((k - best) / 2 - 9) : 10 ** ((best - k) / 4 - 9)),
        ),
      );
    const slopeOf = (curve: readonly number[], from: number, to: number): Decimal => {
      const xs = Array.from({ length: to - from + 1 }, (_, j) => exact(j - (to - from) / 2));
      const ys = xs.map((_, j) => ln(exact(curve[from + j] ?? NaN)));
      const product = sum(xs.map((x, j) => x.times(entry(ys, j))));
      return product
        .div(sum(xs.map((x) => x.times(x))))
        .times(4)
        .div(ln(exact(10)));
    };
    let branches = 0;
    fc.assert(
      fc.property(fc.oneof(errorsOf, shaped), (curve) => {
        const best = bestEpsilon(curve);
        const least = Math.min(...curve);
        expect(best?.error).toBe(least);
        expect(best?.index).toBe(curve.lastIndexOf(least));
        if (best === null) return;
        const sides = [
          {
            got: truncationBranch(curve, best),
            from: best.index + 5,
            to: best.index + 9,
            slope: 2,
            within: 0.25,
          },
          {
            got: roundingBranch(curve, best),
            from: best.index - 14,
            to: best.index - 2,
            slope: -1,
            within: 0.4,
          },
        ];
        for (const { got, from, to, slope, within } of sides) {
          if (from < 0 || to > 64) {
            expect(got).toBe(null);
            continue;
          }
          const want = slopeOf(curve, from, to);
          const off = Math.abs(nearest(want) - slope) - within;
          if (Math.abs(off) > 1e-9) expect(got === null).toBe(off > 0);
          if (got === null) continue;
          branches++;
          expect([got.from, got.to]).toEqual([from, to]);
          expect(Math.abs(got.slope - nearest(want))).toBeLessThan(1e-12);
        }
      }),
      runs(SOME),
    );
    expect(branches).toBeGreaterThan(10);
  });
});

function logitsDiagonal({ rows, values }: ExactMatrix): ExactVector {
  return Array.from({ length: rows }, (_, i) => entry(values, i * rows + i));
}

const floorOf = (trace: Trace): Decimal => new Exact(1e-300).div(exact(trace.problem.temperature));

/** Each line's |Σ| / (Σ |…| + 1e-300/T), exactly; the worst of them. */
function worstLine(lines: readonly ExactVector[], floor: Decimal): Decimal {
  return Exact.max(0, ...lines.map((line) => sum(line).abs().div(absoluteSum(line).plus(floor))));
}

const rowsOf = (J: ExactMatrix): ExactVector[] =>
  Array.from({ length: J.rows }, (_, i) => J.values.slice(i * J.columns, (i + 1) * J.columns));
const columnsOf = (J: ExactMatrix): ExactVector[] =>
  Array.from({ length: J.columns }, (_, m) => J.values.filter((_value, k) => k % J.columns === m));

/** The residual of a lamp from the exact sums of the doubles that it is about. */
function residualOf(id: InvariantId, trace: Trace, choice: DerivativeChoice): Decimal | null {
  const { computed } = choice;
  if (computed === null || !computed.jacobian.values.every(Number.isFinite)) return null;
  const J = exactMatrix(computed.jacobian);
  const n = J.rows;
  const floor = floorOf(trace);
  if (id === 'activationSum') return sum(exactVector(trace.activations)).minus(1).abs().div(exact(U));
  if (id === 'rows') return worstLine(rowsOf(J), floor);
  if (id === 'columns') return worstLine(columnsOf(J), floor);
  if (id === 'symmetry') {
    const pairs = J.values.map((one, k) => [one, entry(J.values, (k % n) * n + Math.floor(k / n))] as const);
    return Exact.max(
      0,
      ...pairs.map(([one, other]) => one.minus(other).abs().div(one.abs().plus(other.abs()).plus(floor))),
    );
  }
  if (id === 'logitGradientSum') return gradientResidual(trace, choice, J, floor);
  if (id === 'shift') return shiftResidual(trace, choice, J, floor);
  return null;
}

/** What products of doubles are exact to. */
const PRODUCT_FLOOR = new Exact(2).pow(-1021);

/** |Σ ∂E/∂z| over Σ_im |g_i J_im|, or over what that comes to for cross-entropy's right pair, (2/T) Σ |y_i| (1 − a_i). */
function gradientResidual(
  trace: Trace,
  { form, argument }: DerivativeChoice,
  J: ExactMatrix,
  floor: Decimal,
): Decimal | null {
  const g = exactVector(trace.right.activations);
  const isRight = form === argument;
  if (isRight && trace.problem.loss === 'crossEntropy') {
    const terms = exactVector(trace.target).map((y, i) =>
      y.abs().times(exact(trace.complements?.[i] ?? NaN)),
    );
    const scale = sum(terms).times(2).div(exact(trace.problem.temperature)).plus(floor);
    return sum(exactVector(trace.right.logits)).abs().div(scale.plus(PRODUCT_FLOOR));
  }
  if (!g.every((value) => value.isFinite())) return null;
  const gradient = isRight ? exactVector(trace.right.logits) : productTerms(g, J).map((terms) => sum(terms));
  const scale = sum(rowsOf(J).map((row, i) => entry(g, i).abs().times(absoluteSum(row).plus(floor))));
  const whole = sum(gradient).abs();
  return whole.div(scale.plus(PRODUCT_FLOOR));
}

function shiftResidual(
  trace: Trace,
  { form, argument }: DerivativeChoice,
  before: ExactMatrix,
  floor: Decimal,
): Decimal | null {
  const c = shiftConstant(trace);
  const pass = forward(
    trace.problem,
    trace.logits.map((z) => z + c),
    trace.target,
  );
  const matrix = jacobian(pass, trace.problem, form, argument);
  if (matrix === null || !matrix.values.every(Number.isFinite)) return null;
  const after = exactMatrix(matrix);
  const moved = Exact.max(0, ...after.values.map((value, k) => value.minus(entry(before.values, k)).abs()));
  const largest = (M: ExactMatrix) => Exact.max(0, ...M.values.map((value) => value.abs()));
  return moved.div(largest(before).plus(largest(after)).plus(floor));
}

/** All of ∂E/∂a and ∂E/∂z is subnormal. Found by 100,000 cases. */
const SUBNORMAL: [Problem] = [
  {
    source: { kind: 'logits', logits: [0, 4, 745] },
    target: { kind: 'class', index: 2 },
    activation: 'softmax',
    loss: 'mse',
    temperature: 1,
    argument: 'z',
    form: 'auto',
    learningRate: 0.01,
  },
];

describe('the invariants', () => {
  it('measure the exact residuals of the doubles they are given, to N u, and those of a right pair hold', () => {
    fc.assert(
      fc.property(small, (problem) => {
        const trace = traceOf(problem);
        const n = trace.outputs;
        const found = trace.choices.flatMap((choice) =>
          (invariants(trace, choice) ?? []).flatMap(({ id, measured }) => {
            if (measured === null) return [];
            if (choice.form === choice.argument && !measured.holds) return [`${id} does not hold`];
            const want = residualOf(id, trace, choice);
            if (want === null || !Number.isFinite(measured.residual)) return [];
            // N additions of N terms each
            const unit = id === 'activationSum' ? n : (3 * n + 6) * U * Math.max(1, size(want));
            return broken(`residual of ${id}`, [measured.residual], [want], [unit]);
          }),
        );
        expect(found).toEqual([]);
        const used = usedChoice(trace);
        expect([used.form, used.argument]).toEqual([trace.used.form, trace.used.argument]);
      }),
      { ...runs<[Problem]>(SOME * 2), examples: [SUBNORMAL] },
    );
  });

  it('shift by a constant that carries the largest logit to T/3 on the other side of 0', () => {
    fc.assert(
      fc.property(small, (problem) => {
        const trace = traceOf(problem);
        if (trace.softmax === null) return;
        const T = exact(problem.temperature).div(3);
        const top = Exact.max(...exactVector(trace.logits));
        const want = (top.gt(0) ? T.neg() : T).minus(top);
        expect(
          broken('shift constant', [shiftConstant(trace)], [want], [2 * U * (size(T) + size(top))]),
        ).toEqual([]);
      }),
      runs(SOME),
    );
  });

  it('add up each row exactly, to N u of its absolute sum, and tell which vanish', () => {
    fc.assert(
      fc.property(small, (problem) => {
        const trace = traceOf(problem);
        const matrices = trace.choices.flatMap(({ computed }) =>
          computed === null ? [] : [computed.jacobian],
        );
        const found = matrices
          .filter(({ values }) => values.every(Number.isFinite))
          .flatMap((J) => {
            const rows = rowsOf(exactMatrix(J));
            const got = sumOfEachRow(J, problem.temperature);
            rows.forEach((row, i) => {
              const scale = absoluteSum(row).plus(floorOf(trace));
              const part = size(sum(row).div(scale)) / U - (2 * J.columns + 4);
              // what is within N u of the limit may be told either way
              if (Math.abs(part) > 2 * J.columns) expect(got[i]?.vanishes).toBe(part <= 0);
            });
            return broken(
              'sum of a row',
              got.map((one) => one.sum),
              rows.map((row) => sum(row)),
              rows.map((row) => times(J.columns * U, size(absoluteSum(row))) + TINY),
            );
          });
        expect(found).toEqual([]);
      }),
      runs(SOME * 2),
    );
  });

  it('check g J and g D by exact products of the doubles they are given', () => {
    fc.assert(
      fc.property(small, fc.constantFrom(...UPSTREAM_NAMES), (problem, name) => {
        const trace = traceOf(problem);
        const n = trace.outputs;
        const listed = {
          ones: trace.logits.map(() => 1),
          counting: trace.logits.map((_, i) => i + 1),
          loss: trace.right.activations,
        };
        const g = Float64Array.from(listed[name]);
        const check = upstreamCheck(trace, name);
        if (!g.every(Number.isFinite)) {
          expect(check).toBe(null);
          return;
        }
        if (check === null) throw new Error('g is finite');
        expect(check.upstream).toEqual(g);
        const product = (matrix: Trace['numericJacobian']) => {
          const terms = productTerms(exactVector(g), exactMatrix(matrix));
          const scales = terms.map(absoluteSum);
          return {
            want: terms.map((one) => sum(one)),
            scales,
            bounds: scales.map((s) => times(n * U, size(s)) + n * TINY),
          };
        };
        const numeric = product(trace.numericJacobian);
        const found = broken('g D', check.numeric, numeric.want, numeric.bounds);
        const computed = trace.choices.flatMap(({ computed: own }) => (own === null ? [] : [own]));
        expect(check.results).toHaveLength(computed.length + 1);
        const matrices = [...computed.map((own) => own.jacobian), null];
        matrices.forEach((matrix, k) => {
          const result = check.results[k];
          if (result === undefined || (matrix !== null && !result.product.every(Number.isFinite))) return;
          const own = matrix === null ? null : product(matrix);
          const want = own?.want ?? numeric.want.map(() => new Exact(0));
          const bounds = own?.bounds ?? numeric.bounds.map(() => 0);
          found.push(...broken('g J of a choice', result.product, want, bounds));
          const apart = want.map((value, m) => value.minus(entry(numeric.want, m)).abs());
          const room = Math.max(...bounds.map((b, m) => b + entry(numeric.bounds, m))) * 2;
          const largest = Exact.max(0, ...apart);
          found.push(
            ...broken('largest error of g J', [result.maxError], [largest], [room + 2 * U * size(largest)]),
          );
          const scale = Exact.max(0, ...(own?.scales ?? []));
          const limit = absoluteSum(exactVector(g))
            .times(exact(trace.used.agreement.threshold))
            .plus(scale.times(exact((2 * n + 4) * U)));
          found.push(
            ...broken('threshold of g J', [result.threshold], [limit], [4 * n * U * size(limit) + 4 * TINY]),
          );
          expect(result.passes).toBe(result.maxError <= result.threshold && result.maxError < Infinity);
        });
        expect(found).toEqual([]);
      }),
      runs(SOME * 2),
    );
  });

  it('compare with floors and tolerances as they state them', () => {
    fc.assert(
      fc.property(small, (problem) => {
        const trace = traceOf(problem);
        const D = exactVector(trace.numericJacobian.values);
        const largest = Exact.max(0, ...D.map((value) => value.abs()));
        const isSoftmax = problem.activation === 'softmax';
        const floor = isSoftmax ? new Exact(1e-300).div(exact(problem.temperature)) : new Exact(1e-12);
        const threshold = largest.times(1e-9).plus(floor);
        const found = trace.choices.flatMap(({ computed }) => {
          if (computed === null) return [];
          const { agreement, jacobian: J } = computed;
          const error = J.values.every(Number.isFinite)
            ? Exact.max(0, ...exactVector(J.values).map((value, k) => value.minus(entry(D, k)).abs()))
            : new Exact(Infinity);
          expect(agreement.agrees).toBe(agreement.maxError <= agreement.threshold);
          return [
            ...broken('largest error of J', [agreement.maxError], [error], [U * size(error)]),
            ...broken('threshold of J', [agreement.threshold], [threshold], [4 * U * size(threshold) + TINY]),
          ];
        });
        expect(found).toEqual([]);
      }),
      runs(SOME * 2),
    );
  });
});
