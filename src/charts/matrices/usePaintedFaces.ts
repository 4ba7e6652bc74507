import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { CellFace } from './cellFaces';

/** A cell's elements, and what they were last painted with. */
type Painted = {
  readonly cell: SVGElement;
  readonly rect: Element;
  readonly text: Element;
  face: CellFace | null;
  name: string | null;
};

const UNPAINTED: CellFace = { fill: 'none', ink: 'none', text: '', fontSize: 0 };

/** New characters in the same text node cost a drag less than a new node. */
function write(element: Element, text: string) {
  const { firstChild } = element;
  if (firstChild instanceof Text) firstChild.data = text;
  else element.textContent = text;
}

/** Writes what changed, and nothing else. */
function paint(painted: Painted, face: CellFace) {
  const { rect, text, face: before } = painted;
  if (face.fill !== before?.fill) {
    rect.setAttribute('fill', face.fill);
    text.toggleAttribute('data-words', face.fill.startsWith('url'));
  }
  if (face.ink !== before?.ink) text.setAttribute('fill', face.ink);
  if (face.fontSize !== before?.fontSize) text.setAttribute('font-size', String(face.fontSize));
  if (face.text !== before?.text) write(text, face.text);
  painted.face = face;
}

function call(painted: Painted, nameOf: (row: number, column: number) => string) {
  const { row, column } = painted.cell.dataset;
  const name = nameOf(Number(row), Number(column));
  if (name !== painted.name) painted.cell.setAttribute('aria-label', name);
  painted.name = name;
}

/** The cells below `frame`; those that are as they were keep what they were painted with. */
function paintedCells(frame: SVGSVGElement | null, before: readonly Painted[]): readonly Painted[] {
  const cells = frame?.querySelectorAll<SVGElement>('[data-painted]') ?? [];
  return Array.from(cells, (cell, index) => {
    const known = before[index];
    if (known?.cell === cell) return known;
    const [rect, text] = cell.children;
    return { cell, rect: rect ?? cell, text: text ?? cell, face: null, name: null };
  });
}

/** Paints every cell below `frame` with its face (row by row; null: a plane shows them) and its accessible name. */
export function usePaintedFaces(
  frame: RefObject<SVGSVGElement | null>,
  faces: readonly CellFace[] | null,
  nameOf: (row: number, column: number) => string,
) {
  const painted = useRef<readonly Painted[]>([]);
  const named = useRef<unknown>(null);
  useLayoutEffect(() => {
    painted.current = paintedCells(frame.current, painted.current);
    const isNamed = named.current === nameOf;
    named.current = nameOf;
    painted.current.forEach((cell, index) => {
      // A plane shows them where there are no faces.
      paint(cell, faces?.[index] ?? UNPAINTED);
      if (!isNamed || cell.name === null) call(cell, nameOf);
    });
  });
}
