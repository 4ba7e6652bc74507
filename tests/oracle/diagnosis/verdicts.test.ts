import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { candidatesOf } from '../../../src/engine/diagnosis/candidates';
import { diagnose } from '../../../src/engine/diagnosis/diagnose';
import { LEVEL } from '../../../src/engine/diagnosis/level';
import { toleranceOf } from '../../../src/engine/diagnosis/match';
import type { Diagnosis, GivenArray, Question } from '../../../src/engine/diagnosis/question';
import { seeded } from '../../engine/diagnosis/randomQuestions';
import { runs } from '../../properties/runs';
import { exact, type Decimal } from '../exact';
import { DIGITS, isPossible, settingFor, type Numbers } from './compared';
import { ExactProgram } from './exactPrograms';
import { experimentOf, type Experiment } from './experiment';
import { classesOf, fitsInSomeOrder, inDoubles, inOrder, roundedBy, withDigits } from './given';
import { anyAsked, everyKind, questionOf, told, type Asked } from './questions';
import { FORMATS, roundedTo } from './roundedTo';
import { namesOf, setsOf, type Way } from './ways';

/** Against hanging only: a busy machine takes its time. */
vi.setConfig({ testTimeout: 600_000 });

const nameOf = (mistakes: readonly string[]): string => mistakes.join(' + ') || 'right';
const namesIn = ({ explanations }: Diagnosis): string[] =>
  explanations.map(({ mistakes }) => nameOf(mistakes));

/** The exact numbers of a set of mistakes; of one with another order of the classes, in an order that is not their own. */
function numbersOf(experiment: Experiment, ways: readonly Way[], random: () => number): Numbers {
  const numbers = new ExactProgram(experiment, ways).numbers();
  if (!ways.some(({ name }) => name === 'permuted')) return numbers;
  const along = classesOf(experiment.question.quantity, ways);
  const count = along === 'rows' ? numbers.length : numbers[0]!.length;
  const shift = 1 + Math.floor(random() * (count - 1));
  const order = Array.from({ length: count }, (_, k) => (k + shift) % count);
  return inOrder(numbers, along, order);
}

type Level = keyof typeof LEVEL;

/** Whether the exact numbers of one way of these mistakes are the given ones, within print and the rounding of a precision, eight times. */
function isExplainedBy(experiment: Experiment, given: GivenArray, names: string, level: Level): boolean {
  const { question } = experiment;
  const setting = settingFor(question);
  const candidates = candidatesOf(setting).flat();
  const rounding = Math.max(
    ...candidates
      .filter(({ mistakes }) => nameOf(mistakes) === names)
      .map((candidate) => toleranceOf(given, candidate, setting.roundings, LEVEL[level]).rounding),
  );
  const ways = setsOf(question).filter((set) => namesOf(set) === names && isPossible(experiment, set));
  return ways.some((set) => {
    const numbers = new ExactProgram(experiment, set).numbers();
    const columns = numbers[0]!.length;
    if (numbers.length * columns !== given.values.length) return false;
    const accepts = ({ value }: { value: Decimal }, row: number, column: number): boolean => {
      const k = row * columns + column;
      const number = given.values[k]!;
      if (!Number.isFinite(number) || !value.isFinite()) return Object.is(number, value.toNumber());
      const allowed = given.resolution[k]! * (1 + 1e-6) + 8 * rounding;
      return exact(number).minus(value).abs().lte(allowed);
    };
    if (set.some(({ name }) => name === 'permuted')) {
      return fitsInSomeOrder(numbers, classesOf(question.quantity, set), accepts);
    }
    return numbers.every((row, b) => row.every((entry, m) => accepts(entry, b, m)));
  });
}

/** Numbers no larger than a thousand times what rounding may make of them: nothing can be read from such. */
function isBeneathRounding(question: Question, given: GivenArray, names: string): boolean {
  const setting = settingFor(question);
  const candidate = candidatesOf(setting)
    .flat()
    .find(({ mistakes }) => nameOf(mistakes) === names);
  const { rounding } = toleranceOf(given, candidate!, setting.roundings, LEVEL.float64);
  const largest = Math.max(...Array.from(given.values, (v) => (Number.isFinite(v) ? Math.abs(v) : 0)));
  return largest <= 1000 * rounding;
}

