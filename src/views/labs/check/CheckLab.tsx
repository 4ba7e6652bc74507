import { useMemo } from 'react';
import { check } from '../../../text/en/labs/check';
import { useAnnounced } from '../../announce';
import type { LabProps } from '../lab';
import { quantityFor, termsOf, useCheckDraft } from './checkDraft';
import styles from './CheckLab.module.css';
import { ComparedWith } from './ComparedWith';
import { Examples } from './Examples';
import { foundOf } from './found';
import { PasteBox } from './PasteBox';
import { Result } from './Result';
import { Terms } from './Terms';
import { useCheck } from './useCheck';
import { useElsewhere } from './useElsewhere';

/** Check my gradient: the reader pastes numbers from a program of their own, and is told which mistake is in them. */
export function CheckLab({ experiment, theme }: LabProps) {
  const draft = useCheckDraft();
  const quantity = quantityFor(experiment, draft.quantity);
  const terms = useMemo(() => termsOf(draft, quantity), [draft, quantity]);
  const { answer, isPending } = useCheck(experiment, terms);
  const refused = draft.fresh === experiment.problem ? check.fresh : draft.refused;
  const found = foundOf(answer, refused);
  useAnnounced(found ? `${found.headline} ${found.detail}`.trim() : '', 'checked');
  const elsewhere = useElsewhere(refused === null ? answer : null);
  const result = refused === null && answer?.result.kind === 'checked' ? answer.result : null;
  return (
    <div className={styles['lab']}>
      <p className={styles['lead']}>{check.lead}</p>
      <ComparedWith experiment={experiment} />
      <div className={styles['columns']}>
        <div className={styles['bring']}>
          <Terms experiment={experiment} quantity={quantity} reduction={draft.reduction} />
          <PasteBox experiment={experiment} quantity={quantity} answer={answer} />
        </div>
        <div className={styles['result']}>
          {refused === null && terms === null ? (
            <p className={styles['empty']}>{check.empty}</p>
          ) : (
            <Result found={found} result={result} isPending={isPending} elsewhere={elsewhere} theme={theme} />
          )}
        </div>
        {/* After the answer: where the columns stack it must not push it out of sight. */}
        <div className={styles['examples']}>
          <Examples experiment={experiment} quantity={quantity} reduction={draft.reduction} />
        </div>
      </div>
    </div>
  );
}
