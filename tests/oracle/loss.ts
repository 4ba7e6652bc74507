import type { LossName } from '../../src/engine/problem';
import { sum, type Decimal } from './exact';
import { constructorOf, ln } from './functions';
import { entry, type ExactVector } from './tensors';
import { sumsWithout } from './softmax';

export type ExactLoss = {
  readonly residuals: ExactVector;
  readonly terms: ExactVector;
  readonly loss: Decimal;
  /** ∂E/∂a */
  readonly gradient: ExactVector;
};

/** What a loss is told: a, and for softmax 1 − a and ln a. */
export type Shares = {
  readonly activations: ExactVector;
  readonly complements: ExactVector | null;
  readonly logActivations: ExactVector | null;
};

/** a − y, by −(1 − a) where y = 1, so that no digit of a small 1 − a is lost. */
function exactResiduals({ activations, complements }: Shares, target: ExactVector): ExactVector {
  return activations.map((a, i) => {
    const y = entry(target, i);
    return complements !== null && y.eq(1) ? entry(complements, i).neg() : a.minus(y);
  });
}

/** E = (1/N) Σ r², ∂E/∂a = (2/N) r */
function exactSquaredError(residuals: ExactVector, one: Decimal): ExactLoss {
  const D = constructorOf(one);
  const terms = residuals.map((r) => r.times(r));
  return {
    residuals,
    terms,
    loss: sum(terms, D).div(residuals.length),
    gradient: residuals.map((r) => r.times(2).div(residuals.length)),
  };
}

/** E = −Σ y ln a, ∂E/∂a = −y / a; what y = 0 asks for counts nothing, whatever its a. */
function exactCrossEntropy(shares: Shares, target: ExactVector, one: Decimal): ExactLoss {
  const D = constructorOf(one);
  const zero = new D(0);
  const logs = shares.logActivations ?? shares.activations.map(ln);
  const terms = target.map((y, i) => (y.isZero() ? zero : y.times(entry(logs, i)).neg()));
  return {
    residuals: exactResiduals(shares, target),
    terms,
    loss: sum(terms, D),
    gradient: target.map((y, i) => (y.isZero() ? zero : y.div(entry(shares.activations, i)).neg())),
  };
}

export function exactLoss(name: LossName, shares: Shares, target: ExactVector, one: Decimal): ExactLoss {
  return name === 'mse'
    ? exactSquaredError(exactResiduals(shares, target), one)
    : exactCrossEntropy(shares, target, one);
}

/**
 * ∂E/∂z of cross-entropy after softmax, Σ_i −(y_i / a_i) a_i (δ_im − a_m) / T with a_i cancelled by hand: it has a value where a
 * class that y asks for is masked.
 */
export function exactCrossEntropyInLogits(
  shares: { readonly activations: ExactVector; readonly complements: ExactVector },
  target: ExactVector,
  temperature: Decimal,
): ExactVector {
  const others = sumsWithout(target, constructorOf(temperature));
  return shares.activations.map((a, m) => {
    const gained = a.times(entry(others, m));
    return gained.minus(entry(shares.complements, m).times(entry(target, m))).div(temperature);
  });
}
