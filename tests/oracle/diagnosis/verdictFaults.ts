import { candidatesOf } from '../../../src/engine/diagnosis/candidates';
import { diagnose } from '../../../src/engine/diagnosis/diagnose';
import { LEVEL } from '../../../src/engine/diagnosis/level';
import { toleranceOf } from '../../../src/engine/diagnosis/match';
import type { Diagnosis, GivenArray, Question } from '../../../src/engine/diagnosis/question';
import { exact, type Decimal } from '../exact';
import { isPossible, settingFor, type Numbers } from './compared';
import { ExactProgram } from './exactPrograms';
import type { Experiment } from './experiment';
import { classesOf, fitsInSomeOrder, inOrder } from './given';
import { namesOf, setsOf, type Way } from './ways';

export const nameOf = (mistakes: readonly string[]): string => mistakes.join(' + ') || 'right';
const namesIn = ({ explanations }: Diagnosis): string[] =>
  explanations.map(({ mistakes }) => nameOf(mistakes));

/** The exact numbers of a set of mistakes; of one with another order of the classes, in an order that is not their own. */
export function numbersOf(experiment: Experiment, ways: readonly Way[], random: () => number): Numbers {
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
export function faultOf(
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
  // a NaN, ∞ or nothing but 0 may be what a shorter precision makes of the same program: that is not in exact numbers
  const isInFull = given.values.every(Number.isFinite) && given.values.some((value) => value !== 0);
  const wrong = diagnosis.explanations
    .filter(({ precision }) => isInFull || precision === null)
    .map(({ mistakes }) => nameOf(mistakes))
    .filter((names) => !isExplainedBy(experiment, given, names, level));
  return wrong.length > 0 ? `${said}, but ${wrong.join(', ')} gives other numbers` : null;
}

/** Some sets of mistakes of a question: of one, and fewer of two. */
export function someSets(experiment: Experiment, random: () => number, singles: number, pairs: number) {
  const sets = setsOf(experiment.question).filter((ways) => isPossible(experiment, ways));
  const some = (length: number, count: number) => {
    const all = sets.filter((ways) => ways.length === length);
    return Array.from({ length: all.length > 0 ? count : 0 }, () => all[Math.floor(random() * all.length)]!);
  };
  return [...some(1, singles), ...some(2, pairs)];
}

/** max |e| */
export const sizeOf = (numbers: Numbers): number =>
  numbers.flat().reduce((most, { value }) => Math.max(most, value.abs().toNumber()), 0);

/** ⌊−log₁₀(max_k max(|v_k − e_k|, r_k) / max|e|)⌋ with e exact, at most 16; where all e are 0, 16 or none; for a worst that is moved by what e is off in doubles. */
export function exactDigits(numbers: Numbers, given: GivenArray, moved: number): number {
  const entries = numbers.flat();
  const size = sizeOf(numbers);
  const worst = entries.reduce((most, { value }, k) => {
    const off = exact(given.values[k]!).minus(value).abs().toNumber();
    return Math.max(most, off, given.resolution[k]!);
  }, 0);
  if (size === 0) return worst === 0 ? 16 : 0;
  const share = Math.max(0, worst + moved * size) / size;
  return share === 0 ? 16 : Math.max(0, Math.min(16, Math.floor(-Math.log10(share))));
}
