import { rgb } from 'd3-color';
import { rampOf, type Theme } from '../colourScale';

const made = new Map<Theme, Uint32Array>();

/**
 * The ramp as pixels of an ImageData read as little-endian words, which is what every browser's machine does: 255 colours, the
 * middle one that of 0. (The ramp has its first one twice.)
 */
export function pixelPalette(theme: Theme): Uint32Array {
  const known = made.get(theme);
  if (known) return known;
  const palette = Uint32Array.from(rampOf(theme).colours.slice(1), (colour) => {
    const { r, g, b } = rgb(colour);
    return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
  });
  made.set(theme, palette);
  return palette;
}
