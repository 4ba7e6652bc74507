import { useState } from 'react';
import type { Trace } from '../../../engine/trace';
import { substepInCode } from '../../../lesson/code/substepInCode';
import { stepById } from '../../../lesson/derivation';
import { STEP_IDS, type StepId } from '../../../lesson/stepIds';
import type { Line, Substep } from '../../../lesson/step';
import { labelOf, type Experiment } from '../../../state/experiment';
import { code } from '../../../text/en/labs/code';
import { DerivationLine } from '../../stage/DerivationLine';
import { useWalk } from '../../walk';
import styles from './CodeLab.module.css';

type FormulaStripProps = {
  readonly experiment: Experiment;
  readonly trace: Trace;
  readonly substep: Substep;
  /** The step of the lines that are pointed at. */
  readonly pointed: StepId | null;
};

/** With letters, and the value: what stands between is the code's business here. */
const inShort = (lines: readonly Line[]): readonly Line[] => [
  ...lines.filter(({ kind }) => kind === 'symbolic').slice(0, 1),
  ...lines.filter(({ kind }) => kind === 'value'),
];

/** The formula of the lines pointed at, or else of the current step, with its live numbers. Its height never changes. */
export function FormulaStrip({ experiment, trace, substep, pointed }: FormulaStripProps) {
  const [unfolded, setUnfolded] = useState(false);
  const walked = useWalk((walk) => walk.step);
  const step = pointed ?? experiment.step;
  const isWalked = step === experiment.step && walked === step;
  const shown = isWalked ? substep : substepInCode(trace, step).substep;
  const view = { trace, cell: experiment.cell, unfolded, label: (i: number) => labelOf(experiment, i) };
  return (
    <section className={styles['strip']} aria-label={code.formula}>
      <h2>
        {STEP_IDS.indexOf(step) + 1} · {stepById(step).title(trace.problem)}
      </h2>
      <div className={styles['formulae']}>
        {inShort(shown?.lines(view) ?? []).map((line) => (
          <DerivationLine
            key={`${step} ${shown?.id} ${line.id}`}
            line={line}
            onUnfold={() => setUnfolded(true)}
          />
        ))}
      </div>
    </section>
  );
}
