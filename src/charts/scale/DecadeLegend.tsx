import { rampOf, type Theme } from '../colourScale';
import styles from './DecadeLegend.module.css';

export type DecadeTick = {
  /** Where between the least (0) and the largest (1) magnitude. */
  readonly share: number;
  readonly text: string;
  /** Set below the others, for what is not a decade. */
  readonly isApart?: boolean;
};

type DecadeLegendProps = {
  readonly theme: Theme;
  readonly ticks: readonly DecadeTick[];
  readonly label: string;
  readonly negative: string;
  readonly positive: string;
  readonly zero: string;
};

const STOPS = Array.from({ length: 33 }, (_, k) => k / 32);
/** The entry of 0 in the ramp, and how many there are on either side. */
const ZERO = 128;
const STEPS = 127;
const SIDES = [-1, 1] as const;

/** Nearer to the middle than this, a tick would run into that of 0. */
const NEAREST = 0.24;

/** A share of either side as a part of the whole bar: the least magnitudes meet in its middle. */
const along = (side: 1 | -1, share: number) => `${50 + 50 * side * share}%`;

/** The signed logarithm: the largest magnitudes at both ends, the least in the middle, with the same ticks on either side. */
export function DecadeLegend({ theme, ticks, label, negative, positive, zero }: DecadeLegendProps) {
  const { colours } = rampOf(theme);
  const stops = STOPS.map((share) => colours[Math.round(ZERO + STEPS * (2 * share - 1))]).join(', ');
  const told = ticks.filter(({ share, isApart }) => share >= NEAREST || isApart);
  const inMiddle = told.find(({ share }) => share < NEAREST);
  return (
    <div className={styles['legend']} role="img" aria-label={label}>
      <div className={styles['signs']} aria-hidden="true">
        <span>{negative}</span>
        <span>{positive}</span>
      </div>
      <div className={styles['bar']} style={{ background: `linear-gradient(to right, ${stops})` }} />
      <div className={styles['ticks']} aria-hidden="true">
        <span style={{ left: '50%' }}>{zero}</span>
        {SIDES.flatMap((side) =>
          told.map(({ share, text, isApart }) => (
            <span
              key={`${side} ${text}`}
              style={{ left: along(side, share) }}
              data-apart={isApart || undefined}
            >
              {share >= NEAREST && (side < 0 ? `−${text}` : `+${text}`)}
            </span>
          )),
        )}
        {/* the two would run into each other: their marks stand apart, and one name is both's */}
        {inMiddle && (
          <span style={{ left: '50%' }} data-apart data-unmarked>
            {`±${inMiddle.text}`}
          </span>
        )}
      </div>
    </div>
  );
}
