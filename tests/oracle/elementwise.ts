import type { ElementwiseName } from '../../src/engine/problem';
import { type Decimal } from './exact';
import { constructorOf, exp, expMinusOne, logOnePlus, normalCumulative, normalDensity } from './functions';

/** An elementwise activation by its definition: f, f′ written in z, and written in a where that can be done. */
export type ExactElementwise = {
  readonly f: (z: Decimal) => Decimal;
  readonly inLogit: (z: Decimal) => Decimal;
  readonly inActivation: ((a: Decimal) => Decimal) | null;
  /** Whether both formulas give f′ from z and from a alike. */
  readonly equivalent: boolean;
};

const like = (value: Decimal, of: number | string): Decimal => new (constructorOf(value))(of);

/** 1 / (1 + e^{−z}), written with the exponential that stays small. */
function sigmoid(z: Decimal): Decimal {
  const e = exp(z.abs().neg());
  return (z.isNegative() ? e : like(z, 1)).div(e.plus(1));
}

const stepOf =
  (left: string) =>
  (value: Decimal): Decimal =>
    like(value, value.gt(0) ? 1 : left);

const identity: ExactElementwise = {
  f: (z) => z,
  inLogit: (z) => like(z, 1),
  inActivation: (a) => like(a, 1),
  equivalent: true,
};

const sigmoidActivation: ExactElementwise = {
  f: sigmoid,
  inLogit: (z) => sigmoid(z).times(sigmoid(z.neg())),
  inActivation: (a) => a.times(like(a, 1).minus(a)),
  equivalent: false,
};

/** (1 − q) / (1 + q) with q = e^{−2|z|}, and its slope 4q / (1 + q)² */
const tanh: ExactElementwise = {
  f: (z) => {
    const less = expMinusOne(z.abs().times(-2));
    const size = less.neg().div(less.plus(2));
    return z.isNegative() ? size.neg() : size;
  },
  inLogit: (z) => {
    const q = exp(z.abs().times(-2));
    return q.times(4).div(q.plus(1).pow(2));
  },
  inActivation: (a) => like(a, 1).minus(a).times(a.plus(1)),
  equivalent: false,
};

const relu: ExactElementwise = {
  f: (z) => (z.gt(0) ? z : like(z, 0)),
  inLogit: stepOf('0'),
  inActivation: stepOf('0'),
  equivalent: true,
};

/** The slope is the decimal 0.01, not the double nearest to it. */
const leakyRelu: ExactElementwise = {
  f: (z) => stepOf('0.01')(z).times(z),
  inLogit: stepOf('0.01'),
  inActivation: stepOf('0.01'),
  equivalent: true,
};

const elu: ExactElementwise = {
  f: (z) => (z.gt(0) ? z : expMinusOne(z)),
  inLogit: (z) => (z.gt(0) ? like(z, 1) : exp(z)),
  inActivation: (a) => (a.gt(0) ? like(a, 1) : a.plus(1)),
  equivalent: false,
};

const softplus: ExactElementwise = {
  f: (z) => logOnePlus(exp(z.abs().neg())).plus(z.gt(0) ? z : 0),
  inLogit: sigmoid,
  inActivation: (a) => expMinusOne(a.neg()).neg(),
  equivalent: false,
};

const silu: ExactElementwise = {
  f: (z) => z.times(sigmoid(z)),
  inLogit: (z) => sigmoid(z).plus(z.times(sigmoidActivation.inLogit(z))),
  inActivation: null,
  equivalent: false,
};

const gelu: ExactElementwise = {
  f: (z) => z.times(normalCumulative(z)),
  inLogit: (z) => normalCumulative(z).plus(z.times(normalDensity(z))),
  inActivation: null,
  equivalent: false,
};

export const EXACT_ELEMENTWISE: Readonly<Record<ElementwiseName, ExactElementwise>> = {
  identity,
  sigmoid: sigmoidActivation,
  tanh,
  relu,
  leakyRelu,
  elu,
  softplus,
  silu,
  gelu,
};
