import { readArrayData } from '../arrays/readArrayData';
import { readArrayTextInParts } from '../arrays/readArrayText';
import { givenValues, type Given, type Reading } from './given';
import { SCALE_LIMITS } from './limits';
import type { Pace } from './pace';
import { isColumns } from './isColumns';
import { readColumns } from './readColumns';
import { isTokenObject, readTokenObject } from './readTokenObject';

const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** JSON as it is, which the browser reads ten times faster than we do; null: no JSON, or no list. */
function readJsonList(text: string): ReturnType<typeof readArrayData> | null {
  if (!/^\s{0,80}\[/.test(text)) return null;
  try {
    return readArrayData(JSON.parse(text), SCALE_LIMITS);
  } catch {
    // what NumPy and PyTorch print, or JSON with NaN in it
    return null;
  }
}

/** Whatever the check reads of a paste. */
async function readPrint(text: string, pace: Pace): Promise<ReturnType<typeof readArrayData>> {
  const parts = readArrayTextInParts(text, SCALE_LIMITS);
  let part = parts.next();
  while (!part.done) {
    // one after the other: that is what the turns are for
    if (pace.isDue()) await pace.turn(part.value);
    part = parts.next();
  }
  return part.value;
}

async function readArray(text: string, pace: Pace): Promise<Reading<Given>> {
  const read = readJsonList(text) ?? (await readPrint(text, pace));
  if (!read.ok) return read;
  const { shape, values, precision } = read.value;
  return { ok: true, value: givenValues(shape, values, { stored: precision }) };
}

/** Logits in text: {token: logit}, a table of one column or of labels and logits, JSON, or what NumPy and others print. */
export async function readLogitsText(given: string, isTable: boolean, pace: Pace): Promise<Reading<Given>> {
  const text = withoutMark(given);
  if (isTokenObject(text)) return readTokenObject(text, pace);
  return isTable || isColumns(text) ? readColumns(text, pace) : readArray(text, pace);
}
