/** Characters of text, bytes of a file, bytes that all of a .npz unpacks to. */
export const LONGEST_INPUT = 1_000_000;
/** A batch of 32 matrices of 64 × 64: the largest that the page computes. */
export const MOST_NUMBERS = 64 * 64 * 32;
/** A number, a vector, a matrix, a stack of matrices. */
export const MOST_DIMENSIONS = 3;
