import type { Problem } from '../../src/engine/problem';
import type { ExactChoice, ExactGradients, ExactTrace } from './exactTraceTypes';
import { activationBounds, slopeBounds, slopeInActivationBounds } from './elementwiseBounds';
import { size, sizes, times, TINY, U } from './held';
import { exactSoftmax } from './softmax';
import { softmaxBounds, type SoftmaxBounds } from './softmaxBounds';
import { entry, matrixOf, type ExactMatrix, type ExactVector } from './tensors';
import { exact } from './exact';

type Numbers = readonly number[];

const total = (values: Numbers): number => values.reduce((sum, value) => sum + value, 0);

/** x W + b: a u for every product and every sum, on the scale |x| |W| + |b|; and what W and b are off by. */
export function logitBounds(
  { input, weights, bias }: { input: ExactVector; weights: ExactMatrix; bias: ExactVector },
  weightErrors: Numbers = [],
  biasErrors: Numbers = [],
): number[] {
  const depth = input.length;
  return bias.map((b, m) => {
    const products = input.map((x, d) => size(x.times(entry(weights.values, d * weights.columns + m))));
    const moved = input.map((x, d) => times(size(x), weightErrors[d * weights.columns + m] ?? 0));
    return (
      times((depth + 1) * U, total(products) + size(b)) +
      (depth + 1) * TINY +
      total(moved) +
      (biasErrors[m] ?? 0)
    );
  });
}

/** z as given is exact; T ln(a / max a) is good to 4 u; a layer's to what a layer loses. */
export function sourceBounds({ problem, layer, logits }: ExactTrace): number[] {
  const { source } = problem;
  if (source.kind === 'logits') return logits.map(() => 0);
  if (source.kind === 'layer') return logitBounds(layer);
  return sizes(logits).map((z) => (z === Infinity ? 0 : 4 * U * z + TINY));
}

export type PassBounds = {
  readonly logits: Numbers;
  readonly softmax: SoftmaxBounds | null;
  readonly activations: Numbers;
  readonly complements: Numbers | null;
  readonly logActivations: Numbers | null;
  readonly residuals: Numbers;
  readonly lossTerms: Numbers;
  readonly loss: number;
  /** of ∂E/∂a */
  readonly gradient: Numbers;
};

type Values = Pick<
  ExactTrace,
  'logits' | 'target' | 'residuals' | 'lossTerms' | 'activations' | 'complements'
> & {
  readonly softmax: ReturnType<typeof exactSoftmax> | null;
  readonly gradient: ExactVector;
};

/** From what z is off by to what everything up to ∂E/∂a is. */
export function passBounds(
  { activation, loss, temperature }: Pick<Problem, 'activation' | 'loss' | 'temperature'>,
  values: Values,
  logits: Numbers,
): PassBounds {
  const softmax = values.softmax === null ? null : softmaxBounds(values.softmax, temperature, logits);
  const activations =
    activation === 'softmax'
      ? (softmax?.activations ?? [])
      : activationBounds(activation, values.logits, values.activations, logits);
  const complements = softmax?.complements ?? null;
  const residuals = sizes(values.residuals).map((r, i) =>
    complements !== null && entry(values.target, i).eq(1)
      ? entry(complements, i)
      : entry(activations, i) + times(U, r),
  );
  const shares = { logits, softmax, activations, complements, residuals };
  const own =
    loss === 'mse'
      ? squaredErrorBounds(values, residuals)
      : crossEntropyBounds(values, activations, softmax?.logActivations ?? []);
  return { ...shares, logActivations: softmax?.logActivations ?? null, ...own };
}

function squaredErrorBounds(values: Values, residuals: Numbers) {
  const n = residuals.length;
  const terms = sizes(values.residuals).map((r, i) => {
    const off = entry(residuals, i);
    return times(2 * r + off, off) + times(U * r, r) + TINY;
  });
  return {
    lossTerms: terms,
    loss: total(terms) / n + times((n + 1) * U, total(sizes(values.lossTerms)) / n) + TINY,
    gradient: residuals.map((off, i) => (2 / n) * off + times(3 * U, size(entry(values.gradient, i))) + TINY),
  };
}

function crossEntropyBounds(values: Values, activations: Numbers, logs: Numbers) {
  const n = activations.length;
  const y = sizes(values.target);
  const terms = sizes(values.lossTerms).map((term, i) =>
    term === Infinity ? 0 : times(entry(y, i), entry(logs, i)) + times(U, term) + (y[i] === 0 ? 0 : TINY),
  );
  return {
    lossTerms: terms,
    loss: total(terms) + times(n * U, total(sizes(values.lossTerms).filter(Number.isFinite))),
    gradient: activations.map((off, i) => {
      const [a, yi] = [size(entry(values.activations, i)), entry(y, i)];
      if (yi === 0) return 0;
      // of a subnormal a no digit need be left, and y / a may be infinite
      if (off > a / 8) return Infinity;
      return times(yi / a, off / (a - off) + 2 * U) + TINY;
    }),
  };
}

