import type { ActivationName } from './problem';
import { at, type Vector } from './tensor';
import type { Trace } from './trace';

/** Which zeros of a trace stand for something smaller than the least double, by quantity and index. */
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
export function activationVanished(name: ActivationName, logit: number, activation: number): boolean {
  if (activation !== 0 || name === 'relu') return false;
  return name === 'softmax' ? logit !== -Infinity : logit !== 0;
}

/**
 * Tells exact zeros from underflows.
 *
 * A product is an underflow where it is 0 and each of its factors is either not 0 or an underflow itself; a sum, where it is 0
 * and one of its terms is such a product. A masked class's zeros are exact; so are those of one class alone, and of ReLU.
 */
export function underflow(trace: Omit<Trace, 'events'>): Underflow {
  const { logits, activations, complements, target, right, outputs: n, layer } = trace;
  const { activation: name, loss: lossName } = trace.problem;
  const isMasked = (i: number) => at(logits, i) === -Infinity;
  const classes = n - countOf(n, isMasked);
  const lost = (value: number, ...factors: readonly boolean[]) => value === 0 && factors.every(Boolean);

  const activation = (i: number) => activationVanished(name, at(logits, i), at(activations, i));
  const complement = (i: number) =>
    complements !== null && at(complements, i) === 0 && classes > (isMasked(i) ? 0 : 1);
  const residual = (i: number) =>
    at(target, i) === 1 ? complement(i) : at(target, i) === 0 && activation(i);
  const activationGradient = (i: number) =>
    at(right.activations, i) === 0 &&
    (lossName === 'mse' ? at(trace.residuals, i) !== 0 || residual(i) : at(target, i) !== 0);
  const jacobian = (index: number) => {
    const [i, m] = [Math.floor(index / n), index % n];
    if (at(right.jacobian.values, index) !== 0) return false;
    if (name !== 'softmax') return i === m && name !== 'relu' && Math.abs(at(logits, i)) > 2;
    return !isMasked(i) && !isMasked(m) && (i !== m || classes > 1);
  };
  const logitGradient = (m: number) =>
    at(right.logits, m) === 0 &&
    someIndex(n, (i) => {
      const [g, j] = [at(right.activations, i), at(right.jacobian.values, i * n + m)];
      return (g !== 0 || activationGradient(i)) && (j !== 0 || jacobian(i * n + m)) && !(Math.abs(g * j) > 0);
    });
  const moved = (m: number) => at(right.logits, m) !== 0 || logitGradient(m);
  const termOfInput = (d: number, m: number) => at(layer.weights.values, d * n + m) * at(right.logits, m);

  return {
    exponential: (i) => trace.softmax !== null && lost(at(trace.softmax.exponentials, i), !isMasked(i)),
    activation,
    loss: () =>
      trace.loss === 0 &&
      someIndex(n, (i) =>
        lossName === 'mse'
          ? at(trace.residuals, i) !== 0 || residual(i)
          : at(target, i) !== 0 && complement(i),
      ),
    activationGradient,
    jacobian,
    logitGradient,
    weightGradient: (index) =>
      lost(at(right.weights.values, index), at(layer.input, Math.floor(index / n)) !== 0, moved(index % n)),
    inputGradient: (d) =>
      lost(at(right.input ?? EMPTY, d)) &&
      !someIndex(n, (m) => termOfInput(d, m) !== 0) &&
      someIndex(n, (m) => at(layer.weights.values, d * n + m) !== 0 && moved(m)),
  };
}

const EMPTY: Vector = new Float64Array(0);

function countOf(length: number, test: (index: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < length; i++) if (test(i)) count++;
  return count;
}

function someIndex(length: number, test: (index: number) => boolean): boolean {
  for (let i = 0; i < length; i++) if (test(i)) return true;
  return false;
}
