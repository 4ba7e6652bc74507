import { useId, useMemo, useState } from 'react';
import { MiniHeatmap } from '../../../charts/matrices/MiniHeatmap';
import type { Theme } from '../../../charts/colourScale';
import { apart, softmaxOfShifted } from '../../../engine/shift';
import type { Trace } from '../../../engine/trace';
import { differsText } from '../../../text/activationsPanel';
import { shiftText } from '../../../text/en/activationsPanel';
import { figureTitles } from '../../../text/en/figureTitles';
import { sliderText } from '../../../text/en/slider';
import { say } from '../../../text/en/spoken';
import { FigureMenu } from '../../figure/FigureMenu';
import { Slider } from '../../Slider';
import { jacobianLimit } from '../../stage/colourLimit';
import styles from './Activations.module.css';
import { SHIFT_REACH, ShiftTable } from './ShiftTable';

type ShiftProps = { readonly trace: Trace; readonly theme: Theme; readonly label: (i: number) => string };

function useShifted(trace: Trace, shift: number) {
  return useMemo(() => {
    const { logits, activations, right, problem } = trace;
    const shifted = softmaxOfShifted(logits, shift, problem.temperature);
    return {
      shifted,
      inActivations: apart(activations, shifted.activations),
      inJacobian: apart(right.jacobian.values, shifted.jacobian.values),
    };
  }, [trace, shift]);
}

/** c added to every logit: everything is computed anew from z + c, and comes out as it was. */
export function Shift({ trace, theme, label }: ShiftProps) {
  const [shift, setShift] = useState(0);
  const id = useId();
  const { shifted, inActivations, inJacobian } = useShifted(trace, shift);
  const isRounded = inActivations.largest > 0 || inJacobian.largest > 0;
  const limit = jacobianLimit(trace);
  const thumbnail = (values: Float64Array, name: string) => (
    <figure>
      <MiniHeatmap size={trace.outputs} values={values} limit={limit} theme={theme} />
      <figcaption>{name}</figcaption>
    </figure>
  );
  return (
    <section className={styles['part']} aria-label={shiftText.title} data-part="shift">
      <h3>{shiftText.title}</h3>
      <p>{shiftText.lead}</p>
      <div className={styles['shift']}>
        <label htmlFor={id}>{shiftText.shift}</label>
        <Slider
          id={id}
          min={-SHIFT_REACH}
          max={SHIFT_REACH}
          step={0.1}
          value={shift}
          aria-valuetext={sliderText.value(shiftText.shift, say(shift))}
          onMove={setShift}
        />
        <span aria-hidden="true">{shiftText.value(shift)}</span>
      </div>
      <div className={styles['columns']} data-wide="first">
        <ShiftTable trace={trace} shifted={shifted} label={label} />
        <div data-figure="beside">
          <div className={styles['jacobians']}>
            {thumbnail(trace.right.jacobian.values, shiftText.jacobians.before)}
            {thumbnail(shifted.jacobian.values, shiftText.jacobians.after)}
          </div>
          <p className={styles['differences']}>
            {differsText(shiftText.activations, inActivations.largest, inActivations.steps)}
            <br />
            {differsText(shiftText.jacobian, inJacobian.largest, inJacobian.steps)}
          </p>
          {isRounded && <p className={styles['note']}>{shiftText.rounding}</p>}
          <FigureMenu
            name="shifted"
            title={figureTitles.shift}
            limit={limit}
            table={({ pairTable }) =>
              pairTable({
                name: 'shifted',
                matrices: [
                  { head: shiftText.jacobians.before, matrix: trace.right.jacobian },
                  { head: shiftText.jacobians.after, matrix: shifted.jacobian },
                ],
              })
            }
          />
        </div>
      </div>
      <p className={styles['verdict']}>{shiftText.moral}</p>
    </section>
  );
}
