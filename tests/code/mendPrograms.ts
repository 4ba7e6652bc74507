import type { MistakeName } from '../../src/engine/diagnosis/mistakeNames';
import type { Quantity, Question } from '../../src/engine/diagnosis/question';
import type { ActivationName, Problem } from '../../src/engine/problem';

/**
 * A network as a learner writes it in NumPy, one line a name, with nothing of the engine in it; and for each mistake the lines that
 * are wrong then. The mend takes the place of the first of these; the others stay, but for those that set what it sets.
 */
export type Terms = {
  readonly quantity: Quantity;
  readonly loss: Problem['loss'];
  readonly activation: ActivationName;
  readonly T: number;
  readonly reduction: Question['reduction'];
  readonly isBatch: boolean;
  /** Whether y is a class or a distribution. */
  readonly isClass: boolean;
};

const LINES = ['z', 'y', 'a', 'g', 'r', 'J', 'dE_dz', 'dE_dW', 'end'] as const;
export type Line = (typeof LINES)[number];
export type Wrong = Readonly<Partial<Record<Line, string>>>;

export const NUMBERS = {
  X: [
    [0.5, -1.2],
    [1.5, 0.4],
    [-0.3, 0.8],
    [0.9, 1.1],
  ],
  W: [
    [0.7, -0.4, 1.1],
    [0.3, 0.9, -0.6],
  ],
  b: [0.1, -0.2, 0.3],
  t: [1, 2, 0, 1],
  shares: [
    [0.2, 0.5, 0.3],
    [0.1, 0.3, 0.6],
    [0.7, 0.1, 0.2],
    [0.25, 0.6, 0.15],
  ],
  rate: 0.5,
  /** Added to b where exp is to overflow. */
  overflow: 1200,
};

const FUNCTIONS: Readonly<
  Record<ActivationName, readonly [f: string, inLogit: string, inActivation?: string]>
> = {
  softmax: ['softmax(z)', 'None'],
  identity: ['z', '0 * z + 1', '0 * a + 1'],
  sigmoid: ['sigma(z)', 'sigma(z) * sigma(-z)', 'a - a * a'],
  tanh: ['np.sinh(z) / np.cosh(z)', '1 / np.cosh(z) ** 2', '(1 - a) * (1 + a)'],
  relu: ['z * (z > 0)', '1.0 * (z > 0)', '1.0 * (a > 0)'],
  leakyRelu: ['z * (z > 0) + 0.01 * z * (z <= 0)', '(z > 0) + 0.01 * (z <= 0)', '(a > 0) + 0.01 * (a <= 0)'],
  elu: [
    'np.array([v if v > 0 else np.exp(v) - 1 for v in z])',
    'np.exp(np.minimum(z, 0))',
    'np.minimum(1, 1 + a)',
  ],
  softplus: ['np.log(1 + np.exp(z))', 'sigma(z)', '1 - 1 / np.exp(a)'],
  silu: ['z * sigma(z)', 'sigma(z) + z * sigma(z) * sigma(-z)'],
  gelu: ['z * Phi(z)', 'Phi(z) + z * np.exp(-z * z / 2) / np.sqrt(2 * np.pi)'],
};

