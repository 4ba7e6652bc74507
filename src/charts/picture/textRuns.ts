/** Words of one line, where they stand on the page. */
export type TextRun = { readonly text: string; readonly box: DOMRect };

const union = (one: DOMRect, other: DOMRect): DOMRect => {
  const left = Math.min(one.left, other.left);
  const top = Math.min(one.top, other.top);
  const right = Math.max(one.right, other.right);
  const bottom = Math.max(one.bottom, other.bottom);
  return new DOMRect(left, top, right - left, bottom - top);
};

/** What KaTeX strikes a relation out with is a sign of its own font, in a place that no other has it. */
const readable = (text: string): string => text.replaceAll('\uE020', '/');

/** A text node line by line, as the browser has broken it. */
export function textRuns(node: Text): readonly TextRun[] {
  const runs: TextRun[] = [];
  for (const word of node.data.matchAll(/\S+/g)) {
    const range = document.createRange();
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    const box = range.getBoundingClientRect();
    const last = runs.at(-1);
    if (box.width === 0 || box.height === 0) continue;
    if (last && Math.abs(last.box.top - box.top) < 1) {
      runs[runs.length - 1] = { text: `${last.text} ${readable(word[0])}`, box: union(last.box, box) };
    } else runs.push({ text: readable(word[0]), box });
  }
  return runs;
}

const USUAL_ASCENT = 0.79;
let measured: CanvasRenderingContext2D | null | undefined;

/** Where the line of writing is in the box of a text, as a share of its height. */
export function ascentOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  measured ??= document.createElement('canvas').getContext('2d');
  if (!measured) return USUAL_ASCENT;
  measured.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = measured.measureText('x');
  return up + down > 0 ? up / (up + down) : USUAL_ASCENT;
}
