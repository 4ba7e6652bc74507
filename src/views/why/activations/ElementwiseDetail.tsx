import { useMemo, useState } from 'react';
import { ELEMENTWISE_ACTIVATIONS } from '../../../engine/elementwiseActivations';
import type { ElementwiseName } from '../../../engine/problem';
import { at, type Vector } from '../../../engine/tensor';
import { ACTIVATION_NOUNS } from '../../../text/en/activations';
import { dotsText, outsideText } from '../../../text/activationsPanel';
import { activationsPanel } from '../../../text/en/activationsPanel';
import styles from './Activations.module.css';
import { CurveWithProbe } from './CurveWithProbe';
import { logitDots } from './curveMarks';
import { curvesOf, DOMAIN, logitAxis, seriesOf, valueAxis } from './curves';
import { ElementwisePrimes } from './ElementwisePrimes';
import { Twins } from './Twins';

const X = logitAxis(DOMAIN, activationsPanel.axis.z);
const STEP = 0.05;

const isInside = (z: number) => z >= DOMAIN[0] && z <= DOMAIN[1];

/** Where the probe stands until it is dragged: on the logit, or where there is something to see. */
function firstProbe(name: ElementwiseName, logit: number): number {
  const { derivativeInActivation } = ELEMENTWISE_ACTIVATIONS[name];
  if (derivativeInActivation.kind === 'closed') return isInside(logit) ? logit : 1;
  const hasTwin = isInside(logit) && derivativeInActivation.twin(logit) !== null;
  return hasTwin ? logit : 2 * derivativeInActivation.minimum;
}

function whereDotsAre(logits: Vector, index: number): string {
  const outside = Array.from(logits.keys()).filter((m) => !isInside(at(logits, m)));
  if (outside.length === logits.length) return activationsPanel.allOutside;
  const dots = dotsText(index, logits.length, !outside.includes(index));
  return outside.length === 0 ? dots : `${dots} ${outsideText(outside)}`;
}

type ElementwiseDetailProps = {
  readonly name: ElementwiseName;
  readonly logits: Vector;
  readonly index: number;
};

/** One elementwise activation, large: its curves, its derivative in both forms, and its twins where it has them. */
export function ElementwiseDetail({ name, logits, index }: ElementwiseDetailProps) {
  const [dragged, setDragged] = useState<number | null>(null);
  const curves = useMemo(() => curvesOf(name), [name]);
  const series = useMemo(() => seriesOf(curves, DOMAIN, activationsPanel.key), [curves]);
  const y = useMemo(() => valueAxis(series), [series]);
  const dots = useMemo(() => logitDots(logits, index, curves), [logits, index, curves]);
  const z = dragged ?? firstProbe(name, at(logits, index));
  return (
    <>
      <div className={styles['columns']}>
        <div>
          <CurveWithProbe
            x={X}
            y={y}
            series={series}
            curves={curves}
            dots={dots}
            label={activationsPanel.curves(ACTIVATION_NOUNS[name], ...DOMAIN)}
            probe={{ name: activationsPanel.probe, value: z, step: STEP, onMove: setDragged }}
            names={activationsPanel.numbers}
          />
          <p className={styles['note']}>{whereDotsAre(logits, index)}</p>
        </div>
        <ElementwisePrimes name={name} z={z} />
      </div>
      <Twins name={name} z={z} onMove={setDragged} />
    </>
  );
}
