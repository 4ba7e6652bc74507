import { memo, useCallback, useMemo } from 'react';
import { niceLimit, type Theme } from '../../charts/colourScale';
import { Heatmap } from '../../charts/Heatmap';
import { Legend } from '../../charts/Legend';
import type { Vector } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { numberText, signedText, subscript } from '../../lesson/numbers';
import { readRef, refOf, type Ref } from '../../lesson/refs';
import type { Cell, Substep } from '../../lesson/step';
import { STEP_IDS } from '../../lesson/stepIds';
import { labelOf, type Experiment } from '../../state/experiment';
import { page } from '../../text/en/page';
import { experimentStore } from '../experimentStore';
import { pointAt, usePointing } from '../pointing';
import styles from './JacobianFigure.module.css';

const NONE: ReadonlySet<number> = new Set();
const only = (index: number | null) => (index === null ? NONE : new Set([index]));

/** What of the heatmap is lit when `ref` is pointed at. */
export function litPlaces(ref: Ref | null) {
  const read = ref ? readRef(ref) : null;
  const { symbol, row = null, column = null } = read ?? { symbol: null };
  const isIn = (...symbols: readonly string[]) => symbol !== null && symbols.includes(symbol);
  return {
    pointed: symbol === 'J' && row !== null && column !== null ? { row, column } : null,
    rows: isIn('a', 'g', 'J', 'y') ? only(row) : NONE,
    columns: isIn('J') ? only(column) : isIn('a', 'z', 'd', 's', 'e') ? only(row) : NONE,
  };
}

const largest = (values: Vector) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const finiteLargest = (values: Vector) => largest(values.filter(Number.isFinite));

const names = (trace: Trace, name: (index: number) => string) =>
  Array.from({ length: trace.outputs }, (_, i) => name(i));

/** The limit of the colour scale of every Jacobian on the page: that of the right one. */
export const jacobianLimit = (trace: Trace) => niceLimit(largest(trace.right.jacobian.values));

function useMargins(trace: Trace, step: Experiment['step']) {
  return useMemo(() => {
    const g = trace.right.activations;
    const d = trace.used.logits;
    const reached = STEP_IDS.indexOf(step);
    const isWrong = trace.used.verdict === 'wrong';
    const margin = (values: Vector, letter: 'a' | 'z', name: (i: number, value: string) => string) => ({
      values,
      texts: Array.from(values, (value) => signedText(value)),
      names: Array.from(values, (value, i) => name(i + 1, signedText(value))),
      symbols: Array.from(values, (_, i) => `∂E/∂${letter}${subscript(i + 1)}`),
      limit: niceLimit(finiteLargest(values)),
    });
    return {
      left: {
        ...margin(g, 'a', page.jacobian.lossByActivation),
        visible: reached >= STEP_IDS.indexOf('dE_da'),
      },
      bottom: {
        ...margin(d, 'z', page.jacobian.lossByLogit),
        visible: reached >= STEP_IDS.indexOf('da_dz'),
        ...(isWrong
          ? { reference: Array.from(trace.right.logits, (value) => page.jacobian.right(signedText(value))) }
          : {}),
      },
    };
  }, [trace, step]);
}

const pointAtCell = (cell: Cell | null) => pointAt(cell ? refOf('J', cell.row, cell.column) : null);
const pointAtRow = (row: number | null) => pointAt(row === null ? null : refOf('g', row));
const pointAtColumn = (column: number | null) => pointAt(column === null ? null : refOf('d', column));
const select = (cell: Cell | null) => experimentStore.getState().select(cell);

type JacobianFigureProps = {
  readonly experiment: Experiment;
  readonly trace: Trace;
  readonly substep: Substep;
  readonly theme: Theme;
};

/** ∂a/∂z as it was computed, ∂E/∂a along its left, ∂E/∂z along its bottom. */
export const JacobianFigure = memo(function JacobianFigure(props: JacobianFigureProps) {
  const { experiment, trace, substep, theme } = props;
  const pointedRef = usePointing((state) => state.pointed);
  const lit = useMemo(() => litPlaces(pointedRef), [pointedRef]);
  const { rows, columns, values } = trace.used.jacobian;
  const label = (i: number) => experiment.labels?.[i] ?? '';
  const margins = useMargins(trace, experiment.step);
  const limit = jacobianLimit(trace);
  const at = useCallback(
    (row: number, column: number) => values[row * columns + column] ?? NaN,
    [values, columns],
  );
  const cellText = useCallback((row: number, column: number) => signedText(at(row, column)), [at]);
  const cellName = (i: number, m: number) =>
    page.jacobian.cell(i + 1, m + 1, signedText(at(i, m)), labelOf(experiment, i), labelOf(experiment, m));
  const scanned = lit.pointed ?? experiment.cell ?? { row: 0, column: 0 };
  const scan =
    substep.scan === 'rows'
      ? ({ kind: 'row', index: scanned.row } as const)
      : substep.scan === 'columns'
        ? ({ kind: 'column', index: scanned.column } as const)
        : undefined;
  const name = page.jacobian.name(page.inputs.activations[trace.problem.activation]);
  return (
    <section className={styles['figure']} aria-label={name} data-panel="jacobian">
      <div data-points-itself>
        <Heatmap
          rows={rows}
          columns={columns}
          values={values}
          limit={limit}
          theme={theme}
          cellText={cellText}
          cellName={cellName}
          rowNames={names(trace, (i) => `a${subscript(i + 1)} ${label(i)}`.trim())}
          columnNames={names(trace, (m) => `z${subscript(m + 1)} ${label(m)}`.trim())}
          columnTitle={page.jacobian.columns}
          corner={page.jacobian.corner}
          left={margins.left}
          bottom={margins.bottom}
          selected={experiment.cell}
          pointed={lit.pointed}
          litRows={lit.rows}
          litColumns={lit.columns}
          litLeft={experiment.step === 'dE_da' ? allOf(rows) : lit.rows}
          litBottom={experiment.step === 'dE_dz' ? allOf(columns) : lit.columns}
          dimmed={false}
          scan={scan}
          onSelect={select}
          onPoint={pointAtCell}
          onPointRow={pointAtRow}
          onPointColumn={pointAtColumn}
          label={name}
        />
      </div>
      <div className={styles['legend']}>
        <Legend
          limit={limit}
          theme={theme}
          format={(value) => (value > 0 ? signedText(value) : numberText(value))}
          label={page.jacobian.legend(numberText(limit))}
        />
      </div>
    </section>
  );
});

const allOf = (count: number): ReadonlySet<number> => new Set(Array.from({ length: count }, (_, i) => i));
