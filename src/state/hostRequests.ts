import { bytesOf } from './addressEntries';

/** What the page around an embed may ask for. */
export type HostRequest =
  | { readonly type: 'set'; readonly state: string }
  | { readonly type: 'get-trace'; readonly request: unknown };

/** A message longer than this, as JSON in UTF-8, is dropped. */
export const MESSAGE_LIMIT = 64 * 1024;

function withinLimit(data: unknown): boolean {
  try {
    return bytesOf(JSON.stringify(data)) <= MESSAGE_LIMIT;
  } catch {
    return false;
  }
}

/** The request that a message makes; null where it makes none, is of another shape or too long. */
export function readHostRequest(data: unknown): HostRequest | null {
  if (typeof data !== 'object' || data === null) return null;
  const message: Readonly<Record<string, unknown>> = { ...data };
  if (message['target'] !== 'softmax-backwards' || message['v'] !== 1 || !withinLimit(message)) return null;
  const { type, state, request } = message;
  if (type === 'set' && typeof state === 'string') return { type, state };
  return type === 'get-trace' ? { type, request: request ?? null } : null;
}
