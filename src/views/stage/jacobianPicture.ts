import type { Margin } from '../../charts/matrices/HeatmapMargin';
import type { Scan } from '../../charts/matrices/HeatmapMarks';
import type { Trace } from '../../engine/trace';
import type { Cell } from '../../lesson/step';
import { entryText } from '../entryText';
import { jacobianLimit } from './colourLimit';
import { allOf } from './jacobianMargins';

/** What a frame of the product adds: which row or column it is about, and what it is in words. */
export type PlayedProduct = {
  readonly scan: Scan | undefined;
  readonly caption: string;
  /** What the colours stand for. */
  readonly scale: string;
};

/** What the heatmap shows. */
export type JacobianPicture = {
  readonly values: Float64Array;
  readonly limit: number;
  readonly cellText: (row: number, column: number) => string;
  /** Null: the cell is ∂a_i/∂z_m, and called so. */
  readonly cellName: (row: number, column: number) => string | null;
  /** `terms`: of how many each entry is the sum so far; without it all are finished. */
  readonly bottom: Margin & { readonly terms?: readonly number[] };
  /** The columns whose ∂E/∂z is there, where that is what the step is about. */
  readonly added: ReadonlySet<number> | null;
  /** The term that is being added. */
  readonly term: Cell | null;
  /** Null: ∂a/∂z at rest. */
  readonly product: PlayedProduct | null;
};

const OWN_NAMES = () => null;

/** ∂a/∂z as it is, with the finished ∂E/∂z. */
export function restingPicture(trace: Trace, bottom: Margin, isProductStep: boolean): JacobianPicture {
  const { rows, columns, values } = trace.used.jacobian;
  return {
    values,
    limit: jacobianLimit(trace),
    cellText: (row, column) => {
      const index = row * columns + column;
      return entryText(trace, 'used.da_dz', index, values[index] ?? NaN);
    },
    cellName: OWN_NAMES,
    bottom,
    added: isProductStep ? allOf(rows) : null,
    term: null,
    product: null,
  };
}
