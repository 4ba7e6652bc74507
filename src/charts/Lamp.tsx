import styles from './Lamp.module.css';

/** lit: it holds. out: it does not. none: it does not apply. Told apart by filling and sign, not by colour alone. */
export type LampStanding = 'lit' | 'out' | 'none';

const SIGNS: Record<LampStanding, string> = {
  lit: 'M4.5 8.3l2.4 2.4 4.6-5.2',
  out: 'M5 5l6 6M11 5l-6 6',
  none: 'M5 8h6',
};

/** One lamp; what stands beside it says the same in words, so it is hidden from screen readers. */
export function Lamp({ standing }: { readonly standing: LampStanding }) {
  return (
    <svg className={styles.lamp} data-lamp={standing} viewBox="0 0 16 16" aria-hidden="true">
      {standing !== 'none' && <circle cx="8" cy="8" r="7" />}
      <path d={SIGNS[standing]} />
    </svg>
  );
}
