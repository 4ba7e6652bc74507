import type { Matrix } from '../../engine/tensor';
import { headsOf, type FigureTable } from './figureTable';
import { stackTable } from './matrixTable';

type PicturedPair = {
  readonly name: string;
  readonly matrices: readonly { readonly head: string; readonly matrix: Matrix }[];
};

/** ∂a/∂z in two states, one below the other. */
export const pairTable = ({ name, matrices }: PicturedPair): FigureTable =>
  stackTable({
    name,
    corner: '∂a/∂z',
    rowLetter: 'a',
    columnHeads: headsOf('z', matrices[0]?.matrix.columns ?? 0),
    matrices,
  });
