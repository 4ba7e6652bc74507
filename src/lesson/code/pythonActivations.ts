import type { Argument, ElementwiseName } from '../../engine/problem';
import { comments } from '../../text/en/labs/code';
import { remarked } from './codeLine';
import { PYTHON_NAMES } from './functionNames';
import type { ProgramFacts } from './programFacts';
import type { Dialect } from './pythonDialect';

type Body = (dialect: Dialect) => readonly string[];

const returns =
  (expression: (dialect: Dialect) => string): Body =>
  (dialect) => [`    return ${expression(dialect)}`];

type PythonActivation = {
  /** f, a function of z; null where it is one of the helpers itself. */
  readonly f: Body;
  /** f′, a function of z and of a; null where it has no form in a. */
  readonly prime: Readonly<Record<Argument, Body | null>>;
  /** A function that f and f′ call, defined before them. */
  readonly helper?: 'sigmoid' | 'Phi';
};

const positive = (v: string) => returns(() => `(${v} > 0) * 1.0`);
const leakySlope = (v: string) => returns(({ module }) => `${module}.where(${v} > 0, 1.0, 0.01)`);
const ones = (v: string) => returns(({ module }) => `${module}.ones_like(${v})`);

/** The nine elementwise activations and their derivatives, as they stand in a program. */
const ELEMENTWISE: Readonly<Record<ElementwiseName, PythonActivation>> = {
  identity: { f: returns(() => 'z'), prime: { z: ones('z'), a: ones('a') } },
  sigmoid: {
    f: returns(({ own }) => own.sigmoid),
    prime: { z: returns(() => 'sigmoid(z) * (1 - sigmoid(z))'), a: returns(() => 'a * (1 - a)') },
  },
  tanh: {
    f: returns(({ module }) => `${module}.tanh(z)`),
    prime: { z: returns(({ module }) => `1 - ${module}.tanh(z) ** 2`), a: returns(() => '1 - a ** 2') },
  },
  relu: { f: returns(({ own }) => own.relu), prime: { z: positive('z'), a: positive('a') } },
  leakyRelu: {
    f: returns(({ module }) => `${module}.where(z > 0, z, 0.01 * z)`),
    prime: { z: leakySlope('z'), a: leakySlope('a') },
  },
  elu: {
    f: ({ module: m }) => [
      remarked(`    below = ${m}.where(z > 0, 0.0, z)`, '#', comments.branch),
      `    return ${m}.where(z > 0, z, ${m}.expm1(below))`,
    ],
    prime: {
      z: returns(({ expOfNegative }) => expOfNegative),
      a: returns(({ module }) => `${module}.where(a > 0, 1.0, a + 1)`),
    },
  },
  softplus: {
    f: returns(({ own }) => own.softplus),
    prime: { z: returns(({ own }) => own.sigmoid), a: returns(({ module }) => `1 - ${module}.exp(-a)`) },
  },
  silu: {
    helper: 'sigmoid',
    f: returns(() => 'z * sigmoid(z)'),
    prime: { z: returns(() => 'sigmoid(z) * (1 + z * (1 - sigmoid(z)))'), a: null },
  },
  gelu: {
    helper: 'Phi',
    f: returns(() => 'z * Phi(z)'),
    prime: {
      z: returns(({ module: m }) => `Phi(z) + z * ${m}.exp(-(z**2) / 2) / (2 * ${m}.pi) ** 0.5`),
      a: null,
    },
  },
};

/** The definition of an elementwise f, after what it needs. */
export function elementwiseFunction(name: ElementwiseName, dialect: Dialect): readonly string[] {
  const { f, helper } = ELEMENTWISE[name];
  const before = helper ? [`def ${helper}(z):`, `    return ${dialect.own[helper]}`, ''] : [];
  return [...before, `def ${PYTHON_NAMES[name]}(z):`, ...f(dialect)];
}

/** The definition of f′ in the chosen form, or in z where it has none in a. */
export function elementwisePrime(
  { form }: ProgramFacts,
  name: ElementwiseName,
  written: string,
  dialect: Dialect,
): readonly string[] {
  const { prime } = ELEMENTWISE[name];
  const inLogits = prime.z ?? returns(() => 'z');
  const head = remarked(`def ${PYTHON_NAMES[name]}_prime(${form}):`, '#', written);
  return [head, ...(prime[form] ?? inLogits)(dialect)];
}
