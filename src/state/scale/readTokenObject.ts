import { scaleRefusals } from '../../text/en/labs/scaleRefusals';
import { places } from '../../text/en/arrays';
import { readNumeral } from '../arrays/numeral';
import { failed, givenValues, type Given, type Reading } from './given';
import { LONGEST_LABEL, SCALE_LIMITS } from './limits';
import type { Pace } from './pace';

const STRING = String.raw`"((?:[^"\\]|\\.){0,${LONGEST_LABEL}})"`;
/** One token with its logit, and what follows it. A key may be any text; -inf has to be quoted in JSON proper. */
const ENTRY = new RegExp(String.raw`\s*${STRING}\s*:\s*"?([^\s"',{}[\]]+)"?\s*([,}])`, 'sy');

/** Whether an object of tokens begins here: `{"logits": [` is one array with a name. */
export const isTokenObject = (text: string): boolean =>
  new RegExp(String.raw`^\s*\{(?:\s*\}|\s*${STRING}\s*:\s*[^\s[])`, 's').test(text.slice(0, 4000));

const lineAt = (text: string, end: number): string => places.line(text.slice(0, end).split('\n').length);

const unescaped = (inside: string): string => {
  if (!inside.includes('\\')) return inside;
  try {
    return String(JSON.parse(`"${inside}"`));
  } catch {
    return inside;
  }
};

/**
 * `{"the": 1.5, "of": -2}`, in the order of the text. Not by JSON.parse, which would put "0" and "17" first, keep one of two
 * equal tokens, and know neither NaN nor -Infinity, which Python writes.
 */
export async function readTokenObject(text: string, pace: Pace): Promise<Reading<Given>> {
  const labels: string[] = [];
  const logits: number[] = [];
  let at = text.indexOf('{') + 1;
  let closing = '';
  const fault = (from: number) =>
    failed(scaleRefusals.tokenEntry(lineAt(text, from), text.slice(from, from + 60).trim() || '{'));
  while (closing !== '}') {
    ENTRY.lastIndex = at;
    const match = ENTRY.exec(text);
    if (!match) return fault(at);
    const [whole, token = '', word = '', follows = ''] = match;
    const label = unescaped(token);
    const numeral = readNumeral(word);
    if (!numeral) return failed(scaleRefusals.tokenNumber(lineAt(text, at + 1), label, word));
    if (labels.length >= SCALE_LIMITS.numbers) return failed(SCALE_LIMITS.tooMany(lineAt(text, at)));
    labels.push(label);
    logits.push(numeral.value);
    at += whole.length;
    closing = follows;
    // the place of ENTRY is one for all who wait
    if (pace.isDue()) await pace.turn(at / text.length);
  }
  if (text.slice(at).trim() !== '') return fault(at);
  return { ok: true, value: givenValues([labels.length], Float64Array.from(logits), { labels }) };
}
