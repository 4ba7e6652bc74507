import type { SizedVector } from './lossGradient';
import { passesOf } from './passes';
import { rounded } from './precision';
import type { Programme } from './programme';
import { remembered } from './remembered';
import { logitGradient } from './rowGradient';
import type { RowPass } from './rowPass';
import type { Setting } from './setting';
import { stageJacobian, type SizedMatrix } from './stageJacobian';

const OF_PASS = ['precision', 'shift', 'activation', 'temperature', 'target', 'backwardActivations'] as const;
const OF_JACOBIAN = [...OF_PASS, 'argument', 'entries'] as const;

/** Of each row, the Jacobian of each stage, the last one from what the backward pass reads. B lists of [N, N]. */
export const jacobiansOf = remembered(OF_JACOBIAN, (setting, programme) =>
  passesOf(setting, programme).map((pass, b) =>
    // ∂a/∂z is asked of the current row alone
    setting.quantity === 'da_dz' && b !== setting.current ? [] : stageJacobians(setting, programme, pass),
  ),
);

function stageJacobians(setting: Setting, programme: Programme, pass: RowPass): readonly SizedMatrix[] {
  const last = pass.stages.length - 1;
  return pass.stages.map((stage, k) => {
    const read = k === last ? pass : { output: stage.output, outputSizes: stage.output };
    const sized = stageJacobian(setting, programme, stage, read);
    const values = rounded(sized.matrix.values, programme.precision);
    return { ...sized, matrix: { ...sized.matrix, values } };
  });
}

/** Of each row, ∂E/∂z before the sign and the batch's 1/B. B of [N]. */
export const deltasOf: (setting: Setting, programme: Programme) => readonly SizedVector[] = remembered(
  [...OF_JACOBIAN, 'factor', 'logarithm', 'product'],
  (setting, programme) =>
    passesOf(setting, programme).map((pass, b) =>
      logitGradient(setting, programme, pass, () => jacobiansOf(setting, programme)[b] ?? []),
    ),
);
