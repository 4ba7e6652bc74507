import type { ElementwiseName } from '../../engine/problem';
import type { Asked } from '../../text/diagnosisAsked';
import { sumsToOne } from './chain';

type Slope = { readonly z: string; readonly a: string | null };

/** f as NumPy. */
const FUNCTIONS: Readonly<Record<ElementwiseName, string>> = {
  identity: 'z',
  sigmoid: '1 / (1 + np.exp(-z))',
  tanh: 'np.tanh(z)',
  relu: 'np.maximum(z, 0)',
  leakyRelu: 'np.where(z > 0, z, 0.01 * z)',
  elu: 'np.where(z > 0, z, np.expm1(z))',
  softplus: 'np.logaddexp(0, z)',
  silu: 'z / (1 + np.exp(-z))',
  gelu: 'z * (1 + erf(z / np.sqrt(2))) / 2',
};

/** f′ as NumPy, written in z and in a. */
const SLOPES: Readonly<Record<ElementwiseName, Slope>> = {
  identity: { z: 'np.ones_like(z)', a: 'np.ones_like(a)' },
  sigmoid: { z: '1 / (2 + np.exp(z) + np.exp(-z))', a: 'a * (1 - a)' },
  tanh: { z: '1 - np.tanh(z) ** 2', a: '1 - a ** 2' },
  relu: { z: 'np.where(z > 0, 1.0, 0.0)', a: 'np.where(a > 0, 1.0, 0.0)' },
  leakyRelu: { z: 'np.where(z > 0, 1, 0.01)', a: 'np.where(a > 0, 1, 0.01)' },
  elu: { z: 'np.where(z > 0, 1, np.exp(z))', a: 'np.where(a > 0, 1, a + 1)' },
  softplus: { z: '1 / (1 + np.exp(-z))', a: '1 - np.exp(-a)' },
  silu: { z: '(1 + z / (1 + np.exp(z))) / (1 + np.exp(-z))', a: null },
  gelu: {
    z: '(1 + erf(z / np.sqrt(2))) / 2 + z * np.exp(-z ** 2 / 2) / np.sqrt(2 * np.pi)',
    a: null,
  },
};

/** f′, in a where that exists and is wanted. */
function slope(name: ElementwiseName, wanted: 'z' | 'a'): string {
  const written = SLOPES[name];
  return wanted === 'z' ? written.z : (written.a ?? written.z);
}

const comment = (why: string): string => (why === '' ? '' : `  # ${why}`);

const hasT = ({ problem }: Asked): boolean => problem.activation === 'softmax' && problem.temperature !== 1;

/** … / T where there is a temperature. */
const overTemperature = (asked: Asked, code: string): string => (hasT(asked) ? `(${code}) / T` : code);

/** N, the number of outputs. */
export const outputs = ({ isBatch }: Asked): string => (isBatch ? 'a.shape[1]' : 'a.size');
/** The same where there is no a yet. */
const outputsOfLogits = ({ isBatch }: Asked): string => (isBatch ? 'z.shape[1]' : 'z.size');

/** y of classes, whose numbers are t. */
export const oneHotLine = (asked: Asked, t: string, why: string): string =>
  `y = np.eye(${outputsOfLogits(asked)})[${t}]${comment(why)}`;

function jacobian(asked: Asked, wanted: 'z' | 'a'): string {
  const { activation } = asked.problem;
  if (activation !== 'softmax') {
    const written = slope(activation, wanted);
    return asked.isBatch ? `(${written})[:, :, None] * np.eye(${outputs(asked)})` : `np.diag(${written})`;
  }
  const matrix = asked.isBatch
    ? `a[:, :, None] * (np.eye(${outputs(asked)}) - a[:, None, :])`
    : 'np.diag(a) - np.outer(a, a)';
  return overTemperature(asked, matrix);
}

/** J = …, of every row. */
export const jacobianLine = (asked: Asked, why: string, wanted: 'z' | 'a' = 'a'): string =>
  `J = ${jacobian(asked, wanted)}${comment(why)}`;

/** A row's part of the mean over a batch, where ∂E/∂z itself was asked about; in ∂E/∂W its own line divides. */
const overRows = ({ isBatch, reduction, quantity }: Asked, code: string): string =>
  isBatch && reduction === 'mean' && quantity === 'dE_dz' ? `${code} / len(x)` : code;

/** ∂E/∂z = g J, of every row; g may be written out. */
export function deltaLine(asked: Asked, why: string, g = 'g'): string {
  const product = asked.isBatch ? `np.einsum('bi,bim->bm', ${g}, J)` : `${g} @ J`;
  return `dE_dz = ${overRows(asked, product)}${comment(why)}`;
}

/** ∂E/∂z of cross-entropy, J already in it. */
export function collapsedLine(asked: Asked, why: string): string {
  const sum = asked.isBatch ? 'y.sum(axis=1, keepdims=True)' : 'y.sum()';
  const whole = sumsToOne(asked) ? 'a - y' : `a * ${sum} - y`;
  const divided = hasT(asked) ? overTemperature(asked, whole) : `(${whole})`;
  const code = overRows(asked, divided);
  return `dE_dz = ${code === `(${whole})` ? whole : code}${comment(why)}`;
}

/** Whether the gradient can be had without g and J. */
const isCollapsed = ({ problem, quantity }: Asked): boolean =>
  problem.loss === 'crossEntropy' && (quantity === 'dE_dz' || quantity === 'dE_dW');

/** ∂E/∂z as it is written for this loss. */
export const lossDeltaLine = (asked: Asked, why: string): string =>
  isCollapsed(asked) ? collapsedLine(asked, why) : deltaLine(asked, why);

/** ∂E/∂a */
export const lossGradientLine = (asked: Asked, why: string): string =>
  `g = ${asked.problem.loss === 'mse' ? `2 * (a - y) / ${outputs(asked)}` : '-y / a'}${comment(why)}`;

function softmax(asked: Asked): string {
  const along = asked.isBatch ? 'axis=1, keepdims=True' : '';
  const shifted = overTemperature(asked, `z - z.max(${along})`);
  return `e = np.exp(${shifted}); a = e / e.sum(${along})`;
}

/** a = softmax(z / T), with its shift. */
export const softmaxLine = (asked: Asked, why: string): string => softmax(asked) + comment(why);

/** The same, and J after it where it enters what was asked about. */
export const softmaxThroughLine = (asked: Asked, why: string): string =>
  asked.quantity === 'a' ? softmaxLine(asked, why) : `${softmax(asked)}; ${jacobianLine(asked, why)}`;

/** The same, and J or what of cross-entropy has it in it already. */
export const softmaxGradientLine = (asked: Asked, why: string): string =>
  isCollapsed(asked) ? `${softmax(asked)}; ${collapsedLine(asked, why)}` : softmaxThroughLine(asked, why);

/** a = softmax(z / T) or f(z). */
export function activationLine(asked: Asked, why: string): string {
  const { activation } = asked.problem;
  return activation === 'softmax' ? softmaxLine(asked, why) : `a = ${FUNCTIONS[activation]}${comment(why)}`;
}

/** ∂E/∂W */
export function weightsLine({ isBatch, reduction }: Asked, why: string): string {
  if (!isBatch) return `dE_dW = np.outer(x, dE_dz)${comment(why)}`;
  return `dE_dW = x.T @ dE_dz${reduction === 'mean' ? ' / len(x)' : ''}${comment(why)}`;
}

/** Any other line with its comment. */
export const line = (code: string, why: string): string => code + comment(why);
