import { rgb } from 'd3-color';
import { rampOf, type Theme } from '../colourScale';

const made = new Map<Theme, Uint32Array>();

/** The ramp as the pixels of an ImageData, read as little-endian words: as every browser's machine does. */
export function pixelPalette(theme: Theme): Uint32Array {
  const known = made.get(theme);
  if (known) return known;
  const palette = Uint32Array.from(rampOf(theme).colours, (colour) => {
    const { r, g, b } = rgb(colour);
    return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
  });
  made.set(theme, palette);
  return palette;
}
