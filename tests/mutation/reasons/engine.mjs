/** Why mutants of src/engine, but for its folders scale and diagnosis, that survive may: the first row that fits counts. */
export const ENGINE = [];
