// What is done and looked for in the page. Each is sent into the engine as its source, so it can use nothing from around it.
import type { Among, Dropped } from './events';

export type Wanted = { readonly among: Among; readonly target: number };

/** What the target is, for whoever reads of a failure, and where it stands. */
export type Found = {
  readonly what: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Brings the target into sight and keeps it as `window.monkeyTarget`; null where there is none. */
export function findTarget({ among, target }: Wanted): Found | null {
  const field = 'input:not([type="range"], [type="radio"], [type="checkbox"], [type="file"]), textarea';
  const places: Record<Among, string> = {
    any: 'button, summary, input:not([type="file"]), textarea, [role="slider"], [role="gridcell"], [tabindex="0"], a[href^="#"]',
    slider: 'input[type="range"], [role="slider"]',
    bar: '[data-draggable]',
    cell: '[role="gridcell"]',
    ribbon: '[data-panel="steps"] button',
    tab: '[role="tab"]',
    four: '[data-choice]',
    switch: '[data-panel="argument"] label, fieldset label',
    formula: '[data-panel="derivation"] .katex [data-ref]',
    picture: 'main svg, main canvas',
    menu: '[aria-haspopup], summary, [popovertarget]',
    button: 'button',
    lesson: '[data-panel="lesson"] button, [data-panel="lesson"] input, [data-panel="lesson"] a[href^="#"]',
    field,
  };
  const within = document.querySelector('dialog:modal') ?? document;
  const found = [...within.querySelectorAll<HTMLElement>(places[among])].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.matches(':disabled') &&
      !element.closest('[inert]') &&
      element.getBoundingClientRect().width > 0,
  );
  const chosen = found[target % found.length];
  Object.assign(window, { monkeyTarget: chosen ?? null });
  if (!chosen) return null;
  chosen.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = chosen.getBoundingClientRect();
  const name = chosen.getAttribute('aria-label') ?? chosen.textContent.trim();
  return { what: `${chosen.localName} “${name.slice(0, 60)}”`, x, y, width, height };
}

/** Brings what stands there in the frame into the window, and says where the frame is then. */
export function frameFor({ top, bottom }: { readonly top: number; readonly bottom: number }) {
  const frame = document.querySelector('iframe')!;
  const at = frame.getBoundingClientRect();
  const middle = at.top + (top + bottom) / 2;
  if (at.top + top < 0 || at.top + bottom > innerHeight) scrollBy(0, middle - innerHeight / 2);
  const { x, y } = frame.getBoundingClientRect();
  return { x, y, right: innerWidth, bottom: innerHeight };
}

/** Puts the cursor into the target and all of its text in the selection. */
export function selectField(): boolean {
  const field = (window as unknown as { monkeyTarget: HTMLInputElement | null }).monkeyTarget;
  field?.focus({ preventScroll: true });
  field?.select();
  return field !== null && document.activeElement === field && !field.readOnly;
}

/** As a paste does it: the page may take it, and else the browser puts it in. */
export function insertText({ text, pasted }: { readonly text: string; readonly pasted: boolean }): void {
  const field = document.activeElement;
  if (!field) return;
  if (pasted) {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (!field.dispatchEvent(paste)) return;
  }
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
}

/** The keys of the whole page are then none of the field's own. */
export function leaveField(): void {
  (document.activeElement as HTMLElement | null)?.blur();
}

/** Whether the field that was written into says that it refused it. */
export const isRefused = (): boolean =>
  (window as unknown as { monkeyTarget: Element | null }).monkeyTarget?.getAttribute('aria-invalid') ===
  'true';

/** Chooses in the k-th list, as a reader does by keys. */
export function chooseOption({ target, option }: { readonly target: number; readonly option: number }) {
  const within = document.querySelector('dialog:modal') ?? document;
  const lists = [...within.querySelectorAll('select')].filter(
    (list) => list.checkVisibility() && !list.disabled,
  );
  const list = lists[target % lists.length];
  const options = [...(list?.options ?? [])].filter(({ disabled }) => !disabled);
  if (!list || options.length === 0) return;
  list.value = options[option % options.length]!.value;
  list.dispatchEvent(new Event('input', { bubbles: true }));
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

export function dropFile({ name, bytes }: Dropped): void {
  const at = (window as unknown as { monkeyTarget: HTMLElement | null }).monkeyTarget;
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
  for (const type of ['dragenter', 'dragover', 'drop']) {
    at?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }
}

type Walked = { monkeyAt?: number; monkeyMost?: number };

/** Goes to an address of this page, and keeps how far back there are others of it. */
export function goToHash(hash: string): void {
  const before = location.hash;
  location.hash = hash;
  if (location.hash === before) return;
  const walked = window as unknown as Walked;
  walked.monkeyAt = (walked.monkeyAt ?? 0) + 1;
  walked.monkeyMost = walked.monkeyAt;
}

/** Back or forward, but never out of this page. */
export async function walkHistory(by: number): Promise<void> {
  const walked = window as unknown as Walked;
  const to = (walked.monkeyAt ?? 0) + by;
  if (to < 0 || to > (walked.monkeyMost ?? 0)) return;
  walked.monkeyAt = to;
  const gone = new Promise((resolve) => {
    addEventListener('popstate', resolve, { once: true });
  });
  history.go(by);
  await gone;
}

/** Two frames; where nobody looks there are none, and it goes on without. */
export function twoFrames(): Promise<void> {
  const frame = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => resolve());
      setTimeout(resolve, 100);
    });
  return frame().then(frame);
}

/** Comes near as a reader does, and says whether the page is live. */
export function comeNear(): boolean {
  const root = document.getElementById('root');
  root?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  const isBuilt = root?.querySelector('main') ?? null;
  return isBuilt !== null && root!.getAttribute('aria-busy') !== 'true';
}
