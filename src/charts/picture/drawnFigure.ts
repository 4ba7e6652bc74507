import { plainColour } from './plainColour';
import { plainMark } from './plainMarks';
import { svgElement } from './svgElement';
import { ascentOf, textRuns } from './textRuns';

/** A figure as marks in the pixels of the page, and the box around them. */
export type DrawnFigure = { readonly marks: readonly Element[]; readonly box: DOMRect };

/** Controls, what only a screen reader hears, and what says that it is no part of the picture. */
const LEFT_OUT =
  'input, select, textarea, [popover], [data-take-away], [data-undrawn], .visually-hidden, .katex-mathml, button:not(:has(svg))';

type Paper = { readonly marks: Element[]; readonly boxes: DOMRect[] };

function put({ marks, boxes }: Paper, mark: Element, box: DOMRect): void {
  marks.push(mark);
  boxes.push(box);
}

const placeOf = ({ x, y, width, height }: DOMRect) => ({ x, y, width, height });

function drawMarks(paper: Paper, svg: SVGSVGElement, box: DOMRect): void {
  const plain = plainMark(svg);
  if (!plain) return;
  for (const [name, value] of Object.entries(placeOf(box))) plain.setAttribute(name, String(value));
  if (!plain.hasAttribute('viewBox')) plain.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`);
  plain.setAttribute('overflow', getComputedStyle(svg).overflow === 'hidden' ? 'hidden' : 'visible');
  put(paper, plain, box);
}

/** Painted pixels, each as large and as sharp as it was. */
function drawPixels(paper: Paper, canvas: HTMLCanvasElement, box: DOMRect): void {
  if (canvas.width === 0 || canvas.height === 0) return;
  const href = canvas.toDataURL('image/png');
  put(paper, svgElement('image', { ...placeOf(box), href, preserveAspectRatio: 'none' }), box);
}

function drawGround(paper: Paper, style: CSSStyleDeclaration, box: DOMRect): void {
  const ground = plainColour(style.backgroundColor);
  const edge = plainColour(style.borderTopColor);
  const width = parseFloat(style.borderTopWidth) || 0;
  const isFramed = width > 0 && parseFloat(style.borderBottomWidth) > 0 && edge.opacity > 0;
  if (ground.opacity === 0 && !isFramed) return;
  const half = isFramed ? width / 2 : 0;
  const inner = new DOMRect(box.x + half, box.y + half, box.width - 2 * half, box.height - 2 * half);
  const frame = isFramed && { stroke: edge.colour, 'stroke-opacity': edge.opacity, 'stroke-width': width };
  const fill = { fill: ground.colour, 'fill-opacity': ground.opacity };
  const rx = Math.min(parseFloat(style.borderTopLeftRadius) || 0, box.height / 2);
  put(paper, svgElement('rect', { ...placeOf(inner), rx, ...fill, ...frame }), box);
}

function drawText(paper: Paper, node: Text, style: CSSStyleDeclaration): void {
  const { colour, opacity } = plainColour(style.color);
  const font = {
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
    'font-style': style.fontStyle,
    ...(/monospace/.test(style.fontFamily) && { 'font-family': 'monospace' }),
    ...(/KaTeX/.test(style.fontFamily) && { 'font-family': 'serif' }),
  };
  for (const { text, box } of textRuns(node)) {
    const place = { x: box.x, y: box.y + ascentOf(style) * box.height };
    // as wide as it was, whatever font the reader of the picture has
    const width = { textLength: box.width, lengthAdjust: 'spacingAndGlyphs' };
    put(paper, svgElement('text', { ...place, ...width, ...font, fill: colour, opacity }, text), box);
  }
}

function drawElement(paper: Paper, element: Element): void {
  const style = getComputedStyle(element);
  if (element.matches(LEFT_OUT) || style.display === 'none' || style.visibility === 'hidden') return;
  const box = element.getBoundingClientRect();
  if (element instanceof SVGSVGElement) return drawMarks(paper, element, box);
  if (element instanceof HTMLCanvasElement) return drawPixels(paper, element, box);
  drawGround(paper, style, box);
  for (const child of element.childNodes) {
    if (child instanceof Element) drawElement(paper, child);
    else if (child instanceof Text) drawText(paper, child, style);
  }
}

/** All that a figure shows, as it is on the page now: its marks, its painted pixels, its texts. */
export function drawnFigure(figure: Element): DrawnFigure {
  const paper: Paper = { marks: [], boxes: [] };
  for (const child of figure.children) drawElement(paper, child);
  const left = Math.min(...paper.boxes.map((box) => box.left));
  const top = Math.min(...paper.boxes.map((box) => box.top));
  const right = Math.max(...paper.boxes.map((box) => box.right));
  const bottom = Math.max(...paper.boxes.map((box) => box.bottom));
  return { marks: paper.marks, box: new DOMRect(left, top, right - left, bottom - top) };
}
