/** What a reader did to the page before it was live. */
export type Kept = {
  /** Puts the fields back as they were built, for React takes what it finds for what it knows. */
  readonly restore: () => void;
  /** Does all of it again, in its order. */
  readonly replay: () => void;
};

/** Whatever a reader does first; a pointer that comes near is one before it presses. */
const SIGNS = [
  'pointerover',
  'touchstart',
  'keydown',
  'focusin',
  'scroll',
  'wheel',
  'hashchange',
  'popstate',
];
/** What would be lost: it is held back, and done again in its order. */
const KEPT = ['click', 'keydown', 'input', 'change'];

type Field = HTMLInputElement | HTMLSelectElement;

/** Not one that is pressed, such as a radio button: its click says all. */
const isField = (target: EventTarget | null): target is Field =>
  (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type)) ||
  target instanceof HTMLSelectElement;

/** React hears of a value only where it differs from the one it knows, which is what stood there when it took over. */
function setValue(field: Field, value: string) {
  const prototype =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLSelectElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
}

/** The value that the page was built with. */
function builtValue(field: Field): string {
  if (field instanceof HTMLInputElement) return field.defaultValue;
  const built = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
  return built?.value ?? '';
}

function again({ type, target, event, value }: Happened) {
  if (isField(target) && value !== null) {
    setValue(target, value);
    target.dispatchEvent(new Event(type, { bubbles: true }));
  } else if (event instanceof KeyboardEvent) {
    target.dispatchEvent(new KeyboardEvent('keydown', event));
  } else if (target instanceof HTMLElement || target instanceof SVGElement) {
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
  }
}

type Happened = {
  readonly type: string;
  readonly target: EventTarget;
  readonly event: Event;
  /** Of a field that was written into. */
  readonly value: string | null;
};

/**
 * Waits for the first sign of a reader: until then the page is as it was built, and runs no script. What is done from then on is
 * kept until the page is live, and done again; so it is where the sign is not waited for.
 */
export function firstSign(root: HTMLElement, isAwaited = true): Promise<Kept> {
  const happened: Happened[] = [];
  const restore = (): void => {
    for (const { target } of happened) if (isField(target)) setValue(target, builtValue(target));
  };
  return new Promise((resolve) => {
    const come = (): void => {
      for (const type of SIGNS) removeEventListener(type, come, true);
      resolve({ restore, replay });
    };
    const keep = (event: Event): void => {
      const { type, target } = event;
      // the keys of the whole page are pressed on the body, where nothing has the focus
      if (!(target instanceof Node) || !(root.contains(target) || target === document.body)) return;
      const isWritten = type === 'input' || type === 'change';
      if (isWritten !== isField(target) && type !== 'click') return;
      happened.push({ type, target, event, value: isWritten && isField(target) ? target.value : null });
      event.stopImmediatePropagation();
      if (type === 'click') event.preventDefault();
      come();
    };
    const replay = (): void => {
      for (const type of KEPT) removeEventListener(type, keep, true);
      for (const one of happened) again(one);
    };
    for (const type of KEPT) addEventListener(type, keep, true);
    for (const type of SIGNS) addEventListener(type, come, { capture: true, passive: true });
    if (!isAwaited) come();
  });
}