/** What stands before the lines: one row is computed at a time, and those of a batch are put below each other. */
function preamble({ activation, T, isBatch, isClass, loss }: Terms, name: MistakeName): string {
  const { X, W, b, t, shares, rate, overflow } = NUMBERS;
  const [f, inLogit, inActivation = inLogit] = FUNCTIONS[activation];
  const isSoftmax = activation === 'softmax';
  const own = (values: unknown): string => JSON.stringify(values);
  return `import math
import numpy as np
np.seterr(all="ignore")
T, N, lr = float(${T}), 3, ${rate}
x, W, b = np.array(${own(isBatch ? X : X[0])}), np.array(${own(W)}), np.array(${own(b)}) + ${name === 'no-shift' ? overflow : 0}
t = np.array(${own(isBatch ? t : t[0])})
shares = ${isClass ? 'np.eye(N)[t]' : `np.array(${own(isBatch ? shares : shares[0])})`}
${name === 'target-off-by-one' ? 't = t + 1  # counted from 1\n' : ''}order = np.array([1, 2, 0])
erf = np.vectorize(math.erf)
Phi = lambda z: (1 + erf(z / np.sqrt(2))) / 2
sigma = lambda z: 1 / (1 + np.exp(-z))
softmax = lambda z, T=T: np.exp((z - np.max(z)) / T) / np.sum(np.exp((z - np.max(z)) / T))
prime = lambda s, T=T: np.array([[s[i] * ((i == m) - s[m]) / T for m in range(N)] for i in range(N)])
rows = lambda f, *given: np.stack([f(*each) for each in zip(*given)]) if ${isBatch ? 'True' : 'False'} else f(*given)
f = lambda z: ${f}
J_of_z = lambda z: ${isSoftmax ? 'prime(softmax(z))' : `np.diag(${inLogit})`}
J_of = lambda a, z: ${isSoftmax ? 'prime(a)' : `np.diag(${inActivation})`}
loss_prime = lambda a, y: ${loss === 'mse' ? '(a - y) * 2 / N' : '-y / a'}
`;
}

/** Over what the rows of a batch are divided, in ∂E/∂z where that was asked about, else in ∂E/∂W. */
function divisors({ isBatch, reduction, quantity }: Terms): {
  readonly ofLogits: string;
  readonly ofWeights: string;
} {
  const rows = isBatch && reduction === 'mean' ? ' / 4' : '';
  return quantity === 'dE_dz' ? { ofLogits: rows, ofWeights: '' } : { ofLogits: '', ofWeights: rows };
}

const perRow = (product: string): string => `rows(lambda g, J, a, y: ${product}, g, J, a, y)`;
export const overRows = (terms: Terms, product: string): string =>
  `dE_dz = ${perRow(product)}${divisors(terms).ofLogits}`;
export const weights = (terms: Terms, product: string): string =>
  `dE_dW = ${terms.isBatch ? `sum(${product} for x, d in zip(x, dE_dz))` : product.replaceAll(/\bd\b/g, 'dE_dz')}${divisors(terms).ofWeights}`;

const right = (terms: Terms): Readonly<Record<Line, string>> => ({
  z: 'z = x @ W + b',
  y: 'y = shares',
  a: 'a = rows(f, z)',
  g: 'g = rows(loss_prime, a, y)',
  r: 'r = a - y',
  J: 'J = rows(J_of, a, z)',
  dE_dz: overRows(terms, 'g @ J'),
  dE_dW: weights(terms, 'np.outer(x, d)'),
  end: '',
});

const program = (terms: Terms, name: MistakeName, lines: Wrong): string =>
  [preamble(terms, name), ...LINES.map((line) => lines[line] ?? ''), 'if "J" in globals(): da_dz = J'].join(
    '\n',
  );

/** The mend in the place of the first wrong line; of the lines after it, those that set what it sets are gone. */
function mended(wrong: Wrong, own: Readonly<Record<Line, string>>, mend: string): Wrong {
  const first = LINES.findIndex((line) => line in wrong);
  const statements = (mend.split('  #')[0] ?? '').split('; ');
  const set = statements.map((statement) => statement.split(' = ')[0] ?? '');
  const lines = LINES.map((line, k) => {
    const written = wrong[line] ?? own[line];
    if (k !== first) return [line, k > first && set.includes(line) ? '' : written];
    // a line that reads what it sets comes after what set it
    const [name = '', ...read] = (statements[0] ?? '').split(/\b/).filter((word) => /\w/.test(word));
    return [line, read.includes(name) ? `${written}\n${mend}` : mend];
  });
  return Object.fromEntries(lines) as Wrong;
}

/** The right program, the one that makes the mistake, and that one mended. */
export function programs(terms: Terms, name: MistakeName, wrong: Wrong, mend: string) {
  const own = right(terms);
  return {
    right: program(terms, name, own),
    mistaken: program(terms, name, { ...own, ...wrong }),
    mended: program(terms, name, mended(wrong, own, mend)),
  };
}
