import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import {
  type Cell,
  type GridExtent,
  type Target,
  clampPosition,
  moveByKey,
  sameCell,
  sameTarget,
  targetOf,
} from './gridPosition';

export type GridListeners = {
  readonly selected: Cell | null;
  /** what is selected stays so, and keys that would end it are not the grid's */
  readonly fixed?: boolean | undefined;
  readonly onSelect: (cell: Cell | null) => void;
  readonly onPoint: (cell: Cell | null) => void;
  readonly onPointRow: (row: number | null) => void;
  readonly onPointColumn: (column: number | null) => void;
};

/** The place an event happened at, from the data attributes of what is drawn there; on a plane, from where it was hit. */
function placeOf(event: { target: EventTarget; clientX?: number; clientY?: number }): Cell | null {
  const element =
    event.target instanceof Element ? event.target.closest<SVGElement>('[data-row], [data-plane]') : null;
  if (!element) return null;
  const { row, column, plane } = element.dataset;
  if (plane === undefined) return { row: Number(row), column: Number(column) };
  const [rows = 1, columns = 1] = plane.split(' ').map(Number);
  const box = element.getBoundingClientRect();
  const share = (at: number, from: number, length: number, count: number) =>
    Math.max(0, Math.min(count - 1, Math.floor(((at - from) / length) * count)));
  return {
    row: share(event.clientY ?? 0, box.top, box.height, rows),
    column: share(event.clientX ?? 0, box.left, box.width, columns),
  };
}

function focusOn(frame: Element | null, { row, column }: Cell, options?: FocusOptions) {
  const place = `[data-row="${row}"][data-column="${column}"][tabindex]`;
  frame?.querySelector<SVGElement>(place)?.focus({ preventScroll: true, ...options });
}

/** Pressed, a cell shows no ring, as elements do not; keys on it do. */
const PRESSED: FocusOptions = { focusVisible: false };

/** One Tab stop for a whole grid; pointer and focus both point, click and Enter select. */
export function useGridFocus(extent: GridExtent, listeners: GridListeners) {
  const [wished, setActive] = useState<Cell>({ row: 0, column: 0 });
  const active = clampPosition(wished, extent);
  const frame = useRef<SVGSVGElement>(null);
  /** How the place that is active next takes the focus; null: it does not. */
  const moved = useRef<FocusOptions | null>(null);
  const pointed = useRef<Target | null>(null);

  useLayoutEffect(() => {
    if (!moved.current) return;
    focusOn(frame.current, active, moved.current);
    moved.current = null;
  });

  function announce(target: Target, present: boolean) {
    if (target.kind === 'cell') listeners.onPoint(present ? target.cell : null);
    else if (target.kind === 'row') listeners.onPointRow(present ? target.index : null);
    else listeners.onPointColumn(present ? target.index : null);
  }

  function point(target: Target | null) {
    const before = pointed.current;
    if (sameTarget(before, target)) return;
    pointed.current = target;
    if (before && before.kind !== target?.kind) announce(before, false);
    if (target) announce(target, true);
  }

  function toggle(place: Cell) {
    const target = targetOf(place, extent.rows);
    if (target.kind === 'cell') listeners.onSelect(sameCell(listeners.selected, place) ? null : place);
  }

  function moves(key: string): boolean {
    const to = moveByKey(key, active, extent);
    if (!to) return false;
    moved.current = sameCell(to, active) ? null : {};
    setActive(to);
    return true;
  }

  /** Whether the grid has a use for the key; if so, the page must not also walk its steps with it. */
  function takesKey(event: KeyboardEvent<SVGSVGElement>): boolean {
    if (event.altKey || event.metaKey) return false;
    if (event.key === 'Escape' && listeners.selected && !listeners.fixed) listeners.onSelect(null);
    else if (event.key === 'Enter' || event.key === ' ') toggle(active);
    else return moves(event.ctrlKey ? `Ctrl+${event.key}` : event.key);
    return true;
  }

  return {
    active,
    frame,
    handlers: {
      onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => {
        if (!takesKey(event)) return;
        event.preventDefault();
        event.stopPropagation();
      },
      onFocus: (event: FocusEvent<SVGSVGElement>) => {
        const place = placeOf(event);
        if (!place) return;
        setActive(place);
        point(targetOf(place, extent.rows));
      },
      onBlur: () => point(null),
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        const place = placeOf(event);
        point(place && targetOf(place, extent.rows));
      },
      onPointerLeave: () => point(null),
      onClick: (event: { target: EventTarget; clientX: number; clientY: number }) => {
        const place = placeOf(event);
        if (!place) return;
        // A cell takes the focus by itself where it is pressed; of a plane's it is drawn first.
        const isOnPlane = event.target instanceof Element && event.target.matches('[data-plane]');
        if (isOnPlane && sameCell(place, active)) focusOn(frame.current, place, PRESSED);
        else if (isOnPlane) moved.current = PRESSED;
        setActive(place);
        toggle(place);
      },
    },
  };
}
