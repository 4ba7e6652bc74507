import subsetFont from 'subset-font';
import { charactersOf } from './codePoints.ts';

/** KaTeX's large brackets and sums: at their size no rasteriser needs to be told where the pixels are. */
const LARGE = /_Size\d/;

/**
 * A font with the glyphs of these characters alone. Text keeps its hints, without which a small letter is a blur on a
 * coarse screen. The same font and characters give the same bytes. Throws where the font has no such glyph.
 */
export async function cutFont(
  name: string,
  font: Uint8Array,
  characters: ReadonlySet<string>,
  targetFormat: 'woff2' | 'truetype' = 'woff2',
): Promise<Uint8Array> {
  const has = charactersOf(font);
  const missing = [...characters].filter((character) => !has.has(character));
  if (missing.length > 0) throw new Error(`${name} has no glyph for ${missing.join(' ')}`);
  const text = [...characters].toSorted().join('');
  return subsetFont(Buffer.from(font), text, { targetFormat, noHinting: LARGE.test(name) });
}
