import type { Margin } from '../../charts/matrices/HeatmapMargin';
import type { Scan } from '../../charts/matrices/HeatmapMarks';
import {
  productFrame,
  TERM_BY_TERM_UP_TO,
  type ProductFrame,
  type ProductMoment,
} from '../../engine/productFrames';
import { at, type Vector } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { productText } from '../../text/en/product';
import { page } from '../../text/en/page';
import { signedText } from '../../text/numbers';
import { entryText } from '../entryText';
import { colourLimit, jacobianLimit } from './colourLimit';
import type { JacobianPicture } from './jacobianPicture';
import { captionOf, computedText, knownText, sumText } from './productCaption';

/** g_i J_im; a 0 that only underflowed to it is not said to be 0. */
function scaledText(trace: Trace, { values }: ProductFrame, row: number, index: number): string {
  const value = values[index] ?? NaN;
  if (value !== 0) return computedText(value);
  const g = entryText(trace, 'dE_da', row, at(trace.right.activations, row));
  const slope = entryText(trace, 'used.da_dz', index, trace.used.jacobian.values[index] ?? NaN);
  return g === '0' || slope === '0' ? signedText(0) : page.jacobian.underflow;
}

type Shown = { readonly frame: ProductFrame; readonly cellText: JacobianPicture['cellText'] };

/** Sums so far; a column that has not begun holds no number. */
function bottomOf(trace: Trace, { frame, cellText }: Shown, finished: Margin): JacobianPicture['bottom'] {
  const { terms, sums } = frame;
  const n = trace.outputs;
  const isDone = (m: number) => terms[m] === n;
  const texts = Array.from(sums, (sum, m) => {
    const count = terms[m] ?? 0;
    return count === 0
      ? productText.notYet
      : sumText(sum, () => Array.from({ length: count }, (_, i) => cellText(i, m)));
  });
  return {
    ...finished,
    values: sums,
    terms,
    texts,
    names: texts.map((text, m) => {
      if (isDone(m)) return page.jacobian.lossByLogit(m + 1, text);
      const count = terms[m] ?? 0;
      return count === 0 ? productText.notYetName(m + 1) : productText.soFarName(m + 1, count, n, text);
    }),
    symbols: finished.symbols.map((symbol, m) => {
      if (isDone(m)) return symbol;
      return terms[m] === 0 ? '' : productText.soFar(terms[m] ?? 0, n);
    }),
    reference: finished.reference?.map((right, m) => (isDone(m) ? right : '')),
  };
}

function scanOf(moment: ProductMoment): Scan | undefined {
  if (moment.kind === 'row') return { kind: 'row', index: moment.row, keepsOthers: true };
  return moment.kind === 'column' ? { kind: 'column', index: moment.column } : undefined;
}

const products = (g: Vector, { values }: { readonly values: Float64Array }, n: number): Float64Array =>
  values.map((value, index) => at(g, Math.floor(index / n)) * value);

/**
 * While rows are scaled one scale holds for all, so that a cell that fades is a cell that shrank; once all are, the scaled
 * cells get the scale that tells them apart.
 */
function scaleOf(trace: Trace, { moment }: ProductFrame) {
  const scaled = colourLimit(products(trace.right.activations, trace.used.jacobian, trace.outputs));
  const isScaled = moment.kind === 'scaled' || moment.kind === 'column';
  if (isScaled) return { limit: scaled, scale: productText.scale.scaled };
  return { limit: Math.max(jacobianLimit(trace), scaled), scale: productText.scale.matrix };
}

/** One frame of g J for the derivative that the reader chose, right or wrong. */
export function productPicture(trace: Trace, frameIndex: number, finished: Margin): JacobianPicture {
  const { jacobian } = trace.used;
  const n = jacobian.columns;
  const frame = productFrame(trace.right.activations, jacobian, frameIndex);
  const { moment, values, scaledRows } = frame;
  const cellText = (row: number, column: number): string => {
    const index = row * n + column;
    if (row < scaledRows) return scaledText(trace, frame, row, index);
    return knownText(trace, 'used.da_dz', index, values[index] ?? NaN);
  };
  const isTerm = moment.kind === 'column' && n > 1 && n <= TERM_BY_TERM_UP_TO;
  const { limit, scale } = scaleOf(trace, frame);
  return {
    values,
    limit,
    cellText,
    cellName: (row, column) =>
      row < scaledRows ? productText.scaledCell(row + 1, column + 1, cellText(row, column)) : null,
    bottom: bottomOf(trace, { frame, cellText }, finished),
    added: new Set(frame.terms.flatMap((count, m) => (count === n ? [m] : []))),
    term: isTerm ? { row: moment.terms - 1, column: moment.column } : null,
    product: { scan: scanOf(moment), caption: captionOf({ trace, frame, cellText }), scale },
  };
}
