import { memo, useLayoutEffect, useRef } from 'react';
import type { Problem } from '../../../engine/problem';
import type { CodeLine } from '../../../lesson/code/codeLine';
import { stepById } from '../../../lesson/derivation';
import { STEP_IDS, type StepId } from '../../../lesson/stepIds';
import { code } from '../../../text/en/labs/code';
import { LOCKED, useLocked } from '../../lock';
import { ScrollRegion } from '../../ScrollRegion';
import { CodeLineView } from './CodeLineView';
import type { Grammar } from './highlight';
import styles from './Program.module.css';

type Block = { readonly step: StepId | null; readonly lines: readonly CodeLine[]; readonly first: number };

/** Lines of one step that stand together. */
function blocksOf(lines: readonly CodeLine[]): readonly Block[] {
  const blocks: { step: StepId | null; lines: CodeLine[]; first: number }[] = [];
  lines.forEach((line, k) => {
    const last = blocks.at(-1);
    if (last && last.step === line.step) last.lines.push(line);
    else blocks.push({ step: line.step, lines: [line], first: k });
  });
  return blocks;
}

/** Scrolls the box, and nothing around it, to the lines of the current step, unless they can be seen. */
function bringToCurrent(program: HTMLElement | null) {
  const box = program?.parentElement;
  const lines = program?.querySelector<HTMLElement>('[data-on]');
  if (!box || !lines) return;
  const [shown, wanted] = [box.getBoundingClientRect(), lines.getBoundingClientRect()];
  if (wanted.top >= shown.top && wanted.bottom <= Math.min(shown.bottom, innerHeight)) return;
  box.scrollTop += wanted.top - shown.top - CONTEXT;
}

const NOT_TO_GO = { 'aria-disabled': true, 'data-locked': true, title: LOCKED.title } as const;

/** Two lines of what comes before stay in sight. */
const CONTEXT = 40;

type ProgramProps = {
  readonly lines: readonly CodeLine[];
  readonly grammar: Grammar;
  readonly problem: Problem;
  readonly current: StepId;
  readonly onPoint: (step: StepId | null) => void;
  readonly onChoose: (step: StepId) => void;
};

/** The program, its lines tied to the steps that they compute: pointing at one shows its formula, a click goes to its step. */
export const Program = memo(function Program(props: ProgramProps) {
  const { lines, current, problem, grammar, onPoint, onChoose } = props;
  const program = useRef<HTMLDivElement>(null);
  const isLocked = useLocked('step');
  useLayoutEffect(() => bringToCurrent(program.current), [current]);
  return (
    <ScrollRegion label={code.program} isTall>
      <div ref={program} className={styles['program']} translate="no">
        {blocksOf(lines).map(({ step, lines: own, first }) => (
          <div
            key={first}
            className={styles['block']}
            data-code-step={step ?? undefined}
            data-on={step === current || undefined}
            onPointerEnter={() => onPoint(step)}
            onPointerLeave={() => onPoint(null)}
          >
            <span className={styles['gutter']}>
              {step !== null && (
                <button
                  type="button"
                  aria-label={code.goTo(STEP_IDS.indexOf(step) + 1, stepById(step).title(problem))}
                  aria-current={step === current ? 'step' : undefined}
                  data-ref={own.find(({ ref }) => ref !== null)?.ref ?? undefined}
                  // not `disabled`: the focus still shows its formula
                  {...(isLocked && step !== current && NOT_TO_GO)}
                  onFocus={() => onPoint(step)}
                  onBlur={() => onPoint(null)}
                  onClick={() => onChoose(step)}
                >
                  {STEP_IDS.indexOf(step) + 1}
                </button>
              )}
            </span>
            <pre className={styles['lines']}>
              {own.map(({ text, ref, standing }, k) => (
                <CodeLineView
                  key={first + k}
                  text={text}
                  grammar={grammar}
                  codeRef={ref}
                  standing={standing}
                />
              ))}
            </pre>
          </div>
        ))}
      </div>
    </ScrollRegion>
  );
});
