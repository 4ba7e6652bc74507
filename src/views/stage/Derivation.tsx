import { memo, useState, type KeyboardEvent } from 'react';
import type { Theme } from '../../charts/colourScale';
import type { Trace } from '../../engine/trace';
import type { Ref } from '../../lesson/refs';
import { readRef } from '../../lesson/refs';
import type { Line, Step, Substep } from '../../lesson/step';
import { STEP_IDS } from '../../lesson/stepIds';
import { labelOf, type Experiment } from '../../state/experiment';
import { page } from '../../text/en/page';
import { Formula } from '../Formula';
import { pointAt, usePointing } from '../pointing';
import { goToPosition } from '../walk';
import styles from './Derivation.module.css';
import { WeightsFigure } from './WeightsFigure';

type DerivationProps = {
  readonly experiment: Experiment;
  readonly trace: Trace;
  readonly step: Step;
  readonly substep: Substep;
  readonly theme: Theme;
};

function usePointedCell(selected: Experiment['cell'], outputs: number) {
  const pointed = usePointing((state) => state.pointed);
  const read = pointed ? readRef(pointed) : null;
  if (read?.symbol !== 'J' || read.row === null || read.column === null) return selected;
  return Math.max(read.row, read.column) < outputs ? { row: read.row, column: read.column } : selected;
}

/** The current step: one plain sentence of why, the formula, the same with the live numbers, the value. */
export const Derivation = memo(function Derivation(props: DerivationProps) {
  const { experiment, trace, step, substep, theme } = props;
  const [unfolded, setUnfolded] = useState(false);
  const cell = usePointedCell(experiment.cell, trace.outputs);
  const view = { trace, cell, unfolded, label: (i: number) => labelOf(experiment, i) };
  const substeps = step.substeps(trace.problem);
  const lines = substep.lines(view);
  const folded = lines.some((line) => line.folded > 0);
  return (
    <section className={styles['derivation']} aria-label={page.derivation.name} data-panel="derivation">
      <h2>
        {STEP_IDS.indexOf(step.id) + 1} · {step.title(trace.problem)}
      </h2>
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
      {unfolded && !folded && trace.outputs > 1 && lines.length > 0 && isLong(trace) && (
        <button type="button" className={styles['fold']} onClick={() => setUnfolded(false)}>
          {page.derivation.fold}
        </button>
      )}
      <WeightsFigure step={step.id} trace={trace} experiment={experiment} theme={theme} />
    </section>
  );
});

const isLong = (trace: Trace) => trace.outputs > 6;

/** ← and → walk a formula's symbols, so that the keyboard lights what the pointer lights. */
function walkSymbols(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const refs = [...event.currentTarget.querySelectorAll<HTMLElement>('.katex [data-ref]')].map(
    (element) => element.dataset['ref'] as Ref,
  );
  const distinct = [...new Set(refs)];
  if (distinct.length === 0) return;
  event.preventDefault();
  const here = distinct.indexOf(usePointing.getState().pointed ?? 'x');
  const by = event.key === 'ArrowRight' ? 1 : -1;
  const start = by > 0 ? 0 : distinct.length - 1;
  const next = here < 0 ? start : (here + by + distinct.length) % distinct.length;
  pointAt(distinct[next] ?? null);
}

function DerivationLine({ line, onUnfold }: { readonly line: Line; readonly onUnfold: () => void }) {
  return (
    <div className={styles['line']} data-kind={line.kind} data-standing={line.standing} data-line={line.id}>
      <span className={styles['label']}>{line.label}</span>
      <div className={styles['formula']}>
        <div
          role="img"
          aria-label={line.sentence}
          aria-description={page.derivation.formula}
          tabIndex={0}
          data-own-arrows
          onKeyDown={walkSymbols}
        >
          <Formula tex={line.tex} display />
        </div>
        {line.folded > 0 && (
          <button type="button" className={styles['fold']} onClick={onUnfold}>
            {page.derivation.folded(line.folded)}
          </button>
        )}
      </div>
    </div>
  );
}
