import type { Problem, Source, Target } from '../problem';
import { compute } from './compute';
import type { Computed } from './computed';
import { largestOf } from './largest';
import { explained, fits } from './match';
import type { GivenArray, Question, Telling } from './question';
import type { Match } from './matches';
import { settingOf, type Setting } from './setting';

const TRIES = 12;
/** Two explanations are told apart by numbers that differ by more than this part of the largest. */
const APART = 1e-2;

/**
 * Numbers of the same kind as the question's for which the explanations print different things, or `never` where no such
 * numbers are found in a dozen tries with numbers that have nothing special about them.
 *
 * Logits, x, W and b with one decimal in ±2, at least three classes; loss, temperature and activation stay. The same every time.
 */
export function tellingNumbers(
  question: Question,
  setting: Setting,
  matches: readonly Match[],
): Telling | 'never' {
  for (let seed = 1; seed <= TRIES; seed++) {
    const telling = someNumbers(question, setting, seed);
    const other = settingOf({ ...question, ...telling, current: 0 });
    if (other !== null && tellApart(other, matches)) return telling;
  }
  return 'never';
}

function tellApart(setting: Setting, matches: readonly Match[]): boolean {
  const printed = matches.map(({ candidate }) => ({
    ...candidate,
    numbers: compute(setting, candidate.programme),
  }));
  return printed.every((own) => {
    const given = asGiven(own.numbers);
    const tolerance = { printed: given.resolution, rounding: APART * largestOf(given.values) };
    return printed.every(
      (other) =>
        other === own ||
        !fits(given.shape, other.numbers) ||
        explained(given, { ...other, computed: () => other.numbers }, tolerance) === null,
    );
  });
}

/** What would be printed: of classes in any order their own, since where another is some explanation's, it is told of that one. */
function asGiven({ rows, columns, values }: Computed): GivenArray {
  return { shape: [rows, columns], values, resolution: new Float64Array(values.length), precision: null };
}

/** A small linear congruential generator (Numerical Recipes), in tenths from −2 to 2. */
function tenths(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.round((state / 2 ** 32) * 40 - 20) / 10;
  };
}

function someNumbers(question: Question, setting: Setting, seed: number): Telling {
  const next = tenths(seed);
  const list = (length: number): number[] => Array.from({ length }, next);
  const outputs = Math.max(3, setting.outputs);
  const depth = Math.max(2, setting.depth);
  const target = (): Target => someTarget(question.problem, outputs, next);
  const source: Source = setting.direct
    ? { kind: 'logits', logits: list(outputs) }
    : {
        kind: 'layer',
        input: list(depth),
        weights: Array.from({ length: depth }, () => list(outputs)),
        bias: list(outputs),
      };
  const problem: Problem = { ...question.problem, source, target: target() };
  if (setting.direct || setting.rows.length < 2) return { problem, rows: [] };
  const own = { input: source.kind === 'layer' ? source.input : [], target: problem.target };
  const others = setting.rows.slice(1).map(() => ({ input: list(depth), target: target() }));
  return { problem, rows: [own, ...others] };
}

/** A class where there was one, else shares that add up to 1. */
function someTarget({ target }: Problem, outputs: number, next: () => number): Target {
  if (target.kind === 'class') {
    return { kind: 'class', index: Math.min(outputs - 1, Math.floor(((next() + 2) / 4) * outputs)) };
  }
  const shares = Array.from({ length: outputs }, () => Math.round(10 * (next() + 2.1)));
  const sum = shares.reduce((total, share) => total + share, 0);
  return { kind: 'distribution', values: shares.map((share) => share / sum) };
}
