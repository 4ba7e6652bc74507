import type { ActivationName, Source } from '../engine/problem';
import { readSource } from '../engine/readProblem';
import {
  ACTIVATIONS_NEED_SOFTMAX,
  ALL_MASKED,
  ALL_ZERO,
  LAYER_OVERFLOWS,
  MASK_NEEDS_SOFTMAX,
  allowedNumbers,
  layerIncomplete,
  layerMismatch,
  outOfRange,
  pageTooLarge,
  wrongCount,
} from '../text/en/refusals';
import { outputsOfSource } from './experiment';
import { FIELDS, INPUTS, inRange, OUTPUTS, type SourceFieldId } from './fieldTable';
import { entryName } from './readNumber';

type Logits = Extract<Source, { kind: 'logits' }>;
type Activations = Extract<Source, { kind: 'activations' }>;
export type LayerSource = Extract<Source, { kind: 'layer' }>;

function entryFault(field: SourceFieldId, entries: readonly number[]): string | null {
  const { range } = FIELDS[field];
  const at = entries.findIndex((entry) => !inRange(entry, range));
  return at < 0 ? null : outOfRange(entryName(field, at), String(entries[at]), allowedNumbers(range));
}

function logitsFault({ logits }: Logits, activation: ActivationName): string | null {
  const fault = entryFault('z', logits);
  if (fault !== null) return fault;
  if (logits.every((z) => z === -Infinity)) return ALL_MASKED;
  return activation !== 'softmax' && logits.includes(-Infinity) ? MASK_NEEDS_SOFTMAX : null;
}

function activationsFault({ activations }: Activations, activation: ActivationName): string | null {
  if (activation !== 'softmax') return ACTIVATIONS_NEED_SOFTMAX;
  return entryFault('a', activations) ?? (activations.every((a) => a === 0) ? ALL_ZERO : null);
}

function shapeFault({ input, weights, bias }: LayerSource): string | null {
  if (input.length > INPUTS.maximum) return pageTooLarge('x', input.length, INPUTS.maximum);
  if (input.length === 0) return layerIncomplete('x');
  if (weights.length !== input.length) return layerMismatch(input.length, weights.length);
  const ragged = weights.find((row) => row.length !== bias.length);
  return ragged ? wrongCount('b', bias.length, ragged.length, ragged.length) : null;
}

function layerFault(source: LayerSource): string | null {
  const fault =
    shapeFault(source) ??
    entryFault('x', source.input) ??
    entryFault('W', source.weights.flat()) ??
    entryFault('b', source.bias);
  return fault ?? (layerOverflows(source) ? LAYER_OVERFLOWS : null);
}

/** Asked of the engine, which adds up x W + b in its own order. */
function layerOverflows(source: LayerSource): boolean {
  const read = readSource(source, 1);
  return !read.ok && read.failure.kind === 'logitNotFinite';
}

/** Why the logits, activations or layer cannot be used with this activation, as a sentence; null where they can. */
export function sourceFault(source: Source, activation: ActivationName): string | null {
  const outputs = outputsOfSource(source);
  if (outputs > OUTPUTS.maximum) return pageTooLarge('N', outputs, OUTPUTS.maximum);
  if (outputs === 0) return wrongCount('z', 0, OUTPUTS.minimum, OUTPUTS.maximum);
  if (source.kind === 'logits') return logitsFault(source, activation);
  return source.kind === 'activations' ? activationsFault(source, activation) : layerFault(source);
}
