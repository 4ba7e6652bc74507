import { rightGradients, usedGradients } from './backward';
import { chosen, fourChoices } from './choices';
import { forward, type Forward } from './forward';
import { numericJacobian } from './jacobian';
import { numericEvents } from './numericEvents';
import type { Problem } from './problem';
import { readSource, readTarget, refuse, refuseMasks, type ReadSource } from './readProblem';
import { indexOfNaN, type Vector } from './tensor';
import type { Gradients, Outcome, SolveFailure, Trace } from './trace';
import { updateStep } from './update';

/**
 * The whole computation, forward and backward, every intermediate value kept.
 *
 * z = x W + b, a = softmax(z / T) or f(z), E(a, y); ∂E/∂W = ∂E/∂a · ∂a/∂z · ∂z/∂W, right and as the problem's argument and form
 * make it; the four Jacobians against the numerical one; one step of descent. Shapes and units: trace.ts. Pure, never throws,
 * and no NaN in anything right: a problem without such a trace is a typed failure. Errors: each part's own.
 */
export function solve(problem: Problem): Outcome<Trace, SolveFailure> {
  const begun = begin(problem);
  return begun.ok ? { ok: true, value: finish(problem, begun.value) } : begun;
}

/**
 * Why a problem has no trace, or null where it has one.
 *
 * The first half of `solve`, without the witnesses (numerical Jacobian, the four choices, update, events): a fraction of its cost.
 * Pure, never throws. Errors: none of its own.
 */
export function failureOf(problem: Problem): SolveFailure | null {
  const begun = begin(problem);
  return begun.ok ? null : begun.failure;
}

type Begun = {
  readonly read: ReadSource;
  readonly target: Vector;
  readonly pass: Forward;
  readonly right: Gradients;
};

function begin(problem: Problem): Outcome<Begun, SolveFailure> {
  const refused = refuse(problem);
  if (refused !== null) return { ok: false, failure: refused };
  const source = readSource(problem.source, problem.temperature);
  if (!source.ok) return source;
  const read = source.value;
  const masked = refuseMasks(read.logits, problem.activation === 'softmax');
  if (masked !== null) return { ok: false, failure: masked };
  const target = readTarget(problem.target, read.logits.length);
  if (!target.ok) return target;
  const pass = forward(problem, read.logits, target.value);
  const right = rightGradients(pass, problem, target.value, read);
  const quantity = firstUndefined(pass.loss.loss, right);
  if (quantity !== null) return { ok: false, failure: { kind: 'outOfRange', quantity } };
  return { ok: true, value: { read, target: target.value, pass, right } };
}

function finish(problem: Problem, { read, target, pass, right }: Begun): Trace {
  const numeric = numericJacobian(pass, problem);
  const choices = fourChoices(pass, problem, { jacobian: right.jacobian, numeric });
  const used = usedGradients(right, chosen(choices, problem), read);
  const rightUpdate = updateStep(problem, read, right, target);
  const usedUpdate = used.logits === right.logits ? rightUpdate : updateStep(problem, read, used, target);
  const value: Omit<Trace, 'events'> = {
    problem,
    outputs: read.logits.length,
    layer: read.layer,
    logits: read.logits,
    softmax: pass.softmax,
    activations: pass.activations,
    complements: pass.complements,
    target,
    residuals: pass.residuals,
    lossTerms: pass.loss.terms,
    loss: pass.loss.loss,
    right,
    used,
    numericJacobian: numeric,
    choices,
    update: { used: usedUpdate, right: rightUpdate },
  };
  return { ...value, events: numericEvents(value) };
}

/** The first right quantity with a NaN in it: so large a problem that even these leave the doubles. ∂E/∂a and ∂a/∂z are then ±∞ at most. */
function firstUndefined(loss: number, right: Gradients): string | null {
  const hasNaN = (values: Vector | null): boolean => values !== null && indexOfNaN(values) >= 0;
  if (Number.isNaN(loss)) return 'E';
  if (hasNaN(right.logits)) return 'dE_dz';
  if (hasNaN(right.weights.values)) return 'dE_dW';
  return hasNaN(right.input) ? 'dE_dx' : null;
}
