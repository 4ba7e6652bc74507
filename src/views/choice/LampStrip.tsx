import { memo, useMemo } from 'react';
import { Lamp, type LampStanding } from '../../charts/Lamp';
import { INVARIANT_IDS, invariants, usedChoice, type Invariant } from '../../engine/checks/invariants';
import type { Trace } from '../../engine/trace';
import { checks } from '../../text/en/checks';
import { showSection } from '../stageView';
import { useHasTabs } from '../view';
import styles from './LampStrip.module.css';

const standing = ({ measured }: Invariant): LampStanding => {
  if (measured === null) return 'none';
  return measured.holds ? 'lit' : 'out';
};

/** The checks of the reader's choice as seven small lamps, always on; where the stage has tabs, a button that shows them with their numbers. */
export function LampStrip({ trace }: { readonly trace: Trace }) {
  const pattern = useMemo(
    () => (invariants(trace, usedChoice(trace)) ?? []).map(standing).join(' '),
    [trace],
  );
  return <Lamps pattern={pattern} />;
}

/** Drawn anew only where a lamp goes on or out, which few frames of a drag do. */
const Lamps = memo(function Lamps({ pattern }: { readonly pattern: string }) {
  const lamps = pattern.split(' ') as readonly LampStanding[];
  const out = INVARIANT_IDS.filter((_, k) => lamps[k] === 'out').map((id) => checks.lamp[id]);
  const holding = lamps.filter((one) => one === 'lit').length;
  const name = checks.stripName(holding, holding + out.length, out);
  const drawn = (
    <>
      <span>{checks.strip}</span>
      {lamps.map((one, k) => (
        <Lamp key={INVARIANT_IDS[k]} standing={one} />
      ))}
    </>
  );
  const hasTabs = useHasTabs();
  const shown = { className: styles['strip'], 'aria-label': name, title: name, 'data-lamps': pattern };
  return hasTabs ? (
    <button type="button" {...shown} onClick={() => showSection('checks')}>
      {drawn}
    </button>
  ) : (
    <div role="img" {...shown}>
      {drawn}
    </div>
  );
});
