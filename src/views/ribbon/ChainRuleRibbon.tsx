import { memo, useEffect } from 'react';
import type { Problem } from '../../engine/problem';
import { STEP_HEADS } from '../../lesson/steps/heads';
import { tex, type Tex } from '../../lesson/tex';
import { STEP_IDS, type StepId } from '../../lesson/stepIds';
import { page } from '../../text/en/page';
import { Formula } from '../Formula';
import { LOCKED, useLocked } from '../lock';
import { walkTo } from '../walk';
import styles from './ChainRuleRibbon.module.css';
import { stepsSoon } from './stepsSoon';
import { useTermFocus } from './useTermFocus';
import { WalkControls } from './WalkControls';

type RibbonProps = {
  readonly problem: Problem;
  readonly step: StepId;
  readonly substep: number;
  readonly substeps: number;
};

const X = tex`x`;
const ARROW = tex`\to`;
const EQUALS = tex`=`;
const TIMES = tex`\cdot`;

/** The computation as two rows, forward and backward; every term is a button that goes to its step. Two toolbars, with ◀ play ▶ beside them. */
export const ChainRuleRibbon = memo(function ChainRuleRibbon(props: RibbonProps) {
  const { problem, step, substep, substeps } = props;
  const { rows, looked, isStop, handlers } = useTermFocus(step);
  useEffect(() => showTerm(rows.current, looked), [rows, looked]);
  const term = (id: StepId) => <Term id={id} problem={problem} isOn={id === step} isStop={isStop(id)} />;
  return (
    <nav className={styles['ribbon']} aria-label={page.ribbon.name} data-panel="steps">
      <div ref={rows} className={styles['rows']}>
        <span className={styles['rowName']} aria-hidden="true">
          {page.ribbon.forward}
        </span>
        <div
          className={styles['terms']}
          role="toolbar"
          tabIndex={-1}
          aria-label={page.ribbon.forward}
          data-scrolls
          {...handlers}
        >
          <Sign formula={X} />
          <Sign formula={ARROW} />
          {term('logits')}
          <Sign formula={ARROW} />
          {term('softmax')}
          <Sign formula={ARROW} />
          {term('loss')}
        </div>
        <span className={`${styles['rowName']} ${styles['withBrace']}`} aria-hidden="true">
          {page.ribbon.backward}
        </span>
        <div
          className={`${styles['terms']} ${styles['withBrace']}`}
          role="toolbar"
          tabIndex={-1}
          aria-label={page.ribbon.backward}
          data-scrolls
          {...handlers}
        >
          {term('dE_dW')}
          <Sign formula={EQUALS} />
          <span className={styles['product']}>
            {term('dE_da')}
            <Sign formula={TIMES} />
            {term('da_dz')}
            <span className={styles['brace']}>{term('dE_dz')}</span>
          </span>
          <Sign formula={TIMES} />
          {term('dz_dW')}
          <span className={styles['gap']} />
          {term('update')}
        </div>
      </div>
      <WalkControls step={step} substep={substep} substeps={substeps} steps={STEP_IDS} />
    </nav>
  );
}, isSameRibbon);

/** The terms depend on what is computed, not on the numbers: a drag leaves the ribbon alone. */
function isSameRibbon(one: RibbonProps, other: RibbonProps): boolean {
  const shape = ({ problem, step, substep, substeps }: RibbonProps) =>
    [
      problem.activation,
      problem.loss,
      problem.temperature,
      problem.source.kind,
      step,
      substep,
      substeps,
    ].join();
  return shape(one) === shape(other);
}

/** On a narrow screen a row scrolls by itself to the term that is on or looked at; `scrollIntoView` would scroll the host page too. */
function showTerm(rows: HTMLElement | null, id: StepId) {
  const term = rows?.querySelector<HTMLElement>(`[data-step="${id}"]`);
  const row = term?.closest<HTMLElement>('[data-scrolls]');
  if (!term || !row) return;
  const middle = term.getBoundingClientRect().left - row.getBoundingClientRect().left + term.offsetWidth / 2;
  row.scrollLeft += middle - row.clientWidth / 2;
}

function Sign({ formula }: { readonly formula: Tex }) {
  return (
    <span className={styles['sign']}>
      <Formula tex={formula} says={null} />
    </span>
  );
}

type TermProps = {
  readonly id: StepId;
  readonly problem: Problem;
  readonly isOn: boolean;
  readonly isStop: boolean;
};

function Term({ id, problem, isOn, isStop }: TermProps) {
  const step = STEP_HEADS[id];
  const isLocked = useLocked('step') && !isOn;
  return (
    <button
      type="button"
      className={styles['term']}
      tabIndex={isStop ? 0 : -1}
      aria-current={isOn ? 'step' : undefined}
      aria-label={step.title(problem)}
      title={isLocked ? LOCKED.title : step.title(problem)}
      data-step={id}
      data-locked={isLocked || undefined}
      // not `disabled`: what it stands for lights up under the pointer and the focus
      aria-disabled={isLocked || undefined}
      onClick={() => walkTo({ step: id, substep: 0 })}
      {...stepsSoon}
    >
      <Formula tex={step.symbol(problem)} says={null} />
    </button>
  );
}
