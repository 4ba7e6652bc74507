import { plainColour } from './plainColour';
import { svgElement } from './svgElement';

type Edge = {
  readonly y: number;
  readonly width: number;
  readonly colour: string;
  readonly isDashed: boolean;
};

const widthOf = (width: string): number => parseFloat(width) || 0;

/** The one edge of a box that has only one above or below it: a rule. */
function ruleOf(style: CSSStyleDeclaration, box: DOMRect): Edge | null {
  const [above, below] = [widthOf(style.borderTopWidth), widthOf(style.borderBottomWidth)];
  if (above > 0 === below > 0) return null;
  const isAbove = above > 0;
  const { colour } = plainColour(isAbove ? style.borderTopColor : style.borderBottomColor);
  const isDashed = (isAbove ? style.borderTopStyle : style.borderBottomStyle) === 'dashed';
  const width = above + below;
  return { y: isAbove ? box.top + width / 2 : box.bottom - width / 2, width, colour, isDashed };
}

function drawnRule({ left, right }: DOMRect, { y, width, colour, isDashed }: Edge): SVGElement {
  const dash = isDashed && { 'stroke-dasharray': `${2 * width} ${width}` };
  const ends = { x1: left, y1: y, x2: right, y2: y };
  return svgElement('line', { ...ends, stroke: colour, 'stroke-width': width, ...dash });
}

function frameOf(style: CSSStyleDeclaration) {
  const width = Math.min(widthOf(style.borderTopWidth), widthOf(style.borderBottomWidth));
  const { colour, opacity } = plainColour(style.borderTopColor);
  return { width: opacity > 0 ? width : 0, colour, opacity };
}

/** A ground that goes from colour to colour, from left to right. */
function drawnBands(backgroundImage: string, box: DOMRect): readonly SVGElement[] {
  if (!/^linear-gradient\((?:to right|90deg),(?!.*gradient)/.test(backgroundImage)) return [];
  const colours = backgroundImage.match(/rgba?\([^)]*\)|color\([^)]*\)/g) ?? [];
  const width = box.width / colours.length;
  return colours.map((colour, k) =>
    svgElement('rect', {
      x: box.x + k * width,
      y: box.y,
      width: width + 0.5,
      height: box.height,
      fill: plainColour(colour).colour,
    }),
  );
}

/** What a style sheet puts behind or around a box: a ground, a frame, a rule. */
export function drawnGround(style: CSSStyleDeclaration, box: DOMRect): readonly SVGElement[] {
  const rule = ruleOf(style, box);
  if (rule) return [drawnRule(box, rule)];
  const ground = plainColour(style.backgroundColor);
  const { width, colour, opacity } = frameOf(style);
  if (ground.opacity === 0 && width === 0) return drawnBands(style.backgroundImage, box);
  const stroke = width > 0 && { stroke: colour, 'stroke-opacity': opacity, 'stroke-width': width };
  return [
    svgElement('rect', {
      x: box.x + width / 2,
      y: box.y + width / 2,
      width: Math.max(0, box.width - width),
      height: Math.max(0, box.height - width),
      rx: Math.min(widthOf(style.borderTopLeftRadius), box.height / 2),
      fill: ground.colour,
      'fill-opacity': ground.opacity,
      ...stroke,
    }),
  ];
}

/** The sign that a style sheet puts before a text, as in the key to a picture: at its beginning, half-way down. */
export function drawnSign(element: Element, box: DOMRect): readonly SVGElement[] {
  const sign = getComputedStyle(element, '::before');
  const [width, height] = [sign.width, sign.height].map(widthOf) as [number, number];
  const isThere = sign.content !== 'none' && sign.position !== 'absolute' && width > 0;
  if (!isThere) return [];
  return drawnGround(sign, new DOMRect(box.x, box.y + (box.height - height) / 2, width, height));
}
