import type { DerivativeChoice, Trace, Update } from '../../../src/engine/trace';
import { exact, type Decimal } from '../exact';
import type { ExactChoice, ExactGradients, ExactTrace, ExactUpdate } from '../exactTraceTypes';
import { constructorOf } from '../functions';
import { broken, size, times, U } from '../held';
import { exactSoftmax } from '../softmax';
import { entry, type ExactVector } from '../tensors';
import {
  choiceBounds,
  layerGradientBounds,
  logitBounds,
  passBounds,
  rightLogitBounds,
  sourceBounds,
  stepBounds,
  vectorMatrixBounds,
  type PassBounds,
} from '../traceBounds';

type Numbers = readonly number[];

const kind = (trace: Trace): string =>
  trace.softmax === null ? trace.problem.activation : `softmax, ${trace.problem.loss}`;

const temperatureOf = (trace: ExactTrace): Decimal =>
  exact(trace.problem.temperature, constructorOf(trace.loss));

/** Everything from z to ∂E/∂a. */
function forwardBroken(t: Trace, x: ExactTrace, bounds: PassBounds, name: string): string[] {
  const problems = [
    ...broken(`${name}: z`, t.logits, x.logits, bounds.logits),
    ...broken(`${name}: a`, t.activations, x.activations, bounds.activations),
    ...broken(
      `${name}: y`,
      t.target,
      x.target,
      x.target.map(() => 0),
    ),
    ...broken(`${name}: a − y`, t.residuals, x.residuals, bounds.residuals),
    ...broken(`${name}: loss terms`, t.lossTerms, x.lossTerms, bounds.lossTerms),
    ...broken(`${name}: E`, [t.loss], [x.loss], [bounds.loss]),
  ];
  if (t.softmax === null || x.softmax === null || bounds.softmax === null) return problems;
  const { softmax } = bounds;
  return [
    ...problems,
    ...broken(`${name}: max z`, [t.softmax.maximum], [x.softmax.maximum], [Math.max(...bounds.logits)]),
    ...broken(`${name}: s`, t.softmax.shifted, x.softmax.shifted, softmax.shifted),
    ...broken(`${name}: e^s`, t.softmax.exponentials, x.softmax.exponentials, softmax.exponentials),
    ...broken(`${name}: Σ`, [t.softmax.sum], [x.softmax.sum], [softmax.sum]),
    ...broken(`${name}: ln a`, t.softmax.logActivations, x.softmax.logActivations, softmax.logActivations),
    ...broken(`${name}: 1 − a`, t.complements ?? [], x.complements ?? [], bounds.complements ?? []),
    ...broken(
      `${name}: e^(z/T)`,
      t.softmax.naive.exponentials,
      x.softmax.naive.exponentials,
      naiveBounds(x, bounds.logits),
    ),
  ];
}

/** e^{z/T} without the shift: u for the division, so |z/T| u, and 2 u of e^s. Near the largest double it may overflow or not. */
function naiveBounds(x: ExactTrace, errors: Numbers): number[] {
  const { temperature } = x.problem;
  return x.logits.map((z, i) => {
    const scaled = size(z) / temperature;
    if (scaled > 709 && scaled < 710) return Infinity;
    const value = size(entry(x.softmax?.naive.exponentials ?? [], i));
    const off = times(U, scaled) + entry(errors, i) / temperature;
    if (value === 0 || value === Infinity) return 5e-324;
    return off > 0.5 ? Infinity : times(value, Math.expm1(off) + 2 * U) + 5e-324;
  });
}

/** Whether all is finite: what has left the doubles is an event of the trace, and what follows from it has no digits to hold. */
const finite = (values: ArrayLike<number>): boolean => Array.from(values).every(Number.isFinite);

function gradientsBroken(
  name: string,
  got: Trace['right'],
  x: ExactTrace,
  want: ExactGradients,
  bounds: { readonly gradient: Numbers; readonly jacobian: Numbers; readonly logits: Numbers },
): string[] {
  const layer = layerGradientBounds(x, want, bounds.logits);
  return [
    ...broken(`${name}: ∂E/∂a`, got.activations, want.activations, bounds.gradient),
    ...broken(`${name}: ∂a/∂z`, got.jacobian.values, want.jacobian.values, bounds.jacobian),
    ...broken(`${name}: ∂E/∂z`, got.logits, want.logits, bounds.logits),
    ...broken(`${name}: ∂E/∂b`, got.bias, want.bias, bounds.logits),
    ...broken(`${name}: ∂E/∂W`, got.weights.values, want.weights.values, layer.weights),
    ...(got.input === null || want.input === null
      ? [got.input === want.input ? '' : `${name}: ∂E/∂x where there is no x`].filter(Boolean)
      : broken(`${name}: ∂E/∂x`, got.input, want.input, layer.input)),
  ];
}

