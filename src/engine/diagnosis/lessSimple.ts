import type { Context } from './contexts';
import { LEVEL } from './level';
import { matchesIn, type Asked, type Match } from './matches';
import type { MistakeName } from './mistakeNames';
import type { Found } from './search';

const MOST_LESS_SIMPLE = 12;

/** Pairs that hold where one mistake does, none of whose two is named already. */
export function lessSimple(
  asked: Asked,
  { candidates }: Context,
  { precision }: Found,
  matches: readonly Match[],
): readonly (readonly MistakeName[])[] {
  if (matches.some(({ candidate }) => candidate.mistakes.length > 1)) return [];
  const known = new Set(matches.flatMap(({ candidate }) => candidate.mistakes));
  const pairs = candidates[2].filter(({ mistakes }) => !mistakes.some((name) => known.has(name)));
  const holding = matchesIn(asked, pairs, LEVEL[precision]).map(({ candidate }) => candidate.mistakes);
  const distinct = new Map(holding.map((names) => [names.join(' '), names]));
  return [...distinct.values()].slice(0, MOST_LESS_SIMPLE);
}
