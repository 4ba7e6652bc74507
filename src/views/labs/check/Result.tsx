import type { Theme } from '../../../charts/colourScale';
import type { Checked } from '../../../state/check/checkRequest';
import { check } from '../../../text/en/labs/check';
import { AskElsewhere } from './AskElsewhere';
import { Difference } from './Difference';
import { Explained } from './Explained';
import type { Found } from './found';
import styles from './Result.module.css';
import { TellingNumbers } from './TellingNumbers';
import type { Elsewhere } from './useElsewhere';
import { Verdict } from './Verdict';

type ResultProps = {
  /** Null: the first answer is on its way. */
  readonly found: Found | null;
  /** Null where nothing was diagnosed. */
  readonly result: Checked | null;
  readonly isPending: boolean;
  /** Where these numbers are known, if it is not what was asked. */
  readonly elsewhere: Elsewhere | null;
  readonly theme: Theme;
};

/** What was found. While a newer answer is on its way the last one stays. */
export function Result({ found, result, isPending, elsewhere, theme }: ResultProps) {
  if (!found) return <p className={styles['pending']}>{check.pending}</p>;
  return (
    <div className={styles['result']} data-diagnosis={result?.diagnosis.verdict}>
      <Verdict {...found} isPending={isPending} />
      {elsewhere && <AskElsewhere {...elsewhere} />}
      {result && (
        <>
          <Explanations result={result} />
          <Difference result={result} theme={theme} />
        </>
      )}
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
