import { UNIT } from './precision';
import { explained, fits, toleranceOf, type Tolerance } from './match';
import type { Candidate, Candidates } from './candidates';
import { chanceOfAgreement, chanceOfPrecision } from './evidence';
import type { Programme } from './programme';
import type { GivenArray } from './question';

/** A candidate that explains the given numbers, and its numbers in the order in which they do. */
export type Match = { readonly candidate: Candidate; readonly values: Float64Array };

export type Found = {
  /** All of the fewest mistakes that explain the numbers, and simpler ones that nearly do. The best first. */
  readonly matches: readonly Match[];
  readonly precision: Programme['precision'];
  /** Whether so many candidates within such a tolerance could agree by chance. */
  readonly byChance: boolean;
};

/** A rounding error this many times as large as allowed does not tell a candidate from one that is within. */
const NEARLY = 8;
/** Of all numbers that are none of ours, at most this share may be given a name. */
const CHANCE = -3;

type Asked = { readonly given: GivenArray; readonly roundings: number };

/**
 * The simplest explanations of the given numbers: first as doubles; then, where none holds, as float32 and, where every number is one
 * of them, as float16.
 *
 * Within one precision the fewest mistakes win; all sets of as few that hold, or nearly hold, come together, since nothing tells
 * them apart. Where doubles could as well be float32, so do the sets that hold as float32. Null: none holds.
 */
export function search(asked: Asked, candidates: Candidates): Found | null {
  const { given } = asked;
  const asDoubles = simplest(asked, candidates, 'float64');
  const mayBeSingle = chanceOfPrecision(given, 'float32') !== null;
  if (asDoubles !== null) {
    return mayBeSingle && asDoubles.mistakes > 0
      ? found(asked, candidates, withSingles(asked, candidates, asDoubles), 'float64')
      : found(asked, candidates, asDoubles, 'float64');
  }
  const asSingles = simplest(asked, candidates, 'float32');
  if (asSingles !== null) return found(asked, candidates, asSingles, 'float32');
  const half = chanceOfPrecision(given, 'float16');
  if (half === null || (given.precision !== 'float16' && half > CHANCE)) return null;
  const asHalves = simplest(asked, candidates, 'float16');
  return asHalves === null ? null : found(asked, candidates, asHalves, 'float16');
}

type Simplest = { readonly mistakes: number; readonly matches: readonly Match[] };

function simplest(asked: Asked, candidates: Candidates, precision: Programme['precision']): Simplest | null {
  const near: Match[] = [];
  for (const [mistakes, sets] of candidates.entries()) {
    const holding = matchesIn(asked, sets, UNIT[precision]);
    const nearly = matchesIn(asked, sets, NEARLY * UNIT[precision]);
    if (holding.length > 0) return { mistakes, matches: distinct([...holding, ...nearly, ...near]) };
    near.push(...nearly);
  }
  return null;
}

function withSingles(asked: Asked, candidates: Candidates, best: Simplest): Simplest {
  const singles = candidates
    .slice(0, best.mistakes + 1)
    .flatMap((sets) => matchesIn(asked, sets, UNIT.float32));
  return { ...best, matches: distinct([...best.matches, ...singles]) };
}

/** The candidates of a list that explain the numbers with this unit of rounding. */
export function matchesIn({ given, roundings }: Asked, sets: readonly Candidate[], unit: number): Match[] {
  return sets.flatMap((candidate) => {
    const computed = candidate.computed();
    if (!fits(given.shape, computed)) return [];
    const values = explained(given, candidate, toleranceOf(given, computed, roundings, unit));
    return values === null ? [] : [{ candidate, values }];
  });
}

/** One match a set of names: the first. */
function distinct(matches: readonly Match[]): readonly Match[] {
  const seen = new Set<string>();
  return matches.filter(({ candidate }) => {
    const name = candidate.mistakes.join(' ');
    return !seen.has(name) && seen.add(name);
  });
}

function found(
  { given, roundings }: Asked,
  candidates: Candidates,
  { mistakes, matches }: Simplest,
  precision: Programme['precision'],
): Found {
  const rivals = candidates.slice(0, mistakes + 1).reduce((sum, sets) => sum + sets.length, 0);
  const isByChance = ({ candidate }: Match): boolean => {
    const computed = candidate.computed();
    const tolerance: Tolerance = toleranceOf(given, computed, roundings, UNIT[precision]);
    const orders =
      candidate.programme.order === 'any'
        ? logFactorial(computed.classes === 'rows' ? computed.rows : computed.columns)
        : 0;
    return chanceOfAgreement(given, tolerance) + Math.log10(rivals) + orders > CHANCE;
  };
  return { matches, precision, byChance: mistakes > 0 && matches.every(isByChance) };
}

function logFactorial(n: number): number {
  let sum = 0;
  for (let k = 2; k <= n; k++) sum += Math.log10(k);
  return sum;
}
