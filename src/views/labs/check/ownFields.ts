import type { GivenArray } from '../../../engine/diagnosis/question';
import type { Outcome } from '../../../engine/trace';
import { readArrayFile } from '../../../state/arrays/readArrayFile';
import { readArrayText } from '../../../state/arrays/readArrayText';
import { rowsOfArray } from '../../../state/check/ownShapes';
import { withOwnLayer, withOwnLogits } from '../../../state/check/ownSource';
import { withOwnTarget } from '../../../state/check/ownTarget';
import type { Experiment } from '../../../state/experiment';
import { checkRefusals } from '../../../text/en/labs/checkRefusals';
import { attempt, experimentStore } from '../../experimentStore';
import { readFile } from './readFile';

export const OWN_FIELDS = ['z', 'x', 'W', 'b', 'y'] as const;
export type OwnField = (typeof OWN_FIELDS)[number];
export type OwnTexts = Readonly<Record<OwnField, string>>;

type Edited = Outcome<Experiment, string>;

const isEmpty = (text: string): boolean => text.trim() === '';

const zeros = (count: number): GivenArray => ({
  shape: [count],
  values: new Float64Array(count),
  resolution: new Float64Array(count),
  precision: null,
});

/** The arrays of x, W and b, null for an empty box; or the sentence of the first that cannot be read. */
function layerOf(texts: OwnTexts): Outcome<Record<'x' | 'W' | 'b', GivenArray | null>, string> {
  const arrays: Record<'x' | 'W' | 'b', GivenArray | null> = { x: null, W: null, b: null };
  for (const field of ['x', 'W', 'b'] as const) {
    if (isEmpty(texts[field])) continue;
    const read = readArrayText(texts[field]);
    if (!read.ok) return { ok: false, failure: `${field}: ${read.failure}` };
    arrays[field] = read.value;
  }
  // the page's own b belongs to the page's own W
  if (arrays.W && !arrays.b) arrays.b = zeros(arrays.W.shape.at(-1) ?? 0);
  return { ok: true, value: arrays };
}

function edited(experiment: Experiment, field: OwnField, texts: OwnTexts): Edited {
  if (field !== 'z' && field !== 'y') {
    const own = layerOf(texts);
    return own.ok ? withOwnLayer(experiment, own.value) : own;
  }
  const read = readArrayText(texts[field]);
  if (!read.ok) return read;
  return field === 'z' ? withOwnLogits(experiment, read.value) : withOwnTarget(experiment, read.value);
}

/** A b that was taken out again is 0, as one that was never given. */
const isLayerWithoutBias = (field: OwnField, { x, W }: OwnTexts): boolean =>
  field === 'b' && !isEmpty(x) && !isEmpty(W);

/** Takes over what was typed into a box, or says in a sentence why it cannot be; typing on in one box is one undo. */
export function takeOwn(field: OwnField, texts: OwnTexts): string | null {
  if (isEmpty(texts[field]) && !isLayerWithoutBias(field, texts)) return null;
  const next = edited(experimentStore.getState().experiment, field, texts);
  if (!next.ok) return next.failure;
  const taken = attempt(() => next.value, `own ${field}`);
  return taken.ok ? null : taken.failure.reason;
}

/** A dropped file as text for a box: every digit of it. */
export async function arrayTextOf(file: File): Promise<Outcome<string, string>> {
  const { name } = file;
  const bytes = await readFile(file);
  if (!bytes.ok) return bytes;
  const read = await readArrayFile(name, bytes.value);
  if (!read.ok) return read;
  const array = read.value[0]?.array;
  const rows = array && rowsOfArray(array);
  if (!array || !rows) return { ok: false, failure: checkRefusals.noArray(name) };
  return { ok: true, value: JSON.stringify(array.shape.length === 2 ? rows : rows[0]) };
}
