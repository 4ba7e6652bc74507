import type { SoftmaxStages } from '../../engine/trace';
import { softmaxText } from '../../text/en/forward';
import { SUBSTEP_TITLES } from '../../text/en/steps';
import { numberText } from '../../text/numbers';
import type { StepView, Substep } from '../step';
import { largestLogit, stagesOf } from './quantities';
import { divideLines, exponentialLines, shiftLines, smallerOf, sumLines } from './softmaxStageLines';

function exponentiateWhy(view: StepView): string {
  const { exponentials, shifted } = stagesOf(view.trace);
  const i = smallerOf(view);
  const [u = 0, s = 0] = [exponentials[i], shifted[i]];
  const ratio = u === 0 && s !== -Infinity ? softmaxText.ratioTooSmall(s) : numberText(u);
  return softmaxText.exponentiate(i, view.label(i), ratio);
}

function naiveFate({ naive }: SoftmaxStages): 'overflows' | 'underflows' | null {
  if (naive.overflows) return 'overflows';
  return naive.underflows ? 'underflows' : null;
}

function divideWhy({ trace, label }: StepView): string {
  if (trace.outputs === 1) return softmaxText.divideOne;
  const top = largestLogit(trace);
  const { logActivations } = stagesOf(trace);
  const tiny = trace.activations.findIndex((a, i) => a === 0 && logActivations[i] !== -Infinity);
  const power = logActivations[tiny];
  const said = power === undefined ? '' : softmaxText.tiny(tiny, power);
  return softmaxText.divide(top, label(top)) + said;
}

/** Shift, exponentiate, add up, divide. */
export const softmaxStages: readonly Substep[] = [
  {
    id: 'shift',
    title: SUBSTEP_TITLES.shift,
    explanation: ({ trace, label }) =>
      softmaxText.shift(largestLogit(trace), label(largestLogit(trace)), naiveFate(stagesOf(trace))),
    lines: shiftLines,
  },
  {
    id: 'exponentiate',
    title: SUBSTEP_TITLES.exponentiate,
    explanation: exponentiateWhy,
    lines: exponentialLines,
  },
  { id: 'sum', title: SUBSTEP_TITLES.sum, explanation: () => softmaxText.sum, lines: sumLines },
  { id: 'divide', title: SUBSTEP_TITLES.divide, explanation: divideWhy, lines: divideLines },
];
