export type FrameMessage = {
  readonly type: string;
  readonly state?: unknown;
  readonly height?: unknown;
  readonly request?: unknown;
};

/** Which messages become events, and whether they bubble: a bubbling error or resize would be taken for the window's own. */
const BUBBLES: ReadonlyMap<string, boolean> = new Map([
  ['ready', true],
  ['state', true],
  ['answer', true],
  ['trace', true],
  ['diagnosis', true],
  ['error', false],
  ['resize', false],
]);

/** What the page says, as it says it; null where it is no message of its. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const message: Partial<Record<string, unknown>> & { type?: unknown } = data;
  const { source, v, type } = message;
  const isOurs = source === 'softmax-backwards' && v === 1 && typeof type === 'string' && BUBBLES.has(type);
  return isOurs ? { ...message, type } : null;
}

export const eventOf = (message: FrameMessage): Event =>
  new CustomEvent(message.type, { bubbles: BUBBLES.get(message.type) === true, detail: message });
