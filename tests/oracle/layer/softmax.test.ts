import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numericSoftmaxJacobian } from '../../../src/engine/numericDerivative';
import { readSource } from '../../../src/engine/readProblem';
import { separateCrossEntropy } from '../../../src/engine/separateCrossEntropy';
import { softmaxOfShifted } from '../../../src/engine/shift';
import { softmax } from '../../../src/engine/softmax';
import { softmaxAlongLogit } from '../../../src/engine/softmaxAlongLogit';
import { softmaxColumnDifferences } from '../../../src/engine/softmaxDifferences';
import { writeLogitGradient, writeSoftmaxActivations } from '../../../src/engine/softmaxInto';
import {
  softmaxJacobianInActivations,
  softmaxJacobianInLogits,
  softmaxVectorJacobianProduct,
  vectorMatrixProduct,
} from '../../../src/engine/softmaxJacobian';
import { sumsOfOthers } from '../../../src/engine/sumsOfOthers';
import { softmaxShares, writeSoftmax } from '../../../src/engine/writeSoftmax';
import { anyProblem } from '../../engine/problems';
import { runs } from '../../properties/runs';
import { EXACT_ELEMENTWISE } from '../elementwise';
import { absoluteSum, exact, Exact, type Decimal } from '../exact';
import { exp, ln } from '../functions';
import { broken, size, sizes, times, TINY, U } from '../held';
import { exactSoftmax, jacobianInActivations, jacobianInLogits, sumsWithout } from '../softmax';
import { softmaxBounds } from '../softmaxBounds';
import { entry, exactMatrix, exactVector, productTerms, vectorTimesMatrix } from '../tensors';
import { productBounds, vectorMatrixBounds } from '../traceBounds';

type Case = { readonly z: Float64Array; readonly T: number; readonly g: Float64Array };

const upstream = fc.oneof(
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.constantFrom(0, 1, -1, 1e-300, 1e100, -1e100),
);

const softmaxCase: fc.Arbitrary<Case> = fc
  .tuple(
    anyProblem.filter(
      ({ activation, source }) =>
        activation === 'softmax' && source.kind === 'logits' && source.logits.length <= 10,
    ),
    fc.array(upstream, { minLength: 10, maxLength: 10 }),
  )
  .map(([{ source, temperature }, g]) => {
    const z = Float64Array.from(source.kind === 'logits' ? source.logits : []);
    return { z, T: temperature, g: Float64Array.from(g.slice(0, z.length)) };
  });

/** The exact softmax of a case, and what the engine's may be off by. */
function exactly({ z, T }: Case) {
  const values = exactSoftmax(exactVector(z), exact(T));
  return { values, bounds: softmaxBounds(values, T) };
}

// the exact softmax and its products take a few milliseconds
const SOME = 0.05;

