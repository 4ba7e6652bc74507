import { QUANTITIES } from '../../engine/diagnosis/question';
import { isTypedArray } from '../arrays/typedArray';
import type { CheckTerms } from '../check/checkRequest';
import { isPlainObject, withinLimit } from './hostLimit';

/** What the page around an embed may ask for. */
export type HostRequest =
  | { readonly type: 'set'; readonly state: string }
  | { readonly type: 'get-trace'; readonly request: unknown }
  | { readonly type: 'check'; readonly request: unknown; readonly terms: CheckTerms };

type Message = Readonly<Record<string, unknown>>;

const REDUCTIONS = ['mean', 'sum'] as const;

/** What a `check` message asks: text as a person would paste it, or arrays; null where it is of another shape. */
function readTerms({
  quantity,
  text,
  reduction = 'mean',
}: Readonly<Record<string, unknown>>): CheckTerms | null {
  const asked = QUANTITIES.find((name) => name === quantity);
  const over = REDUCTIONS.find((name) => name === reduction);
  if (!asked || !over) return null;
  const terms = { quantity: asked, reduction: over };
  if (typeof text === 'string') return { ...terms, input: { kind: 'text', text } };
  const isArray = Array.isArray(text) || isTypedArray(text);
  return isArray ? { ...terms, input: { kind: 'data', data: text } } : null;
}

const readCheck = (message: Message): HostRequest | null => {
  const terms = readTerms(message);
  return terms && { type: 'check', request: message['request'] ?? null, terms };
};

const READ: Readonly<Record<HostRequest['type'], (message: Message) => HostRequest | null>> = {
  set: ({ state }) => (typeof state === 'string' ? { type: 'set', state } : null),
  'get-trace': ({ request }) => ({ type: 'get-trace', request: request ?? null }),
  check: readCheck,
};

const isKnown = (type: unknown): type is HostRequest['type'] =>
  typeof type === 'string' && Object.hasOwn(READ, type);

/** The request that a message makes; null where it makes none, is of another shape or too long. */
export function readHostRequest(data: unknown): HostRequest | null {
  if (!isPlainObject(data)) return null;
  const message: Message = { ...data };
  if (message['target'] !== 'softmax-backwards' || message['v'] !== 1 || !withinLimit(message)) return null;
  const { type } = message;
  return isKnown(type) ? READ[type](message) : null;
}
