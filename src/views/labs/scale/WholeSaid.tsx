import { wholeSaid } from '../../../text/en/labs/scaleSaid';
import styles from './ScaleLab.module.css';
import { useScaleFacts } from './scaleFacts';

/** What one sees, with the numbers as they are. */
export function WholeSaid() {
  const whole = useScaleFacts((facts) => facts.numbers?.whole ?? null);
  if (!whole) return null;
  const { count, kept } = whole;
  return (
    <div className={styles['said']}>
      <p>
        <strong>{wholeSaid.size(count)}</strong>
      </p>
      <p>
        {wholeSaid.structure} {wholeSaid.concentration(whole)} {wholeSaid.product(count)}
        {kept < count && ` ${wholeSaid.kept(kept, count)}`}
      </p>
    </div>
  );
}
