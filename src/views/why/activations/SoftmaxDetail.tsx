import { useMemo, useState } from 'react';
import { at, type Vector } from '../../../engine/tensor';
import type { Trace } from '../../../engine/trace';
import { softmaxAlongLogit } from '../../../engine/softmaxAlongLogit';
import { activationsPanel, softmaxPanel } from '../../../text/en/activationsPanel';
import { indexed } from '../../../text/en/names';
import styles from './Activations.module.css';
import { CurveWithProbe } from './CurveWithProbe';
import { type Curves, type Domain, logitAxis, seriesOf, valueAxis } from './curves';
import { SoftmaxPrimes } from './SoftmaxPrimes';

/** Six temperatures to either side of the middle, in steps of four, so that it stands still while another logit is dragged. */
function domainFor(centre: number, temperature: number): Domain {
  const step = 4 * temperature;
  const middle = centre === -Infinity ? 0 : Math.round(centre / step) * step;
  return [middle - 1.5 * step, middle + 1.5 * step];
}

function useAlong(logits: Vector, index: number, temperature: number) {
  return useMemo(() => {
    const along = softmaxAlongLogit(logits, index, temperature);
    const curves: Curves = { f: along.activation, prime: along.slope };
    const domain = domainFor(along.centre, temperature);
    const series = seriesOf(curves, domain, softmaxPanel.key(index));
    return {
      centre: along.centre,
      curves,
      domain,
      series,
      x: logitAxis(domain, indexed('z', index)),
      y: valueAxis(series),
      names: { z: indexed('z', index), a: indexed('a', index), slope: softmaxPanel.key(index).prime },
    };
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
  const dots = useMemo(() => {
    const shared = {
      x: own,
      colour: 'var(--color-z)',
      name: activationsPanel.dot(index, own),
      emphasis: true,
    };
    return [
      { ...shared, y: curves.prime(own) },
      { ...shared, y: curves.f(own) },
    ].filter((dot) => Number.isFinite(dot.y));
  }, [own, index, curves]);
  return (
    <>
      <p>{softmaxPanel.curve(index, centre)}</p>
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
          <p className={styles['note']}>
            {isInside ? activationsPanel.dots(index, 1, true) : activationsPanel.outside([index])}
          </p>
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
