import type { Asked } from '../../text/en/diagnosisAsked';
import type { Tex } from '../tex';

/** A mistake as it is explained: what the program computed, what belongs there, and the line that mends it. */
export type Mistake = {
  readonly computed: (asked: Asked) => Tex;
  readonly right: (asked: Asked) => Tex;
  /** One line of NumPy. a, z, g, y are those of one row, or of all rows of a batch, one below the other. */
  readonly mend: (asked: Asked) => string;
};
