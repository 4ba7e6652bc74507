import { APPROXIMATE, LEVEL, widened, type Level } from './level';
import { toleranceOf } from './match';
import { distinct, matchesIn, type Asked, type Match } from './matches';
import type { Candidates } from './candidates';
import { chanceOfAgreement, chanceOfPrecision } from './evidence';
import type { Programme } from './programme';

export type Found = {
  /** All of the fewest mistakes that explain the numbers, and simpler ones that nearly do. The best first. */
  readonly matches: readonly Match[];
  readonly precision: Programme['precision'];
  readonly level: Level;
  /** How likely it is that one of so many candidates agrees by chance with numbers that are none of theirs: log₁₀ of it. */
  readonly chance: number;
};

/** A rounding error this many times as large as allowed does not tell a candidate from one that is within. */
const NEARLY = 8;
/** So rarely are doubles all float16 numbers by chance. */
const CHANCE_OF_HALF = -3;

/**
 * The simplest explanations of the given numbers: first as doubles; then, where none holds, as float32 (or, where not every number is a
 * float32, as doubles with a small error) and, where every number is one, as float16.
 *
 * Within one precision the fewest mistakes win; all sets of as few that hold, or nearly hold, come together, since nothing tells
 * them apart. Where doubles could as well be float32, so do the sets that hold as float32. Null: none holds.
 */
export function search(asked: Asked, candidates: Candidates): Found | null {
  const { given } = asked;
  const mayBeSingle = chanceOfPrecision(given, 'float32') !== null;
  const asDoubles = simplest(asked, candidates, LEVEL.float64);
  if (asDoubles !== null) {
    const isSure = !mayBeSingle || asDoubles.mistakes === 0;
    const best = isSure ? asDoubles : withSingles(asked, candidates, asDoubles);
    return found(asked, candidates, best, 'float64', LEVEL.float64);
  }
  const level = mayBeSingle ? LEVEL.float32 : APPROXIMATE;
  const asSingles = simplest(asked, candidates, level);
  if (asSingles !== null) return found(asked, candidates, asSingles, 'float32', level);
  const half = chanceOfPrecision(given, 'float16');
  if (half === null || (given.precision !== 'float16' && half > CHANCE_OF_HALF)) return null;
  const asHalves = simplest(asked, candidates, LEVEL.float16);
  return asHalves === null ? null : found(asked, candidates, asHalves, 'float16', LEVEL.float16);
}

type Simplest = { readonly mistakes: number; readonly matches: readonly Match[] };

function simplest(asked: Asked, candidates: Candidates, level: Level): Simplest | null {
  const near: Match[] = [];
  for (const [mistakes, sets] of candidates.entries()) {
    const nearly = matchesIn(asked, sets, widened(level, NEARLY));
    const holding = nearly.filter((match) => matchesIn(asked, [match.candidate], level).length > 0);
    if (holding.length > 0) return { mistakes, matches: distinct([...holding, ...nearly, ...near]) };
    near.push(...nearly);
  }
  return null;
}

function withSingles(asked: Asked, candidates: Candidates, best: Simplest): Simplest {
  const singles = candidates
    .slice(0, best.mistakes + 1)
    .flatMap((sets) => matchesIn(asked, sets, LEVEL.float32));
  return { ...best, matches: distinct([...best.matches, ...singles]) };
}

function found(
  { given, roundings }: Asked,
  candidates: Candidates,
  { mistakes, matches }: Simplest,
  precision: Programme['precision'],
  level: Level,
): Found {
  const rivals = candidates.slice(0, mistakes + 1).reduce((sum, sets) => sum + sets.length, 0);
  const chances = matches.map(({ candidate }) => {
    const computed = candidate.computed();
    const tolerance = toleranceOf(given, computed, roundings, level);
    const classes = computed.classes === 'rows' ? computed.rows : computed.columns;
    const orders = candidate.programme.order === 'any' ? logFactorial(classes) : 0;
    return chanceOfAgreement(given, tolerance) + Math.log10(rivals) + orders;
  });
  return { matches, precision, level, chance: Math.min(...chances) };
}

function logFactorial(n: number): number {
  let sum = 0;
  for (let k = 2; k <= n; k++) sum += Math.log10(k);
  return sum;
}
