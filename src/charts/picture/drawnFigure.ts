import { drawnGround, drawnSign } from './drawnGround';
import { drawnText } from './drawnText';
import { plainMark } from './plainMarks';
import { svgElement } from './svgElement';

/** A figure as marks in the pixels of the page, and the box around them. */
export type DrawnFigure = { readonly marks: readonly Element[]; readonly box: DOMRect };

/** Controls, what only a screen reader hears, and what says that it is no part of the picture. */
const LEFT_OUT =
  'fieldset, input, select, textarea, [popover], [data-take-away], [data-undrawn], .visually-hidden, .katex-mathml';

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

function drawWords(paper: Paper, node: Text, style: CSSStyleDeclaration, said: string): void {
  const words = node.data.trim();
  if (words === '' || words === said) return;
  for (const { mark, box } of drawnText(node, style)) put(paper, mark, box);
}

const isUnseen = ({ display, visibility }: CSSStyleDeclaration): boolean =>
  display === 'none' || visibility === 'hidden';

function drawElement(paper: Paper, element: Element, said: string): void {
  const style = getComputedStyle(element);
  if (element.matches(LEFT_OUT) || isUnseen(style)) return;
  const box = element.getBoundingClientRect();
  if (element instanceof SVGSVGElement) return drawMarks(paper, element, box);
  if (element instanceof HTMLCanvasElement) return drawPixels(paper, element, box);
  for (const mark of [...drawnGround(style, box), ...drawnSign(element, box)]) put(paper, mark, box);
  for (const child of element.childNodes) {
    if (child instanceof Element) drawElement(paper, child, said);
    else if (child instanceof Text) drawWords(paper, child, style, said);
  }
}

/** All that a figure shows, as it is on the page now: its marks, its painted pixels, its texts but the title, which is `said` already. */
export function drawnFigure(figure: Element, said: string): DrawnFigure {
  const paper: Paper = { marks: [], boxes: [] };
  for (const child of figure.children) drawElement(paper, child, said);
  const left = Math.min(...paper.boxes.map((box) => box.left));
  const top = Math.min(...paper.boxes.map((box) => box.top));
  const right = Math.max(...paper.boxes.map((box) => box.right));
  const bottom = Math.max(...paper.boxes.map((box) => box.bottom));
  return { marks: paper.marks, box: new DOMRect(left, top, right - left, bottom - top) };
}
