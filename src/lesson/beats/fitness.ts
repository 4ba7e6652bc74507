import { at } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { unfitText } from '../../text/en/lesson/unfit';

type Check = (trace: Trace) => string | null;

/** The first reason of several; null where there is none. */
export const firstOf =
  (...checks: readonly Check[]): Check =>
  (trace) => {
    for (const check of checks) {
      const reason = check(trace);
      if (reason !== null) return reason;
    }
    return null;
  };

export const softmaxOnly: Check = ({ softmax, problem }) =>
  softmax === null ? unfitText.softmaxOnly(problem.activation) : null;

export const twoOutputs: Check = ({ outputs }) => (outputs < 2 ? unfitText.twoOutputs : null);

/** Why numbers are too extreme; a masked class is told as what it may be. */
export const tooExtreme = ({ logits }: Trace): string =>
  logits.includes(-Infinity) ? unfitText.extremeOrMasked : unfitText.extreme;

const SHOWN: readonly string[] = ['a', 'da_dz', 'dE_da', 'dE_dz'];

/** Whether a 0 among what is shown is too small for a double and not 0, or a number too large for one. */
export const anythingLost = ({ events }: Trace): boolean =>
  events.some(({ quantity }) => SHOWN.includes(quantity));

/** Shares a₁ and a₂ that are neither masked nor lost, with slopes that are there, and nothing else lost either. */
export const livelyShares: Check = (trace) => {
  const { right, activations } = trace;
  if (anythingLost(trace)) return tooExtreme(trace);
  const slopes = [at(right.jacobian.values, 0), at(right.jacobian.values, 1)];
  const lively = slopes.every((slope) => Number.isFinite(slope) && Math.abs(slope) > 1e-200);
  return lively && at(activations, 0) > 0 ? null : tooExtreme(trace);
};

/** A ∂E/∂a of which sums keep their digits. */
export const tameLossGradient: Check = (trace) =>
  trace.right.activations.every((g) => Math.abs(g) < 1e6) ? null : tooExtreme(trace);

export const tameTemperature: Check = (trace) => {
  const { temperature } = trace.problem;
  return temperature > 1e-3 && temperature < 1e3 ? null : tooExtreme(trace);
};

/** For what is said without 1/T. */
export const plainTemperature: Check = ({ problem }) =>
  problem.temperature === 1 ? null : unfitText.plainTemperature;

/** For what is read off the matrix on show, which the reader's choice of argument and form makes. */
export const rightDerivative: Check = ({ used }) =>
  used.agreement.agrees ? null : unfitText.rightDerivative;

export const finite =
  (values: (trace: Trace) => Iterable<number>): Check =>
  (trace) =>
    [...values(trace)].every((value) => Number.isFinite(value)) ? null : tooExtreme(trace);
