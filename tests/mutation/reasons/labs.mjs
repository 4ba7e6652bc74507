/** Why mutants of the folders of src/state but for host and arrays that survive may: the first row that fits counts. */
export const LABS = [];
