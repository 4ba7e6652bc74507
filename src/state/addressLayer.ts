import type { ActivationName, Source } from '../engine/problem';
import {
  batchMismatch,
  INPUTS_EXCLUDE,
  layerIncomplete,
  layerMismatch,
  wrongCount,
} from '../text/en/refusals';
import { numberList, numberRows, rowNumber } from './addressLists';
import {
  decoded,
  isEmptied,
  isGiven,
  readGiven,
  refuse,
  refuseKept,
  takeField,
  type Reading,
} from './addressReading';
import { sourceTexts } from './addressText';
import { currentRow, rowsOf } from './editBatch';
import { defaultBias } from './presetDefaults';
import { sourceFault, type LayerSource } from './sourceValidity';

type Numbers = readonly number[];
export type LayerFieldId = 'x' | 'X' | 'W' | 'b';
export const LAYER_FIELD_IDS: readonly LayerFieldId[] = ['x', 'X', 'W', 'b'];

/** The rows of x that go through the layer, where it has others than its own; and the current one, from 0. */
type Inputs = { readonly inputs: readonly Numbers[]; readonly current: number };
/** A source and all its rows; its own x is the current one. */
export type SourceRows = Inputs & { readonly source: Source };

type Given = {
  readonly x?: Numbers | undefined;
  readonly X?: readonly Numbers[] | undefined;
  readonly W: readonly Numbers[] | undefined;
  readonly b: Numbers | undefined;
};

const rawOf = (reading: Reading, field: LayerFieldId): string => reading.entries.get(field)?.value ?? '';

/** x or X: of both the last one that can be read. */
function readInputs(reading: Reading): Pick<Given, 'x' | 'X'> {
  const position = (field: 'x' | 'X'): number => reading.entries.get(field)?.position ?? -1;
  const order = position('x') > position('X') ? (['x', 'X'] as const) : (['X', 'x'] as const);
  for (const field of order) {
    const read =
      field === 'x'
        ? { x: readGiven(reading, 'x', decoded(numberList('x'))) }
        : { X: readGiven(reading, 'X', decoded(numberRows('X'))) };
    if (!read.x && !read.X) continue;
    // An earlier one of the order has been refused for itself.
    const [last, other] = order;
    if (field === last && isGiven(reading, other))
      refuse(reading, other, rawOf(reading, other), INPUTS_EXCLUDE);
    return read;
  }
  return {};
}

/** The layers that may lend what the address does not give: the standing one, unless the key was emptied; the preset's. */
function lenders(reading: Reading, field: 'W' | 'b'): readonly LayerSource[] {
  const usual = reading.preset.problem.source;
  const sources = isEmptied(reading, field) ? [usual] : [reading.standing.problem.source, usual];
  return sources.filter((source) => source.kind === 'layer');
}

function refuseGiven(reading: Reading, reason: string, fields = LAYER_FIELD_IDS): null {
  for (const field of fields) {
    if (isGiven(reading, field)) refuse(reading, field, rawOf(reading, field), reason);
  }
  return null;
}

/** The current row (from 0) of `count`. */
export function resolveRow(reading: Reading, count: number): number {
  const standing = currentRow(reading.standing);
  const row = takeField(reading, 'row', rowNumber(count), standing, 0);
  if (row < count) return row;
  if (count > 1) refuseKept(reading, 'row', String(standing + 1));
  return 0;
}

/** X given empty ends the batch that there is. */
const endsBatch = (reading: Reading): boolean => isEmptied(reading, 'X') && reading.standing.batch !== null;

/** The x that the standing layer or the preset's lends, of D numbers; where X is given empty, the preset's first. */
function lentInput(reading: Reading, count: number, standing: Numbers | undefined): Numbers | undefined {
  const { source } = reading.preset.problem;
  const usual = source.kind === 'layer' ? source.input : undefined;
  const order = endsBatch(reading) ? [usual, standing] : [standing, usual];
  return (isEmptied(reading, 'x') ? [usual] : order).find((input) => input?.length === count);
}

