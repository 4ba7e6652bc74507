import type { MistakeName } from '../../src/engine/diagnosis/mistakeNames';
import type { Quantity } from '../../src/engine/diagnosis/question';
import { overRows, weights, type Terms, type Wrong } from './mendPrograms';

/** The wrong lines of each way to make a mistake; null where it cannot be made. */
type Makes = (terms: Terms) => readonly Wrong[] | null;

const isGradient = (quantity: Quantity): boolean => quantity === 'dE_dz' || quantity === 'dE_dW';
const isSoftmax = ({ activation }: Terms): boolean => activation === 'softmax';
/** Those whose derivative can be written in a other than by the sign of it. */
const hasForms = ({ activation }: Terms): boolean =>
  ['softmax', 'sigmoid', 'tanh', 'elu', 'softplus'].includes(activation);

/** J itself where that was asked about, else the way through it. */
const jacobian =
  (matrix: string, product: string): Makes =>
  (terms) =>
    terms.quantity === 'a'
      ? null
      : [terms.quantity === 'da_dz' ? { J: matrix } : { dE_dz: overRows(terms, product) }];

const derivative =
  (wrong: Wrong, where: (terms: Terms) => boolean = () => true): Makes =>
  (terms) =>
    terms.quantity !== 'a' && where(terms) ? [wrong] : null;

const squared =
  (g: string): Makes =>
  ({ quantity, loss }) =>
    loss === 'mse' && isGradient(quantity) ? [{ g }] : null;

const logarithm =
  (base: number): Makes =>
  ({ quantity, loss }) =>
    loss === 'crossEntropy' && isGradient(quantity) ? [{ g: `g = -y / (a * np.log(${base}))` }] : null;

const gradient =
  (make: (terms: Terms) => readonly Wrong[] | null): Makes =>
  (terms) =>
    isGradient(terms.quantity) ? make(terms) : null;

const onWeights =
  (...products: readonly string[]): Makes =>
  (terms) =>
    terms.quantity === 'dE_dW' ? products.map((product) => ({ dE_dW: weights(terms, product) })) : null;

/** ∂E/∂z with another denominator than the one that is asked for. */
const rows =
  (asked: Terms['reduction'], factor: string): Makes =>
  (terms) => {
    if (!terms.isBatch || terms.reduction !== asked || !isGradient(terms.quantity)) return null;
    const line = terms.quantity === 'dE_dz' ? overRows(terms, 'g @ J') : weights(terms, 'np.outer(x, d)');
    return [{ [terms.quantity]: `${line}${factor}` }];
  };

const STEP = `W_new = W - lr * np.outer(x, dE_dz)
b_new = b - lr * dE_dz
a = f(x @ W_new + b_new)`;

const stale: Makes = ({ isBatch, loss }) => [
  {
    a: isBatch
      ? 'a = np.roll(rows(f, z), 1, axis=0)'
      : `a = f(z)\ndE_dz = (${loss === 'mse' ? '(a - y) * 2 / N' : '-y / a'}) @ J_of_z(z)\n${STEP}`,
  },
];

const number: Makes = gradient((terms) => {
  if (!terms.isClass) return null;
  const fused = terms.loss === 'crossEntropy' ? { dE_dz: overRows(terms, '(a - y) / T') } : {};
  return ['t', 't + 1'].map((count) => ({ y: `y = np.repeat(${count}, N).reshape(z.shape)`, ...fused }));
});

const permuted: Makes = ({ quantity }) => {
  const name = quantity === 'da_dz' ? 'J' : quantity;
  const moved = quantity === 'da_dz' ? 'J[np.ix_([2, 0, 1], [2, 0, 1])]' : `${name}[..., [2, 0, 1]]`;
  return [{ end: `${name} = ${moved}` }];
};

export const MAKES: Readonly<Record<MistakeName, Makes>> = {
  'argument-z': derivative({ J: 'J = rows(J_of, z, z)' }, hasForms),
  'argument-a': derivative({ J: 'J = rows(J_of_z, a)' }, hasForms),
  'diagonal-only': (terms) =>
    isSoftmax(terms) ? jacobian('J = np.diag(a * (1 - a)) / T', 'g * a * (1 - a) / T')(terms) : null,
  'elementwise-product': (terms) =>
    terms.quantity === 'dE_dz' && !terms.isBatch
      ? [{ dE_dz: 'dE_dz = g * J' }, { dE_dz: 'dE_dz = g[:, None] * J' }]
      : null,
  'jacobian-skipped': jacobian('J = np.eye(N)', 'g'),
  'jacobian-twice': jacobian('J = J_of_z(z) @ J_of_z(z)', 'g @ J @ J'),
  'a-minus-y': gradient((terms) => (terms.loss === 'mse' ? [{ dE_dz: overRows(terms, 'a - y') }] : null)),
  'softmax-twice': (terms) =>
    isSoftmax(terms)
      ? [
          {
            a: 'a = rows(lambda z: softmax(softmax(z), 1), z)',
            J: 'J = rows(lambda a, z: prime(a, 1) @ prime(softmax(z)), a, z)',
          },
        ]
      : null,
  sigmoid: (terms) => {
    if (!isSoftmax(terms)) return null;
    const a = 'a = sigma(z / T)';
    const full = { a, J: 'J = rows(lambda a: np.diag(a * (1 - a)) / T, a)' };
    return terms.loss === 'crossEntropy' && isGradient(terms.quantity)
      ? [full, { a, dE_dz: overRows(terms, '(a - y) / T') }]
      : [full];
  },
  sign: (terms) => {
    if (terms.quantity === 'da_dz') return [{ J: 'J = -J_of_z(z)' }];
    return isGradient(terms.quantity) ? [{ g: 'g = -rows(loss_prime, a, y)' }] : null;
  },
  'factor-2': squared('g = (a - y) / N'),
  'factor-1/N': squared('g = 2 * (a - y)'),
  'factor-2/N': squared('g = a - y'),
  transposed: onWeights('np.outer(d, x)'),
  'input-forgotten': onWeights('np.outer(np.ones(2), d)', 'd'),
  'no-temperature': (terms) => {
    if (!isSoftmax(terms) || terms.T === 1) return null;
    const a = 'a = rows(lambda z: softmax(z, 1), z)';
    const J = 'J = rows(lambda a: prime(a, 1), a)';
    if (terms.quantity === 'a') return [{ a }];
    const fused = terms.loss === 'crossEntropy' && isGradient(terms.quantity);
    return [{ J }, { a, J }, ...(fused ? [{ dE_dz: overRows(terms, 'a - y') }] : [])];
  },
  'target-off-by-one': gradient(({ isClass }) => [
    { y: isClass ? 'y = np.eye(N)[t % N]' : 'y = np.roll(shares, 1, axis=-1)' },
  ]),
  'target-not-one-hot': number,
  permuted,
  'wrong-axis': (terms) =>
    terms.isBatch && isSoftmax(terms)
      ? [{ a: 'a = np.stack([softmax(column) for column in z.T], axis=1)' }]
      : null,
  'sum-for-mean': rows('mean', ' * 4'),
  'mean-for-sum': rows('sum', ' / 4'),
  'log-base-2': logarithm(2),
  'log-base-10': logarithm(10),
  'in-place-a': () => [{ r: 'r = a\nr -= y' }],
  'stale-a': stale,
  'no-shift': (terms) =>
    isSoftmax(terms) ? [{ a: 'a = rows(lambda z: np.exp(z / T) / np.sum(np.exp(z / T)), z)' }] : null,
};