/** s_i (δ_im − s_m) / T: what both factors are off by, and 2 u (a product and a division); 1 − s_i by subtraction takes one more. */
export function productBounds(
  s: ExactVector,
  complements: ExactVector | null,
  errors: Numbers,
  complementErrors: Numbers | null,
  temperature: number,
): number[] {
  const n = s.length;
  const a = sizes(s);
  return Array.from({ length: n * n }, (_, k) => {
    const [i, m] = [Math.floor(k / n), k % n];
    const [ai, off] = [entry(a, i), entry(errors, i)];
    const rest = complements === null ? 1 + ai : size(entry(complements, i));
    const restOff =
      complementErrors === null
        ? entry(errors, i) + times(U, Math.abs(1 - entry(a, i)) + 2 * U)
        : entry(complementErrors, i);
    const [other, otherOff] = i === m ? [rest, restOff] : [entry(a, m), entry(errors, m)];
    const value = times(ai, i === m && complements === null ? size(entry(s, i).minus(1)) : other);
    return (
      (times(ai, otherOff) + times(off, other) + times(off, otherOff) + times(3 * U, value) + TINY) /
        temperature +
      TINY
    );
  });
}

/** What a choice's ∂a/∂z is off by; infinite where the formula leaves the doubles on its way. */
export function choiceBounds(trace: ExactTrace, choice: ExactChoice, pass: PassBounds): Numbers {
  const { activation, temperature } = trace.problem;
  const { form, argument, computed } = choice;
  if (computed === null) return [];
  const given = argument === 'z' ? trace.logits : trace.activations;
  const errors = argument === 'z' ? pass.logits : pass.activations;
  if (activation !== 'softmax') {
    const n = given.length;
    const slopes = given.map((_, i) => entry(computed.jacobian.values, i * n + i));
    const own = form === 'z' ? slopeBounds : slopeInActivationBounds;
    const diagonal = own(activation, given, slopes, errors);
    return matrixOf(n, n, (i, m) => exact(i === m ? entry(diagonal, i) : 0)).values.map(size);
  }
  if (form === argument) {
    return productBounds(
      trace.activations,
      trace.complements,
      pass.activations,
      pass.complements,
      temperature,
    );
  }
  if (form === 'a') return productBounds(given, null, errors, null, temperature);
  const twice = exactSoftmax(given, exact(temperature, given[0]?.constructor as never));
  const bounds = softmaxBounds(twice, temperature, errors);
  return productBounds(
    twice.activations,
    twice.complements,
    bounds.activations,
    bounds.complements,
    temperature,
  );
}

/** g J: what both are off by, and N u on the scale Σ_i |g_i J_im|. */
export function vectorMatrixBounds(
  vector: ExactVector,
  matrix: ExactMatrix,
  vectorErrors: Numbers,
  matrixErrors: Numbers,
  roundings: number,
): number[] {
  return Array.from({ length: matrix.columns }, (_, m) =>
    total(
      vector.map((g, i) => {
        const k = i * matrix.columns + m;
        const [j, off] = [size(entry(matrix.values, k)), entry(matrixErrors, k)];
        const [gi, gOff] = [size(g), entry(vectorErrors, i)];
        return times(gOff, j) + times(gi + gOff, off) + times(roundings * U, times(gi, j)) + TINY;
      }),
    ),
  );
}

/** ∂E/∂z of the right pair, in the short form that the engine takes. */
export function rightLogitBounds(trace: ExactTrace, pass: PassBounds, jacobian: Numbers): number[] {
  const { problem, target, right, activations, complements } = trace;
  const n = trace.outputs;
  if (problem.activation === 'softmax' && problem.loss === 'crossEntropy' && complements !== null) {
    const y = sizes(target);
    return activations.map((a, m) => {
      const others = total(y.filter((_, j) => j !== m));
      const kept = times(size(entry(complements, m)), entry(y, m));
      const off =
        times(entry(pass.activations, m), others) + times(entry(pass.complements ?? [], m), entry(y, m));
      return (off + (n + 2) * U * (times(size(a), others) + kept) + 2 * TINY) / problem.temperature + TINY;
    });
  }
  // the product is never formed: 2 (N + 4) u on the scale of its terms, and what underflows before it is divided by T
  const dense = vectorMatrixBounds(right.activations, right.jacobian, pass.gradient, jacobian, 2 * (n + 4));
  const underflow = problem.activation === 'softmax' ? (n + 2) * (total(sizes(right.activations)) + 2) : 0;
  return dense.map((bound) => bound + (underflow * TINY) / problem.temperature + TINY);
}

/** ∂E/∂W = x δ by a product, ∂E/∂x = W δ by a sum of N of them. */
export function layerGradientBounds(
  trace: ExactTrace,
  gradients: ExactGradients,
  logits: Numbers,
): { readonly weights: Numbers; readonly input: Numbers } {
  const { input, weights } = trace.layer;
  const n = trace.outputs;
  return {
    weights: gradients.weights.values.map(
      (g, k) => times(size(entry(input, Math.floor(k / n))), entry(logits, k % n)) + times(U, size(g)) + TINY,
    ),
    input: input.map((_, d) =>
      total(
        gradients.logits.map((delta, m) => {
          const w = size(entry(weights.values, d * n + m));
          return times(w, entry(logits, m)) + times(n * U, times(w, size(delta))) + TINY;
        }),
      ),
    ),
  };
}

/** η ∂E/∂W and W − η ∂E/∂W: a u each. `before`: what W is off by. */
export function stepBounds(
  steps: ExactVector,
  moved: ExactVector,
  eta: number,
  errors: Numbers,
  before: Numbers,
): { readonly step: Numbers; readonly moved: Numbers } {
  const step = steps.map((value, k) => times(eta, entry(errors, k)) + times(U, size(value)) + TINY);
  return {
    step,
    moved: sizes(moved).map((value, k) =>
      value === Infinity ? 0 : entry(before, k) + entry(step, k) + times(U, value),
    ),
  };
}
