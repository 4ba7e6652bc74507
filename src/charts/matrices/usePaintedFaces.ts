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
function paint(painted: Painted, face: CellFace, name: string) {
  const { cell, rect, text, face: before } = painted;
  if (name !== painted.name) cell.setAttribute('aria-label', name);
  if (face.fill !== before?.fill) {
    rect.setAttribute('fill', face.fill);
    text.toggleAttribute('data-words', face.fill.startsWith('url'));
  }
  if (face.ink !== before?.ink) text.setAttribute('fill', face.ink);
  if (face.fontSize !== before?.fontSize) text.setAttribute('font-size', String(face.fontSize));
  if (face.text !== before?.text) write(text, face.text);
  painted.face = face;
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
  columns: number,
  faces: readonly CellFace[] | null,
  nameOf: (row: number, column: number) => string,
) {
  const painted = useRef<readonly Painted[]>([]);
  useLayoutEffect(() => {
    painted.current = paintedCells(frame.current, painted.current);
    painted.current.forEach((cell, index) => {
      if (faces) {
        const name = nameOf(Math.floor(index / columns), index % columns);
        paint(cell, faces[index] ?? UNPAINTED, name);
        return;
      }
      // A plane shows them, and only the focusable one is there.
      const { row, column } = cell.cell.dataset;
      paint(cell, UNPAINTED, nameOf(Number(row), Number(column)));
    });
  });
}
