import type { PairedDigits } from '../../../text/pairedDigits';
import styles from './PairedCells.module.css';

/**
 * One number of a pair, with the digits marked that the other does not share. Each part has an element of its own: of a text
 * beside others a page translator takes the place, and React would write the next number where it is not seen.
 */
export function Digits({
  paired,
  which,
}: {
  readonly paired: PairedDigits;
  readonly which: 'one' | 'other';
}) {
  return (
    <span className={styles['digits']}>
      <span>{paired.shared}</span>
      <i>{paired[which].rest}</i>
      <span>{paired[which].power}</span>
    </span>
  );
}
