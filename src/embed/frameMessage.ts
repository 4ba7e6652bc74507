export type FrameMessage = {
  readonly type: string;
  readonly state?: unknown;
  readonly height?: unknown;
  readonly request?: unknown;
};

const BUBBLING = 'ready state answer trace diagnosis'.split(' ');
/** Would be taken for the window's own if they bubbled to it. */
const KEPT = 'error resize'.split(' ');

/** Whether this is something that the page says. */
export function isFrameMessage(data: unknown): data is FrameMessage {
  if (typeof data !== 'object' || data === null) return false;
  const { source, v, type }: { source?: unknown; v?: unknown; type?: unknown } = data;
  return source === 'softmax-backwards' && v === 1 && [...BUBBLING, ...KEPT].some((name) => name === type);
}

export const eventOf = (message: FrameMessage): Event =>
  new CustomEvent(message.type, { bubbles: BUBBLING.includes(message.type), detail: message });
