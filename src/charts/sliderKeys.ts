type Pressed = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
};

const COARSE = 10;
const FINE = 1 / 10;

const ARROWS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };
const OTHERS: Readonly<Record<string, number>> = {
  PageUp: COARSE,
  PageDown: -COARSE,
  Home: -Infinity,
  End: Infinity,
};

/** What the modifiers make of one step; null: they make something else of the key. Alt with ← and → is the browser's way back. */
export function scaleOfKey({ key, shiftKey, ctrlKey, altKey, metaKey }: Pressed): number | null {
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
  if (metaKey || (altKey && isSideways) || Number(shiftKey) + Number(ctrlKey) + Number(altKey) > 1)
    return null;
  if (shiftKey) return COARSE;
  return ctrlKey || altKey ? FINE : 1;
}

/** How many steps a key moves what is slid, Home and End without end; null: it is none of a slider's keys. */
export function stepsOfKey(pressed: Pressed): number | null {
  const scale = scaleOfKey(pressed);
  if (scale === null) return null;
  const arrow = ARROWS[pressed.key];
  if (arrow !== undefined) return arrow * scale;
  return scale === 1 ? (OTHERS[pressed.key] ?? null) : null;
}

/** Where it comes to from there, held between the ends; twelve digits: ten steps of 0.1 from 0 shall arrive at 1. */
export function movedBy(
  steps: number,
  from: number,
  step: number,
  [least, most]: readonly [number, number],
): number {
  const moved = from + steps * step;
  return Math.max(least, Math.min(most, Number.isFinite(moved) ? Number(moved.toPrecision(12)) : moved));
}
