/** Up to so many numbers stand each in a cell of its own; more of z or a become a strip of bars, more of x are folded. */
export const MOST_COLUMNS = 4;

/** How many columns a vector takes. */
export const columnsOf = (count: number): number => (count > MOST_COLUMNS ? 1 : count);
