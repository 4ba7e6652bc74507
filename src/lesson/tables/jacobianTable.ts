import type { Vector } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { figureTables as text } from '../../text/en/figure';
import { headsOf, type FigureTable } from './figureTable';
import { matrixTable, type Side } from './matrixTable';

export type PicturedJacobian = {
  readonly trace: Trace;
  readonly labels: readonly string[] | null;
  /** ∂a/∂z, or the frame of the product that the picture plays. */
  readonly values: Vector;
  readonly left: { readonly values: Vector; readonly visible: boolean };
  readonly bottom: {
    readonly values: Vector;
    readonly visible: boolean;
    /** How many terms each is the sum of so far; without it all are finished. */
    readonly terms?: readonly number[];
    /** The right ones as the picture writes them: '' where it does not. */
    readonly reference?: readonly string[] | undefined;
  };
};

/** ∂a/∂z with ∂E/∂a and ∂E/∂z beside it as far as the picture has them; the right ∂E/∂z where the other is wrong. */
export function jacobianTable(pictured: PicturedJacobian): FigureTable {
  const { trace, labels, left, bottom } = pictured;
  const { rows, columns } = trace.used.jacobian;
  const { terms, reference } = bottom;
  const sums = terms ? Array.from(bottom.values, (sum, m) => (terms[m] === 0 ? null : sum)) : bottom.values;
  const right = reference?.map((written, m) => (written === '' ? null : (trace.right.logits[m] ?? null)));
  const below: readonly Side[] = [
    { head: '∂E/∂z', name: 'dE_dz', values: sums },
    ...(right ? [{ head: text.rightLogits, name: 'dE_dz_right', values: right }] : []),
  ];
  return matrixTable({
    name: 'da_dz',
    corner: '∂a/∂z',
    matrix: { rows, columns, values: pictured.values },
    rowHeads: headsOf('a', rows, labels),
    columnHeads: headsOf('z', columns, labels),
    left: left.visible ? { head: '∂E/∂a', name: 'dE_da', values: left.values } : undefined,
    below: bottom.visible ? below : [],
  });
}
