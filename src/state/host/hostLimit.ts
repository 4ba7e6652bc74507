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

function spendList(list: ArrayLike<unknown>, budget: Budget, depth: number): boolean {
  // an entry and its comma are two bytes at least, so that a length alone may be too much
  if (!spend(budget, 1) || list.length > budget.left) return false;
  for (let i = 0; i < list.length; i += 1) {
    if (!spend(budget, 1) || !spendValue(list[i] ?? null, budget, depth + 1)) return false;
  }
  return true;
}

function spendObject(object: Readonly<Record<string, unknown>>, budget: Budget, depth: number): boolean {
  if (!spend(budget, 1)) return false;
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    if (!spend(budget, 2) || !spendText(key, budget) || !spendValue(value, budget, depth + 1)) return false;
  }
  return true;
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
  if (typeof data === 'bigint' || typeof data === 'symbol' || typeof data === 'function') return false;
  return spend(budget, String(data).length);
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
    return false;
  }
}
