import { textFaults } from '../../text/en/arrays';

/** Characters of text, bytes of a file, bytes that all of a .npz unpacks to. */
export const LONGEST_INPUT = 1_000_000;
/** A batch of 32 matrices of 64 × 64: the largest that the page computes. */
export const MOST_NUMBERS = 64 * 64 * 32;
/** A number, a vector, a matrix, a stack of matrices. */
export const MOST_DIMENSIONS = 3;

/** How much is read of what somebody gives. */
export type ArrayLimits = {
  readonly characters: number;
  readonly numbers: number;
  /** What is said of one number more. */
  readonly tooMany: (place: string) => string;
};

export const CHECK_LIMITS: ArrayLimits = {
  characters: LONGEST_INPUT,
  numbers: MOST_NUMBERS,
  tooMany: (place) => textFaults.tooMany(place, MOST_NUMBERS),
};
