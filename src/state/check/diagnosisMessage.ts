import type { Diagnosis, Explanation } from '../../engine/diagnosis/question';
import type { CheckResult } from './checkRequest';

/** The answer to a `check` message, as interface.md names it. */
export type DiagnosisMessage = {
  readonly verdict: Diagnosis['verdict'];
  readonly digits: number | null;
  readonly mistakes: readonly (readonly string[])[];
  readonly sentence: string;
};

const setOf = ({ mistakes, precision }: Explanation): readonly string[] =>
  precision === null ? mistakes : [...mistakes, precision];

/** Right numbers in doubles are the empty set: told where it is one of several, nothing to tell where it is the only one. */
const setsOf = ({ verdict, explanations }: Diagnosis): DiagnosisMessage['mistakes'] =>
  explanations.map(setOf).filter((set) => verdict === 'ambiguous' || set.length > 0);

export function diagnosisMessage(result: CheckResult): DiagnosisMessage {
  if (result.kind === 'unread') {
    return { verdict: 'unreadable', digits: null, mistakes: [], sentence: result.sentence };
  }
  const { diagnosis, sentence } = result;
  const { verdict, digits } = diagnosis;
  const said = `${sentence.headline} ${sentence.detail}`.trim();
  return { verdict, digits, mistakes: setsOf(diagnosis), sentence: said };
}
