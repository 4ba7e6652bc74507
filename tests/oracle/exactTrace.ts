import type { Problem } from '../../src/engine/problem';
import { exactChoices } from './choices';
import { DIGITS, decimalsOf, exact } from './exact';
import type { ExactTrace } from './exactTraceTypes';
import { exactGradients, exactRightInLogits, exactUpdate } from './gradients';
import { exactPass } from './pass';
import { exactSettings, exactSource, exactTarget } from './readProblem';
import { vectorTimesMatrix } from './tensors';

/**
 * All that a trace of the engine holds, from the definitions and with so many significant digits (400), of a problem that has a
 * trace: z that is finite (or −∞ under softmax, not everywhere), a target of its length, T > 0.
 */
export function exactTrace(problem: Problem, { digits = DIGITS }: { digits?: number } = {}): ExactTrace {
  const D = decimalsOf(digits);
  const settings = exactSettings(problem, D);
  const source = exactSource(problem.source, settings.temperature);
  const { layer, logits } = source;
  const target = exactTarget(problem.target, logits.length, D);
  const pass = exactPass(settings, logits, target, true);
  const choices = exactChoices(pass, settings);
  const [inLogits] = choices;
  if (inLogits.computed === null) throw new Error('f′ can always be written in z');
  const { gradient } = pass.loss;
  const { jacobian } = inLogits.computed;
  const right = exactGradients(
    gradient,
    jacobian,
    exactRightInLogits(pass, settings, target, jacobian),
    source,
  );
  const form = problem.form === 'auto' ? problem.argument : problem.form;
  const named = choices.find((choice) => choice.form === form && choice.argument === problem.argument);
  const standsIn = !named?.computed;
  const chosen = named?.computed ?? inLogits.computed;
  const isRight = standsIn || form === problem.argument;
  const gradients = isRight
    ? right
    : exactGradients(gradient, chosen.jacobian, vectorTimesMatrix(gradient, chosen.jacobian), source);
  const eta = exact(problem.learningRate, D);
  const rightUpdate = exactUpdate(settings, source, right, target, eta);
  return {
    problem,
    outputs: logits.length,
    layer,
    logits,
    softmax: pass.softmax,
    activations: pass.activations,
    complements: pass.complements,
    target,
    residuals: pass.loss.residuals,
    lossTerms: pass.loss.terms,
    loss: pass.loss.loss,
    right,
    used: {
      ...gradients,
      form: standsIn ? 'z' : form,
      argument: standsIn ? 'z' : problem.argument,
      standsIn,
      agreement: chosen.agreement,
      verdict: chosen.verdict,
    },
    choices,
    update: {
      used: isRight ? rightUpdate : exactUpdate(settings, source, gradients, target, eta),
      right: rightUpdate,
    },
  };
}
