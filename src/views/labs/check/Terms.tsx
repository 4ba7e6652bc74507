import { QUANTITIES, type Quantity } from '../../../engine/diagnosis/question';
import type { Experiment } from '../../../state/experiment';
import { check } from '../../../text/en/labs/check';
import { Choice } from '../../Choice';
import { addUpAs, askAbout, type CheckDraft } from './checkDraft';
import styles from './Terms.module.css';

const REDUCTIONS = (['mean', 'sum'] as const).map((value) => ({ value, content: check.reductions[value] }));

type TermsProps = {
  readonly experiment: Experiment;
  readonly quantity: Quantity;
  readonly reduction: CheckDraft['reduction'];
};

/** Which quantity the reader brings, and what E is over the rows of a batch. */
export function Terms({ experiment, quantity, reduction }: TermsProps) {
  const hasLayer = experiment.problem.source.kind === 'layer';
  const quantities = QUANTITIES.map((value) => ({
    value,
    content: check.quantities[value],
    ...(value === 'dE_dW' && !hasLayer ? { disabled: true, title: check.needsLayer } : {}),
  }));
  return (
    <div className={styles['terms']}>
      <Choice<Quantity>
        withLegend
        legend={check.quantity}
        options={quantities}
        value={quantity}
        onChange={askAbout}
      />
      {!hasLayer && <p className={styles['note']}>{check.needsLayer}</p>}
      {experiment.batch && (
        <Choice
          withLegend
          legend={check.reduction}
          options={REDUCTIONS}
          value={reduction}
          onChange={addUpAs}
        />
      )}
    </div>
  );
}
