import { useLayoutEffect, useRef, useState } from 'react';
import type { Handout as HandoutContent } from '../../lesson/handout/handout';
import type { Experiment } from '../../state/experiment';
import { traceOf } from '../../state/traceOf';
import styles from './Handout.module.css';
import { HandoutBlock, blocksOf, type Block } from './HandoutBlock';
import { HandoutFoot } from './HandoutFoot';
import { HandoutHead } from './HandoutHead';
import { fitFormulas, planOf, type Plan } from './handoutPlan';

export type HandoutProps = { readonly experiment: Experiment; readonly handout: HandoutContent };

/** The blocks of the four columns; until they are measured, or where they do not fit, all of them in the first. */
function inColumns(blocks: readonly Block[], plan: Plan | null): readonly (readonly Block[])[] {
  if (!plan?.columns) return [blocks, [], [], []];
  return plan.columns.map((column) => column.flatMap((place) => blocks[place] ?? []));
}

/** Two pages: the network and the Jacobian, the nine steps with their numbers in four columns, the verdict, the address. */
export function Handout({ experiment, handout }: HandoutProps) {
  const place = useRef<HTMLDivElement>(null);
  const [plan, setPlan] = useState<Plan | null>(null);
  const trace = traceOf(experiment.problem);
  useLayoutEffect(() => {
    if (!place.current) return;
    if (plan === null) setPlan(planOf(place.current));
    else fitFormulas(place.current);
  }, [plan]);
  const columns = inColumns(blocksOf(handout.steps), plan).map((blocks, k) => (
    <div key={k} className={styles['column']}>
      {blocks.map(({ step, part }) => (
        <HandoutBlock key={`${step.id} ${part.id}`} step={step} part={part} />
      ))}
    </div>
  ));
  return (
    <div ref={place} className={styles['sheets']} data-flows={plan?.columns === null || undefined}>
      <div className={styles['sheet']} data-sheet>
        <HandoutHead handout={handout} trace={trace} experiment={experiment} />
        <div className={styles['columns']}>{columns.slice(0, 2)}</div>
      </div>
      <div className={styles['sheet']} data-sheet>
        <div className={styles['columns']}>{columns.slice(2)}</div>
        <HandoutFoot {...handout} />
      </div>
    </div>
  );
}
