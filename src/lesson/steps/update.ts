import type { Problem } from '../../engine/problem';
import type { Trace } from '../../engine/trace';
import { updateText } from '../../text/en/backward';
import { STEP_TITLES } from '../../text/en/steps';
import { lossByLogit, lossByWeight, symbol } from '../notation';
import type { Step, StepView } from '../step';
import { tex } from '../tex';
import { isWrong } from './quantities';
import { updateLines } from './updateLines';

const ruleOf = ({ source }: Problem) =>
  source.kind === 'layer'
    ? tex`${symbol('w')} \leftarrow ${symbol('w')} - \eta\,${lossByWeight()}`
    : tex`${symbol('z')} \leftarrow ${symbol('z')} - \eta\,${lossByLogit()}`;

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
  id: 'update',
  symbol: ruleOf,
  title: ({ source }) => (source.kind === 'layer' ? STEP_TITLES.update : STEP_TITLES.updateDirect),
  inputs: ['logits', 'dE_dW'],
  substeps: (problem) => {
    const direct = problem.source.kind !== 'layer';
    return [
      {
        id: 'update',
        title: direct ? STEP_TITLES.updateDirect : STEP_TITLES.update,
        explanation: (view) => outcome(view) + (direct ? updateText.direct : ''),
        lines: (view) => updateLines(view, ruleOf(problem)),
      },
    ];
  },
};
