import { answerIn } from '../../../src/engine/diagnosis/answer';
import type { Candidate } from '../../../src/engine/diagnosis/candidates';
import { compute } from '../../../src/engine/diagnosis/compute';
import { contextsOf, type Context } from '../../../src/engine/diagnosis/contexts';
import type { Computed } from '../../../src/engine/diagnosis/computed';
import { LEVEL } from '../../../src/engine/diagnosis/level';
import { toleranceOf } from '../../../src/engine/diagnosis/match';
import { reordered } from '../../../src/engine/diagnosis/order';
import type { Diagnosis, GivenArray, Question } from '../../../src/engine/diagnosis/question';
import { KINDS, randomQuestion, seeded } from './randomQuestions';

/**
 * What became of a set of mistakes whose numbers were given:
 * first: named first. among: listed among those that nothing tells apart. simpler: the same numbers come from fewer mistakes (or from
 * none), which is what is named. unknown: nothing is named. wrong: something else alone.
 */
export type Fate = 'first' | 'among' | 'simpler' | 'unknown' | 'wrong';
export type Printing = 'float64' | 'float32' | 'float16' | 'digits';

const nameOf = (mistakes: readonly string[]): string => mistakes.join(' + ') || 'right';

/** The numbers of one set in an order of the classes that is not their own, if the set says so. */
function inOrder(candidate: Candidate, computed: Computed, random: () => number): Float64Array {
  if (candidate.programme.order === 'own') return computed.values;
  const count = computed.classes === 'rows' ? computed.rows : computed.columns;
  const shift = 1 + Math.floor(random() * (count - 1));
  return reordered(
    computed,
    Array.from({ length: count }, (_, k) => (k + shift) % count),
  );
}

/** The decimal text of a number with so many significant digits, as it reads back, and half a unit of its last place. */
export function printed(value: number, digits: number): readonly [value: number, resolution: number] {
  if (!Number.isFinite(value) || value === 0) return [value, 0];
  const text = value.toExponential(digits - 1);
  return [Number(text), 0.5 * 10 ** (Number(text.split('e')[1]) - digits + 1)];
}

/** What a program with these mistakes prints: in doubles, computed throughout in float32 or float16, or in a few digits. */
function given(context: Context, candidate: Candidate, printing: Printing, random: () => number): GivenArray {
  const isShort = printing === 'float32' || printing === 'float16';
  const computed =
    isShort && candidate.programme.precision === 'float64'
      ? compute(context.setting, { ...candidate.programme, precision: printing })
      : candidate.computed();
  const values = inOrder(candidate, computed, random);
  const shape = [computed.rows, computed.columns];
  if (printing !== 'digits') {
    return { shape, values, resolution: new Float64Array(values.length), precision: null };
  }
  const digits = 4 + Math.floor(random() * 5);
  const texts = Array.from(values, (value) => printed(value, digits));
  return {
    shape,
    values: Float64Array.from(texts, ([value]) => value),
    resolution: Float64Array.from(texts, ([, resolution]) => resolution),
    precision: null,
  };
}

function fateOf(truth: readonly string[], diagnosis: Diagnosis): Fate {
  const name = nameOf(truth);
  const named = diagnosis.explanations.map(({ mistakes }) => nameOf(mistakes));
  if (named[0] === name) return 'first';
  if (named.includes(name)) return 'among';
  if (named.length === 0) return 'unknown';
  const fewest = Math.min(...diagnosis.explanations.map(({ mistakes }) => mistakes.length));
  return fewest < truth.length ? 'simpler' : 'wrong';
}

export type Case = {
  readonly question: Question;
  readonly context: Context;
  readonly candidate: Candidate;
  readonly given: GivenArray;
  readonly diagnosis: Diagnosis;
  readonly fate: Fate;
};

/**
 * Whether the numbers are no larger than a thousand times what rounding alone may make of them: numbers that ought to be 0, or that
 * cancelled. Nothing can be read from such.
 */
export function isBeneathRounding({ context, candidate, given: numbers }: Case): boolean {
  const largest = Math.max(
    ...Array.from(numbers.values, (value) => (Number.isFinite(value) ? Math.abs(value) : 0)),
  );
  const { rounding } = toleranceOf(numbers, candidate, context.setting.roundings, LEVEL.float64);
  return largest <= 1000 * rounding;
}

/** Each set of mistakes that can be made in random experiment `index`, given as printed, and what is said of it. */
export function* cases(
  index: number,
  printing: Printing,
  isWanted: (name: string) => boolean,
): Generator<Case> {
  const question = randomQuestion(index);
  const [context] = contextsOf(question);
  if (context === undefined) throw new Error('a random experiment has a trace');
  const random = seeded(7919 * (index + 1));
  for (const candidate of context.candidates.flat()) {
    if (!isWanted(nameOf(candidate.mistakes))) continue;
    const numbers = given(context, candidate, printing, random);
    const diagnosis = answerIn(question, context, numbers);
    yield {
      question,
      context,
      candidate,
      given: numbers,
      diagnosis,
      fate: fateOf(candidate.mistakes, diagnosis),
    };
  }
}

/** How often each fate befell each set of mistakes. */
export type Confusion = Map<string, Record<Fate, number>>;

const NO_FATE: Readonly<Record<Fate, number>> = {
  first: 0,
  among: 0,
  simpler: 0,
  unknown: 0,
  wrong: 0,
};

/** Runs random experiments until each set was given `times` times; `seen` is told every case. */
export function confusion(
  experiments: readonly number[],
  times: number,
  printing: Printing,
  seen: (one: Case, index: number) => void = () => {},
): Confusion {
  const table: Confusion = new Map();
  const isWanted = (name: string) => timesOf(table, name) < times;
  for (const index of experiments) {
    for (const one of cases(index, printing, isWanted)) {
      const name = nameOf(one.candidate.mistakes);
      const row = table.get(name) ?? { ...NO_FATE };
      row[one.fate] += 1;
      table.set(name, row);
      seen(one, index);
    }
  }
  return table;
}

/** How often a set was given. */
export const timesOf = (table: Confusion, name: string): number =>
  Object.values(table.get(name) ?? NO_FATE).reduce((sum, count) => sum + count, 0);

/** How often a fate befell any set. */
export const sumOf = (table: Confusion, fate: Fate): number =>
  [...table.values()].reduce((total, row) => total + row[fate], 0);

/** Random experiments, each kind so many times. */
export const experiments = (rounds: number): number[] =>
  Array.from({ length: rounds * KINDS.length }, (_, index) => index);

/** What was said of a case, for the message of a failure. */
export const told = ({ candidate, diagnosis, question }: Case, index: number): string =>
  `experiment ${index} (${question.quantity}, ${question.problem.loss}): ${nameOf(candidate.mistakes)} was called ${diagnosis.verdict} (${diagnosis.because}) ${diagnosis.explanations.map(({ mistakes }) => nameOf(mistakes)).join(' | ')}`;
