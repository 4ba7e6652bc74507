import { ARRAYS } from './reasons/arrays.mjs';
import { DIAGNOSIS } from './reasons/diagnosis.mjs';
import { ENGINE } from './reasons/engine.mjs';
import { GENERAL } from './reasons/general.mjs';
import { HOST } from './reasons/host.mjs';
import { LABS } from './reasons/labs.mjs';
import { SCALE } from './reasons/scale.mjs';
import { STORE } from './reasons/store.mjs';

/** Why mutants that survive may: the first row that fits counts. Rows without a folder in their `file` are in general.mjs. */
export const REASONS = [...GENERAL, ...ENGINE, ...SCALE, ...DIAGNOSIS, ...STORE, ...ARRAYS, ...LABS, ...HOST];
