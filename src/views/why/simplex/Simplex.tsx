import { useRef } from 'react';
import type { Trace } from '../../../engine/trace';
import { setActivationFunction } from '../../../state/editChoices';
import { setOutputs } from '../../../state/editOutputs';
import { numberText } from '../../../text/numbers';
import { simplex } from '../../../text/en/simplex';
import { edit, type Change } from '../../experimentStore';
import { useLock } from '../../lock';
import type { SectionProps } from '../section';
import styles from './Simplex.module.css';
import { SimplexFigure } from './SimplexFigure';

const SHARES = 3;

function whyNoShares({ activations }: Trace): string {
  const sum = activations.reduce((total, a) => total + a, 0);
  return Number.isFinite(sum) ? simplex.needsSoftmax(numberText(sum)) : simplex.needsFinite;
}

/** a as a point in the triangle of three shares; for anything else, why there is none and the way to one. */
export function Simplex({ experiment, trace }: SectionProps) {
  const panel = useRef<HTMLDivElement>(null);
  const isSoftmax = trace.problem.activation === 'softmax';
  // The button goes when it has done its work; the focus must not go with it.
  const press = (change: Change) => {
    panel.current?.focus({ preventScroll: true });
    edit(change);
  };
  return (
    <div ref={panel} tabIndex={-1} className={styles['simplex']}>
      {!isSoftmax && (
        <Elsewhere
          why={whyNoShares(trace)}
          action={simplex.backToSoftmax}
          change={(now) => setActivationFunction(now, 'softmax')}
          onPress={press}
        />
      )}
      {isSoftmax && trace.outputs !== SHARES && (
        <Elsewhere
          why={simplex.needsThree(trace.outputs)}
          action={simplex.threeOutputs}
          change={(now) => setOutputs(now, SHARES)}
          onPress={press}
        />
      )}
      {isSoftmax && trace.outputs === SHARES && <SimplexFigure experiment={experiment} trace={trace} />}
    </div>
  );
}

type ElsewhereProps = {
  readonly why: string;
  readonly action: string;
  readonly change: Change;
  readonly onPress: (change: Change) => void;
};

function Elsewhere({ why, action, change, onPress }: ElsewhereProps) {
  const lock = useLock();
  return (
    <div className={styles['elsewhere']}>
      <p>{why}</p>
      <button type="button" className={styles['button']} onClick={() => onPress(change)} {...lock(change)}>
        {action}
      </button>
      <p className={styles['note']}>{simplex.undoBrings}</p>
    </div>
  );
}
