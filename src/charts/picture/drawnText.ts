import { plainColour } from './plainColour';
import { svgElement } from './svgElement';
import { ascentOf, textRuns, type TextRun } from './textRuns';

type DrawnText = { readonly mark: Element; readonly box: DOMRect };

function familyOf({ fontFamily }: CSSStyleDeclaration): Readonly<Record<string, string>> {
  if (fontFamily.includes('KaTeX')) return { 'font-family': 'serif' };
  return /monospace/.test(fontFamily) ? { 'font-family': 'monospace' } : {};
}

/** Along the line as wide as it was, whatever font the reader of the picture has. */
function along({ text, box }: TextRun, style: CSSStyleDeclaration): SVGElement {
  const place = { x: box.x, y: box.y + ascentOf(style) * box.height };
  return svgElement('text', { ...place, textLength: box.width, lengthAdjust: 'spacingAndGlyphs' }, text);
}

/** A text on its side: upwards where it is also turned about. */
function sideways(node: Text, style: CSSStyleDeclaration): DrawnText {
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const angle = style.transform.startsWith('matrix(-1') ? -90 : 90;
  const turn = { x, y, transform: `rotate(${angle} ${x} ${y})`, 'text-anchor': 'middle', dy: '0.35em' };
  return { mark: svgElement('text', turn, node.data.trim()), box };
}

/** The lines of a text node as texts of SVG. */
export function drawnText(node: Text, style: CSSStyleDeclaration): readonly DrawnText[] {
  const { colour, opacity } = plainColour(style.color);
  const look = {
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
    'font-style': style.fontStyle,
    ...familyOf(style),
    fill: colour,
    opacity: String(opacity),
  };
  const texts = style.writingMode.startsWith('vertical')
    ? [sideways(node, style)]
    : textRuns(node).map((run) => ({ mark: along(run, style), box: run.box }));
  for (const { mark } of texts) {
    for (const [name, value] of Object.entries(look)) mark.setAttribute(name, value);
  }
  return texts;
}
