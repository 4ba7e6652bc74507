import { memo, useEffect, useRef } from 'react';
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

/** The computation as two rows, forward and backward; every term is a button that goes to its step. */
export const ChainRuleRibbon = memo(function ChainRuleRibbon(props: RibbonProps) {
  const { problem, step, substep, substeps } = props;
  const rows = useRef<HTMLDivElement>(null);
  useEffect(() => showCurrentTerm(rows.current), [step]);
  const term = (id: StepId) => <Term id={id} problem={problem} isOn={id === step} />;
  return (
    <nav className={styles['ribbon']} aria-label={page.ribbon.name} data-panel="steps">
      <div ref={rows} className={styles['rows']}>
        <span className={styles['rowName']}>{page.ribbon.forward}</span>
        <div className={styles['terms']} data-scrolls>
          <Sign formula={X} />
          <Sign formula={ARROW} />
          {term('logits')}
          <Sign formula={ARROW} />
          {term('softmax')}
          <Sign formula={ARROW} />
          {term('loss')}
        </div>
        <span className={`${styles['rowName']} ${styles['withBrace']}`}>{page.ribbon.backward}</span>
        <div className={`${styles['terms']} ${styles['withBrace']}`} data-scrolls>
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

/** On a narrow screen a row scrolls by itself to its current term; `scrollIntoView` would scroll the host page too. */
function showCurrentTerm(rows: HTMLElement | null) {
  const term = rows?.querySelector<HTMLElement>('[aria-current]');
  const row = term?.closest<HTMLElement>('[data-scrolls]');
  if (!term || !row) return;
  const middle = term.getBoundingClientRect().left - row.getBoundingClientRect().left + term.offsetWidth / 2;
  row.scrollLeft += middle - row.clientWidth / 2;
}

function Sign({ formula }: { readonly formula: Tex }) {
  return (
    <span className={styles['sign']}>
      <Formula tex={formula} />
    </span>
  );
}

type TermProps = { readonly id: StepId; readonly problem: Problem; readonly isOn: boolean };

function Term({ id, problem, isOn }: TermProps) {
  const step = STEP_HEADS[id];
  const isLocked = useLocked('step') && !isOn;
  return (
    <button
      type="button"
      className={styles['term']}
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
      <Formula tex={step.symbol(problem)} />
    </button>
  );
}
