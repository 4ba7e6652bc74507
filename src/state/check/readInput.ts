import type { GivenArray, Question } from '../../engine/diagnosis/question';
import type { Outcome } from '../../engine/trace';
import { checkRefusals } from '../../text/en/labs/checkRefusals';
import { legible } from '../../text/en/quotation';
import { shapesOf, type Sizes } from '../../text/quantityShapes';
import { readArrayData } from '../arrays/readArrayData';
import { readArrayFile } from '../arrays/readArrayFile';
import { readArrayText } from '../arrays/readArrayText';
import { sameValue } from '../sameValue';
import type { ArrayChoice, CheckInput } from './checkRequest';

type ReadInput = { readonly array: GivenArray; readonly choice: ArrayChoice | null };

type FileInput = Extract<CheckInput, { kind: 'file' }>;
type Reading = Outcome<ReadInput, string>;

const alone = (read: Outcome<GivenArray, string>): Reading =>
  read.ok ? { ok: true, value: { array: read.value, choice: null } } : read;

/** The numbers of an input, or a sentence about what keeps them from being read. */
export async function readInput(
  input: CheckInput,
  quantity: Question['quantity'],
  sizes: Sizes,
): Promise<Reading> {
  if (input.kind === 'text') return alone(readArrayText(input.text));
  if (input.kind === 'data') return alone(readArrayData(input.data));
  return readFile(input, shapesOf(quantity, sizes));
}

async function readFile(
  { name, bytes, array }: FileInput,
  shapes: readonly (readonly number[])[],
): Promise<Reading> {
  const read = await readArrayFile(name, bytes);
  if (!read.ok) return read;
  const fits = read.value.findIndex((entry) => shapes.some((shape) => sameValue(shape, entry.array.shape)));
  const taken = array ?? Math.max(0, fits);
  const chosen = read.value[taken];
  if (!chosen) return { ok: false, failure: checkRefusals.noArray(name) };
  const names = read.value.map((entry) => legible(entry.name ?? ''));
  return { ok: true, value: { array: chosen.array, choice: names.length > 1 ? { names, taken } : null } };
}
