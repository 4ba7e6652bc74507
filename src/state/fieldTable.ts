import { ACTIVATION_NAMES, LOSS_NAMES } from '../engine/problem';
import { LESSON_LENGTH } from '../lesson/beats/beatAddresses';
import { PRESET_IDS } from '../lesson/presets';
import { STEP_IDS } from '../lesson/stepIds';
import type { AllowedNumbers } from '../text/en/refusals';

/** How far a slider reaches; a number field beside it takes everything in the range. */
type Control = {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly scale: 'linear' | 'logarithmic';
};

const anyNumber: AllowedNumbers = {
  minimum: -Number.MAX_VALUE,
  maximum: Number.MAX_VALUE,
  exclusive: false,
  masked: false,
};
const weightControl: Control = { minimum: -3, maximum: 3, step: 0.01, scale: 'linear' };

/** N in an address, N by the controls, and D. */
export const OUTPUTS = { minimum: 1, maximum: 64, byControls: 10 } as const;
export const INPUTS = { minimum: 1, maximum: 32 } as const;
/** How many rows a batch has. */
export const BATCH = { minimum: 1, maximum: 32 } as const;

const OF_PRESET = 'of the preset';

/**
 * Every key of the EXPERIMENT table of interface.md, in the order in which addresses are written: what it holds, its
 * range, the reach of its control, its default. Codec, controls and validation read this one table.
 */
export const FIELDS = {
  v: { kind: 'version', default: 1 },
  preset: { kind: 'choice', options: PRESET_IDS, default: 'question' },
  lesson: { kind: 'whole', minimum: 1, maximum: LESSON_LENGTH, default: null },
  z: {
    kind: 'list',
    count: OUTPUTS,
    range: { ...anyNumber, masked: true },
    control: { minimum: -8, maximum: 8, step: 0.01, scale: 'linear' },
    default: OF_PRESET,
  },
  a: {
    kind: 'list',
    count: OUTPUTS,
    range: { ...anyNumber, minimum: 0 },
    /** A share of 1, where the address takes any scale and divides by the sum. */
    typed: { ...anyNumber, minimum: 0, maximum: 1 },
    control: { minimum: 0, maximum: 1, step: 0.001, scale: 'linear' },
    default: null,
  },
  x: { kind: 'list', count: INPUTS, range: anyNumber, control: weightControl, default: OF_PRESET },
  X: { kind: 'rows', rows: BATCH, count: INPUTS, range: anyNumber, control: weightControl, default: null },
  /** How far it reaches depends on X. */
  row: { kind: 'whole', minimum: 1, default: 1 },
  W: {
    kind: 'rows',
    rows: INPUTS,
    count: OUTPUTS,
    range: anyNumber,
    control: weightControl,
    default: OF_PRESET,
  },
  b: { kind: 'list', count: OUTPUTS, range: anyNumber, control: weightControl, default: OF_PRESET },
  y: {
    kind: 'target',
    range: anyNumber,
    control: { minimum: 0, maximum: 1, step: 0.01, scale: 'linear' },
    default: OF_PRESET,
  },
  labels: { kind: 'names', longest: 40, default: null },
  activation: { kind: 'choice', options: ACTIVATION_NAMES, default: 'softmax' },
  loss: { kind: 'choice', options: LOSS_NAMES, default: 'mse' },
  T: {
    kind: 'number',
    range: { ...anyNumber, minimum: 1e-6, maximum: 1e6 },
    control: { minimum: 0.1, maximum: 10, step: 0.1, scale: 'logarithmic' },
    default: 1,
  },
  arg: { kind: 'choice', options: ['z', 'a'], default: 'a' },
  form: { kind: 'choice', options: ['auto', 'z', 'a'], default: 'auto' },
  step: { kind: 'choice', options: STEP_IDS, default: 'logits' },
  cell: { kind: 'cell', default: null },
  lr: {
    kind: 'number',
    range: { ...anyNumber, minimum: 0, exclusive: true },
    control: { minimum: 0.01, maximum: 10, step: 0.01, scale: 'logarithmic' },
    default: 0.5,
  },
} as const;

export type FieldId = keyof typeof FIELDS;
export type SourceFieldId = 'z' | 'a' | 'x' | 'X' | 'W' | 'b';
export type NumberFieldId = SourceFieldId | 'y' | 'T' | 'lr';
export const FIELD_IDS = Object.keys(FIELDS) as readonly FieldId[];
export const SOURCE_FIELD_IDS: readonly SourceFieldId[] = ['z', 'a', 'x', 'X', 'W', 'b'];

/** Whether the address knows this key. */
export const isFieldId = (key: string): key is FieldId => Object.hasOwn(FIELDS, key);

/** Whether a number lies in a range; NaN lies in none. */
export function inRange(value: number, { minimum, maximum, exclusive, masked }: AllowedNumbers): boolean {
  if (value === -Infinity) return masked;
  return value <= maximum && (exclusive ? value > minimum : value >= minimum);
}
