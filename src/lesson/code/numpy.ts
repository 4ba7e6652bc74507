import { comments, printed } from '../../text/en/labs/code';
import { linesAt, remarked } from './codeLine';
import { PYTHON_NAMES } from './functionNames';
import type { ProgramFacts } from './programFacts';
import type { Dialect, Judge } from './pythonDialect';
import { toleranceText, type Tolerances } from './tolerances';

const SOFTMAX_DIFFERENCES = (withT: boolean): readonly string[] => [
  'def numeric_jacobian(f, z, h):',
  remarked('    moves = h * np.eye(len(z))', '#', comments.differences),
  '    return np.array([(f(z + move) - f(z - move)) / (2 * h) for move in moves]).T',
  '',
  remarked(
    `numeric = numeric_jacobian(softmax, z - z.max(), 1e-6${withT ? ' * T' : ''})`,
    '#',
    comments.forgetsShift,
  ),
];

/** A straight piece on either side: one step on z's own. */
const kinkDifferences = (f: string): readonly string[] => [
  remarked('h = np.where(z > 0, 1e-6, -1e-6) * np.maximum(1, np.abs(z))', '#', comments.ownSide),
  `numeric = (${f}(z + h) - ${f}(z)) / h`,
];

const smoothDifferences = (f: string): readonly string[] => [
  remarked('h = 1e-6 * np.maximum(1, np.abs(z))', '#', comments.differences),
  `numeric = (${f}(z + h) - ${f}(z - h)) / (2 * h)`,
];

function differences({ activation, withT }: ProgramFacts): readonly string[] {
  if (activation === 'softmax') return SOFTMAX_DIFFERENCES(withT);
  const hasKink = activation === 'relu' || activation === 'leakyRelu';
  return (hasKink ? kinkDifferences : smoothDifferences)(PYTHON_NAMES[activation]);
}

function judge(facts: ProgramFacts, tolerances: Tolerances): Judge {
  const standing = facts.verdict === 'wrong' ? 'caught' : null;
  const check = `check("da_dz", da_dz, numeric, ${toleranceText(tolerances.differences)}, hint)`;
  return {
    asked: linesAt({ step: 'da_dz', ref: 'J' }, ...differences(facts)),
    checks: linesAt({ step: 'da_dz', ref: 'J', standing }, check),
  };
}

export const NUMPY: Dialect = {
  module: 'np',
  array: 'np.array',
  imports: ({ activation }) => [...(activation === 'gelu' ? ['import math'] : []), 'import numpy as np'],
  own: {
    sigmoid: '1 / (1 + np.exp(-z))',
    relu: 'np.maximum(z, 0)',
    softplus: 'np.logaddexp(0, z)',
    Phi: 'np.vectorize(math.erfc)(-z / 2**0.5) / 2',
  },
  expOfNegative: 'np.exp(np.minimum(z, 0))',
  afterLogits: [],
  check: [
    'def check(name, computed, right, tolerance, hint=""):',
    '    close = np.allclose(computed, right, rtol=0, atol=tolerance)',
    `    assert close, f"${printed.differs('{name}', '{computed}', '{right}', '{hint}')}"`,
  ],
  judge,
};
