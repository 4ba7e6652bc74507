import type { Problem } from '../engine/problem';
import type { Step } from './step';
import type { Position } from './position';
import type { StepId } from './stepIds';
import { dAdZ } from './steps/da_dz';
import { dEdA } from './steps/dE_da';
import { dEdW } from './steps/dE_dW';
import { dEdZ } from './steps/dE_dz';
import { dZdW } from './steps/dz_dW';
import { logits } from './steps/logits';
import { loss } from './steps/loss';
import { softmax } from './steps/softmax';
import { update } from './steps/update';

/** The nine steps of the chain rule in the order in which ▶ walks them. */
export const DERIVATION: readonly Step[] = [logits, softmax, loss, dEdA, dAdZ, dEdZ, dZdW, dEdW, update];

const BY_ID = new Map(DERIVATION.map((step) => [step.id, step]));

export function stepById(id: StepId): Step {
  return BY_ID.get(id) ?? logits;
}

/** Every place that ▶ stops at, in order. */
export function positions(problem: Problem): readonly Position[] {
  return DERIVATION.flatMap((step) =>
    step.substeps(problem).map((_, substep) => ({ step: step.id, substep })),
  );
}
