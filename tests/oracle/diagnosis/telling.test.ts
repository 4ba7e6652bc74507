import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../../../src/engine/diagnosis/diagnose';
import type { Question } from '../../../src/engine/diagnosis/question';
import { runs } from '../../properties/runs';
import { DIGITS, isPossible, type Numbers } from './compared';
import { ExactProgram } from './exactPrograms';
import { experimentOf, type Experiment } from './experiment';
import { inDoubles } from './given';
import { anyAsked, questionOf, told, type Asked } from './questions';
import { namesOf, setsOf, type Way } from './ways';

/** Whether exact numbers differ in an entry by more than a hundredth of the largest, or in shape. */
function areApart(one: Numbers, other: Numbers): boolean {
  const [left, right] = [one.flat(), other.flat()];
  if (one.length !== other.length || left.length !== right.length) return true;
  const finite = left.filter(({ value }) => value.isFinite());
  const size = finite.reduce((most, { value }) => Math.max(most, value.abs().toNumber()), 0);
  return left.some(({ value }, k) => !(value.minus(right[k]!.value).abs().toNumber() <= 0.0099 * size));
}

/** The numbers of each way of these mistakes; of a naive exponential that does not overflow there, the right ones. */
const numbersOf = (experiment: Experiment, sets: readonly (readonly Way[])[], names: string): Numbers[] =>
  sets.filter((ways) => namesOf(ways) === names).map((ways) => new ExactProgram(experiment, ways).numbers());

test('numbers that would tell explanations apart do: in exact arithmetic too they give different ones', () => {
  let compared = 0;
  fc.assert(
    fc.property(anyAsked, fc.nat(), (asked, place) => {
      const question = questionOf(asked);
      const experiment = experimentOf(question, DIGITS);
      // in another order of the classes numbers may differ and still be the same: held in the search
      const sets = setsOf(question).filter(
        (ways) => isPossible(experiment, ways) && ways.every(({ name }) => name !== 'permuted'),
      );
      const ways = sets[place % sets.length]!;
      const diagnosis = diagnose(question, inDoubles(new ExactProgram(experiment, ways).numbers()));
      const { telling } = diagnosis;
      if (diagnosis.scope === 'row' || telling === null || telling === 'never') return;
      const names = diagnosis.explanations.map(({ mistakes }) => mistakes.join(' + '));
      if (names.some((name) => name.includes('permuted'))) return;
      const other: Question = { ...question, ...telling, current: 0 };
      const there = experimentOf(other, DIGITS);
      const given = names.map((name) => numbersOf(there, setsOf(other), name));
      given.forEach((own, i) => {
        given.forEach((others, j) => {
          if (i >= j) return;
          compared += 1;
          const isTold = own.some((one) => others.some((another) => areApart(one, another)));
          expect(isTold, `${told(asked, question)}: ${names[i]} and ${names[j]}`).toBe(true);
        });
      });
    }),
    runs<[Asked, number]>(0.05), // a search among 700 programs each time
  );
  expect(compared).toBeGreaterThan(0);
});
