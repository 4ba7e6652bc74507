import { useMemo } from 'react';
import type { Theme } from '../../../charts/colourScale';
import { SummedHeatmap } from '../../../charts/matrices/SummedHeatmap';
import { LARGEST_WITH_NUMBERS } from '../../../charts/matrices/summedHeatmapLayout';
import type { RowSum } from '../../../engine/checks/sumOfEachRow';
import type { Trace } from '../../../engine/trace';
import { besideJacobian, closedForm } from '../../../lesson/closedForms';
import { setChoice } from '../../../state/editChoices';
import type { Experiment } from '../../../state/experiment';
import { indexed } from '../../../text/en/names';
import { formulaText } from '../../../text/en/formulas';
import { four } from '../../../text/en/four';
import { edit } from '../../experimentStore';
import { Formula } from '../../Formula';
import { useLock } from '../../lock';
import {
  largestSum,
  shownSum,
  squareCellText,
  squareSentence,
  squareSums,
  type Square,
  type SquareSaid,
} from './squares';
import styles from './BoardSquare.module.css';

const MARKS = { right: '✓', wrong: '✗', coincidence: '≈', equivalent: '✓' } as const;

/** What the cells of a row may take in all, in px. */
const WIDE = 180;
const NARROW = 144;

type BoardSquareProps = {
  readonly square: Square;
  readonly trace: Trace;
  /** What is heard of it, from numbers at rest. */
  readonly said: SquareSaid;
  readonly limit: number;
  readonly theme: Theme;
  readonly group: string;
  /** Little room: no row sums beside the rows. */
  readonly narrow: boolean;
  readonly isOn: boolean;
};

/** One of the four: its matrix with the row sums, its closed form, where it stands and by how much it is off. */
export function BoardSquare(props: BoardSquareProps) {
  const { square, said, trace, limit, theme, isOn } = props;
  const { form, argument, computed } = square;
  const choosing = (now: Experiment) => setChoice(now, form, argument);
  const locked = useLock()(choosing);
  const sums = squareSums(trace, square);
  const sumsFit = !props.narrow && trace.outputs <= LARGEST_WITH_NUMBERS;
  const names = useMemo(() => {
    const heads = (letter: string) => Array.from({ length: trace.outputs }, (_, i) => indexed(letter, i));
    return { rows: heads('a'), columns: heads('z') };
  }, [trace.outputs]);
  return (
    <label
      className={styles['square']}
      data-on={isOn || undefined}
      data-choice={form + argument}
      data-standing={computed.verdict}
      title={locked?.title}
    >
      <input
        type="radio"
        name={props.group}
        value={form + argument}
        aria-label={said.name}
        checked={isOn && !trace.used.standsIn}
        onChange={() => edit(choosing)}
        {...locked}
      />
      <span className={styles['pair']} aria-hidden="true">
        {four.pair(form, argument)}
      </span>
      <SummedHeatmap
        size={trace.outputs}
        values={computed.jacobian.values}
        limit={limit}
        theme={theme}
        cellText={squareCellText(trace, square)}
        rowNames={names.rows}
        columnNames={names.columns}
        widest={props.narrow ? NARROW : WIDE}
        sums={sums && sumsFit ? { title: four.rowSums, rows: sums.map(shownSum) } : null}
        label={said.matrix}
      />
      <Words {...props} sums={sumsFit ? null : sums} />
    </label>
  );
}

type WordsProps = BoardSquareProps & {
  /** Where the sums have no room beside the rows. */
  readonly sums: readonly RowSum[] | null;
};

/** What stands beside the matrix. */
function Words({ sums, ...props }: WordsProps) {
  const { trace, square } = props;
  const { verdict, agreement } = square.computed;
  return (
    <span className={styles['words']}>
      <strong className={styles['standing']}>
        <span aria-hidden="true">{MARKS[verdict]}</span> {four.standing[verdict]}
      </strong>
      <ClosedFormula {...props} />
      <span>{squareSentence(trace, square)}</span>
      <span className={styles['error']}>{four.error(agreement)}</span>
      {sums && <LargestSum sums={sums} />}
    </span>
  );
}

function LargestSum({ sums }: { readonly sums: readonly RowSum[] }) {
  const largest = largestSum(sums);
  return (
    <span className={styles['sum']} data-off={!largest.vanishes || undefined}>
      {four.largestRowSum(four.rowSum(largest))}
    </span>
  );
}

function ClosedFormula({ square, trace }: BoardSquareProps) {
  const { form, argument, computed } = square;
  const { activation, temperature } = trace.problem;
  const { verdict } = computed;
  const formulas = useMemo(() => {
    const closed = closedForm({ activation, temperature }, form, argument);
    return closed && { matrix: besideJacobian(closed.matrix, verdict), where: closed.where };
  }, [activation, temperature, form, argument, verdict]);
  return (
    formulas && (
      <span className={styles['formulas']}>
        <Formula tex={formulas.matrix.tex} says={formulaText.sentence(formulas.matrix.says)} />
        {formulas.where && (
          <Formula tex={formulas.where.tex} says={formulaText.sentence(formulas.where.says)} />
        )}
      </span>
    )
  );
}
