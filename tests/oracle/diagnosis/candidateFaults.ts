import { candidatesOf, type Candidate } from '../../../src/engine/diagnosis/candidates';
import { LEVEL } from '../../../src/engine/diagnosis/level';
import { toleranceOf } from '../../../src/engine/diagnosis/match';
import type { Question } from '../../../src/engine/diagnosis/question';
import type { Setting } from '../../../src/engine/diagnosis/setting';
import { DIGITS, inFull, isPossible, offBy, settingFor } from './compared';
import { ExactProgram } from './exactPrograms';
import { experimentOf } from './experiment';
import { namesOf, setsOf } from './ways';

export const nameOf = ({ mistakes }: Candidate): string => mistakes.join(' + ') || 'right';

export function grouped<Item>(
  items: readonly Item[],
  nameOfItem: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(nameOfItem(item), [...(groups.get(nameOfItem(item)) ?? []), item]);
  return groups;
}

export const toleranceFor = (
  setting: Setting,
  candidate: Candidate,
  precision: 'float64' | 'float32' | 'float16',
) => {
  const { rows, columns, values } = candidate.computed();
  const given = inFull(rows, columns, values);
  return toleranceOf(given, candidate, setting.roundings, LEVEL[precision]).rounding;
};

const NOTHING = { columns: 0, values: new Float64Array(0) };

const ordersOf = <Item>(items: readonly Item[]): (readonly Item[])[] =>
  items.length === 0
    ? [[]]
    : items.flatMap((first, k) => ordersOf(items.toSpliced(k, 1)).map((others) => [first, ...others]));

/** The one whose worst is best: which way of a set of mistakes is which candidate. */
function bestOf<Pair extends { readonly units: number }>(pairings: readonly (readonly Pair[])[]) {
  const worst = (pairing: readonly Pair[]) => Math.max(0, ...pairing.map(({ units }) => units));
  return pairings.reduce((best, one) => (worst(one) < worst(best) ? one : best));
}

/** What is wrong with the candidates of one question for these sets of names. */
export function faultsOf(question: Question, isWanted: (names: string, k: number) => boolean): string[] {
  const setting = settingFor(question);
  const experiment = experimentOf(question, DIGITS);
  const candidates = grouped(candidatesOf(setting).flat(), nameOf);
  const sets = grouped(
    setsOf(question).filter((ways) => isPossible(experiment, ways)),
    namesOf,
  );
  const faults = [...new Set([...sets.keys(), ...candidates.keys()])].flatMap((names) => {
    const [own, theirs] = [sets, candidates].map((some) => some.get(names)?.length ?? 0);
    return own === theirs ? [] : [`${names}: ${theirs} ways to compute it where there are ${own}`];
  });
  let k = 0;
  for (const names of new Set(setsOf(question).map(namesOf))) {
    if (!isWanted(names, k++)) continue;
    const possible = sets.get(names) ?? [];
    const theirs = candidates.get(names) ?? [];
    const numbers = possible.map((ways) => new ExactProgram(experiment, ways).numbers());
    const paired = bestOf(
      ordersOf(theirs).map((order) =>
        numbers.map((own, w) => {
          const { columns, values } = order[w]?.computed() ?? NOTHING;
          return { ways: possible[w]!, candidate: order[w], ...offBy(own, columns, values) };
        }),
      ),
    );
    for (const { ways, candidate, units, absolute } of paired) {
      const how = ways.map((way) => way.how).join(' / ');
      if (units > 1) faults.push(`${names} (${how}): ${units} times what rounding costs`);
      else if (candidate && absolute > toleranceFor(setting, candidate, 'float64')) {
        faults.push(`${names} (${how}): ${absolute} off, which its own tolerance does not allow`);
      }
    }
  }
  return faults;
}

export const isSingle = (names: string) => !names.includes(' + ');
