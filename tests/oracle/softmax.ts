import { sum, type Decimal, type DecimalConstructor } from './exact';
import { constructorOf, exp, logOnePlus } from './functions';
import { entry, matrixOf, type ExactMatrix, type ExactVector } from './tensors';

/** Softmax and what it goes through. A masked class has the logit −∞ and every share 0. */
export type ExactSoftmax = {
  readonly maximum: Decimal;
  readonly shifted: ExactVector;
  readonly exponentials: ExactVector;
  readonly sum: Decimal;
  readonly logActivations: ExactVector;
  readonly activations: ExactVector;
  readonly complements: ExactVector;
};

/** Σ_{j≠i} v_j for each i, by its definition. */
export const sumsWithout = (values: ExactVector, D: DecimalConstructor): ExactVector =>
  values.map((_, i) =>
    sum(
      values.filter((_value, j) => j !== i),
      D,
    ),
  );

/**
 * a_i = e^{z_i / T} / Σ_j e^{z_j / T}, with e^{max z / T} divided out; 1 − a_i = Σ_{j≠i} a_j; ln a_i = s_i − ln Σ, where Σ is 1 and the
 * exponentials of the others.
 */
export function exactSoftmax(logits: ExactVector, temperature: Decimal): ExactSoftmax {
  const D = constructorOf(temperature);
  const maximum = D.max(...logits);
  const top = logits.findIndex((z) => z.eq(maximum));
  const shifted = logits.map((z) => z.minus(maximum).div(temperature));
  const exponentials = shifted.map(exp);
  const others = sumsWithout(exponentials, D);
  const total = sum(exponentials, D);
  const logSum = logOnePlus(entry(others, top));
  return {
    maximum,
    shifted,
    exponentials,
    sum: total,
    logActivations: shifted.map((s) => s.minus(logSum)),
    activations: exponentials.map((e) => e.div(total)),
    complements: others.map((rest) => rest.div(total)),
  };
}

/** What the formula written in a makes of any s: J_im = s_i (δ_im − s_m) / T. `complements` are 1 − s_i where they are known. */
export function jacobianInActivations(
  s: ExactVector,
  complements: ExactVector | null,
  temperature: Decimal,
): ExactMatrix {
  const one = new (constructorOf(temperature))(1);
  return matrixOf(s.length, s.length, (i, m) => {
    const si = entry(s, i);
    const rest = complements === null ? one.minus(si) : entry(complements, i);
    return (i === m ? si.times(rest) : si.times(entry(s, m)).neg()).div(temperature);
  });
}

/** What the formula written in z makes of any s: the same of softmax(s / T). */
export function jacobianInLogits(s: ExactVector, temperature: Decimal): ExactMatrix {
  const { activations, complements } = exactSoftmax(s, temperature);
  return jacobianInActivations(activations, complements, temperature);
}
