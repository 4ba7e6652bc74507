import type { Matrix } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { headsOf, type FigureTable } from './figureTable';
import { matrixTable } from './matrixTable';

type PicturedWeights = { readonly name: 'W' | '∂E/∂W'; readonly matrix: Matrix };

/** W, or ∂E/∂W beside the two vectors that it is the product of. */
export const weightsTable = (trace: Trace, { name, matrix }: PicturedWeights): FigureTable =>
  matrixTable({
    name: name === 'W' ? 'W' : 'dE_dW',
    corner: name,
    matrix,
    rowHeads: headsOf('x', matrix.rows),
    columnHeads: headsOf('z', matrix.columns),
    ...(name === '∂E/∂W' && {
      left: { head: 'x', name: 'x', values: trace.layer.input },
      top: { head: '∂E/∂z', name: 'dE_dz', values: trace.used.logits },
    }),
  });
