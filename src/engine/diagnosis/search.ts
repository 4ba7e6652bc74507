import { LEVEL, widened, type Level } from './level';
import { distinct, matchesIn, type Asked, type Match } from './matches';
import type { Candidates } from './candidates';
import { chanceOfAny, isOfTheirSize, saysSomething } from './chance';
import { areExactlyZero, shortPrecisions } from './evidence';
import type { Precision } from './mistakeNames';
import type { Programme } from './programme';
import { printsShorter, shorterThan } from './shorter';

export type Found = {
  /** All of the fewest mistakes that explain the numbers, and simpler ones that nearly do. The best first. */
  readonly matches: readonly Match[];
  readonly precision: Programme['precision'];
  /** How likely it is that one of so many candidates agrees by chance with numbers that are none of theirs: log₁₀ of it. */
  readonly chance: number;
};

/** A rounding error this many times as large as allowed does not tell a candidate from one that is within. */
const NEARLY = 8;

const PRECISIONS = ['float64', 'float32', 'float16'] as const;
/** Rounding leaves nothing but 0 of what is 0: the error of a shorter precision is no explanation, its programs' own zeros are. */
const EXACTLY = ['float64'] as const;

/**
 * The simplest explanations of the given numbers: first as doubles; then, where none holds, with the error of float32; then, where
 * every number is a float16, with that of float16.
 *
 * Within one precision the fewest mistakes win; all sets of as few that hold, or nearly hold, come together, since nothing tells
 * them apart. Where the numbers could as well be of the next shorter precision, so do the sets that hold as such; and mistakes that would not
 * have printed such numbers in more do not hold. Sets that hold only because almost any numbers would come last of all. Null: none holds.
 */
export function search(asked: Asked, candidates: Candidates): Found | null {
  let vague: Found | null = null;
  for (const precision of areExactlyZero(asked.given) ? EXACTLY : PRECISIONS) {
    // doubles that are no float32 numbers may still be right to as many digits: those of a numerical derivative
    if (precision === 'float16' && !shortPrecisions(asked.given).float16) break;
    const shorter = shorterThan(precision, asked.given);
    const answer = simplest(asked, candidates, precision, shorter);
    if (answer.best !== null) {
      const isSure = shorter === null || answer.best.mistakes === 0;
      const best = isSure ? answer.best : withShorter(asked, candidates, answer.best, LEVEL[shorter]);
      return found(asked, candidates, best, precision);
    }
    if (answer.vague !== null) vague ??= found(asked, candidates, answer.vague, precision);
  }
  return vague;
}

type Simplest = { readonly mistakes: number; readonly matches: readonly Match[] };

/**
 * The fewest mistakes that hold and whose numbers say something, with all that nothing tells from them; or the fewest that hold though
 * their numbers say little, and could be meant: then nothing is known of more mistakes either.
 */
function simplest(
  asked: Asked,
  candidates: Candidates,
  precision: Programme['precision'],
  shorter: Precision | null,
): { best: Simplest | null; vague: Simplest | null } {
  const level = LEVEL[precision];
  const near: Match[] = [];
  let vague: Simplest | null = null;
  const wider = widened(level, NEARLY);
  for (const [mistakes, sets] of candidates.entries()) {
    const nearly = matchesIn(asked, sets, wider).filter(
      ({ candidate, values }) =>
        candidate.mistakes.length === 0 ||
        shorter === null ||
        printsShorter(asked.given, values, precision, shorter),
    );
    const holding = nearly.filter(({ candidate }) => matchesIn(asked, [candidate], level).length > 0);
    const telling = holding.filter((match) => saysSomething(asked, match, level));
    const meant = holding.filter((match) => isOfTheirSize(asked, match));
    const nearlyTelling = nearly.filter((match) => saysSomething(asked, match, wider));
    if (telling.length > 0) {
      return {
        best: { mistakes, matches: distinct([...telling, ...meant, ...nearlyTelling, ...near]) },
        vague,
      };
    }
    if (holding.length > 0) vague ??= { mistakes, matches: distinct(holding) };
    if (meant.length > 0) return { best: null, vague };
    near.push(...nearlyTelling);
  }
  return { best: null, vague };
}

/** With the sets of no more mistakes that hold at the level of a shorter precision, where not almost any numbers would. */
function withShorter(asked: Asked, candidates: Candidates, best: Simplest, level: Level): Simplest {
  const others = candidates
    .slice(0, best.mistakes + 1)
    .flatMap((sets) => matchesIn(asked, sets, level))
    .filter((match) => saysSomething(asked, match, level));
  return { ...best, matches: distinct([...best.matches, ...others]) };
}

function found(
  asked: Asked,
  candidates: Candidates,
  { mistakes, matches }: Simplest,
  precision: Programme['precision'],
): Found {
  const rivals = candidates.slice(0, mistakes + 1).reduce((sum, sets) => sum + sets.length, 0);
  return { matches, precision, chance: chanceOfAny(asked, matches, rivals, LEVEL[precision]) };
}
