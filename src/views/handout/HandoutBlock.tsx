import type { HandoutPart, HandoutStep } from '../../lesson/handout/handout';
import type { Line } from '../../lesson/step';
import { tex as texOf, type Tex } from '../../lesson/tex';
import { Formula } from '../Formula';
import styles from './Handout.module.css';

/** A part of a step, under the step's title where it is the first. */
export type Block = { readonly step: HandoutStep; readonly part: HandoutPart };

/** What stays together on paper, in order. */
export const blocksOf = (steps: readonly HandoutStep[]): readonly Block[] =>
  steps.flatMap((step) => step.parts.map((part) => ({ step, part })));

/** Fractions in their full size, though the line is not one of its own. */
const displayed = (formula: Tex): Tex => texOf`\displaystyle ${formula}`;

function PrintedLine({ label, standing, tex, sentence }: Line) {
  return (
    <div className={styles['line']} data-standing={standing}>
      <span className={styles['label']}>{label}</span>
      <span data-fits>
        <span role="img" aria-label={sentence}>
          <Formula tex={displayed(tex)} says={null} />
        </span>
      </span>
    </div>
  );
}

export function HandoutBlock({ step, part }: Block) {
  const isFirst = part === step.parts[0];
  return (
    <div className={styles['block']} data-block>
      {isFirst && (
        <h2>
          <span className={styles['number']}>{step.number}</span> {step.title}
        </h2>
      )}
      {part.title !== '' && <h3>{part.title}</h3>}
      <p>{part.explanation}</p>
      {part.lines.map((line) => (
        <PrintedLine key={line.id} {...line} />
      ))}
    </div>
  );
}