function updateBroken(
  name: string,
  got: Update,
  x: ExactTrace,
  want: ExactUpdate,
  gradients: { readonly logits: Numbers; readonly weights: Numbers },
  before: Numbers,
): string[] {
  const eta = x.problem.learningRate;
  const direct = x.problem.source.kind !== 'layer';
  const zero = want.biasStep.map(() => 0);
  const w = stepBounds(
    want.weightsStep.values,
    want.weights.values,
    eta,
    gradients.weights,
    direct ? before : want.weights.values.map(() => 0),
  );
  const b = stepBounds(want.biasStep, want.bias, eta, direct ? zero : gradients.logits, zero);
  const logits = logitBounds(
    { input: x.layer.input, weights: want.weights, bias: want.bias },
    w.moved,
    b.moved,
  );
  const steps = [
    ...broken(`${name}: η ∂E/∂W`, got.weightsStep.values, want.weightsStep.values, w.step),
    ...broken(`${name}: η ∂E/∂b`, got.biasStep, want.biasStep, b.step),
    ...broken(`${name}: W`, got.weights.values, want.weights.values, w.moved),
    ...broken(`${name}: b`, got.bias, want.bias, b.moved),
    ...broken(`${name}: z`, got.logits, want.logits, logits),
  ];
  // a z that has left the doubles is an event of the trace, and a and E of it are none
  if (got.logits.some((z, m) => !Number.isFinite(z) && entry(x.logits, m).isFinite())) return steps;
  const settings = x.problem;
  const softmax = settings.activation === 'softmax' ? exactSoftmax(want.logits, temperatureOf(x)) : null;
  const after = afterStep(x, want, softmax);
  const bounds = passBounds(settings, after, logits);
  return [
    ...steps,
    ...broken(`${name}: a`, got.activations, want.activations, bounds.activations),
    ...broken(`${name}: E`, [got.loss], [want.loss], [bounds.loss]),
  ];
}

function afterStep(x: ExactTrace, want: ExactUpdate, softmax: ReturnType<typeof exactSoftmax> | null) {
  const complements = softmax?.complements ?? null;
  const residuals = want.activations.map((a, i) => {
    const y = entry(x.target, i);
    return complements !== null && y.eq(1) ? entry(complements, i).neg() : a.minus(y);
  });
  const lossTerms =
    x.problem.loss === 'mse'
      ? residuals.map((r) => r.times(r))
      : x.target.map((y, i) => (y.isZero() ? y : y.times(entry(softmax?.logActivations ?? [], i)).neg()));
  return {
    logits: want.logits,
    target: x.target,
    residuals,
    lossTerms,
    activations: want.activations,
    complements,
    softmax,
    gradient: residuals,
  };
}

function choiceBroken(
  name: string,
  got: DerivativeChoice,
  x: ExactTrace,
  want: ExactChoice,
  pass: PassBounds,
): string[] {
  const label = `${name}: J written in ${want.form}, given ${want.argument}`;
  if (got.computed === null || want.computed === null) {
    return (got.computed === null) === (want.computed === null) ? [] : [`${label}: is there, or not`];
  }
  const bounds = choiceBounds(x, want, pass);
  const { values } = got.computed.jacobian;
  const held = values.map((value) => (Number.isFinite(value) ? value : 0));
  return broken(
    label,
    held,
    want.computed.jacobian.values.map((value, k) =>
      Number.isFinite(values[k]) ? value : value.minus(value),
    ),
    bounds.map((bound, k) => (Number.isFinite(values[k]) ? bound : Infinity)),
  );
}

/**
 * What a choice is called, where the exact error is clear of the threshold: the numerical derivative that the engine compares with
 * may be off by as much as an elementwise threshold.
 */
function verdictBroken(name: string, got: DerivativeChoice, want: ExactChoice): string[] {
  if (got.computed === null || want.computed === null) return [];
  const { maxError, threshold } = want.computed.agreement;
  if (maxError.lt(threshold.times(3)) && maxError.gt(threshold.div(3))) return [];
  return got.computed.verdict === want.computed.verdict
    ? []
    : [
        `${name}: ${want.form} given ${want.argument} is ${got.computed.verdict}, exactly ${want.computed.verdict}`,
      ];
}

