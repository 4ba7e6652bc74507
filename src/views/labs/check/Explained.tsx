import type { MistakeName } from '../../../engine/diagnosis/mistakeNames';
import type { Explanation } from '../../../engine/diagnosis/question';
import { MISTAKES } from '../../../lesson/mistakes/mistakes';
import type { Written } from '../../../lesson/written';
import type { Asked } from '../../../text/diagnosisAsked';
import { explanationSentence } from '../../../text/diagnosis';
import { check, MISTAKE_SHORT } from '../../../text/en/labs/check';
import { checkFormulas } from '../../../text/en/labs/checkFormulas';
import { Formula } from '../../Formula';
import { ScrollRegion } from '../../ScrollRegion';
import { CopyLine } from './CopyLine';
import styles from './Explained.module.css';

type ExplainedProps = {
  readonly explanation: Explanation;
  readonly asked: Asked;
  /** Whether it is one of several, which need a sentence each. */
  readonly isOneOfMany: boolean;
};

/** Of each mistake: the formula of what was computed, of what belongs there, and the line that mends it. */
export function Explained({ explanation, asked, isOneOfMany }: ExplainedProps) {
  const { mistakes } = explanation;
  return (
    <div className={styles['explained']}>
      {isOneOfMany && <p>{explanationSentence(explanation, asked)}</p>}
      {mistakes.map((name) => (
        <div key={name} className={styles['mistake']} data-mistake={name}>
          {mistakes.length > 1 && <h4>{MISTAKE_SHORT[name]}</h4>}
          <Lines name={name} asked={asked} />
        </div>
      ))}
    </div>
  );
}

function Lines({ name, asked }: { readonly name: MistakeName; readonly asked: Asked }) {
  const { computed, right, mend } = MISTAKES[name];
  return (
    <dl className={styles['lines']}>
      <Line label={check.computed} formula={computed(asked)} says={checkFormulas.computed} standing="wrong" />
      <Line label={check.belongs} formula={right(asked)} says={checkFormulas.belongs} standing="right" />
      <dt>{check.mend}</dt>
      <dd>
        <CopyLine code={mend(asked)} />
      </dd>
    </dl>
  );
}

type LineProps = {
  readonly label: string;
  readonly formula: Written;
  readonly says: (formula: string) => string;
  readonly standing: 'right' | 'wrong';
};

function Line({ label, formula, says, standing }: LineProps) {
  return (
    <>
      <dt data-standing={standing}>{label}</dt>
      <dd>
        <ScrollRegion label={label}>
          <span className={styles['formula']}>
            <Formula tex={formula.tex} says={says(formula.says)} />
          </span>
        </ScrollRegion>
      </dd>
    </>
  );
}
