/** What stands in each of the columns: two on the first page, two on the second; the blocks by their place in the order. */
export type Columns = readonly (readonly number[])[];

/** Each block into the first column that has room for it, in order; null: they do not all fit. */
export function columnsFor(heights: readonly number[], rooms: readonly number[]): Columns | null {
  const columns: number[][] = rooms.map(() => []);
  let [column, used] = [0, 0];
  for (const [block, height] of heights.entries()) {
    while (used + height > (rooms[column] ?? -1)) {
      column++;
      used = 0;
      if (column >= rooms.length) return null;
    }
    columns[column]?.push(block);
    used += height;
  }
  return columns;
}

/** From the largest type that is pleasant to the smallest that can be read. */
const SCALES = [1.1, 1.05, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6];

const heightOf = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0;

/** A formula that is wider than its column is set smaller. */
export function fitFormulas(host: HTMLElement): void {
  const formulas = [...host.querySelectorAll<HTMLElement>('[data-fits]')];
  for (const formula of formulas) formula.style.fontSize = '';
  const shares = formulas.map((formula) => {
    const needed = formula.firstElementChild?.getBoundingClientRect().width ?? 0;
    return needed > 0 ? formula.getBoundingClientRect().width / needed : 1;
  });
  for (const [k, formula] of formulas.entries()) {
    const share = shares[k] ?? 1;
    if (share < 1) formula.style.fontSize = `${(share * 99).toFixed(1)}%`;
  }
}

export type Plan = {
  readonly scale: number;
  /** Null: it takes more than two pages, and flows as it comes. */
  readonly columns: Columns | null;
};

/** Where the blocks go in type of this scale. */
function columnsAt(host: HTMLElement, scale: number): Columns | null {
  host.style.setProperty('--scale', String(scale));
  fitFormulas(host);
  const [first, second] = host.querySelectorAll('[data-sheet]');
  const room = (sheet: Element | undefined, part: string) =>
    heightOf(sheet ?? null) - heightOf(host.querySelector(part));
  const [above, below] = [room(first, '[data-head]'), room(second, '[data-foot]')];
  const blocks = [...host.querySelectorAll('[data-block]')];
  return columnsFor(blocks.map(heightOf), [above, above, below, below]);
}

/** The largest type with which all of it stands on two pages, and where. Measures the blocks, all of which stand in one column. */
export function planOf(host: HTMLElement): Plan {
  let best: Plan = { scale: SCALES.at(-1) ?? 1, columns: null };
  let [from, to] = [0, SCALES.length - 1];
  while (from <= to) {
    const middle = Math.floor((from + to) / 2);
    const scale = SCALES[middle] ?? 1;
    const columns = columnsAt(host, scale);
    if (columns) {
      best = { scale, columns };
      to = middle - 1;
    } else from = middle + 1;
  }
  host.style.setProperty('--scale', String(best.scale));
  return best;
}
