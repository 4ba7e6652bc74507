import type { MistakeName } from '../../engine/diagnosis/mistakeNames';
import type { Asked } from '../../text/diagnosisAsked';
import { mends } from '../../text/en/mends';
import { general, lossByActivation } from '../notation';
import { tex, type Tex } from '../tex';
import { A, equation, fromDelta, lossGradient, overT, product, quantityTex, Y } from './chain';
import type { Mistake } from './mistake';
import { deltaLine, jacobianLine, line, lossGradientLine, oneHotLine, outputs, softmaxLine } from './numPy';

type Names = Extract<
  MistakeName,
  | 'a-minus-y'
  | 'sign'
  | 'factor-2'
  | 'factor-1/N'
  | 'factor-2/N'
  | 'target-off-by-one'
  | 'target-not-one-hot'
  | 'log-base-2'
  | 'log-base-10'
>;

const E = general('E', '');
const residual = tex`${A} - ${Y}`;

/** The chain with what this loss puts in the place of g. */
const right: Mistake['right'] = (asked) =>
  tex`${equation(asked, product(asked, {}))},\quad ${lossByActivation()} = ${lossGradient(asked)}`;

/** A mistake in front of a − y. */
const factorMistake = (wrongFactor: string, why: string): Mistake => ({
  computed: (asked) => product(asked, { g: tex`${wrongFactor}(${residual})` }),
  right,
  mend: (asked) => lossGradientLine(asked, why),
});

/** a − y with another target in y's place. */
function withTarget(asked: Asked, target: Tex): Tex {
  const difference = tex`(${A} - ${target})`;
  if (asked.problem.loss === 'mse') return product(asked, { g: tex`\tfrac{2}{N}${difference}` });
  return fromDelta(asked, asked.problem.temperature === 1 ? difference : overT(asked, difference));
}

const rightTarget: Mistake['right'] = (asked) =>
  tex`${equation(asked, withTarget(asked, Y))},\quad ${general('y', 't')} = 1`;

const logMistake = (base: 2 | 10): Mistake => ({
  computed: (asked) => tex`\frac{1}{\ln ${String(base)}}\,${quantityTex(asked)}`,
  right: () => tex`${E} = -\textstyle\sum_i ${general('y', 'i')} \ln ${general('a', 'i')}`,
  mend: (asked) => lossGradientLine(asked, mends.natural(base)),
});

function signLine(asked: Asked): string {
  if (asked.quantity === 'a') return softmaxLine(asked, mends.positiveShares);
  if (asked.quantity === 'da_dz') return jacobianLine(asked, mends.positiveDiagonal);
  return lossGradientLine(asked, asked.problem.loss === 'mse' ? mends.sign : mends.withMinus);
}

function nextTargetLine(asked: Asked): string {
  if (asked.problem.target.kind === 'class') {
    return oneHotLine(asked, 't - 1', mends.countedFromOne);
  }
  return line(`y = np.roll(y, -1${asked.isBatch ? ', axis=1' : ''})`, mends.ownClass);
}

/** Where E, its target or a factor of it went wrong. */
export const MISTAKES_OF_LOSS: Readonly<Record<Names, Mistake>> = {
  'a-minus-y': {
    computed: (asked) => fromDelta(asked, tex`(${residual})`),
    right,
    mend: (asked) => deltaLine(asked, mends.squaredError, `2 * (a - y) / ${outputs(asked)}`),
  },
  sign: {
    computed: (asked) => tex`-${quantityTex(asked)}`,
    right: (asked) => quantityTex(asked),
    mend: signLine,
  },
  'factor-2': factorMistake(String.raw`\tfrac{1}{N}`, mends.square),
  'factor-1/N': factorMistake('2', mends.mean),
  'factor-2/N': factorMistake('', mends.squareAndMean),
  'target-off-by-one': {
    computed: (asked) => tex`${withTarget(asked, Y)},\quad ${general('y', 't+1')} = 1`,
    right: rightTarget,
    mend: nextTargetLine,
  },
  'target-not-one-hot': {
    computed: (asked) => withTarget(asked, tex`t`),
    right: rightTarget,
    mend: (asked) => oneHotLine(asked, 't', mends.oneHot),
  },
  'log-base-2': logMistake(2),
  'log-base-10': logMistake(10),
};
