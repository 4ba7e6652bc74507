import { inflateSync } from 'node:zlib';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** What is left of the pixel, above it, and left of that, as the five filters of PNG use them. */
function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 3) return (left + above) >> 1;
  if (filter < 3) return [0, left, above][filter] ?? 0;
  const [a, b, c] = [left, above, corner].map((near) => Math.abs(left + above - corner - near)) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/** The pixels of a PNG as browsers take them: eight bits, RGB or RGBA, not interlaced. https://www.w3.org/TR/png-3/ */
function pixelsOf(png: Buffer) {
  const [width, height, bytes] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] === 6 ? 4 : 3];
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const line = width * bytes;
  const pixels = new Uint8Array(height * line);
  for (let k = 0; k < pixels.length; k++) {
    const [row, column] = [Math.floor(k / line), k % line];
    const left = column < bytes ? 0 : pixels[k - bytes]!;
    const above = row === 0 ? 0 : pixels[k - line]!;
    const corner = row === 0 || column < bytes ? 0 : pixels[k - line - bytes]!;
    pixels[k] = raw[row * (line + 1) + 1 + column]! + predicted(raw[row * (line + 1)]!, left, above, corner);
  }
  return { width, bytes, pixels };
}

/** How many colours a box of a screenshot has: one where nothing was painted. */
export function coloursIn(png: Uint8Array, box: Box): number {
  const { width, bytes, pixels } = pixelsOf(Buffer.from(png));
  const colours = new Set<number>();
  for (let y = Math.ceil(box.y); y < Math.floor(box.y + box.height); y++) {
    for (let x = Math.ceil(box.x); x < Math.floor(box.x + box.width); x++) {
      const at = (y * width + x) * bytes;
      colours.add((pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!);
    }
  }
  return colours.size;
}
