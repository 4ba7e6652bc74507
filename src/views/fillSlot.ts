import type { Slot } from '../lesson/tex';

/** Widths in KaTeX's main font, in em. */
const DIGIT = 0.5;
const POINT = 0.278; // and a comma
const MINUS = 0.778;
const POWER_OF_TEN = 1.5;
const EXPONENT_SIZE = 0.7;
/** Where a sign may come and go, its room is kept. */
const SIGNED_ENTRY = 3.08;

function emsOf(text: string): number {
  let ems = 0;
  for (const character of text)
    ems += character === '.' || character === ',' ? POINT : character === '−' ? MINUS : DIGIT;
  return ems;
}

const signed = (exponent: number) => String(exponent).replace('-', '−');

function widthOf({ text, exponent, width }: Slot): number {
  const power = exponent === null ? 0 : POWER_OF_TEN + EXPONENT_SIZE * emsOf(signed(exponent));
  const own = emsOf(text) + power;
  return width === 'entry' ? Math.max(SIGNED_ENTRY, own) : own;
}

function powerOfTen(exponent: number): HTMLElement {
  const power = document.createElement('span');
  power.className = 'power';
  const raised = document.createElement('sup');
  raised.textContent = signed(exponent);
  power.append('⋅10', raised);
  return power;
}

/** A slot's number as the characters that its box holds. */
const charactersOf = ({ text, exponent }: Slot): string =>
  exponent === null ? text : `${text}⋅10${signed(exponent)}`;

/** What stands in a slot now, so that only what changed is written. */
export type FilledSlot = { readonly element: HTMLElement; shown: Slot | null };

/** Puts a number into its slot. The slot is a box of its own size, so that nothing around it is laid out anew. */
export function fillSlot(filled: FilledSlot, slot: Slot): void {
  const { element, shown } = filled;
  const hasSameText = shown?.text === slot.text && shown.exponent === slot.exponent;
  filled.shown = slot;
  if (hasSameText) return;
  const digits = element.firstChild;
  if (shown && shown.exponent === slot.exponent && digits instanceof Text) digits.data = slot.text;
  else element.replaceChildren(slot.text, ...(slot.exponent === null ? [] : [powerOfTen(slot.exponent)]));
  const width = widthOf(slot);
  if (!shown || widthOf(shown) !== width) element.style.width = `${width.toFixed(3)}em`;
}

/**
 * The empty slots of a formula that was just rendered, in the order of their numbers. The box is KaTeX's placeholder digit:
 * the space around an operator may stand beside it, within the slot.
 */
export function emptySlots(host: HTMLElement): readonly FilledSlot[] {
  const slots: FilledSlot[] = [];
  for (const element of host.querySelectorAll<HTMLElement>('[data-slot] > .slot > .mord')) {
    const place = element.closest<HTMLElement>('[data-slot]')?.dataset['slot'];
    slots[Number(place)] = { element, shown: null };
  }
  return slots;
}

/** The slots of a formula that the build has typeset, with what already stands in them. */
export function filledSlots(host: HTMLElement, slots: readonly Slot[]): readonly FilledSlot[] {
  return emptySlots(host).map(({ element }, k) => {
    const slot = slots[k];
    return { element, shown: slot && element.textContent === charactersOf(slot) ? slot : null };
  });
}
