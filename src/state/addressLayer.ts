import type { ActivationName } from '../engine/problem';
import { layerIncomplete, layerMismatch, wrongCount } from '../text/refusals';
import { numberList, weightRows } from './addressLists';
import { decoded, isEmptied, isGiven, readGiven, refuse, refuseKept, type Reading } from './addressReading';
import { sourceTexts } from './addressText';
import { sourceFault, type LayerSource } from './sourceValidity';
import { defaultBias } from './presetDefaults';

export type LayerFieldId = 'x' | 'W' | 'b';
export const LAYER_FIELD_IDS: readonly LayerFieldId[] = ['x', 'W', 'b'];

type Given = {
  readonly x: readonly number[] | undefined;
  readonly W: readonly (readonly number[])[] | undefined;
  readonly b: readonly number[] | undefined;
};

/** The layers that may lend what the address does not give: the standing one, unless the key was emptied; the preset's. */
function lenders(reading: Reading, field: LayerFieldId): readonly LayerSource[] {
  const usual = reading.preset.problem.source;
  const sources = isEmptied(reading, field) ? [usual] : [reading.standing.problem.source, usual];
  return sources.filter((source) => source.kind === 'layer');
}

function refuseGiven(reading: Reading, reason: string, fields = LAYER_FIELD_IDS): null {
  for (const field of fields) {
    if (isGiven(reading, field)) refuse(reading, field, reading.entries.get(field)?.value ?? '', reason);
  }
  return null;
}

function assembleWeights(reading: Reading, given: Given): Pick<LayerSource, 'input' | 'weights'> | null {
  const lentWeights = lenders(reading, 'W').find(
    ({ weights }) => !given.x || weights.length === given.x.length,
  );
  const weights = given.W ?? lentWeights?.weights;
  const input =
    given.x ?? lenders(reading, 'x').find((layer) => layer.input.length === weights?.length)?.input;
  if (!weights || !input) return refuseIncomplete(reading, given);
  if (input.length === weights.length) return { input, weights };
  return refuseGiven(reading, layerMismatch(input.length, weights.length), ['x', 'W']);
}

/** Only what could be read: a value refused for itself is not refused once more for being alone. */
function refuseIncomplete(reading: Reading, given: Given): null {
  for (const field of LAYER_FIELD_IDS) {
    if (given[field]) refuseGiven(reading, layerIncomplete(field), [field]);
  }
  return null;
}

function assembleBias(reading: Reading, given: Given, outputs: number): readonly number[] {
  if (given.b?.length === outputs) return given.b;
  if (given.b) refuseGiven(reading, wrongCount('b', given.b.length, outputs, outputs), ['b']);
  const lent = lenders(reading, 'b').find(({ bias }) => bias.length === outputs);
  refuseDroppedBias(reading, outputs);
  return lent?.bias ?? defaultBias(reading.preset, outputs);
}

function refuseDroppedBias(reading: Reading, outputs: number): void {
  const { source } = reading.standing.problem;
  if (source.kind !== 'layer' || source.bias.length === outputs || isEmptied(reading, 'b')) return;
  refuseKept(reading, 'b', sourceTexts(source).b ?? '');
}

/**
 * The layer that x, W and b of the address make, what is missing lent by the standing layer or the preset's. Null where
 * none of them could be read or they make no layer; each refused key is reported.
 */
export function readLayer(reading: Reading, activation: ActivationName): LayerSource | null {
  const given: Given = {
    x: readGiven(reading, 'x', decoded(numberList('x'))),
    W: readGiven(reading, 'W', decoded(weightRows)),
    b: readGiven(reading, 'b', decoded(numberList('b'))),
  };
  const emptied = LAYER_FIELD_IDS.some((field) => isEmptied(reading, field));
  if (!emptied && !given.x && !given.W && !given.b) return null;
  const matrix = assembleWeights(reading, given);
  if (!matrix) return null;
  const bias = assembleBias(reading, given, matrix.weights[0]?.length ?? 0);
  const source: LayerSource = { kind: 'layer', ...matrix, bias };
  const fault = sourceFault(source, activation);
  return fault === null ? source : refuseGiven(reading, fault);
}
