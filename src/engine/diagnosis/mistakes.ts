import { MISTAKE_NAMES, type MistakeName } from './mistakeNames';
import type { Programme } from './programme';
import type { Quantity } from './question';
import type { Setting } from './setting';
import { hasClass, hasTwoForms, isBatch, isCrossEntropy, isSoftmax, isSquared } from './where';

type Change = Partial<Programme>;

/** Where a mistake can be made at all, and the ways to make it. */
type Mistake = {
  readonly in: readonly Quantity[];
  readonly where?: (setting: Setting) => boolean;
  readonly changes: (setting: Setting) => readonly Change[];
};

const ALL: readonly Quantity[] = ['a', 'da_dz', 'dE_dz', 'dE_dW'];
const DERIVATIVES: readonly Quantity[] = ['da_dz', 'dE_dz', 'dE_dW'];
const GRADIENTS: readonly Quantity[] = ['dE_dz', 'dE_dW'];
const WEIGHTS: readonly Quantity[] = ['dE_dW'];

const always =
  (...changes: readonly Change[]) =>
  () =>
    changes;

/** With cross-entropy the target enters the gradient as it is, by a − y: fused. */
const asNumber = (setting: Setting): readonly Change[] => {
  const fused: Change = isCrossEntropy(setting) ? { product: 'fused' } : {};
  return [
    { target: 'numberFromZero', ...fused },
    { target: 'numberFromOne', ...fused },
  ];
};

const MISTAKES: Readonly<Record<MistakeName, Mistake>> = {
  'argument-z': { in: DERIVATIVES, where: hasTwoForms, changes: always({ argument: 'z' }) },
  'argument-a': { in: DERIVATIVES, where: hasTwoForms, changes: always({ argument: 'a' }) },
  'diagonal-only': { in: DERIVATIVES, where: isSoftmax, changes: always({ entries: 'diagonal' }) },
  'elementwise-product': {
    in: ['dE_dz'],
    where: (setting) => !isBatch(setting),
    changes: always({ product: 'alongRows' }, { product: 'alongColumns' }),
  },
  'jacobian-skipped': { in: DERIVATIVES, changes: always({ product: 'skipped' }) },
  'jacobian-twice': { in: DERIVATIVES, changes: always({ product: 'twice' }) },
  'a-minus-y': { in: GRADIENTS, where: isSquared, changes: always({ product: 'aMinusY' }) },
  'softmax-twice': { in: ALL, where: isSoftmax, changes: always({ activation: 'twice' }) },
  sigmoid: {
    in: ALL,
    where: isSoftmax,
    // with cross-entropy also by a − y, which is what a sigmoid's own loss would give
    changes: (setting) =>
      isCrossEntropy(setting)
        ? [{ activation: 'sigmoid' }, { activation: 'sigmoid', product: 'fused' }]
        : [{ activation: 'sigmoid' }],
  },
  sign: { in: DERIVATIVES, changes: always({ sign: -1 }) },
  'factor-2': { in: GRADIENTS, where: isSquared, changes: always({ factor: 'without2' }) },
  'factor-1/N': { in: GRADIENTS, where: isSquared, changes: always({ factor: 'without1/N' }) },
  'factor-2/N': { in: GRADIENTS, where: isSquared, changes: always({ factor: 'without2/N' }) },
  transposed: { in: WEIGHTS, changes: always({ layout: 'transposed' }) },
  'input-forgotten': {
    in: WEIGHTS,
    where: ({ direct }) => !direct,
    changes: always({ input: 'one' }, { input: 'one', layout: 'row' }),
  },
  'no-temperature': {
    in: ALL,
    where: (setting) => isSoftmax(setting) && setting.problem.temperature !== 1,
    changes: always({ temperature: 'forwardOnly' }, { temperature: 'ignored' }),
  },
  'target-off-by-one': { in: GRADIENTS, changes: always({ target: 'next' }) },
  'target-not-one-hot': { in: GRADIENTS, where: hasClass, changes: asNumber },
  permuted: { in: ALL, where: ({ outputs }) => outputs > 1, changes: always({ order: 'any' }) },
  'wrong-axis': {
    in: ALL,
    where: (setting) => isBatch(setting) && isSoftmax(setting),
    changes: always({ activation: 'wrongAxis' }),
  },
  'sum-for-mean': {
    in: GRADIENTS,
    where: (setting) => isBatch(setting) && setting.reduction === 'mean',
    changes: always({ reduction: 'sum' }),
  },
  'mean-for-sum': {
    in: GRADIENTS,
    where: (setting) => isBatch(setting) && setting.reduction === 'sum',
    changes: always({ reduction: 'mean' }),
  },
  'log-base-2': { in: GRADIENTS, where: isCrossEntropy, changes: always({ logarithm: 'base2' }) },
  'log-base-10': { in: GRADIENTS, where: isCrossEntropy, changes: always({ logarithm: 'base10' }) },
  'in-place-a': { in: ALL, changes: always({ backwardActivations: 'inPlace' }) },
  'stale-a': { in: ALL, changes: always({ backwardActivations: 'stale' }) },
  'no-shift': {
    in: ALL,
    where: isSoftmax,
    changes: always({ shift: false }),
  },
};

/** The mistakes that can be made with this experiment and quantity, the commonest first, with the ways to make each. */
export function mistakesOf(setting: Setting): readonly { name: MistakeName; changes: readonly Change[] }[] {
  return MISTAKE_NAMES.filter((name) => {
    const { in: quantities, where } = MISTAKES[name];
    return quantities.includes(setting.quantity) && (where === undefined || where(setting));
  }).map((name) => ({ name, changes: MISTAKES[name].changes(setting) }));
}
