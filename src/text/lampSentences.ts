import type { Invariant } from '../engine/checks/invariants';
import type { Trace } from '../engine/trace';
import { capital } from './capital';
import { checks, lampText as words, pairName } from './en/checks';
import { applying, failing, logitRowsVanish, passesAllButOne, type LampColumn } from './lamps';
import { numberText } from './numbers';

/** Which lamps the reader's choice puts out, and which wrong choice slips past all but one; all read from the lamps. */
export function lampSentences(trace: Trace, columns: readonly LampColumn[]): readonly string[] {
  const { used } = trace;
  const own = columns.find(({ form, argument }) => form === used.form && argument === used.argument);
  if (!own?.lamps) return [];
  const twice = columns.find(passesAllButOne);
  return [
    ownSentence(own, own.lamps),
    ...(used.verdict === 'coincidence' ? [words.coincidence] : []),
    ...chance(trace, columns),
    ...(twice?.lamps ? [slips(twice, twice === own, applying(twice.lamps).length)] : []),
  ];
}

function ownSentence(own: LampColumn, lamps: readonly Invariant[]): string {
  const [out, all] = [failing(lamps), applying(lamps).length];
  const pair = capital(pairName(own));
  if (out.length === 0) return words.allLit(pair, all);
  return words.someOut(
    pair,
    all,
    out.map(({ id }) => checks.lamp[id]),
  );
}

const slips = (column: LampColumn, isOwn: boolean, all: number): string =>
  words.slips(isOwn ? words.itSlips : words.otherSlips(pairName(column)), all - 1, all);

function chance(trace: Trace, columns: readonly LampColumn[]): readonly string[] {
  if (!logitRowsVanish(trace, columns)) return [];
  const { logits } = trace;
  const isZero = logits.every((z) => z === 0);
  const sum = logits.reduce((all, z) => all + z, 0);
  return [words.vanishes(isZero ? words.everyZero : words.addUpTo(numberText(sum)))];
}
