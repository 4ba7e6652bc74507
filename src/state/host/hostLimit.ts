import { bytesOf } from '../addressEntries';
import { isTypedArray } from '../arrays/typedArray';

/** A message longer than this, as JSON in UTF-8, is dropped. */
const MESSAGE_LIMIT = 64 * 1024;
/** Lists and objects inside each other; posting back what goes much deeper would throw. */
const DEEPEST = 100;

/** An object without a kind of its own, such as Map and Blob have, whose contents are no JSON. */
export const isPlainObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
  Object.prototype.toString.call(data) === '[object Object]';

type Budget = { left: number };

function spend(budget: Budget, bytes: number): boolean {
  budget.left -= bytes;
  return budget.left >= 0;
}

const bracketsAndCommas = (entries: number): number => 2 + Math.max(0, entries - 1);

function spendList(list: ArrayLike<unknown>, budget: Budget, depth: number): boolean {
  // at once, so that a length alone may be too much
  if (!spend(budget, bracketsAndCommas(list.length))) return false;
  for (let i = 0; i < list.length; i += 1) {
    if (!spendValue(list[i], budget, depth + 1)) return false;
  }
  return true;
}

function spendObject(object: Readonly<Record<string, unknown>>, budget: Budget, depth: number): boolean {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  const colons = entries.length;
  return (
    spend(budget, bracketsAndCommas(entries.length) + colons) &&
    entries.every(([key, value]) => spendText(key, budget) && spendValue(value, budget, depth + 1))
  );
}

const spendText = (text: string, budget: Budget): boolean =>
  text.length <= budget.left && spend(budget, bytesOf(JSON.stringify(text)));

function spendNested(data: object, budget: Budget, depth: number): boolean {
  if (depth > DEEPEST) return false;
  if (Array.isArray(data) || isTypedArray(data)) return spendList(data, budget, depth);
  if (data instanceof Date) return spend(budget, bytesOf(JSON.stringify(data)));
  return isPlainObject(data) && spendObject(data, budget, depth);
}

function spendValue(data: unknown, budget: Budget, depth: number): boolean {
  if (typeof data === 'string') return spendText(data, budget);
  if (typeof data === 'object' && data !== null) return spendNested(data, budget, depth);
  return spend(budget, JSON.stringify(data ?? null).length);
}

/**
 * Whether data are no longer than a message may be, as JSON in UTF-8 (a typed array as the list of its numbers). Stops at
 * the limit: JSON.stringify would write out what cycles, shared parts and empty places of a list only promise. False for what
 * JSON cannot say.
 */
export function withinLimit(data: unknown): boolean {
  try {
    return spendValue(data, { left: MESSAGE_LIMIT }, 0);
  } catch {
    // a big integer, symbol or function, of which JSON.stringify makes no text, or what throws when it is read
    return false;
  }
}
