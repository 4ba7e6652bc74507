import { Bars } from '../../charts/Bars';
import type { Trace } from '../../engine/trace';
import { numberText, superscript } from '../../text/numbers';
import { refOf } from '../../lesson/refs';
import { setActivation } from '../../state/editActivation';
import { labelOf, type Experiment } from '../../state/experiment';
import { traceOf } from '../../state/traceOf';
import { page } from '../../text/en/page';
import { sliderText } from '../../text/en/slider';
import { edit, endGesture } from '../experimentStore';
import { FigureMenu } from '../figure/FigureMenu';
import { useLocked } from '../lock';
import { pointAt, usePointing } from '../pointing';
import { whileSeen, type Place } from '../whileSeen';
import styles from './Outcome.module.css';
import { reachFor } from './steadyReach';

/** From 0 to 1 for shares; for the elementwise activations as far as they reach. */
function domainOf({ softmax, activations, target }: Trace): readonly [number, number] {
  if (softmax) return [0, 1];
  const values = [...activations, ...target];
  const reach = reachFor(values, 1);
  return [Math.min(...values) < 0 ? -reach : 0, reach];
}

/** A share that underflowed is not 0: its power of ten is still known from its logarithm. */
function shareText({ softmax, activations }: Trace, i: number): string {
  const logarithm = softmax?.logActivations[i] ?? NaN;
  if (activations[i] !== 0 || !Number.isFinite(logarithm)) return numberText(activations[i] ?? NaN);
  return page.inputs.underflow(`10${superscript(Math.round(logarithm / Math.LN10))}`);
}

function handleOf(i: number, label: string, text: string) {
  const name = page.inputs.share(i + 1, label);
  return { handle: { name, text: sliderText.value(name, text) } };
}

type OutcomeProps = { readonly experiment: Experiment };

/** The activations as bars with a mark at the target, and the loss beside them. */
export const Outcome = whileSeen(function Outcome({ experiment, place }: OutcomeProps & Place) {
  const trace = traceOf(experiment.problem);
  const lit = usePointing((state) => state.lit);
  const { activation, source } = experiment.problem;
  const isLocked = useLocked('a');
  const isDraggable = source.kind === 'activations' && !isLocked;
  const bars = Array.from(trace.activations, (value, i) => ({
    name: labelOf(experiment, i),
    value,
    text: shareText(trace, i),
    ...(isDraggable && handleOf(i, labelOf(experiment, i), shareText(trace, i))),
    target: trace.target[i] ?? null,
    lit: lit.has(refOf('a', i)) || lit.has('a'),
  }));
  return (
    <div ref={place} className={styles['outcome']} data-figure="line">
      <h2>
        <span>{page.inputs.shares(page.inputs.activations[activation])}</span>{' '}
        <span className={styles['key']} aria-hidden="true">
          {page.inputs.targetMark}
        </span>
        <span className={styles['loss']} data-ref="E">
          <span className={styles['lossLine']}>{`E = ${numberText(trace.loss)}`}</span>
        </span>
      </h2>
      <div className={styles['bars']} data-points-itself>
        <Bars
          bars={bars}
          domain={domainOf(trace)}
          label={page.inputs.shares(page.inputs.activations[activation])}
          draggable={isDraggable}
          onDrag={(i, value) => edit((now) => setActivation(now, i, value, []), `share ${i}`)}
          onDragEnd={endGesture}
          onPoint={(i) => pointAt(i === null ? null : refOf('a', i))}
        />
      </div>
      <FigureMenu
        name="a"
        title={page.inputs.shares(page.inputs.activations[activation])}
        table={({ barsTable }) => barsTable(trace, experiment.labels)}
      />
      {trace.events.some((event) => event.quantity === 'a') && (
        <p className={styles['note']}>{page.inputs.underflowNote}</p>
      )}
    </div>
  );
});
