import type { Argument, ElementwiseName } from '../../engine/problem';
import { remarked } from './codeLine';
import type { ProgramFacts } from './programFacts';

type TypescriptActivation = {
  readonly f: string;
  /** f′ in z and in a; null where it has no form in a. */
  readonly prime: Readonly<Record<Argument, string | null>>;
  readonly helper?: readonly string[];
};

const SIGMOID = '1 / (1 + Math.exp(-z))';

const defined = (name: string, parameter: string, expression: string): string =>
  `const ${name} = (${parameter}: number): number => ${expression};`;

/** Marsaglia's series, J. Stat. Software 11 (2004), good to the last place of 1: JavaScript has no erf. */
const PHI: readonly string[] = [
  'const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);',
  'function Phi(z: number): number {',
  '  if (Math.abs(z) > 8) return z < 0 ? 0 : 1;',
  '  let [sum, term] = [z, z];',
  '  for (let k = 3; Math.abs(term) > 1e-17; k += 2) sum += term *= (z * z) / k;',
  '  return 0.5 + sum * density(z);',
  '}',
];

/** The nine elementwise activations and their derivatives, each a function of one number. */
const ELEMENTWISE: Readonly<Record<ElementwiseName, TypescriptActivation>> = {
  identity: { f: 'z', prime: { z: '1', a: '1' } },
  sigmoid: { f: SIGMOID, prime: { z: 'sigmoid(z) * (1 - sigmoid(z))', a: 'a * (1 - a)' } },
  tanh: { f: 'Math.tanh(z)', prime: { z: '1 - Math.tanh(z) ** 2', a: '1 - a ** 2' } },
  relu: { f: 'Math.max(z, 0)', prime: { z: '(z > 0 ? 1 : 0)', a: '(a > 0 ? 1 : 0)' } },
  leakyRelu: {
    f: '(z > 0 ? z : 0.01 * z)',
    prime: { z: '(z > 0 ? 1 : 0.01)', a: '(a > 0 ? 1 : 0.01)' },
  },
  elu: {
    f: '(z > 0 ? z : Math.expm1(z))',
    prime: { z: '(z > 0 ? 1 : Math.exp(z))', a: '(a > 0 ? 1 : a + 1)' },
  },
  softplus: {
    f: 'Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)))',
    prime: { z: SIGMOID, a: '1 - Math.exp(-a)' },
  },
  silu: {
    helper: [defined('sigmoid', 'z', SIGMOID)],
    f: 'z * sigmoid(z)',
    prime: { z: 'sigmoid(z) * (1 + z * (1 - sigmoid(z)))', a: null },
  },
  gelu: { helper: PHI, f: 'z * Phi(z)', prime: { z: 'Phi(z) + z * density(z)', a: null } },
};

/** The definition of an elementwise f, after what it needs. */
export function typescriptFunction(name: ElementwiseName): readonly string[] {
  const { f, helper = [] } = ELEMENTWISE[name];
  return [...helper, defined(name, 'z', f)];
}

/** The definition of f′ in the chosen form, or in z where it has none in a. */
export function typescriptPrime(
  { form }: ProgramFacts,
  name: ElementwiseName,
  written: string,
): readonly string[] {
  const { prime } = ELEMENTWISE[name];
  const parameter = prime[form] === '1' ? `_${form}` : form;
  return [remarked(defined(`${name}Prime`, parameter, prime[form] ?? String(prime.z)), '//', written)];
}
