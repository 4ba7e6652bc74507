import type { MistakeName } from '../../engine/diagnosis/mistakeNames';
import type { Asked } from '../../text/diagnosisAsked';
import { mends } from '../../text/en/mends';
import { checkFormulas as said } from '../../text/en/labs/checkFormulas';
import { formulaText } from '../../text/en/formulas';
import { sayLogarithm } from '../../text/en/spoken';
import { general } from '../notation';
import { tex } from '../tex';
import { equation, inBrackets, minus, times, where, written, type Written } from '../written';
import {
  A,
  equationOf,
  fromDelta,
  GRADIENT,
  lossGradient,
  negative,
  overT,
  product,
  symbolOf,
  twoOverN,
  Y,
} from './chain';
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

const residual = minus(A, Y);

/** The chain with what this loss puts in the place of g. */
const right: Mistake['right'] = (asked) =>
  where(equationOf(asked, product(asked, {})), equation(GRADIENT, lossGradient(asked)));

const factored = (factor: string, says: string): Written =>
  written(tex`${factor}${inBrackets(residual).tex}`, formulaText.times(says, inBrackets(residual).says));

/** A mistake in front of a − y. */
const factorMistake = (g: Written, why: string): Mistake => ({
  computed: (asked) => product(asked, { g }),
  right,
  mend: (asked) => lossGradientLine(asked, why),
});

/** a − y with another target in y's place. */
function withTarget(asked: Asked, target: Written): Written {
  const difference = minus(A, target);
  if (asked.problem.loss === 'mse') return product(asked, { g: twoOverN(difference) });
  if (asked.problem.temperature === 1) return fromDelta(asked, inBrackets(difference));
  const { tex: whole, says } = overT(asked, difference);
  return fromDelta(asked, written(whole, formulaText.inBrackets(says)));
}

/** y_t = 1 */
const oneAt = (index: string, says: string): Written =>
  equation(written(general('y', index), said.entry('y', says)), written('1', '1'));

const rightTarget: Mistake['right'] = (asked) =>
  where(equationOf(asked, withTarget(asked, Y)), oneAt('t', 't'));

const TERM = written(tex`${general('y', 'i')} \ln ${general('a', 'i')}`, sayLogarithm('y i', 'a i'));
const CROSS_ENTROPY = equation(
  written(general('E', ''), 'E'),
  negative(written(tex`\textstyle\sum_i ${TERM.tex}`, said.sumOver('i', TERM.says))),
);

const logMistake = (base: 2 | 10): Mistake => ({
  computed: (asked) =>
    times(
      written(tex`\frac{1}{\ln ${String(base)}}`, said.oneOver(said.logarithm(String(base)))),
      symbolOf(asked),
    ),
  right: () => CROSS_ENTROPY,
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
    computed: (asked) => fromDelta(asked, inBrackets(residual)),
    right,
    mend: (asked) => deltaLine(asked, mends.squaredError, `2 * (a - y) / ${outputs(asked)}`),
  },
  sign: {
    computed: (asked) => negative(symbolOf(asked)),
    right: symbolOf,
    mend: signLine,
  },
  'factor-2': factorMistake(factored(String.raw`\tfrac{1}{N}`, formulaText.over('1', 'N')), mends.square),
  'factor-1/N': factorMistake(factored('2', '2'), mends.mean),
  'factor-2/N': factorMistake(inBrackets(residual), mends.squareAndMean),
  'target-off-by-one': {
    computed: (asked) => where(withTarget(asked, Y), oneAt('t+1', said.nextOf('t'))),
    right: rightTarget,
    mend: nextTargetLine,
  },
  'target-not-one-hot': {
    computed: (asked) => withTarget(asked, written('t', 't')),
    right: rightTarget,
    mend: (asked) => oneHotLine(asked, 't', mends.oneHot),
  },
  'log-base-2': logMistake(2),
  'log-base-10': logMistake(10),
};
