import type { Diagnosis } from '../../../engine/diagnosis/question';
import type { Checked } from '../../../state/check/checkRequest';
import { diagnosis as words } from '../../../text/en/diagnosis';
import type { DiagnosisSentence } from '../../../text/diagnosisTold';
import { check } from '../../../text/en/labs/check';
import type { Answer } from './useCheck';

/** The colour of what was found. */
export type Standing = 'right' | 'wrong' | 'caution';

export type Found = DiagnosisSentence & { readonly standing: Standing };

const STANDINGS: Readonly<Record<Diagnosis['verdict'], Standing>> = {
  right: 'right',
  mistake: 'wrong',
  ambiguous: 'caution',
  unknown: 'wrong',
  unreadable: 'caution',
};

const standingOf = ({ verdict, because }: Diagnosis): Standing =>
  because === 'digits' ? 'caution' : STANDINGS[verdict];

/** Of several explanations the names only: each has its sentence below. */
function shortened({ sentence, diagnosis: { verdict, explanations, telling } }: Checked): DiagnosisSentence {
  if (verdict !== 'ambiguous') return sentence;
  const names = explanations.map(({ mistakes }) => check.pair(mistakes));
  return { ...sentence, detail: `${check.oneOf(names)}.${telling === 'never' ? ` ${words.never}` : ''}` };
}

/** What is said of an answer, or in its place; null while there is none yet. */
export function foundOf(answer: Answer | null, refused: string | null): Found | null {
  if (refused !== null) return { standing: 'caution', headline: '', detail: refused };
  if (!answer) return null;
  const { result } = answer;
  if (result.kind === 'unread') return { standing: 'caution', headline: '', detail: result.sentence };
  return { standing: standingOf(result.diagnosis), ...shortened(result) };
}
