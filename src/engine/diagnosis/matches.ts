import type { Candidate } from './candidates';
import type { Level } from './level';
import { explained, fits, toleranceOf } from './match';
import type { GivenArray } from './question';
import type { Roundings } from './roundings';

export type Asked = { readonly given: GivenArray; readonly roundings: Roundings };

/** A candidate that explains the given numbers, and its numbers in the order in which they do. */
export type Match = { readonly candidate: Candidate; readonly values: Float64Array };

/** The candidates of a list that explain the numbers at this level. */
export function matchesIn({ given, roundings }: Asked, sets: readonly Candidate[], level: Level): Match[] {
  return sets.flatMap((candidate) => {
    if (!fits(given.shape, candidate.extent)) return [];
    const tolerance = toleranceOf(given, candidate, roundings, level);
    const values = explained(given, candidate, tolerance);
    return values === null ? [] : [{ candidate, values }];
  });
}

/** One match a set of names: the first. */
export function distinct(matches: readonly Match[]): readonly Match[] {
  const seen = new Set<string>();
  return matches.filter(({ candidate }) => {
    const name = candidate.mistakes.join(' ');
    return !seen.has(name) && seen.add(name);
  });
}
