import type { Theme } from '../../../charts/colourScale';
import type { Diagnosis } from '../../../engine/diagnosis/question';
import type { Checked } from '../../../state/check/checkRequest';
import { NEVER, type DiagnosisSentence } from '../../../text/en/diagnosis';
import { check } from '../../../text/en/labs/check';
import { Difference } from './Difference';
import { Explained } from './Explained';
import styles from './Result.module.css';
import { TellingNumbers } from './TellingNumbers';
import type { Answer } from './useCheck';
import { Verdict, type Standing } from './Verdict';

type ResultProps = {
  readonly answer: Answer | null;
  readonly isPending: boolean;
  /** What is said in place of an answer. */
  readonly refused: string | null;
  readonly theme: Theme;
};

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
  return { ...sentence, detail: `${names.join('; or ')}.${telling === 'never' ? ` ${NEVER}` : ''}` };
}

/** What was found. While a newer answer is on its way the last one stays. */
export function Result({ answer, isPending, refused, theme }: ResultProps) {
  const said = { headline: '', isPending };
  if (refused !== null) return <Verdict {...said} standing="caution" detail={refused} />;
  if (!answer) return <p className={styles['pending']}>{check.pending}</p>;
  const { result } = answer;
  if (result.kind === 'unread') return <Verdict {...said} standing="caution" detail={result.sentence} />;
  return (
    <div className={styles['result']} data-diagnosis={result.diagnosis.verdict}>
      <Verdict {...shortened(result)} standing={standingOf(result.diagnosis)} isPending={isPending} />
      <Explanations result={result} />
      <Difference result={result} theme={theme} />
    </div>
  );
}

function Explanations({ result }: { readonly result: Checked }) {
  const { diagnosis, asked } = result;
  const { explanations, lessSimple, telling } = diagnosis;
  const wrong = explanations.filter(({ mistakes }) => mistakes.length > 0);
  const pairs = lessSimple.slice(0, 3).map(check.pair);
  return (
    <>
      {telling !== null && telling !== 'never' && <TellingNumbers telling={telling} />}
      {asked.isBatch && wrong.length > 0 && <p className={styles['note']}>{check.perRow}</p>}
      {wrong.map((explanation) => (
        <Explained
          key={explanation.mistakes.join(' ')}
          explanation={explanation}
          asked={asked}
          isOneOfMany={wrong.length > 1}
        />
      ))}
      {pairs.length > 0 && <p className={styles['note']}>{check.otherwise(pairs)}</p>}
    </>
  );
}
