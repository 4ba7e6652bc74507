import { useMemo } from 'react';
import type { Quantity } from '../../../engine/diagnosis/question';
import { checkRequest } from '../../../state/check/checkRequest';
import { examplesOf } from '../../../state/check/examples';
import type { Experiment } from '../../../state/experiment';
import { check } from '../../../text/en/labs/check';
import { pasteText, type CheckDraft } from './checkDraft';
import styles from './Examples.module.css';

type ExamplesProps = {
  readonly experiment: Experiment;
  readonly quantity: Quantity;
  readonly reduction: CheckDraft['reduction'];
};

/** Fill the box with what a program with a mistake would print for the numbers that stand, so that one sees what happens. */
export function Examples({ experiment, quantity, reduction }: ExamplesProps) {
  const examples = useMemo(
    () => examplesOf(checkRequest(experiment, { quantity, reduction, input: { kind: 'text', text: '' } })),
    [experiment, quantity, reduction],
  );
  return (
    <div className={styles['examples']} role="group" aria-label={check.examples}>
      <span className={styles['label']}>{check.examples}</span>
      {examples.map(({ id, text }) => (
        <button key={id} type="button" data-example={id} onClick={() => pasteText(text)}>
          {check.example(id)}
        </button>
      ))}
    </div>
  );
}
