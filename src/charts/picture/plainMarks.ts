import { plainColour } from './plainColour';

/** What a style sheet may say of a mark, each with what holds where nothing is said. */
const PROPERTIES: Readonly<Record<string, string>> = {
  'fill-rule': 'nonzero',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0px',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'paint-order': 'normal',
  'stop-opacity': '1',
  'vector-effect': 'none',
  rx: 'auto',
  r: '0px',
};
const COLOURS = ['fill', 'stroke', 'stop-color'] as const;
const TEXTS = new Set(['text', 'tspan']);
const OF_TEXT = new Set(['font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline']);
/** What is of the page, or for its readers and pointers, and no part of a picture. */
const KEPT =
  /^(?:x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|d|width|height|points|transform|offset|id|viewBox|preserveAspectRatio|dx|dy|patternUnits|patternTransform|patternContentUnits|gradientUnits|gradientTransform|clipPathUnits|clip-path|mask|overflow|href|fill|stroke|fill-opacity|stroke-opacity|stroke-width|stroke-dasharray|opacity|font-size|font-weight|text-anchor|textLength|lengthAdjust|marker-end|marker-start|orient|refX|refY|markerWidth|markerHeight|stop-color|stop-opacity|dominant-baseline)$/;

/** A reference within the document, whatever the address of the page. */
const within = (value: string): string => value.replace(/url\(["']?[^"')]*#([^"')]+)["']?\)/g, 'url(#$1)');

function keepOnly(clone: Element): void {
  for (const name of clone.getAttributeNames()) {
    if (!KEPT.test(name)) clone.removeAttribute(name);
    else clone.setAttribute(name, within(clone.getAttribute(name) ?? ''));
  }
}

function writeColours(style: CSSStyleDeclaration, clone: Element): void {
  for (const property of COLOURS) {
    const value = style.getPropertyValue(property);
    const isStop = clone.localName === 'stop';
    if (value === '' || isStop !== (property === 'stop-color')) continue;
    if (value.includes('url(')) {
      clone.setAttribute(property, within(value).replace(/\) .*$/, ')'));
      continue;
    }
    const { colour, opacity } = plainColour(value);
    const own = Number(style.getPropertyValue(`${property}-opacity`) || 1);
    clone.setAttribute(property, colour);
    if (!isStop && opacity * own < 1) clone.setAttribute(`${property}-opacity`, String(opacity * own));
  }
}

/** What is usual is only said where what is around the mark is not. */
function writeStyle(style: CSSStyleDeclaration, around: CSSStyleDeclaration | null, clone: Element): void {
  const isText = TEXTS.has(clone.localName);
  for (const [property, usual] of Object.entries(PROPERTIES)) {
    const value = style.getPropertyValue(property);
    if (value === '' || (OF_TEXT.has(property) && !isText)) continue;
    const inherited = around?.getPropertyValue(property) || usual;
    if (value === usual && inherited === usual) clone.removeAttribute(property);
    else clone.setAttribute(property, value);
  }
}

/** What others refer to is not drawn where it stands. */
const REFERRED = 'defs, pattern, clipPath, mask, marker, linearGradient, title, desc';

const isUnseen = (mark: Element, { display, visibility }: CSSStyleDeclaration): boolean =>
  (display === 'none' || visibility === 'hidden') && mark.closest(REFERRED) === null;

/** What no picture of ours has, and a file that others open must not have. */
const NO_PART: ReadonlySet<string> = new Set(['foreignObject', 'script', 'style']);

/** A mark as it is drawn now, without the style sheet; null: it is not drawn. */
export function plainMark(mark: Element, around: CSSStyleDeclaration | null = null): Element | null {
  const style = getComputedStyle(mark);
  if (isUnseen(mark, style) || NO_PART.has(mark.localName)) return null;
  const clone = mark.cloneNode(false) as Element;
  keepOnly(clone);
  if (mark.localName !== 'svg') {
    writeColours(style, clone);
    writeStyle(style, around, clone);
  }
  for (const child of mark.childNodes) {
    const plain = child instanceof Element ? plainMark(child, style) : child.cloneNode(false);
    if (plain && child.nodeType !== Node.COMMENT_NODE) clone.append(plain);
  }
  return clone;
}
