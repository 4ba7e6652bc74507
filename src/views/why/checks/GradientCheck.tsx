import { memo, useMemo, useState } from 'react';
import { centralDifferences, EPSILONS, errorCurves } from '../../../engine/checks/gradientCheck';
import type { Trace } from '../../../engine/trace';
import { gradientCheck as text } from '../../../text/en/gradientCheck';
import { Slider } from '../../Slider';
import styles from './Checks.module.css';
import { ErrorCurve } from './ErrorCurve';
import own from './GradientCheck.module.css';
import { PairedCells } from './PairedCells';
import { underflows } from './underflows';

/** 10⁻⁴: a step that many take, and not the best. */
const FIRST = EPSILONS.findIndex((epsilon) => epsilon > 9e-5);

/** The gradient check as one writes it: ε, every cell beside its difference, and how the error depends on ε. */
export const GradientCheck = memo(function GradientCheck({ trace }: { readonly trace: Trace }) {
  const [index, setIndex] = useState(FIRST);
  const epsilon = EPSILONS[index] ?? 1;
  const { problem, logits, used, right } = trace;
  const differences = useMemo(() => centralDifferences(problem, logits, epsilon), [problem, logits, epsilon]);
  const [curve = [], rightCurve = []] = useMemo(
    () => errorCurves(trace, [used.jacobian, right.jacobian]),
    [trace, used.jacobian, right.jacobian],
  );
  const lost = useMemo(() => underflows(trace, 'used.da_dz'), [trace]);
  return (
    <section className={styles['block']} aria-labelledby="checks-gradient">
      <h3 id="checks-gradient">{text.title}</h3>
      <div className={own['epsilon']}>
        <span aria-hidden="true">{text.epsilonIs(epsilon)}</span>
        <Slider
          id="checks-epsilon"
          isWhole
          min={0}
          max={EPSILONS.length - 1}
          step={1}
          value={index}
          aria-label={text.slider}
          aria-valuetext={text.epsilonIs(epsilon)}
          onMove={setIndex}
        />
        <span className={own['formula']}>{text.formula}</span>
      </div>
      <div className={own['halves']} data-wide={trace.outputs > 3 || undefined}>
        <PairedCells analytic={used.jacobian} numerical={differences} lost={lost} />
        <ErrorCurve trace={trace} curve={curve} right={rightCurve} index={index} onIndex={setIndex} />
      </div>
    </section>
  );
});
