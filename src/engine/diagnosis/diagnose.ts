import { answerIn, plain } from './answer';
import { contextsOf } from './contexts';
import { fits } from './match';
import type { Diagnosis, GivenArray, Question } from './question';

/**
 * Which mistake a gradient holds: the simplest program, of the right one and those with one or two known mistakes, that prints
 * the given numbers.
 *
 * A search over what programs compute (compute.ts), compared within what print may hide and what rounding costs (search.ts); with a
 * batch for the whole of it, then for the current row alone. Never guesses: numbers that no program gives are `unknown`, and so are
 * numbers so few or so short that a program could give them by chance. Pure, never throws for a problem that has a trace.
 */
export function diagnose(question: Question, given: GivenArray): Diagnosis {
  const contexts = contextsOf(question);
  const [first] = contexts;
  if (first === undefined) throw new Error('the experiment has a trace');
  const fitting = contexts.filter(({ candidates: [none, one] }) =>
    [...none, ...one].some((candidate) => fits(given.shape, candidate.extent)),
  );
  let answered: Diagnosis | null = null;
  for (const context of fitting) {
    const answer = answerIn(question, context, given);
    if (answer.verdict !== 'unknown') return answer;
    answered ??= answer;
  }
  return answered ?? plain(first, 'unreadable', null);
}
