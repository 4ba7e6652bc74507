import { compute, extentOf } from './compute';
import type { Computed, Extent } from './computed';
import { mistakesOf } from './mistakes';
import type { MistakeName } from './mistakeNames';
import { passesOf } from './passes';
import { RIGHT_PROGRAMME, type Programme } from './programme';
import type { Setting } from './setting';

/** One set of mistakes made in one way, and what it computes, once that was asked for. */
export type Candidate = {
  /** In the order of MISTAKE_NAMES. */
  readonly mistakes: readonly MistakeName[];
  readonly programme: Programme;
  readonly extent: Extent;
  readonly computed: () => Computed;
};

/** By the number of mistakes: none, one, two. */
export type Candidates = readonly [
  none: readonly Candidate[],
  one: readonly Candidate[],
  two: readonly Candidate[],
];

/**
 * The right program, every mistake in every way it is made, and every two that can be made together.
 *
 * Two mistakes that change the same place of the program exclude each other. Nothing is computed before it is asked for, and
 * then once. At most some 30 of one and 700 of two, in doubles or in each of the precisions given.
 */
export function candidatesOf(
  setting: Setting,
  precisions: readonly Programme['precision'][] = ['float64'],
): Candidates {
  const mistakes = mistakesOf(setting);
  const made = mistakes.flatMap(({ name, changes }, place) =>
    changes.map((change) => ({ name, change, place })),
  );
  const sets = (names: readonly MistakeName[], change: Partial<Programme>): readonly Candidate[] =>
    precisions
      .map((precision) => candidate(setting, names, { ...change, precision }))
      .filter((set) => isPossible(setting, set));
  return [
    sets([], {}),
    made.flatMap(({ name, change }) => sets([name], change)),
    made.flatMap((first) =>
      made
        .filter((second) => second.place > first.place && !sharesPlace(first.change, second.change))
        .flatMap((second) => sets([first.name, second.name], { ...first.change, ...second.change })),
    ),
  ];
}

function candidate(
  setting: Setting,
  mistakes: readonly MistakeName[],
  change: Partial<Programme>,
): Candidate {
  const programme = { ...RIGHT_PROGRAMME, ...change };
  let known: Computed | null = null;
  const extent = extentOf(setting, programme);
  return { mistakes, programme, extent, computed: () => (known ??= compute(setting, programme)) };
}

const sharesPlace = (one: Partial<Programme>, other: Partial<Programme>): boolean =>
  Object.keys(one).some((key) => key in other);

/**
 * Without the shift nothing is wrong until an exponential of the softmax overflows, or all of them underflow: there is a NaN
 * then.
 */
function isPossible(setting: Setting, { programme }: Candidate): boolean {
  if (programme.shift) return true;
  const isOwnSoftmax = programme.activation === 'own' || programme.activation === 'twice';
  return (
    isOwnSoftmax &&
    passesOf(setting, programme).some(({ output }) => !output.every((value) => Number.isFinite(value)))
  );
}
