import { rampEntry } from '../colourScale';

/** A place on a canvas, in its own pixels. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const ZERO_ENTRY = rampEntry(0, 1);
/** Of the 128 entries below that of 0: a cell that is nearer to it looks like 0, and needs no sign. */
const UNSEEN = 4;

/** Whether a cell of this entry of the ramp is visibly negative, which its colour alone must not say. */
export const needsMinus = (entry: number): boolean => entry < ZERO_ENTRY - UNSEEN;

/** As shares of a cell: how long a minus sign is, how thick. */
const SIGN = { length: 0.4, thickness: 0.13 };

/** The minus sign in the middle of a cell, a bar on whole pixels; in one of two or three pixels, a dot. */
export function minusBox({ x, y, width, height }: Box): Box {
  const room = Math.min(width, height);
  const length = Math.max(1, Math.round(room * SIGN.length));
  const thickness = Math.max(1, Math.round(room * SIGN.thickness));
  return {
    x: x + Math.round((width - length) / 2),
    y: y + Math.floor((height - thickness) / 2),
    width: length,
    height: thickness,
  };
}