/** What is wrong with a verdict on numbers that these mistakes made. */
function faultOf(
  experiment: Experiment,
  ways: readonly Way[],
  given: GivenArray,
  level: Level,
): string | null {
  const { question } = experiment;
  const truth = namesOf(ways);
  const diagnosis = diagnose(question, given);
  const named = namesIn(diagnosis);
  const said = `${truth} was called ${diagnosis.verdict} (${diagnosis.because}): ${named.join(' | ')}`;
  if (diagnosis.scope === 'row' && question.quantity !== 'da_dz') return null;
  if (diagnosis.verdict === 'unknown') return isBeneathRounding(question, given, truth) ? null : said;
  const fewest = Math.min(...diagnosis.explanations.map(({ mistakes }) => mistakes.length));
  if (!named.includes(truth) && fewest >= ways.length) return said;
  // a NaN or ∞ may be what a shorter precision makes of the same program: that is not in exact numbers
  const isInFull = given.values.every(Number.isFinite);
  const wrong = diagnosis.explanations
    .filter(({ precision }) => isInFull || precision === null)
    .map(({ mistakes }) => nameOf(mistakes))
    .filter((names) => !isExplainedBy(experiment, given, names, level));
  return wrong.length > 0 ? `${said}, but ${wrong.join(', ')} gives other numbers` : null;
}

/** Some sets of mistakes of a question: of one, and fewer of two. */
function someSets(experiment: Experiment, random: () => number, singles: number, pairs: number) {
  const sets = setsOf(experiment.question).filter((ways) => isPossible(experiment, ways));
  const some = (length: number, count: number) => {
    const all = sets.filter((ways) => ways.length === length);
    return Array.from({ length: all.length > 0 ? count : 0 }, () => all[Math.floor(random() * all.length)]!);
  };
  return [...some(1, singles), ...some(2, pairs)];
}

describe('numbers that exact arithmetic gives for mistakes', () => {
  test('and that are printed with 5 to 12 digits are called by a name that explains them, theirs or one of fewer', () => {
    fc.assert(
      fc.property(anyAsked, (asked) => {
        const question = questionOf(asked);
        const experiment = experimentOf(question, DIGITS);
        const random = seeded(asked[1]);
        for (const ways of someSets(experiment, random, 2, 2)) {
          const digits = 5 + Math.floor(random() * 8);
          const given = withDigits(numbersOf(experiment, ways, random), digits);
          const fault = faultOf(experiment, ways, given, digits > 10 ? 'float64' : 'float32');
          expect(fault, `${told(asked, question)}, ${digits} digits`).toBeNull();
        }
      }),
      { ...runs<[Asked]>(0.03), examples: everyKind.filter((_, kind) => kind % 2 === 0) }, // a search among 700 programs each time
    );
  });

  test('and that are the doubles next to them are so too', () => {
    fc.assert(
      fc.property(anyAsked, (asked) => {
        const question = questionOf(asked);
        const experiment = experimentOf(question, DIGITS);
        const random = seeded(asked[1]);
        for (const ways of someSets(experiment, random, 2, 2)) {
          const given = inDoubles(numbersOf(experiment, ways, random));
          expect(faultOf(experiment, ways, given, 'float64'), told(asked, question)).toBeNull();
        }
      }),
      { ...runs<[Asked]>(0.03), examples: everyKind.filter((_, kind) => kind % 2 === 1) }, // as above
    );
  });
});

/** ⌊−log₁₀(max_k max(|v_k − e_k|, r_k) / max|e|)⌋ with e exact, at most 16; for a worst that is moved by what e is off in doubles. */
function exactDigits(numbers: Numbers, given: GivenArray, moved: number): number {
  const entries = numbers.flat();
  const size = entries.reduce((most, { value }) => Math.max(most, value.abs().toNumber()), 0);
  const worst = entries.reduce((most, { value }, k) => {
    const off = exact(given.values[k]!).minus(value).abs().toNumber();
    return Math.max(most, off, given.resolution[k]!);
  }, 0);
  const share = Math.max(0, worst + moved * size) / size;
  return share === 0 ? 16 : Math.max(0, Math.min(16, Math.floor(-Math.log10(share))));
}