/** An event is listed where a softmax's number is infinite, or 0 and exactly is not; and nowhere else. */
function eventsBroken(t: Trace, x: ExactTrace): string[] {
  // beyond this a Decimal's own exponent underflows
  const inReach = x.softmax?.shifted.every((s) => !s.isFinite() || s.gt(-1e15));
  if (t.softmax === null || x.softmax === null || !inReach || x.problem.source.kind === 'layer') return [];
  const listed = (quantity: string, values: ArrayLike<number>, exactly: ExactVector): string[] => {
    const got = t.events
      .filter((event) => event.quantity === quantity)
      .map(({ index, kind: why }) => `${index} ${why}`);
    const want = Array.from(values).flatMap((value, k) => {
      if (Math.abs(value) === Infinity) return [`${k} overflow`];
      return value === 0 && !entry(exactly, k).isZero() ? [`${k} underflow`] : [];
    });
    return got.join() === want.join() ? [] : [`events of ${quantity}: ${got.join()}, exactly ${want.join()}`];
  };
  return [
    ...listed('exponentials', t.softmax.exponentials, x.softmax.exponentials),
    ...listed('a', t.activations, x.activations),
    ...listed('da_dz', t.right.jacobian.values, x.right.jacobian.values),
  ];
}

/** Whatever of an engine's trace is not the exact one within what rounding explains; [] where all is. */
export function traceBroken(t: Trace, x: ExactTrace): string[] {
  const name = kind(t);
  const logits = sourceBounds(x);
  const softmax = x.softmax === null ? null : exactSoftmax(x.logits, temperatureOf(x));
  const pass = passBounds(x.problem, { ...x, softmax, gradient: x.right.activations }, logits);
  const choices = x.choices.map((choice) => choiceBounds(x, choice, pass));
  const own = choices[0] ?? [];
  const right = rightLogitBounds(x, pass, own);
  const layer = layerGradientBounds(x, x.right, right);
  const before = x.layer.weights.values.map((_, k) => (x.layer.input.length === 1 ? (logits[k] ?? 0) : 0));
  const found = [
    ...forwardBroken(t, x, pass, name),
    ...gradientsBroken(`${name}: right`, t.right, x, x.right, {
      gradient: pass.gradient,
      jacobian: own,
      logits: right,
    }),
    ...x.choices.flatMap((choice, k) => choiceBroken(name, entry(t.choices, k), x, choice, pass)),
    ...updateBroken(
      `${name}: step`,
      t.update.right,
      x,
      x.update.right,
      { logits: right, weights: layer.weights },
      before,
    ),
  ];
  found.push(
    // of a z that is itself rounded the verdict is that of the rounded one
    ...(x.problem.source.kind === 'logits' ? x.choices : []).flatMap((choice, index) =>
      verdictBroken(name, entry(t.choices, index), choice),
    ),
    ...eventsBroken(t, x),
    ...(t.used.form === x.used.form &&
    t.used.argument === x.used.argument &&
    t.used.standsIn === x.used.standsIn
      ? []
      : [`${name}: the choice carried out is ${t.used.form} given ${t.used.argument}`]),
  );
  if (t.used.logits === t.right.logits) return found;
  const k = x.choices.findIndex((c) => c.form === x.used.form && c.argument === x.used.argument);
  const jacobian = choices[k] ?? [];
  if (!finite(t.used.jacobian.values) || !finite(t.used.activations)) return found;
  if (!finite(t.used.weights.values)) return found;
  const n = x.outputs;
  const wrong = vectorMatrixBounds(x.used.activations, x.used.jacobian, pass.gradient, jacobian, n);
  const wrongLayer = layerGradientBounds(x, x.used, wrong);
  found.push(
    ...gradientsBroken(`${name}: used`, t.used, x, x.used, {
      gradient: pass.gradient,
      jacobian,
      logits: wrong,
    }),
  );
  if (!finite(t.update.used.logits) || !finite(t.update.used.activations)) return found;
  found.push(
    ...updateBroken(
      `${name}: used step`,
      t.update.used,
      x,
      x.update.used,
      { logits: wrong, weights: wrongLayer.weights },
      before,
    ),
  );
  return found;
}
