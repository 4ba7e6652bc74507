import { ELEMENTWISE_ACTIVATIONS } from '../elementwiseActivations';
import type { ElementwiseName } from '../problem';
import { at, indexOfMaximum, type Vector } from '../tensor';
import type { SamplePass } from './samplePass';
import type { GradientWay, TrainingSettings } from './trainingPlan';
import { multiplyThrough, writeWrongJacobian } from './wrongJacobian';

/**
 * ∂E/∂z of the sample that a pass stands at, right or by a mistake, into `pass.logitGradient`.
 *
 * right: cross-entropy's a Σy − y, squared error's a ∘ (h − ⟨h, a⟩), f′(z) ∘ g, as backward.ts has them to the last bit; a swapped
 * argument: g J dense through the mistaken matrix, as a program would; `diagonal-only`: g_m J_mm; `jacobian-skipped`: g;
 * `jacobian-twice`: (g J) J; `a-minus-y`: a − y; `sign`: −g J. [N]. A wrong one may leave the doubles, which the caller looks for.
 */
export function writeSampleGradient(pass: SamplePass, settings: TrainingSettings, way: GradientWay): void {
  const { activation } = settings;
  if (activation === 'softmax') softmaxGradient(pass, settings, way);
  else elementwiseGradient(pass, activation, way);
}

function softmaxGradient(pass: SamplePass, settings: TrainingSettings, way: GradientWay): void {
  const { temperature } = settings;
  const { logitGradient: into, lossGradient, residuals, activations, complements } = pass;
  if (way === 'argument-z' || way === 'argument-a') {
    writeWrongJacobian(pass, temperature, way);
    multiplyThrough(into, lossGradient, pass.jacobian);
  } else if (way === 'diagonal-only') {
    for (let m = 0; m < into.length; m++) {
      into[m] = 0 + at(lossGradient, m) * ((at(activations, m) * at(complements, m)) / temperature);
    }
  } else if (way === 'jacobian-skipped') into.set(lossGradient);
  else if (way === 'a-minus-y') into.set(residuals);
  else {
    rightSoftmaxGradient(pass, settings);
    if (way === 'jacobian-twice') vectorJacobianProduct(pass, into, temperature);
    if (way === 'sign') negate(into);
  }
}

function rightSoftmaxGradient(pass: SamplePass, { loss, temperature }: TrainingSettings): void {
  if (loss === 'mse') vectorJacobianProduct(pass, pass.lossGradient, temperature);
  else crossEntropyGradient(pass, temperature);
}

/** g J without its matrix, as softmaxJacobian.ts has it; `upstream` may be the array that is written. */
function vectorJacobianProduct(pass: SamplePass, upstream: Vector, temperature: number): void {
  const { activations, logitGradient } = pass;
  const reference = at(upstream, indexOfMaximum(activations));
  let mean = 0;
  for (let i = 0; i < upstream.length; i++) mean += (at(upstream, i) - reference) * at(activations, i);
  for (let m = 0; m < upstream.length; m++) {
    const h = at(upstream, m) - reference;
    logitGradient[m] = 0 + (at(activations, m) * (h - mean)) / temperature;
  }
}

/** (a_m Σ_{j≠m} y_j − (1 − a_m) y_m) / T, as losses.ts has it. */
function crossEntropyGradient(pass: SamplePass, temperature: number): void {
  const { activations, complements, target, spare: others, logitGradient } = pass;
  let left = 0;
  for (let i = 0; i < target.length; i++) {
    others[i] = left;
    left += at(target, i);
  }
  let right = 0;
  for (let i = target.length - 1; i >= 0; i--) {
    others[i] = at(others, i) + right;
    right += at(target, i);
  }
  for (let m = 0; m < target.length; m++) {
    const gained = at(activations, m) * at(others, m);
    logitGradient[m] = (gained - at(complements, m) * at(target, m)) / temperature;
  }
}

function elementwiseGradient(pass: SamplePass, name: ElementwiseName, way: GradientWay): void {
  const { logits, activations, lossGradient, logitGradient } = pass;
  if (way === 'jacobian-skipped') return logitGradient.set(lossGradient);
  const { derivativeInLogit, derivativeInActivation } = ELEMENTWISE_ACTIVATIONS[name];
  const inActivation =
    derivativeInActivation.kind === 'closed' ? derivativeInActivation.at : derivativeInLogit;
  const formula = way === 'argument-z' ? inActivation : derivativeInLogit;
  const given = way === 'argument-a' ? activations : logits;
  for (let m = 0; m < logits.length; m++) logitGradient[m] = 0 + at(lossGradient, m) * formula(at(given, m));
  if (way === 'sign') negate(logitGradient);
}

function negate(values: Vector): void {
  // 0 − p: an exact zero must not come out as −0
  for (let m = 0; m < values.length; m++) values[m] = 0 - at(values, m);
}
