import type { Quantity } from '../engine/diagnosis/question';

/** D, N and B as the experiment has them; B = 1: no batch. */
export type Sizes = { readonly inputs: number; readonly outputs: number; readonly rows: number };

/** The shape of one row's quantity, and of the whole batch's where that is another: ∂a/∂z is read for one row only. */
export function shapesOf(
  quantity: Quantity,
  { inputs, outputs, rows }: Sizes,
): readonly (readonly number[])[] {
  const own = { a: [outputs], da_dz: [outputs, outputs], dE_dz: [outputs], dE_dW: [inputs, outputs] }[
    quantity
  ];
  const isOfOneRow = quantity === 'dE_dW' || quantity === 'da_dz' || rows < 2;
  return isOfOneRow ? [own] : [own, [rows, ...own]];
}
