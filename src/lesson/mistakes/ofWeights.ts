import type { MistakeName } from '../../engine/diagnosis/mistakeNames';
import type { Asked } from '../../text/diagnosisAsked';
import { mends } from '../../text/en/mends';
import { checkFormulas as said } from '../../text/en/labs/checkFormulas';
import { formulaText } from '../../text/en/formulas';
import { symbol } from '../notation';
import { tex } from '../tex';
import { equation, times, where, written, type Written } from '../written';
import { DELTA, equationOf, transposed, X_TOP } from './chain';
import type { Mistake } from './mistake';
import { lossDeltaLine, weightsLine } from './numPy';

type Names = Extract<MistakeName, 'transposed' | 'input-forgotten' | 'sum-for-mean' | 'mean-for-sum'>;

const ONES = written('e', 'e');

const right: Mistake['right'] = (asked) => equationOf(asked, times(X_TOP, DELTA));

/** One row's part of ∂E/∂W, ∂E/∂z or whatever else was asked about. */
function ofRow({ quantity }: Asked): Written {
  const delta = written(tex`\frac{\partial E_b}{\partial ${symbol('z')}_b}`, said.derivative('E b', 'z b'));
  return quantity === 'dE_dW' ? times(transposed(written(tex`${symbol('x')}_b`, 'x b')), delta) : delta;
}

/** Σ_b over the rows of ∂E/∂W; a row of ∂E/∂z stands alone. */
function added(asked: Asked): Written {
  const row = ofRow(asked);
  return asked.quantity === 'dE_dW'
    ? written(tex`\textstyle\sum_b ${row.tex}`, said.sumOver('b', row.says))
    : row;
}

const averaged = (asked: Asked): Written =>
  times(written(String.raw`\tfrac{1}{B}`, formulaText.over('1', 'B')), added(asked));

const overRows = (asked: Asked, why: string): string => {
  if (asked.quantity === 'dE_dW') return weightsLine(asked, why);
  return lossDeltaLine(asked, why);
};

/** Where ∂E/∂W, or the way the rows of a batch come together, went wrong. */
export const MISTAKES_OF_WEIGHTS: Readonly<Record<Names, Mistake>> = {
  transposed: {
    computed: () =>
      written(
        tex`\Bigl(${DELTA.tex}\Bigr)^{\!\top} ${symbol('x')}`,
        formulaText.times(said.transposedDerivative('E', 'z'), 'x'),
      ),
    right,
    mend: (asked) => weightsLine(asked, mends.sides),
  },
  'input-forgotten': {
    computed: () =>
      where(
        times(transposed(ONES), DELTA),
        equation(ONES, written(String.raw`(1,\,\dots,\,1)`, said.allOnes)),
      ),
    right,
    mend: (asked) => weightsLine(asked, mends.timesInput),
  },
  'sum-for-mean': {
    computed: added,
    right: (asked) => equationOf(asked, averaged(asked)),
    mend: (asked) => overRows(asked, mends.meanOfRows),
  },
  'mean-for-sum': {
    computed: averaged,
    right: (asked) => equationOf(asked, added(asked)),
    mend: (asked) => overRows(asked, mends.sumOfRows),
  },
};
