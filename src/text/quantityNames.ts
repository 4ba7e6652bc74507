import type { Quantity } from '../engine/diagnosis/question';

export const QUANTITY_NAMES: Readonly<Record<Quantity, string>> = {
  a: 'a',
  da_dz: '∂a/∂z',
  dE_dz: '∂E/∂z',
  dE_dW: '∂E/∂W',
};
