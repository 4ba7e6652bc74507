/** Why mutants of src/engine/diagnosis that survive may: the first row that fits counts. */
export const DIAGNOSIS = [];
