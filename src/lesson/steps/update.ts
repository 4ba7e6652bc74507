import type { Trace } from '../../engine/trace';
import { updateText } from '../../text/en/backward';
import { STEP_TITLES } from '../../text/en/steps';
import type { Step, StepView } from '../step';
import { STEP_HEADS, updateRule } from './heads';
import { isWrong } from './quantities';
import { updateLines } from './updateLines';

function wrongOutcome(trace: Trace): string {
  const { used, right } = trace.update;
  if (!Number.isFinite(used.loss)) return updateText.leaves;
  return used.loss < trace.loss
    ? updateText.wrongFalls(trace.loss, used.loss, right.loss)
    : updateText.wrongRises(trace.loss, used.loss);
}

function outcome({ trace }: StepView): string {
  if (isWrong(trace)) return wrongOutcome(trace);
  const { loss } = trace.update.used;
  if (trace.used.logits.every((d) => d === 0)) return updateText.stays(trace.loss);
  return loss <= trace.loss ? updateText.falls(trace.loss, loss) : updateText.rises(trace.loss, loss);
}

export const update: Step = {
  ...STEP_HEADS.update,
  substeps: (problem) => {
    const direct = problem.source.kind !== 'layer';
    return [
      {
        id: 'update',
        title: direct ? STEP_TITLES.updateDirect : STEP_TITLES.update,
        explanation: (view) => outcome(view) + (direct ? updateText.direct : ''),
        lines: (view) => updateLines(view, updateRule(problem)),
      },
    ];
  },
};
