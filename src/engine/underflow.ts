import type { ActivationName } from './problem';
import { at } from './tensor';
import type { Trace } from './trace';

/** Which zeros of a trace stand for something smaller than the least double, by quantity and index: asked of zeros only. */
export type Underflow = {
  readonly exponential: (i: number) => boolean;
  readonly activation: (i: number) => boolean;
  readonly loss: () => boolean;
  readonly activationGradient: (i: number) => boolean;
  /** index row by row, as in the matrix */
  readonly jacobian: (index: number) => boolean;
  readonly logitGradient: (m: number) => boolean;
  readonly weightGradient: (index: number) => boolean;
  readonly inputGradient: (d: number) => boolean;
};

/** a = 0 although f is not: softmax of any finite logit, σ and its kin far left; ReLU's 0 and f(0) = 0 are exact. */
export function activationVanished(name: ActivationName, logit: number): boolean {
  if (name === 'relu') return false;
  return name === 'softmax' ? logit !== -Infinity : logit !== 0;
}

/**
 * Tells exact zeros from underflows.
 *
 * A product is an underflow where it is 0 and each of its factors is either not 0 or an underflow itself; a sum, where it is 0
 * and one of its terms is such a product. A masked class's zeros are exact; so are those of one class alone, and of ReLU.
 */
export function underflow(trace: Omit<Trace, 'events'>): Underflow {
  const { logits, target, right, outputs: n, layer } = trace;
  const { activation: name, loss: lossName } = trace.problem;
  const isMasked = (i: number) => at(logits, i) === -Infinity;
  const isShared = countOf(n, (i) => !isMasked(i)) > 1;

  const activation = (i: number) => activationVanished(name, at(logits, i));
  // a_i = 1 is exact where no other class has a share; an elementwise a_i = y_i is rounded, not underflowed
  const residual = (i: number) =>
    at(target, i) === 1 ? name === 'softmax' && isShared : at(target, i) === 0 && activation(i);
  const moves = (i: number) => at(trace.residuals, i) !== 0 || residual(i);
  // y_i / a_i is 0 for no y_i but 0
  const activationGradient = (i: number) => lossName === 'mse' && moves(i);
  const jacobian = (index: number) => {
    const [i, m] = [Math.floor(index / n), index % n];
    if (name !== 'softmax') return i === m && name !== 'relu' && Math.abs(at(logits, i)) > 2;
    return !isMasked(i) && !isMasked(m) && isShared;
  };
  const logitGradient = (m: number) =>
    someIndex(n, (i) => {
      const [g, j] = [at(right.activations, i), at(right.jacobian.values, i * n + m)];
      return (g !== 0 || activationGradient(i)) && (j !== 0 || jacobian(i * n + m)) && !(Math.abs(g * j) > 0);
    });
  const moved = (m: number) => at(right.logits, m) !== 0 || logitGradient(m);
  const weight = (d: number, m: number) => at(layer.weights.values, d * n + m);

  return {
    exponential: (i) => !isMasked(i),
    activation,
    loss: () =>
      trace.loss === 0 &&
      someIndex(n, (i) =>
        lossName === 'mse' ? moves(i) : at(target, i) !== 0 && at(trace.lossTerms, i) === 0 && isShared,
      ),
    activationGradient,
    jacobian,
    logitGradient,
    weightGradient: (index) => at(layer.input, Math.floor(index / n)) !== 0 && moved(index % n),
    inputGradient: (d) =>
      !someIndex(n, (m) => weight(d, m) * at(right.logits, m) !== 0) &&
      someIndex(n, (m) => weight(d, m) !== 0 && moved(m)),
  };
}

function countOf(length: number, test: (index: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < length; i++) if (test(i)) count++;
  return count;
}

function someIndex(length: number, test: (index: number) => boolean): boolean {
  for (let i = 0; i < length; i++) if (test(i)) return true;
  return false;
}
