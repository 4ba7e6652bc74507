import { choosePreset } from '../../state/editChoices';
import { withProblem } from '../../state/editSource';
import type { Experiment } from '../../state/experiment';
import { fusedExampleText as text } from '../../text/en/product';
import { edit } from '../experimentStore';
import { useLock } from '../lock';
import styles from './ProductCosts.module.css';

const LOGITS = [1000, 0, 0] as const;
const TARGET = 1;

/** The share that the target asks for is e^−1000: no double. */
const breakIt = (now: Experiment): Experiment =>
  withProblem(choosePreset(now, 'overflow'), {
    source: { kind: 'logits', logits: LOGITS },
    target: { kind: 'class', index: TARGET },
    loss: 'crossEntropy',
  });

/** One click to where a loss that is told only a breaks; undo leads back. */
export function FusedExample() {
  const lock = useLock();
  return (
    <section className={styles['costs']} aria-label={text.name}>
      <button type="button" className={styles['button']} onClick={() => edit(breakIt)} {...lock(breakIt)}>
        {text.button}
      </button>
      <p className={styles['note']}>{text.note(LOGITS, TARGET)}</p>
    </section>
  );
}
