import { at, type Vector } from './tensor';
import type { Gradients, NumericEvent, Trace, Update } from './trace';
import { activationVanished, underflow, type Underflow } from './underflow';

type Lost = (index: number) => boolean;
type LostInGradients = Omit<Underflow, 'exponential' | 'activation' | 'loss'>;
const never: Lost = () => false;

/** A wrong pair's zeros are its own business: only what is not finite is listed. */
const NOTHING_LOST: LostInGradients = {
  activationGradient: never,
  jacobian: never,
  logitGradient: never,
  weightGradient: never,
  inputGradient: never,
};

/**
 * Every quantity of a trace that left the doubles, so that none is shown as a number: ±∞ is `overflow`, NaN `undefined`, a 0
 * that is not 0 `underflow`.
 *
 * A masked class's z = −∞ and a = 0 are exact and no events. Where the reader's pair is right, its `used.` events repeat the
 * right ones. Quantities: see NumericEvent. O(N²), O(N³) only where most of J underflows.
 */
export function numericEvents(trace: Omit<Trace, 'events'>): readonly NumericEvent[] {
  const lost = underflow(trace);
  const shared = trace.used.logits === trace.right.logits;
  const events: NumericEvent[] = [];
  const note = (quantity: string, values: Vector, vanished: Lost): void =>
    noteVector(events, quantity, values, vanished);

  if (trace.softmax !== null) note('exponentials', trace.softmax.exponentials, lost.exponential);
  note('a', trace.activations, lost.activation);
  noteScalar(events, 'E', trace.loss, lost.loss());
  noteGradients(note, '', trace.right, lost);
  noteGradients(note, 'used.', trace.used, shared ? lost : NOTHING_LOST);
  noteUpdate(events, trace, 'update.used.', trace.update.used);
  noteUpdate(events, trace, 'update.right.', trace.update.right);
  return events;
}

function noteGradients(
  note: (quantity: string, values: Vector, vanished: Lost) => void,
  prefix: string,
  gradients: Gradients,
  lost: LostInGradients,
): void {
  note(`${prefix}dE_da`, gradients.activations, lost.activationGradient);
  note(`${prefix}da_dz`, gradients.jacobian.values, lost.jacobian);
  note(`${prefix}dE_dz`, gradients.logits, lost.logitGradient);
  note(`${prefix}dE_dW`, gradients.weights.values, lost.weightGradient);
  note(`${prefix}dE_db`, gradients.bias, lost.logitGradient);
  if (gradients.input !== null) note(`${prefix}dE_dx`, gradients.input, lost.inputGradient);
}

function noteUpdate(
  events: NumericEvent[],
  trace: Omit<Trace, 'events'>,
  prefix: string,
  update: Update,
): void {
  const { activation } = trace.problem;
  const { weights } = trace.layer;
  noteVector(events, `${prefix}W`, update.weights.values, never, weights.values);
  noteVector(events, `${prefix}b`, update.bias, never);
  noteVector(events, `${prefix}z`, update.logits, never, trace.logits);
  noteVector(events, `${prefix}a`, update.activations, (i) =>
    activationVanished(activation, at(update.logits, i)),
  );
  noteScalar(events, `${prefix}E`, update.loss, false);
}

/** `before`: what the values were made from; a −∞ that was there already is no event. */
function noteVector(
  events: NumericEvent[],
  quantity: string,
  values: Vector,
  vanished: Lost,
  before?: Vector,
): void {
  for (let index = 0; index < values.length; index++) {
    const value = at(values, index);
    const kind = kindOf(value, value === 0 && vanished(index));
    if (kind === null || (value === -Infinity && before?.[index] === -Infinity)) continue;
    events.push({ quantity, index, kind });
  }
}

function noteScalar(events: NumericEvent[], quantity: string, value: number, vanished: boolean): void {
  const kind = kindOf(value, vanished);
  if (kind !== null) events.push({ quantity, index: null, kind });
}

function kindOf(value: number, vanished: boolean): NumericEvent['kind'] | null {
  if (Number.isNaN(value)) return 'undefined';
  if (!Number.isFinite(value)) return 'overflow';
  return vanished ? 'underflow' : null;
}
