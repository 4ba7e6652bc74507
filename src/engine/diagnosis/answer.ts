import { largestOf } from './largest';
import { LEVEL } from './level';
import { UNIT } from './precision';
import type { Vector } from '../tensor';
import { rightOf, shapeOf, type Context } from './contexts';
import { areExactlyZero, chanceOfPrecision, digitsOf } from './evidence';
import { explained, toleranceOf } from './match';
import type { Precision } from './mistakeNames';
import type { Diagnosis, Explanation, GivenArray, Question } from './question';
import { lessSimple } from './lessSimple';
import type { Match } from './matches';
import { search, type Found } from './search';
import type { Setting } from './setting';
import { tellingNumbers } from './telling';

/** Numbers that are float32 by chance less often than this are said to be float32. */
const LOOKS_LIKE = -2;
/** Of all numbers that are none of ours, at most this share may be given a name; log₁₀. */
const CHANCE = -3;
/** Right numbers need less evidence: they are what one expects. */
const CHANCE_OF_RIGHT = -2;

/** A diagnosis that names nothing. */
export function plain(
  context: Context,
  verdict: 'unknown' | 'unreadable',
  because: Diagnosis['because'],
): Diagnosis {
  const right = rightOf(context);
  return {
    verdict,
    digits: null,
    explanations: [],
    lessSimple: [],
    right: { shape: shapeOf(right, context.setting), values: right.values },
    scope: context.scope,
    telling: null,
    because,
  };
}

/** The diagnosis of numbers that have the shape of this context's: the search's answer, held to what the numbers can say. */
export function answerIn(question: Question, context: Context, given: GivenArray): Diagnosis {
  const isFinite = given.values.every(Number.isFinite);
  // what overflows in one precision and what underflows there is an ordinary number in another: each is computed, none estimated
  const isSpecial = !isFinite || areExactlyZero(given);
  const candidates = isSpecial ? context.inEveryPrecision() : context.candidates;
  const found = search({ given, roundings: context.setting.roundings }, candidates);
  const [best] = found?.matches ?? [];
  if (found === null || best === undefined) {
    return plain(context, 'unknown', isFinite ? 'none' : 'notFinite');
  }
  if (best.candidate.mistakes.length > 0) return mistaken(question, context, given, found);
  if (!saysEnough(context, given, found, best.values)) return plain(context, 'unknown', 'digits');
  return named(context, given, found, 'right', [best]);
}

function named(
  context: Context,
  given: GivenArray,
  found: Found,
  verdict: Diagnosis['verdict'],
  matches: readonly Match[],
): Diagnosis {
  return {
    ...plain(context, 'unknown', null),
    verdict,
    digits: digitsOf(given, matches[0]?.values ?? given.values),
    explanations: matches.map((match) =>
      explanation(context.setting, match, precisionOf(given, found, match)),
    ),
  };
}

function mistaken(question: Question, context: Context, given: GivenArray, found: Found): Diagnosis {
  if (found.chance > CHANCE) return plain(context, 'unknown', 'digits');
  const { matches } = found;
  const isOne = matches.length === 1;
  return {
    ...named(context, given, found, isOne ? 'mistake' : 'ambiguous', matches),
    lessSimple: lessSimple({ given, roundings: context.setting.roundings }, context, found, matches),
    telling: isOne ? null : tellingNumbers(question, context.setting, matches),
  };
}

/**
 * Whether numbers within the tolerance of the right ones show enough to be called right: at least one digit, or together so many that
 * chance would not do it, or exactly the right ones (a gradient of 0, a share of 1). Where the right numbers are smaller than what
 * rounding makes of them in a program, almost any numbers are within.
 */
function saysEnough(context: Context, given: GivenArray, { chance }: Found, values: Vector): boolean {
  if (chance <= CHANCE_OF_RIGHT) return true;
  const { after } = context.setting.roundings;
  const isZero = largestOf(values) <= after * UNIT.float64 * rightOf(context).reach;
  const inFull = { ...given, resolution: new Float64Array(given.values.length) };
  const isPrinted = isZero || largestOf(given.resolution) < largestOf(values);
  return isPrinted && (digitsOf(inFull, values) >= 1 || (isZero && isWithinDoubles(context, inFull)));
}

function isWithinDoubles({ candidates: [[right]], setting }: Context, given: GivenArray): boolean {
  if (right === undefined) return false;
  const tolerance = toleranceOf(given, right, setting.roundings, LEVEL.float64);
  return explained(given, right, tolerance) !== null;
}

/** The precision that the numbers need, or look like. */
function precisionOf(given: GivenArray, { precision }: Found, { candidate }: Match): Precision | null {
  if (candidate.programme.precision !== 'float64') return candidate.programme.precision;
  if (precision === 'float64') return null;
  if (precision === 'float16') return 'float16';
  const chance = chanceOfPrecision(given, 'float32');
  if (chance === null) return null;
  return given.precision === 'float32' || chance <= LOOKS_LIKE ? 'float32' : null;
}

function explanation(
  setting: Setting,
  { candidate, values }: Match,
  precision: Precision | null,
): Explanation {
  return { mistakes: candidate.mistakes, precision, shape: shapeOf(candidate.computed(), setting), values };
}
