/** Why mutants that survive may: the first row that fits counts. */
export const REASONS = [];
