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
    readonly reference?: readonly string[] | undefined;
  };
};

/** ∂a/∂z with ∂E/∂a and ∂E/∂z beside it as far as the picture has them; the right ∂E/∂z where the other is wrong. */
export function jacobianTable(pictured: PicturedJacobian): FigureTable {
  const { trace, labels, left, bottom } = pictured;
  const { rows, columns } = trace.used.jacobian;
  const right: Side = { head: text.rightLogits, name: 'dE_dz_right', values: trace.right.logits };
  const below: readonly Side[] = [
    { head: '∂E/∂z', name: 'dE_dz', values: bottom.values },
    ...(bottom.reference ? [right] : []),
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
