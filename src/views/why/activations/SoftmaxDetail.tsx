import { useMemo, useState } from 'react';
import { at, type Vector } from '../../../engine/tensor';
import type { Trace } from '../../../engine/trace';
import { dotsText, outsideText, softmaxCurveText } from '../../../text/activationsPanel';
import { softmaxPanel } from '../../../text/en/activationsPanel';
import styles from './Activations.module.css';
import { CurveWithProbe } from './CurveWithProbe';
import { ownDots } from './curveMarks';
import { logitAxis, valueAxis } from './curves';
import { softmaxCurves } from './softmaxCurves';
import { SoftmaxPrimes } from './SoftmaxPrimes';

function useAlong(logits: Vector, index: number, temperature: number) {
  return useMemo(() => {
    const along = softmaxCurves(logits, index, temperature);
    const { domain, series, names } = along;
    return { ...along, x: logitAxis(domain, names.z), y: valueAxis(series) };
  }, [logits, index, temperature]);
}

/** Softmax has no curve of its own: one output over its own logit, the others held. */
export function SoftmaxDetail({ trace, index }: { readonly trace: Trace; readonly index: number }) {
  const { logits } = trace;
  const { temperature } = trace.problem;
  const [dragged, setDragged] = useState<number | null>(null);
  const { centre, curves, domain, series, x, y, names } = useAlong(logits, index, temperature);
  const own = at(logits, index);
  const isInside = own >= domain[0] && own <= domain[1];
  const wanted = dragged ?? (isInside ? own : (domain[0] + domain[1]) / 2);
  const z = Math.max(domain[0], Math.min(domain[1], wanted));
  const dots = useMemo(() => ownDots(own, index, curves), [own, index, curves]);
  return (
    <>
      <p>{softmaxCurveText(index, centre)}</p>
      <div className={styles['columns']}>
        <div>
          <CurveWithProbe
            x={x}
            y={y}
            series={series}
            curves={curves}
            dots={dots}
            label={softmaxPanel.picture(index)}
            probe={{
              name: softmaxPanel.probe(index),
              value: z,
              step: (domain[1] - domain[0]) / 240,
              onMove: setDragged,
            }}
            names={names}
          />
          <p className={styles['note']}>{isInside ? dotsText(index, 1, true) : outsideText([index])}</p>
        </div>
        <SoftmaxPrimes
          logits={logits}
          index={index}
          temperature={temperature}
          z={z}
          slope={curves.prime(z)}
        />
      </div>
    </>
  );
}
