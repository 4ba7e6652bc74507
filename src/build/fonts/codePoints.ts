const UNICODE_BMP = 4;

/** Where the table of that name begins in a TrueType file. */
function tableAt(font: DataView, name: string): number {
  const tables = font.getUint16(4);
  for (let k = 0; k < tables; k++) {
    const entry = 12 + 16 * k;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(entry + byte)));
    if (tag === name) return font.getUint32(entry + 8);
  }
  throw new Error(`the font has no table ${name}`);
}

/** Where the map of the characters below 2¹⁶ begins. */
function mapAt(font: DataView): number {
  const table = tableAt(font, 'cmap');
  const maps = font.getUint16(table + 2);
  for (let k = 0; k < maps; k++) {
    const map = table + font.getUint32(table + 4 + 8 * k + 4);
    if (font.getUint16(map) === UNICODE_BMP) return map;
  }
  throw new Error('the font has no map of characters of the kind that KaTeX’s fonts have');
}

/** The characters that a TrueType font has a glyph for: its `cmap` of format 4 (OpenType 1.9, cmap). */
export function charactersOf(file: Uint8Array): ReadonlySet<string> {
  const font = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const map = mapAt(font);
  const segments = font.getUint16(map + 6) / 2;
  const [ends, starts] = [map + 14, map + 16 + 2 * segments];
  const [deltas, offsets] = [starts + 2 * segments, starts + 4 * segments];
  const found = new Set<string>();
  for (let k = 0; k < segments; k++) {
    const [end, start] = [font.getUint16(ends + 2 * k), font.getUint16(starts + 2 * k)];
    const offset = font.getUint16(offsets + 2 * k);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + font.getUint16(deltas + 2 * k)) & 0xffff
          : font.getUint16(offsets + 2 * k + offset + 2 * (code - start));
      if (glyph !== 0) found.add(String.fromCharCode(code));
    }
  }
  return found;
}
