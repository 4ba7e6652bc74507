import type { Asked } from '../../text/diagnosisAsked';
import type { Written } from '../written';

/** A mistake as it is explained: what the program computed, what belongs there, and the line that mends it. */
export type Mistake = {
  readonly computed: (asked: Asked) => Written;
  readonly right: (asked: Asked) => Written;
  /**
   * One line of NumPy for the place of the first line that makes the mistake; lines after it that set the same names go. It may use
   * x, z, y, a, g, J, dE_dz, dE_dW of one row, or of all rows of a batch, one below the other; T; t, the number of the class; erf, that
   * of scipy.special. One that reads what it sets comes after the line that set it. Proved under NumPy by tests/code/mends.proof.ts.
   */
  readonly mend: (asked: Asked) => string;
};
