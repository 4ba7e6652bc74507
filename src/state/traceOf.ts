import type { Problem } from '../engine/problem';
import { solve } from '../engine/solve';
import type { Outcome, SolveFailure, Trace } from '../engine/trace';

type Solved = { readonly problem: Problem; readonly outcome: Outcome<Trace, SolveFailure> };

// Not a WeakMap: the history of undo keeps its problems alive, and would keep all of their traces with them.
const REMEMBERED = 4;
const recent: Solved[] = [];

/** The trace of a problem, or why it has none; the last few problems are remembered by identity. */
export function outcomeOf(problem: Problem): Outcome<Trace, SolveFailure> {
  const known = recent.find((solved) => solved.problem === problem);
  if (known) return known.outcome;
  const outcome = solve(problem);
  recent.unshift({ problem, outcome });
  recent.length = Math.min(recent.length, REMEMBERED);
  return outcome;
}

/** The trace of a valid experiment's problem, such as the store holds. Throws where there is none. */
export function traceOf(problem: Problem): Trace {
  const outcome = outcomeOf(problem);
  if (!outcome.ok) throw new Error(`This problem has no trace: ${outcome.failure.kind}.`);
  return outcome.value;
}
