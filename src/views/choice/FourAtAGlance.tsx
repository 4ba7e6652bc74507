import { MiniHeatmap } from '../../charts/matrices/MiniHeatmap';
import type { Theme } from '../../charts/colourScale';
import type { DerivativeChoice, Trace } from '../../engine/trace';
import { setChoice } from '../../state/editChoices';
import { page } from '../../text/en/page';
import { edit } from '../experimentStore';
import { useLock } from '../lock';
import { jacobianLimit } from '../stage/colourLimit';
import styles from './FourAtAGlance.module.css';

const MARKS = { right: '✓', wrong: '✗', coincidence: '≈', equivalent: '✓', none: '–' } as const;

/** The four Jacobians, written in z | a × given z | a, on one colour scale; each is the button for its pair. */
export function FourAtAGlance({ trace, theme }: { readonly trace: Trace; readonly theme: Theme }) {
  const limit = jacobianLimit(trace);
  const thumbnail = (choice: DerivativeChoice) => (
    <Thumbnail
      key={choice.form + choice.argument}
      choice={choice}
      size={trace.outputs}
      limit={limit}
      theme={theme}
      isOn={trace.used.form === choice.form && trace.used.argument === choice.argument}
    />
  );
  const [zz, za, az, aa] = trace.choices;
  return (
    <div className={styles['board']} role="group" aria-label={page.choice.board}>
      <span />
      <span className={styles['head']} data-tone="z">
        {page.choice.given.z}
      </span>
      <span className={styles['head']} data-tone="a">
        {page.choice.given.a}
      </span>
      <span className={styles['side']}>{page.choice.written.z}</span>
      {thumbnail(zz)}
      {thumbnail(za)}
      <span className={styles['side']}>{page.choice.written.a}</span>
      {thumbnail(az)}
      {thumbnail(aa)}
    </div>
  );
}

type ThumbnailProps = {
  readonly choice: DerivativeChoice;
  readonly size: number;
  readonly limit: number;
  readonly theme: Theme;
  readonly isOn: boolean;
};

function Thumbnail({ choice, size, limit, theme, isOn }: ThumbnailProps) {
  const lock = useLock();
  const { form, argument, computed } = choice;
  const standing = computed?.verdict ?? 'none';
  const name = page.choice.thumbnail(form, argument, page.choice.standing[standing]);
  return (
    <button
      type="button"
      className={styles['thumbnail']}
      aria-pressed={isOn}
      aria-label={name}
      title={name}
      disabled={!computed}
      data-choice={form + argument}
      data-standing={standing}
      onClick={() => edit((now) => setChoice(now, form, argument))}
      {...lock((now) => setChoice(now, form, argument))}
    >
      {computed && (
        <MiniHeatmap
          size={size}
          values={computed.jacobian.values}
          limit={limit}
          theme={theme}
          wrong={standing === 'wrong'}
        />
      )}
      <span className={styles['mark']} aria-hidden="true">
        {MARKS[standing]}
      </span>
    </button>
  );
}