/** All rows of x, of D numbers each: as given, or the standing ones with x in the place of the current one. */
function assembleInputs(reading: Reading, given: Given, count: number): Inputs | null {
  if (given.X) return { inputs: given.X, current: resolveRow(reading, given.X.length) };
  const standing = rowsOf(reading.standing).map((row) => row.input);
  const isOneRow = endsBatch(reading) || standing[0]?.length !== count;
  const current = resolveRow(reading, isOneRow ? 1 : standing.length);
  const lent = standing[isOneRow ? currentRow(reading.standing) : current];
  const input = given.x ?? lentInput(reading, count, lent);
  if (!input) return null;
  return { inputs: isOneRow ? [input] : standing.with(current, input), current };
}

function weightsFor(
  reading: Reading,
  { W }: Given,
  count: number | undefined,
): LayerSource['weights'] | undefined {
  const fits = ({ weights }: LayerSource): boolean => count === undefined || weights.length === count;
  return W ?? lenders(reading, 'W').find(fits)?.weights;
}

function assembleMatrix(reading: Reading, given: Given): (Inputs & Pick<LayerSource, 'weights'>) | null {
  const count = (given.x ?? given.X?.[0])?.length;
  const weights = weightsFor(reading, given, count);
  const rows = weights && assembleInputs(reading, given, count ?? weights.length);
  if (!rows) return refuseIncomplete(reading, given);
  if (count === undefined || count === weights.length) return { ...rows, weights };
  const mismatch = given.X ? batchMismatch : layerMismatch;
  return refuseGiven(reading, mismatch(count, weights.length), ['x', 'X', 'W']);
}

/** Only what could be read: a value refused for itself is not refused once more for being alone. */
function refuseIncomplete(reading: Reading, given: Given): null {
  for (const field of LAYER_FIELD_IDS) {
    if (given[field]) refuseGiven(reading, layerIncomplete(field), [field]);
  }
  return null;
}

function assembleBias(reading: Reading, given: Given, outputs: number): Numbers {
  if (given.b?.length === outputs) return given.b;
  if (given.b) refuseGiven(reading, wrongCount('b', given.b.length, outputs, outputs), ['b']);
  const lent = lenders(reading, 'b').find(({ bias }) => bias.length === outputs);
  refuseDroppedBias(reading, outputs);
  return lent?.bias ?? defaultBias(reading.preset, outputs);
}

function refuseDroppedBias(reading: Reading, outputs: number): void {
  const { source } = reading.standing.problem;
  if (source.kind !== 'layer' || source.bias.length === outputs || isEmptied(reading, 'b')) return;
  refuseKept(reading, 'b', sourceTexts(reading.standing).b ?? '');
}

/**
 * The layer that x or X, W and b of the address make, with its rows, what is missing lent by the standing layer or the preset's.
 * Null where none of them could be read or they make no layer; each refused key is reported.
 */
export function readLayer(reading: Reading, activation: ActivationName): SourceRows | null {
  const given: Given = {
    ...readInputs(reading),
    W: readGiven(reading, 'W', decoded(numberRows('W'))),
    b: readGiven(reading, 'b', decoded(numberList('b'))),
  };
  if (!LAYER_FIELD_IDS.some((field) => isEmptied(reading, field) || given[field])) return null;
  const matrix = assembleMatrix(reading, given);
  if (!matrix) return null;
  const { inputs, current, weights } = matrix;
  const bias = assembleBias(reading, given, weights[0]?.length ?? 0);
  const layers = inputs.map((input): LayerSource => ({ kind: 'layer', input, weights, bias }));
  const source = layers[current];
  const fault = layers.map((layer) => sourceFault(layer, activation)).find((reason) => reason !== null);
  if (fault !== undefined) return refuseGiven(reading, fault);
  return source ? { source, inputs, current } : null;
}
