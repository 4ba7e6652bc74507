import { useState } from 'react';
import type { Theme } from '../../charts/colourScale';
import type { Trace } from '../../engine/trace';
import { readRef } from '../../lesson/refs';
import { ownCase } from '../../lesson/ownCase';
import { FOLD_ABOVE, type Cell, type Step, type Substep } from '../../lesson/step';
import { STEP_IDS } from '../../lesson/stepIds';
import { labelOf, type Experiment } from '../../state/experiment';
import { failure } from '../../text/en/failure';
import { page } from '../../text/en/page';
import { Boundary } from '../failure/Boundary';
import { walking } from '../parts/pageParts';
import { useLoaded } from '../parts/part';
import { usePointing } from '../pointing';
import { goToPosition } from '../walk';
import { whileSeen, type Place } from '../whileSeen';
import styles from './Derivation.module.css';
import { DerivationLine } from './DerivationLine';
import { NetworkFigure } from './NetworkFigure';

type DerivationProps = {
  readonly experiment: Experiment;
  readonly trace: Trace;
  readonly step: Step;
  readonly substep: Substep;
  readonly theme: Theme;
};

function usePointedCell(outputs: number): Cell | null {
  const pointed = usePointing((state) => state.pointed);
  const read = pointed ? readRef(pointed) : null;
  if (read?.symbol !== 'J' || read.row === null || read.column === null) return null;
  return Math.max(read.row, read.column) < outputs ? { row: read.row, column: read.column } : null;
}

/** The current step: one plain sentence of why, the formula, the same with the live numbers, the value. */
export const Derivation = whileSeen(function Derivation(props: DerivationProps & Place) {
  const { experiment, trace, step, theme } = props;
  const [unfolded, setUnfolded] = useState(false);
  const pointed = usePointedCell(trace.outputs);
  const cell = pointed ?? experiment.cell;
  const view = { trace, cell, unfolded, label: (i: number) => labelOf(experiment, i) };
  const substeps = step.substeps(trace.problem);
  // A cell that is only pointed at shows its own case for that moment; the walk stays where it is.
  const substep = pointed ? ownCase(substeps, props.substep, pointed) : props.substep;
  const lines = substep.lines(view);
  const further = useLoaded(walking);
  return (
    <section
      ref={props.place}
      className={styles['derivation']}
      aria-label={page.derivation.name}
      id="derivation"
      data-panel="derivation"
    >
      <h2>{`${STEP_IDS.indexOf(step.id) + 1} · ${step.title(trace.problem)}`}</h2>
      {substeps.length > 1 && (
        <div className={styles['parts']} role="group" aria-label={page.derivation.parts}>
          {substeps.map(({ id, title }, k) => (
            <button
              key={id}
              type="button"
              aria-current={id === substep.id ? 'step' : undefined}
              onClick={() => goToPosition({ step: step.id, substep: k })}
            >
              {title}
            </button>
          ))}
        </div>
      )}
      <p className={styles['explanation']}>{substep.explanation(view)}</p>
      <div className={styles['lines']}>
        {lines.map((line) => (
          <DerivationLine key={line.id} line={line} onUnfold={() => setUnfolded(true)} />
        ))}
      </div>
      {unfolded && trace.outputs > FOLD_ABOVE && (
        <button type="button" className={styles['fold']} onClick={() => setUnfolded(false)}>
          {page.derivation.fold}
        </button>
      )}
      <Boundary title={failure.names.pictures}>
        <NetworkFigure step={step.id} trace={trace} theme={theme} />
        {further && (
          <further.StepFigures
            step={step.id}
            substep={substep.id}
            trace={trace}
            experiment={experiment}
            theme={theme}
          />
        )}
      </Boundary>
    </section>
  );
});
