import type { Tex } from '../../../lesson/tex';
import { Formula } from '../../Formula';
import { useSettled } from '../../useSettled';
import styles from './Activations.module.css';
import { ScrollRegion } from '../../ScrollRegion';

/** A form of f′: what it is written in, the formula, and its sentence for those who hear it. */
export function FormRow({
  label,
  tex,
  says,
}: {
  readonly label: string;
  readonly tex: Tex;
  readonly says: string;
}) {
  const heard = useSettled(says);
  return (
    <div className={styles['form']}>
      <span className={styles['formLabel']} aria-hidden="true">
        {label}
      </span>
      <ScrollRegion label={label}>
        <Formula tex={tex} display says={heard} />
      </ScrollRegion>
    </div>
  );
}
