import type { PairedDigits } from '../../../text/pairedDigits';
import styles from './PairedCells.module.css';

/** One number of a pair, with the digits marked that the other does not share. */
export function Digits({
  paired,
  which,
}: {
  readonly paired: PairedDigits;
  readonly which: 'one' | 'other';
}) {
  return (
    <span className={styles['digits']}>
      {paired.shared}
      <i>{paired[which].rest}</i>
      {paired[which].power}
    </span>
  );
}
