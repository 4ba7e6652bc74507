import type { ExactSoftmax } from './softmax';
import { size, sizes, times, TINY, U } from './held';
import { entry } from './tensors';

/** How far each number of a softmax may be off, absolutely. */
export type SoftmaxBounds = {
  readonly shifted: readonly number[];
  readonly exponentials: readonly number[];
  readonly sum: number;
  readonly activations: readonly number[];
  readonly complements: readonly number[];
  readonly logActivations: readonly number[];
};

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const without = (values: readonly number[], i: number): number => total(values.filter((_, j) => j !== i));

/**
 * s = (z − max z)/T: 2u and what z is off by; e^s: what s is off by and 2u (one unit in the last place); N u for a sum of N, u for
 * a division; log1p 2u. What s is off by, absolutely, is what e^s is off by, relatively.
 */
export function softmaxBounds(
  { shifted, exponentials, complements, activations, logActivations, sum }: ExactSoftmax,
  temperature: number,
  logitErrors: readonly number[] = shifted.map(() => 0),
): SoftmaxBounds {
  const n = shifted.length;
  const top = shifted.findIndex((s) => s.isZero());
  const s = sizes(shifted);
  const e = sizes(exponentials);
  // another z may be the largest once all are rounded
  const topError = Math.max(...logitErrors);
  const shiftedErrors = s.map((value, i) => {
    if (value === Infinity || (i === top && topError === 0)) return 0;
    return ((logitErrors[i] ?? 0) + topError + TINY) / temperature + times(2 * U, value) + TINY;
  });
  // beyond 1 nothing of e^s is known, unless it is 0 anyway
  const relative = shiftedErrors.map((off, i) => {
    if (entry(s, i) > 800 && off < 0.1 * entry(s, i)) return 1;
    return off > 0.5 ? Infinity : Math.expm1(off) + 2 * U;
  });
  // e^s of an s that is off by more than 1/2 is anything up to e^(off − |s|), and never more than 1
  const isUnknown = relative.map((off) => off === Infinity);
  const most = s.map((value, i) =>
    value === Infinity ? 0 : Math.exp(Math.min(0, entry(shiftedErrors, i) - value)),
  );
  const lost = e.map((value, i) =>
    isUnknown[i] ? entry(most, i) + TINY : times(value, entry(relative, i) + n * U) + TINY,
  );
  const whole = size(sum);
  const othersLost = lost.map((_, i) => without(lost, i));
  const sumLost = without(lost, top) + 2 * U * whole;
  const quotient = sumLost / whole + U;
  const rest = without(e, top);
  const isAnyUnknown = isUnknown.includes(true);
  const logLost =
    (isAnyUnknown ? total(lost) : entry(othersLost, top) / (1 + rest)) + 3 * U * Math.log1p(rest);
  const ownLost = sizes(activations).map((a, i) =>
    isUnknown[i] ? entry(most, i) : times(a, entry(relative, i) + quotient),
  );
  return {
    shifted: shiftedErrors,
    exponentials: e.map((value, i) =>
      isUnknown[i] ? entry(most, i) : times(value, entry(relative, i)) + TINY,
    ),
    sum: sumLost,
    activations: ownLost.map((off) => off + 2 * TINY),
    complements: sizes(complements).map((c, i) =>
      isAnyUnknown ? Math.min(1, total(lost)) : entry(othersLost, i) / whole + times(c, quotient) + 2 * TINY,
    ),
    logActivations: sizes(logActivations).map((log, i) =>
      log === Infinity ? 0 : entry(shiftedErrors, i) + logLost + times(U, log) + TINY,
    ),
  };
}
