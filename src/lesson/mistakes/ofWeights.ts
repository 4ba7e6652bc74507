import type { MistakeName } from '../../engine/diagnosis/mistakeNames';
import type { Asked } from '../../text/diagnosisAsked';
import { mends } from '../../text/en/mends';
import { lossByLogit, symbol } from '../notation';
import { tex, type Tex } from '../tex';
import { DELTA, equation, X_TOP } from './chain';
import type { Mistake } from './mistake';
import { lossDeltaLine, weightsLine } from './numPy';

type Names = Extract<MistakeName, 'transposed' | 'input-forgotten' | 'sum-for-mean' | 'mean-for-sum'>;

const right: Mistake['right'] = (asked) => equation(asked, tex`${X_TOP}\,${DELTA}`);

/** One row's part of ∂E/∂W, ∂E/∂z or whatever else was asked about. */
function ofRow({ quantity }: Asked): Tex {
  const delta = tex`\frac{\partial E_b}{\partial ${symbol('z')}_b}`;
  return quantity === 'dE_dW' ? tex`${symbol('x')}_b^{\top}\,${delta}` : delta;
}

/** Σ_b over the rows of ∂E/∂W; a row of ∂E/∂z stands alone. */
const added = (asked: Asked): Tex =>
  asked.quantity === 'dE_dW' ? tex`\textstyle\sum_b ${ofRow(asked)}` : ofRow(asked);

const averaged = (asked: Asked): Tex => tex`\tfrac{1}{B}\,${added(asked)}`;

const overRows = (asked: Asked, why: string): string => {
  if (asked.quantity === 'dE_dW') return weightsLine(asked, why);
  return lossDeltaLine(asked, why);
};

/** Where ∂E/∂W, or the way the rows of a batch come together, went wrong. */
export const MISTAKES_OF_WEIGHTS: Readonly<Record<Names, Mistake>> = {
  transposed: {
    computed: () => tex`\Bigl(${lossByLogit()}\Bigr)^{\!\top} ${symbol('x')}`,
    right,
    mend: (asked) => weightsLine(asked, mends.sides),
  },
  'input-forgotten': {
    computed: () => tex`e^{\top}\,${DELTA},\quad e = (1,\,\dots,\,1)`,
    right,
    mend: (asked) => weightsLine(asked, mends.timesInput),
  },
  'sum-for-mean': {
    computed: added,
    right: (asked) => equation(asked, averaged(asked)),
    mend: (asked) => overRows(asked, mends.meanOfRows),
  },
  'mean-for-sum': {
    computed: averaged,
    right: (asked) => equation(asked, added(asked)),
    mend: (asked) => overRows(asked, mends.sumOfRows),
  },
};
