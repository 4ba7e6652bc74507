import type { ElementwiseName } from '../../src/engine/problem';
import { size, sizes, times, TINY, U } from './held';
import { constructorOf, normalCumulative, normalDensity } from './functions';
import type { Decimal } from './exact';
import { entry, type ExactVector } from './tensors';

/** So many u of f, as src/engine/activations documents them, and of f′ on the scale of its terms. */
type Accuracy = {
  readonly f: number;
  readonly slope: number;
  /** On what scale f′ is good to so many u; f′ itself unless told. */
  readonly scale?: (z: Decimal) => number;
};

/** The sizes of the two terms that f′ of GELU and of SiLU adds up. */
const geluTerms = (z: Decimal): number => size(normalCumulative(z)) + size(z.times(normalDensity(z)));

function siluTerms(z: Decimal): number {
  const e = Math.exp(-size(z));
  const sigma = z.isNegative() ? e / (1 + e) : 1 / (1 + e);
  return sigma + times(size(z), sigma * (z.isNegative() ? 1 / (1 + e) : e / (1 + e)));
}

const ACCURACY: Readonly<Record<ElementwiseName, Accuracy>> = {
  identity: { f: 0, slope: 0 },
  sigmoid: { f: 3, slope: 7 },
  tanh: { f: 5, slope: 6 },
  relu: { f: 0, slope: 0 },
  // 0.01 as a double is within u of 0.01
  leakyRelu: { f: 2, slope: 1 },
  elu: { f: 2, slope: 2 },
  softplus: { f: 3, slope: 3 },
  silu: { f: 4, slope: 9, scale: siluTerms },
  // 1e-15 is 9 u
  gelu: { f: 10, slope: 14, scale: geluTerms },
};

const KINKED: readonly ElementwiseName[] = ['relu', 'leakyRelu', 'elu'];

/**
 * f is off by so many u, by |z| η where it is z times what underflows, and by what its slope makes of z's own error; slopes are at
 * most 1.13.
 */
export function activationBounds(
  name: ElementwiseName,
  logits: ExactVector,
  activations: ExactVector,
  logitErrors: readonly number[],
): number[] {
  const { f, scale } = ACCURACY[name];
  return sizes(activations).map((a, i) => {
    const tiny = scale === undefined ? 4 : 4 + Math.min(800, size(entry(logits, i)));
    return times(f * U, a) + 1.13 * (logitErrors[i] ?? 0) + tiny * TINY;
  });
}

/** The same of f′ written in z, given what is off by `errors`; no f″ is beyond 1.2, but at a kink f′ jumps. */
export function slopeBounds(
  name: ElementwiseName,
  given: ExactVector,
  slopes: ExactVector,
  errors: readonly number[],
): number[] {
  const { slope, scale } = ACCURACY[name];
  return given.map((z, i) => {
    const off = errors[i] ?? 0;
    if (off > 0 && KINKED.includes(name) && size(z) <= off) return Infinity;
    const of = scale === undefined ? size(slopes[i] ?? z) : scale(z);
    // a product with z on the way loses z times the least double
    const tiny = scale === undefined ? TINY : times(TINY, 1 + Math.min(800, size(z)));
    return times(slope * U, of) + 1.2 * off + 4 * tiny;
  });
}

const one = (a: Decimal): Decimal => new (constructorOf(a))(1);

/** f′ written in a: the sizes of its terms, and how much an error of a moves it. */
const IN_ACTIVATION: Readonly<
  Record<ElementwiseName, { readonly u: number; readonly moves: (a: Decimal) => number }>
> = {
  identity: { u: 0, moves: () => 0 },
  relu: { u: 0, moves: () => 0 },
  leakyRelu: { u: 1, moves: () => 0 },
  sigmoid: { u: 2, moves: (a) => size(one(a).minus(a.times(2))) },
  tanh: { u: 3, moves: (a) => 2 * size(a) },
  elu: { u: 1, moves: () => 1 },
  softplus: { u: 2, moves: (a) => Math.exp(-a.toNumber()) },
  silu: { u: 0, moves: () => 0 },
  gelu: { u: 0, moves: () => 0 },
};

export function slopeInActivationBounds(
  name: ElementwiseName,
  given: ExactVector,
  slopes: ExactVector,
  errors: readonly number[],
): number[] {
  const { u, moves } = IN_ACTIVATION[name];
  return given.map((a, i) => {
    const off = errors[i] ?? 0;
    if (off > 0 && KINKED.includes(name) && size(a) <= off) return Infinity;
    return times(u * U, size(slopes[i] ?? a)) + times(moves(a), off) + off * off + 4 * TINY;
  });
}
