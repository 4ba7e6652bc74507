import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { CellFace } from './cellFaces';

type Painted = CellFace & { readonly name: string };

const UNPAINTED: CellFace = { fill: 'none', ink: 'none', text: '', fontSize: 0 };

function set(element: Element, name: string, value: string | number, before: string | number | undefined) {
  if (value !== before) element.setAttribute(name, String(value));
}

/** New characters in the same text node cost a drag less than a new node. */
function write(element: Element, text: string) {
  const { firstChild } = element;
  if (firstChild instanceof Text) firstChild.data = text;
  else element.textContent = text;
}

/** Writes what changed, and nothing else. */
function paint(cell: Element, face: Painted, before: Partial<Painted>) {
  const [rect, text] = cell.children;
  if (!rect || !text) return;
  set(cell, 'aria-label', face.name, before.name);
  set(rect, 'fill', face.fill, before.fill);
  set(text, 'fill', face.ink, before.ink);
  set(text, 'font-size', face.fontSize, before.fontSize);
  if (face.text !== before.text) write(text, face.text);
  if (face.fill !== before.fill) text.toggleAttribute('data-words', face.fill.startsWith('url'));
}

/** Paints every cell below `frame` with its face (row by row; null: a plane shows them) and its accessible name. */
export function usePaintedFaces(
  frame: RefObject<SVGSVGElement | null>,
  columns: number,
  faces: readonly CellFace[] | null,
  nameOf: (row: number, column: number) => string,
) {
  const painted = useRef(new WeakMap<Element, Painted>());
  useLayoutEffect(() => {
    const cells = frame.current?.querySelectorAll<SVGElement>('[data-painted]') ?? [];
    cells.forEach((cell, index) => {
      // Row by row, unless a plane shows them and only the focusable one is there.
      const [row, column] = faces
        ? [Math.floor(index / columns), index % columns]
        : [Number(cell.dataset['row']), Number(cell.dataset['column'])];
      const face = { ...(faces?.[row * columns + column] ?? UNPAINTED), name: nameOf(row, column) };
      paint(cell, face, painted.current.get(cell) ?? {});
      painted.current.set(cell, face);
    });
  });
}
