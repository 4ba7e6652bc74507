import type { ElementwiseName } from '../../../src/engine/problem';
import { exact, type Decimal, type DecimalConstructor } from '../exact';
import { logOnePlus, normalCumulative, normalDensity } from '../functions';
import type { Arithmetic, Tracked } from './tracked';

/** f, its derivative written in z and, where there is one, written in a: each run on whatever it is given. */
type Definition = {
  readonly f: (z: Decimal) => Decimal;
  readonly inLogit: (z: Decimal) => Decimal;
  readonly inActivation: ((a: Decimal) => Decimal) | null;
};

const constructorOf = (x: Decimal): DecimalConstructor => x.constructor as DecimalConstructor;
const number = (x: Decimal, value: number): Decimal => exact(value, constructorOf(x));

const sigma = (z: Decimal): Decimal => number(z, 1).div(z.negated().exp().plus(1));
const sigmaSlope = (z: Decimal): Decimal => sigma(z).times(sigma(z.negated()));

function hyperbolicTangent(z: Decimal): Decimal {
  const [up, down] = [z.exp(), z.negated().exp()];
  return up.minus(down).div(up.plus(down));
}

function hyperbolicSlope(z: Decimal): Decimal {
  const twiceCosine = z.exp().plus(z.negated().exp());
  return number(z, 4).div(twiceCosine.times(twiceCosine));
}

const isAbove = (x: Decimal): boolean => x.gt(0);
const step = (x: Decimal): Decimal => number(x, isAbove(x) ? 1 : 0);
const leak = (x: Decimal): Decimal => number(x, isAbove(x) ? 1 : 0.01);

/** From the definitions of the papers; the slope of leaky ReLU is the double 0.01, as programs have it. */
const DEFINITIONS: Readonly<Record<ElementwiseName, Definition>> = {
  identity: { f: (z) => z, inLogit: (z) => number(z, 1), inActivation: (a) => number(a, 1) },
  sigmoid: { f: sigma, inLogit: sigmaSlope, inActivation: (a) => a.times(a.negated().plus(1)) },
  tanh: { f: hyperbolicTangent, inLogit: hyperbolicSlope, inActivation: (a) => a.times(a).negated().plus(1) },
  relu: { f: (z) => step(z).times(z), inLogit: step, inActivation: step },
  leakyRelu: { f: (z) => leak(z).times(z), inLogit: leak, inActivation: leak },
  elu: {
    f: (z) => (isAbove(z) ? z : z.exp().minus(1)),
    inLogit: (z) => (isAbove(z) ? number(z, 1) : z.exp()),
    inActivation: (a) => (isAbove(a) ? number(a, 1) : a.plus(1)),
  },
  softplus: {
    f: (z) => logOnePlus(z.exp()),
    inLogit: sigma,
    inActivation: (a) => a.negated().exp().negated().plus(1),
  },
  silu: {
    f: (z) => z.times(sigma(z)),
    inLogit: (z) => sigma(z).times(z.times(sigma(z.negated())).plus(1)),
    inActivation: null,
  },
  gelu: {
    f: (z) => z.times(normalCumulative(z)),
    inLogit: (z) => normalCumulative(z).plus(z.times(normalDensity(z))),
    inActivation: null,
  },
};

/** No second derivative of the nine, in z or in a, is larger on what they are given here, but those of a² in a and of e^{−a}. */
const CURVATURE = 1.2;
/** Roundings of one value of f or f′, of its size, or of the size of what is subtracted in it. */
const UNITS = 8;

export const hasFormInActivation = (name: ElementwiseName): boolean =>
  DEFINITIONS[name].inActivation !== null;

export function activation(arithmetic: Arithmetic, name: ElementwiseName, z: Tracked): Tracked {
  const { f, inLogit } = DEFINITIONS[name];
  return arithmetic.through(z, f(z.value), inLogit(z.value).toNumber(), UNITS);
}

export function slopeInLogit(arithmetic: Arithmetic, name: ElementwiseName, z: Tracked): Tracked {
  return arithmetic.through(z, DEFINITIONS[name].inLogit(z.value), CURVATURE, UNITS, 1);
}

/** Null where f′ cannot be written in a. */
export function slopeInActivation(arithmetic: Arithmetic, name: ElementwiseName, a: Tracked): Tracked | null {
  const { inActivation } = DEFINITIONS[name];
  if (inActivation === null) return null;
  const value = inActivation(a.value);
  const size = Math.abs(a.value.toNumber());
  return arithmetic.through(a, value, 1 + 2 * size + Math.abs(value.toNumber()), UNITS, 1 + size * size);
}
