import styles from './Heatmap.module.css';

/** What a cell without a finite value is filled with. */
export function HatchPattern({ id, spacing }: { id: string; spacing: number }) {
  return (
    <defs>
      <pattern
        id={id}
        width={spacing}
        height={spacing}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className={styles.hatchGround} width={spacing} height={spacing} />
        <rect className={styles.hatchLine} width={spacing / 4} height={spacing} />
      </pattern>
    </defs>
  );
}