describe('softmax', () => {
  it('without its stages is the exact one, and one of any length too', () => {
    fc.assert(
      fc.property(softmaxCase, (one) => {
        const { values, bounds } = exactly(one);
        const shares = softmaxShares(one.z, one.T);
        const into = [one.z, one.z, one.z].map((z) => new Float64Array(z.length));
        const [a, rest, logs] = into as [Float64Array, Float64Array, Float64Array];
        writeSoftmax(one.z, one.T, a, rest, logs);
        expect([a, rest, logs]).toEqual([shares.activations, shares.complements, shares.logActivations]);
        const long = new Float64Array(one.z.length);
        writeSoftmaxActivations(one.z, one.T, long);
        const furthest = Math.max(0, ...sizes(values.shifted).filter((s) => s < 800));
        const documented = sizes(values.activations).map((x) => times((69 + 2 * furthest) * U, x) + 2 * TINY);
        expect([
          ...broken('a', shares.activations, values.activations, bounds.activations),
          ...broken('1 − a', shares.complements, values.complements, bounds.complements),
          ...broken('ln a', shares.logActivations, values.logActivations, bounds.logActivations),
          ...broken('a of any length', long, values.activations, documented),
        ]).toEqual([]);
      }),
      runs(SOME),
    );
  });

  it('holds its documented accuracy, (N + 2 max|s|) u entry by entry and 2 u more', () => {
    fc.assert(
      fc.property(softmaxCase, (one) => {
        const { values } = exactly(one);
        const { activations } = softmax(one.z, one.T);
        const furthest = Math.max(0, ...sizes(values.shifted).filter((s) => s < 800));
        const bound = (one.z.length + 2 + 2 * furthest) * U;
        expect(
          broken(
            'a, documented',
            activations,
            values.activations,
            sizes(values.activations).map((x) => times(bound, x) + 2 * TINY),
          ),
        ).toEqual([]);
      }),
      runs(SOME),
    );
  });

  it('has the exact Jacobian in z and in a of whatever both are given', () => {
    fc.assert(
      fc.property(softmaxCase, (one) => {
        const T = exact(one.T);
        const { values, bounds } = exactly(one);
        const finite = one.z.map((z) => (Number.isFinite(z) ? z : 0));
        const s = exactVector(finite);
        const zeros = s.map(() => 0);
        expect([
          ...broken(
            'J in z',
            softmaxJacobianInLogits(one.z, one.T).values,
            jacobianInLogits(exactVector(one.z), T).values,
            productBounds(
              values.activations,
              values.complements,
              bounds.activations,
              bounds.complements,
              one.T,
            ),
          ),
          ...broken(
            'J in a',
            softmaxJacobianInActivations(finite, null, one.T).values,
            jacobianInActivations(s, null, T).values,
            productBounds(s, null, zeros, null, one.T),
          ),
        ]).toEqual([]);
      }),
      runs(SOME),
    );
  });

  it('sends g through its Jacobian exactly: dense, in the short form, and in that of any length', () => {
    fc.assert(
      fc.property(softmaxCase, (one) => {
        const T = exact(one.T);
        const { values, bounds } = exactly(one);
        const { activations } = softmax(one.z, one.T);
        const g = exactVector(one.g);
        const zeros = g.map(() => 0);
        const J = jacobianInActivations(values.activations, values.complements, T);
        const JBounds = productBounds(
          values.activations,
          values.complements,
          bounds.activations,
          bounds.complements,
          one.T,
        );
        const want = vectorTimesMatrix(g, J);
        const n = one.z.length;
        const lost = ((sizes(g).reduce((sum, x) => sum + x, 0) + 2) * (n + 2) * TINY) / one.T + TINY;
        const through = (roundings: number) =>
          vectorMatrixBounds(g, J, zeros, JBounds, roundings).map((bound) => bound + lost);
        const dense = softmaxJacobianInLogits(one.z, one.T);
        const long = new Float64Array(n);
        writeLogitGradient(activations, one.g, one.T, long);
        const denseExact = exactMatrix(dense);
        expect([
          ...broken(
            'g J of a given J',
            vectorMatrixProduct(one.g, dense),
            vectorTimesMatrix(g, denseExact),
            productTerms(g, denseExact).map((terms) => times(n * U, size(absoluteSum(terms))) + n * TINY),
          ),
          ...broken(
            'g J in short',
            softmaxVectorJacobianProduct(one.g, activations, one.T),
            want,
            through(2 * (n + 4)),
          ),
          ...broken('g J of any length', long, want, through(2 * (64 + 8))),
        ]).toEqual([]);
      }),
      runs(SOME),
    );
  });

  it('is the exact one of the shifted logits, as they were rounded', () => {
    const shift = fc.oneof(fc.double({ min: -100, max: 100, noNaN: true }), fc.constantFrom(0, 1e6, -1e-300));
    fc.assert(
      fc.property(softmaxCase, shift, (one, c) => {
        const moved = softmaxOfShifted(one.z, c, one.T);
        const values = exactSoftmax(exactVector(moved.logits), exact(one.T));
        const bounds = softmaxBounds(values, one.T);
        const sums = exactVector(one.z).map((z) => z.plus(exact(c)));
        expect([
          ...broken(
            'z + c',
            moved.logits,
            sums,
            sizes(sums).map((z) => (z === Infinity ? 0 : U * z)),
          ),
          ...broken('a at z + c', moved.activations, values.activations, bounds.activations),
          ...broken('ln a at z + c', moved.logActivations, values.logActivations, bounds.logActivations),
          ...broken(
            'J at z + c',
            moved.jacobian.values,
            jacobianInActivations(values.activations, values.complements, exact(one.T)).values,
            productBounds(
              values.activations,
              values.complements,
              bounds.activations,
              bounds.complements,
              one.T,
            ),
          ),
        ]).toEqual([]);
      }),
      runs(SOME),
    );
  });

  it('along one logit is σ((z − c) / T), c = T ln Σ e^{z / T} of the others', () => {
    fc.assert(
      fc.property(softmaxCase, fc.nat(), fc.double({ min: -20, max: 20, noNaN: true }), (one, k, d) => {
        const m = k % one.z.length;
        const others = exactVector(one.z.filter((_, j) => j !== m));
        const along = softmaxAlongLogit(one.z, m, one.T);
        if (!others.some((z) => z.isFinite())) {
          expect([along.centre, along.activation(d), along.slope(d)]).toEqual([-Infinity, 1, 0]);
          return;
        }
        const T = exact(one.T);
        const top = Exact.max(...others);
        const total = others.reduce((sum, z) => sum.plus(exp(z.minus(top).div(T))), new Exact(0));
        const c = top.plus(T.times(ln(total)));
        const n = one.z.length;
        const room = (n + 4) * U * (size(top) + one.T * (1 + size(ln(total))));
        const at = along.centre + d * one.T;
        const distance = exact(at).minus(c).div(T);
        // what the centre is off by, over T, moves σ by as much of itself
        const relative = room / one.T + (6 + Math.abs(d)) * U + times(4 * U, size(distance));
        const a = EXACT_ELEMENTWISE.sigmoid.f(distance);
        const slope = EXACT_ELEMENTWISE.sigmoid.inLogit(distance).div(T);
        const bound = (value: Decimal) =>
          relative > 0.1 ? Infinity : times(2 * Math.expm1(2 * relative), size(value)) + TINY + TINY / one.T;
        expect([
          ...broken('centre along a logit', [along.centre], [c], [room]),
          ...broken('a along a logit', [along.activation(at)], [a], [bound(a)]),
          ...broken('slope along a logit', [along.slope(at)], [slope], [bound(slope)]),
        ]).toEqual([]);
      }),
      runs(SOME),
    );
  });

  it('has a numerical Jacobian within 1e-12 of the largest entry of the exact one', () => {
    fc.assert(
      fc.property(softmaxCase, (one) => {
        const { shifted } = softmax(one.z, one.T).stages;
        const own = exactSoftmax(exactVector(shifted), new Exact(1));
        const J = jacobianInActivations(own.activations, own.complements, exact(one.T));
        const largest = Math.max(...sizes(J.values));
        expect(
          broken(
            'numerical ∂a/∂z',
            numericSoftmaxJacobian(shifted, one.T).values,
            J.values,
            J.values.map(() => 1e-12 * largest + 1e-306 / one.T),
          ),
        ).toEqual([]);
      }),
      runs(SOME),
    );
  });

  it('has exact central differences, but for u a / h', () => {
    const levels = 3;
    fc.assert(
      fc.property(softmaxCase, fc.nat(), (one, k) => {
        const { shifted, exponentials } = softmax(one.z, one.T).stages;
        const n = shifted.length;
        const m = k % n;
        if (shifted[m] === -Infinity) return;
        const into = new Float64Array(n * levels);
        softmaxColumnDifferences(shifted, exponentials, m, levels, into);
        const u = exactVector(shifted);
        const moved = (h: number) =>
          exactSoftmax(
            u.map((s, i) => (i === m ? s.plus(h) : s)),
            new Exact(1),
          );
        const found: string[] = [];
        for (let level = 0; level < levels; level++) {
          const h = 2 ** -level;
          const [up, down] = [moved(h), moved(-h)];
          for (let i = 0; i < n; i++) {
            const want = entry(up.activations, i)
              .minus(entry(down.activations, i))
              .div(2 * h);
            const share = Math.max(
              ...[up, down].map(({ activations: a, complements: c }) =>
                Math.min(size(entry(a, i)), size(entry(c, i))),
              ),
            );
            const off =
              (4 * n +
                8 +
                2 * Math.min(800, Math.abs(shifted[m] ?? 0)) +
                3 * Math.min(800, Math.abs(shifted[i] ?? 0))) *
              U;
            found.push(
              ...broken(
                'central differences of softmax',
                [into[i * levels + level] ?? NaN],
                [want],
                [(off * share) / h + 4 * TINY],
              ),
            );
          }
        }
        expect(found).toEqual([]);
      }),
      runs(SOME / 2),
    );
  });
});

