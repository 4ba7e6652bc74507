import type { ActivationName, Argument } from '../../engine/problem';
import { numberText } from '../numbers';
import { say } from './spoken';

export const ACTIVATION_NOUNS: Record<ActivationName, string> = {
  softmax: 'softmax',
  identity: 'the identity',
  sigmoid: 'the sigmoid',
  tanh: 'the hyperbolic tangent',
  relu: 'ReLU',
  leakyRelu: 'leaky ReLU',
  elu: 'ELU',
  softplus: 'softplus',
  silu: 'SiLU',
  gelu: 'GELU',
};

/** The derivative's name: σ′, ReLU′. */
export const PRIME_NAMES: Record<ActivationName, string> = {
  softmax: 'softmax′',
  identity: 'The derivative of the identity',
  sigmoid: 'σ′',
  tanh: 'tanh′',
  relu: 'ReLU′',
  leakyRelu: 'LeakyReLU′',
  elu: 'ELU′',
  softplus: 'softplus′',
  silu: 'SiLU′',
  gelu: 'GELU′',
};

type Elementwise = Exclude<ActivationName, 'softmax'>;

/** f′ in plain text, written in one letter and run on another: σ′ in a given z is z(1 − z). */
export const PRIMES_WRITTEN: Record<Elementwise, Record<Argument, ((v: string) => string) | null>> = {
  identity: { z: () => '1', a: () => '1' },
  sigmoid: { z: (v) => `σ(${v})(1 − σ(${v}))`, a: (v) => `${v}(1 − ${v})` },
  tanh: { z: (v) => `1 − tanh²(${v})`, a: (v) => `1 − ${v}²` },
  relu: { z: (v) => `[${v} > 0]`, a: (v) => `[${v} > 0]` },
  leakyRelu: { z: (v) => `1 or 0.01 by the sign of ${v}`, a: (v) => `1 or 0.01 by the sign of ${v}` },
  elu: { z: (v) => `e^${v} where ${v} ≤ 0`, a: (v) => `${v} + 1 where ${v} ≤ 0` },
  softplus: { z: (v) => `1 / (1 + e^−${v})`, a: (v) => `1 − e^−${v}` },
  silu: { z: (v) => `σ(${v})(1 + ${v} σ(−${v}))`, a: null },
  gelu: { z: (v) => `Φ(${v}) + ${v} φ(${v})`, a: null },
};

/** Of a letter (value null) both branches are read, of a number its own. */
const branch = (value: number | null, v: string, above: string, below: string): string => {
  if (value === null) return `${above} if ${v} is above 0, else ${below}`;
  return value > 0 ? above : below;
};

type Spoken = (v: string, value: number | null) => string;

/** f read aloud at a letter (value null) or a number. */
export const FUNCTIONS_SPOKEN: Record<Elementwise, Spoken> = {
  identity: (v) => v,
  sigmoid: (v) => `1 over the sum of 1 and e to the minus, in brackets, ${v}`,
  tanh: (v) => `the hyperbolic tangent of ${v}`,
  relu: (v) => `the larger of 0 and ${v}`,
  leakyRelu: (v) => `the larger of ${v} and one hundredth of it`,
  elu: (v, value) => branch(value, v, v, `e to the ${v}, minus 1`),
  softplus: (v) => `the logarithm of 1 plus e to the ${v}`,
  silu: (v) => `${v} times the sigmoid of ${v}`,
  gelu: (v) => `${v} times capital Phi of ${v}`,
};

/** f′ read aloud, written in z or in a. */
export const PRIMES_SPOKEN: Record<Elementwise, Record<Argument, Spoken>> = {
  identity: { z: () => '1', a: () => '1' },
  sigmoid: {
    z: (v) => `sigma of ${v} times, in brackets, 1 minus sigma of ${v}`,
    a: (v) => `${v} times, in brackets, 1 minus ${v}`,
  },
  tanh: { z: (v) => `1 minus the square of tanh of ${v}`, a: (v) => `1 minus the square of ${v}` },
  relu: { z: (v) => `1 if ${v} is above 0, else 0`, a: (v) => `1 if ${v} is above 0, else 0` },
  leakyRelu: {
    z: (v, value) => branch(value, v, '1', '0.01'),
    a: (v, value) => branch(value, v, '1', '0.01'),
  },
  elu: {
    z: (v, value) => branch(value, v, '1', `e to the ${v}`),
    a: (v, value) => branch(value, v, '1', `${v} plus 1`),
  },
  softplus: {
    z: (v) => `1 over the sum of 1 and e to the minus, in brackets, ${v}`,
    a: (v) => `1 minus e to the minus, in brackets, ${v}`,
  },
  silu: { z: (v) => `sigma of ${v} times, in brackets, 1 plus ${v} times sigma of minus ${v}`, a: (v) => v },
  gelu: { z: (v) => `capital Phi of ${v} plus ${v} times small phi of ${v}`, a: (v) => v },
};

/** Why there is a formula in a. */
export const WHY_IN_ACTIVATION: Record<Exclude<Elementwise, 'silu' | 'gelu'>, string> = {
  identity: 'The slope is 1 whatever z or a is, so there is nothing to choose.',
  sigmoid:
    'σ rises everywhere, so a determines z, and its slope comes out as a(1 − a) without asking for z at all.',
  tanh: 'tanh rises everywhere, so a determines z, and its slope is 1 − a².',
  relu: 'a > 0 exactly where z > 0, so either one decides the slope: this formula cannot be given the wrong argument. At z = 0 itself there is no slope; like most programs, this page takes the one from the left.',
  leakyRelu:
    'a and z have the same sign, so either one decides the slope: this formula cannot be given the wrong argument. At z = 0 itself there is no slope; like most programs, this page takes the one from the left.',
  elu: 'Left of 0 a = eᶻ − 1, so the slope eᶻ is a + 1: the exponential need not be taken again.',
  softplus: 'a = ln(1 + eᶻ) can be solved for z, and the slope σ(z) comes out as 1 − e⁻ᵃ.',
};

export const notMonotone = {
  why: (noun: string, minimum: number): string =>
    `${noun} falls until z = ${numberText(minimum)} and rises after it, so every a between that minimum and 0 comes from two different z, with different slopes: a alone cannot tell which, and z must be kept.`,
  twin: (a: number, first: number, second: number): string =>
    `The logits ${say(first)} and ${say(second)} both give the activation ${say(a)}.`,
  slopes: (first: number, second: number): string =>
    `Their slopes are ${say(first)} and ${say(second)}, so no formula in a alone gives both.`,
  general: 'f takes the same value at two different logits, z and z prime, with different slopes.',
};
