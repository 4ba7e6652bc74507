import { Fragment, useId, useMemo } from 'react';
import { Legend } from '../../../charts/Legend';
import type { Argument } from '../../../engine/problem';
import type { Trace } from '../../../engine/trace';
import { figureTitles } from '../../../text/en/figureTitles';
import { four } from '../../../text/en/four';
import { page } from '../../../text/en/page';
import { numberText, signedText } from '../../../text/numbers';
import { jacobianLimit } from '../../stage/colourLimit';
import { FigureMenu } from '../../figure/FigureMenu';
import { useNarrow } from '../../useNarrow';
import { useSettled } from '../../useSettled';
import type { SectionProps } from '../section';
import { boardSaid, isSquare, squareSaid, wrongButZero, type Square } from './squares';
import { BoardSquare } from './BoardSquare';
import styles from './FourJacobians.module.css';
import { NoFormInActivation } from './NoFormInActivation';

const FORMS: readonly Argument[] = ['z', 'a'];
const tick = (value: number) => (value > 0 ? signedText(value) : numberText(value));

/** The four Jacobians in full size, written in z | a × given z | a, on one colour scale: two are one matrix, two are wrong. */
export function FourJacobians(props: SectionProps) {
  const { experiment, trace, theme } = props;
  const group = useId();
  const narrow = useNarrow();
  const limit = jacobianLimit(trace);
  const { activation } = trace.problem;
  const said = useBoardSaid(trace);
  return (
    <div className={styles['four']} data-figure="line">
      <p className={styles['lead']}>{four.lead(trace.choices)}</p>
      <div className={styles['board']} role="radiogroup" aria-label={four.board}>
        <span className={styles['corner']} />
        {FORMS.map((argument) => (
          <span key={argument} className={styles['head']} data-tone={argument} aria-hidden="true">
            {page.choice.given[argument]}
          </span>
        ))}
        {FORMS.map((form, row) => (
          <Fragment key={form}>
            <span className={styles['side']} data-tone={form} aria-hidden="true">
              <span>{page.choice.written[form]}</span>
            </span>
            {trace.choices[3].computed === null && form === 'a' ? (
              <NoFormInActivation experiment={experiment} trace={trace} />
            ) : (
              trace.choices
                .slice(2 * row, 2 * row + 2)
                .filter(isSquare)
                .map((square) => (
                  <BoardSquare
                    key={square.argument}
                    square={square}
                    trace={trace}
                    said={said(square)}
                    limit={limit}
                    theme={theme}
                    group={group}
                    narrow={narrow}
                    isOn={trace.used.form === form && trace.used.argument === square.argument}
                  />
                ))
            )}
          </Fragment>
        ))}
      </div>
      <div className={styles['foot']}>
        <div className={styles['legend']}>
          <Legend limit={limit} theme={theme} format={tick} label={four.legend(numberText(limit))} />
        </div>
        <p>
          {[
            four.errorNote(trace.used.agreement.threshold),
            four.rowSumNote(activation, wrongButZero(trace)),
            four.beyondNote(limit, largestEntry(trace)),
          ].join(' ')}
        </p>
      </div>
      <FigureMenu
        name="four_jacobians"
        title={figureTitles.four}
        table={({ fourTable }) => fourTable(trace)}
      />
    </div>
  );
}

/** What is heard of the squares, from the numbers as they last came to rest. */
function useBoardSaid(trace: Trace) {
  const atRest = useSettled(trace);
  const isSameBoard =
    atRest.outputs === trace.outputs && atRest.problem.activation === trace.problem.activation;
  const named = isSameBoard ? atRest : trace;
  const said = useMemo(() => boardSaid(named), [named]);
  return (square: Square) => said.get(square.form + square.argument) ?? squareSaid(trace, square);
}

/** The largest finite entry of the four. */
function largestEntry({ choices }: Trace): number {
  let most = 0;
  for (const { computed } of choices) {
    for (const value of computed?.jacobian.values ?? []) {
      if (Number.isFinite(value)) most = Math.max(most, Math.abs(value));
    }
  }
  return most;
}
