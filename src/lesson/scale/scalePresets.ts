import { seededNumbers } from '../../engine/training/seededOrder';

/** The vocabulary of Llama 3. */
export const PRESET_SIZE = 128_256;

export const MADE_PRESET_IDS = ['zipf', 'peaked', 'uniform'] as const;
export type MadePresetId = (typeof MADE_PRESET_IDS)[number];

export const SCALE_PRESET_IDS = [...MADE_PRESET_IDS, 'counted'] as const;
export type ScalePresetId = (typeof SCALE_PRESET_IDS)[number];

export const isMadePreset = (id: ScalePresetId): id is MadePresetId => id !== 'counted';

const SEED = 1;

/** −ln(i) and a number in ±1: a word's frequency falls about as 1/rank (Zipf), and the ids of a tokenizer follow it only roughly. */
function zipf(): Float64Array {
  const next = seededNumbers(SEED);
  return Float64Array.from({ length: PRESET_SIZE }, (_, i) => 2 * next() - 1 - Math.log(i + 1));
}

/** The token, from 0, that a model which is sure of it would say next. */
export const PEAK = 42_000;
/** The others’ e^z add up to about 14, so that they have 1.6·10⁻⁶ together. */
const PEAK_LOGIT = 16;

function peaked(): Float64Array {
  const logits = zipf();
  logits[PEAK] = PEAK_LOGIT;
  return logits;
}

const MAKE: Readonly<Record<MadePresetId, () => Float64Array>> = {
  zipf,
  peaked,
  uniform: () => new Float64Array(PRESET_SIZE),
};

/** The logits of a preset that is made by a rule, the same on every machine but for the last bit of ln. */
export const madeLogits = (id: MadePresetId): Float64Array => MAKE[id]();