describe('the right numbers', () => {
  test('with 1 to 12 digits are right, to as many digits as they agree with the exact ones', () => {
    fc.assert(
      fc.property(anyAsked, fc.integer({ min: 3, max: 12 }), (asked, digits) => {
        const question = questionOf(asked);
        const numbers = new ExactProgram(experimentOf(question, DIGITS), []).numbers();
        const given = withDigits(numbers, digits);
        const diagnosis = diagnose(question, given);
        expect(diagnosis.verdict, told(asked, question)).toBe('right');
        // doubles are off by 1e-14 at the most here: only a worst next to a power of ten is told otherwise
        const near = [-1e-14, 1e-14].map((moved) => exactDigits(numbers, given, moved));
        expect(near, told(asked, question)).toContain(diagnosis.digits);
      }),
      {
        ...runs<[Asked, number]>(0.04),
        examples: everyKind.map(([asked], k) => [asked, 3 + (k % 10)] as [Asked, number]),
      }, // as above
    );
  });

  test('rounded once to float32 or float16 are right, in that precision', () => {
    fc.assert(
      fc.property(anyAsked, fc.constantFrom('float32' as const, 'float16' as const), (asked, precision) => {
        const question = questionOf(asked);
        const numbers = new ExactProgram(experimentOf(question, DIGITS), []).numbers();
        const given = roundedBy(numbers, (value) => roundedTo(value, FORMATS[precision]));
        const diagnosis = diagnose(question, given);
        // of numbers that are below the smallest of the precision nothing is left
        const left = exactDigits(numbers, given, 0);
        if (left < 1) return;
        expect(diagnosis.verdict, told(asked, question)).toBe('right');
        const [explanation] = diagnosis.explanations;
        // few short numbers are float16 or float32 by chance, and are not said to be
        const isSaid = explanation!.precision === null || explanation!.precision === precision;
        expect(
          isSaid || explanation!.precision === 'float32',
          `${told(asked, question)}: ${explanation!.precision}`,
        ).toBe(true);
        if (precision === 'float32') expect(explanation!.precision).not.toBe('float16');
        const near = [-1e-14, 1e-14].map((moved) => exactDigits(numbers, given, moved));
        expect(near, told(asked, question)).toContain(diagnosis.digits);
      }),
      runs<[Asked, 'float32' | 'float16']>(0.04), // as above
    );
  });
});

describe('numbers that no program gives', () => {
  const sizeOf = (numbers: Numbers): number =>
    numbers.flat().reduce((most, { value }) => Math.max(most, value.abs().toNumber()), 0);

  test('are unknown: noise of the size of the right ones, and the right ones with noise of a hundredth', () => {
    fc.assert(
      fc.property(anyAsked, fc.boolean(), (asked, isAdded) => {
        const question = questionOf(asked);
        const numbers = new ExactProgram(experimentOf(question, DIGITS), []).numbers();
        const random = seeded(asked[1] + 1);
        const size = sizeOf(numbers);
        const exactOnes = inDoubles(numbers);
        const noise = exactOnes.values.map((value) =>
          isAdded ? value + (0.005 + 0.02 * random()) * size : (2 * random() - 1) * size,
        );
        const { verdict, explanations } = diagnose(question, { ...exactOnes, values: noise });
        const message = `${told(asked, question)}: ${explanations.map(({ mistakes }) => nameOf(mistakes)).join(' | ')}`;
        expect(verdict, message).toBe('unknown');
      }),
      {
        ...runs<[Asked, boolean]>(0.04),
        examples: everyKind.map(([asked], k) => [asked, k % 2 === 0] as [Asked, boolean]),
      }, // as above
    );
  });
});
