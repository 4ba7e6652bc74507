import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { QR_MOST_BYTES, qrPath } from '../../../src/views/handout/qrPath';

const SCALE = 3;
const QUIET = 4;

/** The path as a picture, and what another program reads in it. */
function read(text: string): string | null {
  const code = qrPath(text);
  if (code === null) return null;
  const side = (code.size + 2 * QUIET) * SCALE;
  const pixels = new Uint8ClampedArray(4 * side * side).fill(255);
  for (const [, x, y, run] of code.path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    const [left, top] = [(Number(x) + QUIET) * SCALE, (Number(y) + QUIET) * SCALE];
    for (let row = top; row < top + SCALE; row++)
      for (let column = left; column < left + Number(run) * SCALE; column++)
        pixels.fill(0, 4 * (row * side + column), 4 * (row * side + column) + 3);
  }
  return jsQR(pixels, side, side)?.data ?? null;
}

describe('the QR code', () => {
  it.each([
    'https://example.org/softmax/#v=1',
    'https://example.org/softmax/?lang=de#v=1&z=2,1,0.1&labels=K%C3%A4tzchen,b,c&step=da_dz&cell=1,2',
    `https://example.org/#v=1&W=${Array.from({ length: 120 }, (_, k) => (k / 7).toFixed(3)).join(',')}`,
  ])('is read as the very address it was made of', (address) => {
    expect(read(address)).toBe(address);
  });

  it('is there up to the bytes that the largest holds, and not beyond', () => {
    expect(qrPath('a'.repeat(QR_MOST_BYTES))?.size).toBe(177);
    expect(qrPath('a'.repeat(QR_MOST_BYTES + 1))).toBeNull();
  });
});
