import type { Trace } from '../../src/engine/trace';
import { outputsOf, type Experiment } from '../../src/state/experiment';
import { sameValue } from '../../src/state/sameValue';
import { traceOf } from '../../src/state/traceOf';
import { readShown } from '../browser/pageNumbers';
import { disagreements, numberOfRef, type RefNumber } from '../browser/traceNumbers';
import { oracleNumbers, type Known } from './oracleNumbers';

/** Says of numbers as the page shows them which are wrong, and counts how many it has held to the exact ones. */
export type Judge = {
  readonly trace: Trace;
  readonly faults: (shown: readonly RefNumber[]) => string[];
  readonly exactlyHeld: () => number;
};

const LEAST_NORMAL = 2.2250738585072014e-308;
const isSubnormal = (value: number) => value !== 0 && Math.abs(value) < LEAST_NORMAL;

/** Whether something on the way has left the doubles or lost digits in them, which the page says and shows as it is. */
function leavesDoubles({ events, activations, logits, right, used }: Trace): boolean {
  const met = [activations, logits, right.activations, right.logits, used.jacobian.values, used.logits];
  return events.length > 0 || met.some((values) => values.some(isSubnormal));
}

/** Rounded as it says; 0 is said only of what is 0, or of the rounding that is left where terms cancel. */
function showsKnown(text: string, { value, tolerance }: Known): boolean {
  const shown = readShown(text);
  if (shown === null) return false;
  if (!Number.isFinite(value) || !Number.isFinite(shown.value)) return shown.value === value;
  if (shown.value === 0) return Math.abs(value) <= tolerance;
  return Math.abs(shown.value - value) <= shown.rounding * (1 + 1e-9) + tolerance;
}

/** The largest doubles, shown with three digits, read as more than a double can be: 1.80·10³⁰⁸. */
const LARGEST_SHOWN = 1.795e308;
const isBeyondReading = (text: string) =>
  !text.includes('∞') && Math.abs(readShown(text)?.value ?? 0) === Infinity;

/** So little is known of a number where terms cancel to nothing that the engine, too, must have it. */
const isLoose = ({ value, tolerance }: Known) => tolerance > 1e-4 * Math.abs(value);

/**
 * Holds numbers to the exact ones. The engine's own stand in where the problem is too large for those, and where doubles end:
 * what has overflowed is shown as ∞, not as the number that it would be.
 */
function judgeOf(experiment: Experiment): Judge {
  const { problem } = experiment;
  const trace = traceOf(problem);
  const exact = oracleNumbers(problem, outputsOf(experiment));
  const mayBeLost = leavesDoubles(trace);
  let held = 0;
  const faultOf = (number: RefNumber): string[] => {
    const which = number.standing === 'right' ? 'right' : 'used';
    const own = numberOfRef(trace, number.ref, which);
    if (isBeyondReading(number.text) && own !== null && Math.abs(own) >= LARGEST_SHOWN) {
      return Math.sign(own) === Math.sign(readShown(number.text)!.value) ? [] : [`${number.ref} is ${own}`];
    }
    const known = exact?.(number.ref, which) ?? null;
    if (known === null) return disagreements(trace, [number]);
    const isExact = showsKnown(number.text, known);
    if (isExact && !isLoose(known)) {
      held++;
      return [];
    }
    if (isExact || mayBeLost) return disagreements(trace, [number]);
    return [`${number.ref} is shown as ${number.text}; exactly it is ${known.value} (the engine has ${own})`];
  };
  return { trace, faults: (shown) => shown.flatMap(faultOf), exactlyHeld: () => held };
}

let last: { readonly experiment: Experiment; readonly judge: Judge } | null = null;

/** The judge of this experiment's numbers; the same for the same problem, which is looked at many times. */
export function judging(experiment: Experiment): Judge {
  if (last === null || !sameValue(last.experiment.problem, experiment.problem))
    last = { experiment, judge: judgeOf(experiment) };
  return last.judge;
}
