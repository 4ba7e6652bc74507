import { ELEMENTWISE_ACTIVATIONS } from '../elementwiseActivations';
import { at, type Vector } from '../tensor';
import { activate, type Stage } from './activate';
import { targetOf } from './lossGradient';
import { rounded } from './precision';
import type { Programme } from './programme';
import { remembered } from './remembered';
import type { RowPass } from './rowPass';
import type { Setting } from './setting';
import type { SettingRow } from './settingRow';

/**
 * The forward pass of every row, and the a that its backward pass reads: its own, that of another pass, or its own after a −= y.
 *
 * B rows of z [N] → B passes. Errors: activate.ts.
 */
export const passesOf = remembered(
  ['precision', 'shift', 'activation', 'temperature', 'target', 'backwardActivations'],
  allPasses,
);

function allPasses(setting: Setting, programme: Programme): readonly RowPass[] {
  const { rows } = setting;
  const stages = activate(
    setting,
    programme,
    rows.map(({ logits }) => logits),
  );
  const read = programme.backwardActivations === 'stale' ? staleStages(setting, programme, stages) : stages;
  return rows.map((row, b) => {
    const activations = outputOf(read[b]);
    const activationReaches = reachesOf(setting, read[b]?.at(-1), activations);
    const pass = { row, stages: stages[b] ?? [], activations, activationReaches };
    if (programme.backwardActivations !== 'inPlace') {
      return { ...pass, output: activations, outputSizes: activations };
    }
    const output = changedInPlace(programme, row, activations);
    const target = targetOf(programme, row);
    const outputSizes = activations.map((a, i) => Math.abs(a) + Math.abs(at(target, i)));
    return { ...pass, output, outputSizes, outputReaches: activationReaches };
  });
}

const outputOf = (stages: readonly Stage[] | undefined): Vector =>
  stages?.at(-1)?.output ?? new Float64Array(0);

/** e^{z/T} moves by its own size, so that softmax and σ move by no more than theirs; any other f by its slope. */
function reachesOf({ problem: { activation } }: Setting, stage: Stage | undefined, own: Vector): Vector {
  if (stage?.kind !== 'elementwise' || activation === 'softmax') return own;
  return stage.input.map((z) => Math.abs(ELEMENTWISE_ACTIVATIONS[activation].derivativeInLogit(z)));
}

/** Those of the row before (for the first, of the last one); with one row, those of one step of descent later. */
function staleStages(setting: Setting, programme: Programme, stages: readonly Stage[][]): Stage[][] {
  if (stages.length > 1) return stages.map((_, b) => stages.at(b - 1) ?? []);
  return activate(
    setting,
    programme,
    setting.rows.map(({ laterLogits }) => laterLogits),
  );
}

function changedInPlace(programme: Programme, row: SettingRow, activations: Vector): Vector {
  const target = targetOf(programme, row);
  return rounded(
    activations.map((a, i) => a - at(target, i)),
    programme.precision,
  );
}
