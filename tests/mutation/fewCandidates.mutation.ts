import { expect, test } from 'vitest';
import { candidatesOf } from '../../src/engine/diagnosis/candidates';
import { faultsOf, isSingle, nameOf } from '../oracle/diagnosis/candidateFaults';
import { settingFor } from '../oracle/diagnosis/compared';
import { everyKind, questionOf, SPECIALS, told } from '../oracle/diagnosis/questions';
import { namesOf, setsOf } from '../oracle/diagnosis/ways';

test('the sets of mistakes of every kind of experiment are those of the table', () => {
  for (const [asked] of everyKind) {
    const question = questionOf(asked);
    const own = setsOf(question).map(namesOf);
    const theirs = candidatesOf(settingFor(question)).flat().map(nameOf);
    const withoutShift = (names: readonly string[]) => names.filter((name) => !name.includes('no-shift'));
    expect(withoutShift(theirs).toSorted()).toEqual(withoutShift(own).toSorted());
  }
});

// in the place of oracle/diagnosis/candidates.test.ts, which would take a minute for each mutant
for (const [asked] of everyKind.filter((_, kind) => kind % 7 === 0)) {
  const question = questionOf(asked);
  test(`each mistake computes what exact arithmetic gives: ${told(asked, question)}`, () => {
    expect(faultsOf(question, isSingle)).toEqual([]);
  });
}
for (const [name, questions] of SPECIALS.filter((_, k) => k % 4 === 0)) {
  test(`each mistake computes what exact arithmetic gives where numbers are special: ${name}`, () => {
    expect(questions.flatMap((question) => faultsOf(question, isSingle))).toEqual([]);
  });
}
