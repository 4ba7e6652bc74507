import type { Trace, VerdictKind } from '../engine/trace';

/** How many of the four squares stand where; `none`: where there is no such formula. */
export type Standings = Readonly<Record<VerdictKind | 'none', number>>;

export function countStandings(choices: Trace['choices']): Standings {
  const counts = { right: 0, wrong: 0, coincidence: 0, equivalent: 0, none: 0 };
  for (const { computed } of choices) counts[computed?.verdict ?? 'none']++;
  return counts;
}
