/** Why mutants of src/state itself that survive may: the first row that fits counts. */
export const STORE = [];
