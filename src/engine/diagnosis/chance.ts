import { chanceOfAgreement } from './evidence';
import { largestOf } from './largest';
import type { Level } from './level';
import { toleranceOf } from './match';
import type { Asked, Match } from './matches';

/** Numbers that agree by chance more often than this say nothing; log₁₀. */
const SAYS_SOMETHING = -1;
/** Whether not almost any numbers would be within the tolerance of a mistake's. The right ones need not say so. */
export function saysSomething({ given, roundings }: Asked, { candidate }: Match, level: Level): boolean {
  if (candidate.mistakes.length === 0) return true;
  return chanceOfAgreement(given, toleranceOf(given, candidate, roundings, level)) <= SAYS_SOMETHING;
}

/** How many times as large or small as the given numbers a program's may be to be meant by them. */
const SIZES_APART = 4;

/** Whether a candidate's numbers are about as large as the given ones, so that they could be meant. */
export function isOfTheirSize({ given }: Asked, { candidate }: Match): boolean {
  const [own, theirs] = [largestOf(candidate.computed().values), largestOf(given.values)];
  return own <= SIZES_APART * theirs && theirs <= SIZES_APART * own;
}

/**
 * How likely it is that one of so many candidates agrees by chance with numbers that are none of theirs: log₁₀ of it.
 *
 * The least over the matches of Σ_k log₁₀ min(1, 2 t_k / max|v|), with log₁₀ of the rivals and, where the classes may be in any order,
 * of the orders there are.
 */
export function chanceOfAny(
  { given, roundings }: Asked,
  matches: readonly Match[],
  rivals: number,
  level: Level,
): number {
  const chances = matches.map(({ candidate }) => {
    const computed = candidate.computed();
    const tolerance = toleranceOf(given, candidate, roundings, level);
    const classes = computed.classes === 'rows' ? computed.rows : computed.columns;
    const orders = candidate.programme.order === 'any' ? logFactorial(classes) : 0;
    return chanceOfAgreement(given, tolerance) + Math.log10(rivals) + orders;
  });
  return Math.min(...chances);
}

function logFactorial(n: number): number {
  let sum = 0;
  for (let k = 2; k <= n; k++) sum += Math.log10(k);
  return sum;
}
