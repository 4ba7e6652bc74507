import type { Problem } from '../engine/problem';
import type { Cell, Step, Substep } from './step';
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

/**
 * The sub-step that says a cell's own case: where the one at hand is about i = m and the cell is off the diagonal, or the
 * other way round, its counterpart; else the one at hand.
 */
export function ownCase(substeps: readonly Substep[], current: Substep, cell: Cell): Substep {
  const wanted = cell.row === cell.column ? 'diagonal' : 'offDiagonal';
  if (current.scan !== 'diagonal' && current.scan !== 'offDiagonal') return current;
  return current.scan === wanted ? current : (substeps.find(({ scan }) => scan === wanted) ?? current);
}

/** One place on the walk: a step and which of its sub-steps, from 0. */
export type Position = { readonly step: StepId; readonly substep: number };

/** Every place that ▶ stops at, in order. */
export function positions(problem: Problem): readonly Position[] {
  return DERIVATION.flatMap((step) =>
    step.substeps(problem).map((_, substep) => ({ step: step.id, substep })),
  );
}
