import { describe, expect, test } from 'vitest';
import { compute } from '../../../src/engine/diagnosis/compute';
import { contextsOf } from '../../../src/engine/diagnosis/contexts';
import { diagnose } from '../../../src/engine/diagnosis/diagnose';
import { RIGHT_PROGRAMME } from '../../../src/engine/diagnosis/programme';
import type { GivenArray, Question } from '../../../src/engine/diagnosis/question';
import { printed } from './confusion';
import { KINDS, randomQuestion, seeded } from './randomQuestions';

/** Right numbers that are not all 0: 200 of each kind would be 13,000 experiments; three of each are 252. One for each mutant. */
const OF_EACH = process.env.MUTATION_CASES === undefined ? 3 : 1;
const QUESTIONS: readonly Question[] = Array.from({ length: OF_EACH * KINDS.length }, (_, index) =>
  randomQuestion(index),
);

function rightNumbers(question: Question, precision: 'float64' | 'float32' = 'float64'): GivenArray {
  const [context] = contextsOf(question);
  if (context === undefined) throw new Error('a random experiment has a trace');
  const { rows, columns, values } = compute(context.setting, { ...RIGHT_PROGRAMME, precision });
  return { shape: [rows, columns], values, resolution: new Float64Array(values.length), precision: null };
}

const told = (question: Question, index: number, verdict: string) =>
  `${index}: ${question.quantity} ${question.problem.loss} ${question.problem.activation} is ${verdict}`;

/** The questions for which the numbers as `give` makes them are not called right. */
function notRight(give: (question: Question, index: number) => GivenArray): string[] {
  return QUESTIONS.flatMap((question, index) => {
    const { verdict, because } = diagnose(question, give(question, index));
    return verdict === 'right' ? [] : [told(question, index, `${verdict} ${because}`)];
  });
}

/** As NumPy and PyTorch print: a fixed number of decimals, or powers of ten where sizes differ too much for that. */
function asPrinted(numbers: GivenArray, decimals: number): GivenArray {
  const sizes = Array.from(numbers.values, Math.abs).filter((size) => size > 0);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const scientific = most / least > 1000 || most >= 1e8 || least < 1e-4;
  const texts = Array.from(numbers.values, (value): readonly [number, number] =>
    scientific ? printed(value, decimals + 1) : [Number(value.toFixed(decimals)), 0.5 * 10 ** -decimals],
  );
  return {
    ...numbers,
    values: Float64Array.from(texts, ([value]) => value),
    resolution: Float64Array.from(texts, ([, resolution]) => resolution),
  };
}

/** Even in ±1; and normal, of two even ones (Box and Muller). */
const NOISES = [
  (random: () => number) => 2 * random() - 1,
  (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
];

describe('right numbers are called right', () => {
  test('in doubles, to all digits', () => {
    expect(notRight((question) => rightNumbers(question))).toEqual([]);
    const digits = QUESTIONS.map((question) => diagnose(question, rightNumbers(question)).digits);
    expect(digits.every((count) => count === 16)).toBe(true);
  });

  test('as a program in float32 computes them, and most are said to look like float32', () => {
    expect(notRight((question) => rightNumbers(question, 'float32'))).toEqual([]);
    const looks = QUESTIONS.map((question) => {
      const [first] = diagnose(question, rightNumbers(question, 'float32')).explanations;
      return first?.precision ?? null;
    });
    expect(looks.filter((precision) => precision === 'float32').length).toBeGreaterThan(
      0.9 * QUESTIONS.length,
    );
    expect(looks).not.toContain('float16');
  });

  for (const decimals of [4, 5, 6, 7, 8]) {
    test(`as NumPy and PyTorch print them with ${decimals} decimals, in doubles and in float32`, () => {
      expect(notRight((question) => asPrinted(rightNumbers(question), decimals))).toEqual([]);
      expect(notRight((question) => asPrinted(rightNumbers(question, 'float32'), decimals))).toEqual([]);
    });
  }

  for (const [how, show] of [
    ['in full', (numbers: GivenArray) => numbers],
    ['printed with six decimals', (numbers: GivenArray) => asPrinted(numbers, 6)],
  ] as const) {
    test(`and with noise of a hundredth, ${how}, they are not recognised: nothing is named`, () => {
      const named: string[] = [];
      for (const [index, question] of QUESTIONS.entries()) {
        const numbers = rightNumbers(question);
        const size = Math.max(...Array.from(numbers.values, Math.abs));
        // numbers that are all but 0 are those of any program that saturates
        if (size < 1e-9) continue;
        for (const [kind, noise] of NOISES.entries()) {
          const random = seeded(31 * index + kind);
          for (const amount of [1e-2 * size, 1e-2]) {
            const values = numbers.values.map((value) => value + amount * noise(random));
            const { verdict } = diagnose(question, show({ ...numbers, values }));
            if (verdict !== 'unknown') named.push(told(question, index, verdict));
          }
        }
      }
      expect(named).toEqual([]);
    });
  }
});