describe('beside softmax', () => {
  const positive = fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0.999, max: 1, noNaN: true }),
    fc.constantFrom(0, 5e-324, 1e-310, 1e-300, 1, 1e300, 1 - 2 ** -53, Number.MAX_VALUE),
  );
  const shares = fc.array(positive, { minLength: 1, maxLength: 8 });

  it('the sum of the others is good to (N − 1) u of itself', () => {
    fc.assert(
      fc.property(shares, (values) => {
        const doubles = Float64Array.from(values, (value) => value / 1e10);
        const want = sumsWithout(exactVector(doubles), Exact);
        expect(
          broken(
            'sums of others',
            sumsOfOthers(doubles),
            want,
            sizes(want).map((sum) => times((values.length - 1) * U, sum)),
          ),
        ).toEqual([]);
      }),
      runs(SOME),
    );
  });

  it('logits recovered from activations are T ln(a / max a) to 4 u, near the largest too', () => {
    fc.assert(
      fc.property(shares, fc.constantFrom(1, 0.3, 1e-6, 1e6), (values, T) => {
        const top = Math.max(...values);
        if (top === 0) return;
        const recovered = readSource({ kind: 'activations', activations: values }, T);
        if (!recovered.ok) throw new Error(recovered.failure.kind);
        const want = exactVector(values).map((a) => ln(a.div(exact(top))).times(exact(T)));
        expect(
          broken(
            'recovered z',
            recovered.value.logits,
            want,
            sizes(want).map((z) => (z === Infinity ? 0 : 4 * U * z + TINY)),
          ),
        ).toEqual([]);
      }),
      runs(SOME),
    );
  });

  it('cross-entropy not fused is the exact one of the a it is told, but for its own cancellation', () => {
    fc.assert(
      fc.property(softmaxCase, (one) => {
        const { activations } = softmax(one.z, one.T);
        const y = one.g.map((g, i) => (i % 2 === 0 ? Math.abs(g) / (1 + Math.abs(g)) : 0));
        const got = separateCrossEntropy(activations, y, one.T);
        const a = exactVector(activations);
        const targets = exactVector(y);
        const terms = targets.map((t, i) => (t.isZero() ? t : t.times(ln(entry(a, i))).neg()));
        const g = targets.map((t, i) => (t.isZero() ? t : t.div(entry(a, i)).neg()));
        const n = y.length;
        const J = jacobianInActivations(a, null, exact(one.T));
        const JBounds = productBounds(
          a,
          null,
          a.map(() => 0),
          null,
          one.T,
        );
        const loss = terms.reduce((sum, term) => sum.plus(term), new Exact(0));
        const found = [
          ...broken(
            'E, not fused',
            [got.loss],
            [loss],
            [times((n + 2) * U, size(absoluteSum(terms))) + n * TINY],
          ),
          ...broken(
            '∂E/∂a, not fused',
            got.upstream,
            g,
            sizes(g).map((value) => times(U, value) + TINY),
          ),
          ...broken('J, not fused', got.jacobian.values, J.values, JBounds),
        ];
        if (got.logits.every(Number.isFinite)) {
          const gBounds = sizes(g).map((value) => times(U, value) + TINY);
          const bounds = vectorMatrixBounds(g, J, gBounds, JBounds, n);
          found.push(...broken('∂E/∂z, not fused', got.logits, vectorTimesMatrix(g, J), bounds));
        }
        expect(found).toEqual([]);
      }),
      runs(SOME),
    );
  });
});
