import { type Face, fontChooser, type KatexStyles } from '../katexStyles.ts';
import { type Box, boxesIn } from './markup.ts';

/** Characters that are drawn by no font. */
const INVISIBLE = new Set('\u200b\u2060');

/** What every font is used for, in the order of KaTeX's styles; fonts that are not used are not there. */
export function glyphsInUse(styles: KatexStyles, root: Box): ReadonlyMap<Face, ReadonlySet<string>> {
  const used = new Map<Face, Set<string>>(styles.faces.map((face) => [face, new Set()]));
  const fontOf = fontChooser(styles);
  for (const box of boxesIn(root)) {
    const visible = [...box.characters].filter((character) => !INVISIBLE.has(character));
    if (visible.length === 0) continue;
    const font = fontOf(box);
    const face = styles.faces.find(
      ({ family, style, weight }) =>
        family === font?.family && style === font.style && weight === font.weight,
    );
    if (!face) throw new Error(`no font of KaTeX's has ${visible.join('')}: ${JSON.stringify(font)}`);
    for (const character of visible) used.get(face)?.add(character);
  }
  return new Map([...used].filter(([, characters]) => characters.size > 0));
}
