import { memo, useCallback, useMemo } from 'react';
import type { Theme } from '../../charts/colourScale';
import { Heatmap } from '../../charts/Heatmap';
import { Legend } from '../../charts/Legend';
import type { Trace } from '../../engine/trace';
import { refOf } from '../../lesson/refs';
import type { Cell, Substep } from '../../lesson/step';
import type { Experiment } from '../../state/experiment';
import { page } from '../../text/en/page';
import { numberText, signedText, subscript } from '../../text/numbers';
import { entryText } from '../entryText';
import { experimentStore } from '../experimentStore';
import { pointAt, usePointing } from '../pointing';
import { useSettled } from '../useSettled';
import { goToOwnCase } from '../walk';
import { jacobianLimit } from './colourLimit';
import styles from './JacobianFigure.module.css';
import { jacobianMargins } from './jacobianMargins';
import { litPlaces } from './litPlaces';

const pointAtCell = (cell: Cell | null) => pointAt(cell ? refOf('J', cell.row, cell.column) : null);
const pointAtRow = (row: number | null) => pointAt(row === null ? null : refOf('g', row));
const pointAtColumn = (column: number | null) => pointAt(column === null ? null : refOf('d', column));
const select = (cell: Cell | null) => {
  experimentStore.getState().select(cell);
  if (cell) goToOwnCase(cell);
};
const tick = (value: number) => (value > 0 ? signedText(value) : numberText(value));
const allOf = (count: number): ReadonlySet<number> => new Set(Array.from({ length: count }, (_, i) => i));

/** The row that is being scaled or the column that is being added up: that of the cell looked at, or the first. */
function scanOf({ scan }: Substep, cell: Cell | null) {
  if (scan === 'rows') return { kind: 'row', index: cell?.row ?? 0 } as const;
  return scan === 'columns' ? ({ kind: 'column', index: cell?.column ?? 0 } as const) : undefined;
}

function useHeads(count: number, labels: Experiment['labels']) {
  return useMemo(() => {
    const heads = (letter: string) =>
      Array.from({ length: count }, (_, i) => `${letter}${subscript(i + 1)} ${labels?.[i] ?? ''}`.trim());
    return { rowNames: heads('a'), columnNames: heads('z') };
  }, [count, labels]);
}

/** What each cell is called, row by row, with the numbers as they last came to rest. */
function useCellNames(experiment: Experiment, trace: Trace): readonly string[] {
  const atRest = useSettled(trace);
  const named = atRest.outputs === trace.outputs ? atRest : trace;
  const { labels } = experiment;
  return useMemo(() => {
    const label = (i: number) => labels?.[i] ?? String(i + 1);
    const { columns, values } = named.used.jacobian;
    return Array.from(values, (value, index) => {
      const [i, m] = [Math.floor(index / columns), index % columns];
      const text = entryText(named, 'used.da_dz', index, value);
      return page.jacobian.cell(i + 1, m + 1, text, label(i), label(m));
    });
  }, [named, labels]);
}

type JacobianFigureProps = {
  readonly experiment: Experiment;
  readonly trace: Trace;
  readonly substep: Substep;
  readonly theme: Theme;
};

/** ∂a/∂z as it was computed, ∂E/∂a along its left, ∂E/∂z along its bottom. */
export const JacobianFigure = memo(function JacobianFigure(props: JacobianFigureProps) {
  const { experiment, trace, substep, theme } = props;
  const pointed = usePointing((state) => state.pointed);
  const lit = useMemo(() => litPlaces(pointed), [pointed]);
  const margins = useMemo(() => jacobianMargins(trace, experiment.step), [trace, experiment.step]);
  const { rows, columns, values } = trace.used.jacobian;
  const limit = jacobianLimit(trace);
  const cellText = useCallback(
    (row: number, column: number) => {
      const index = row * columns + column;
      return entryText(trace, 'used.da_dz', index, values[index] ?? NaN);
    },
    [trace, values, columns],
  );
  const cellNames = useCellNames(experiment, trace);
  const { rowNames, columnNames } = useHeads(rows, experiment.labels);
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
          cellName={(i, m) => cellNames[i * columns + m] ?? ''}
          rowNames={rowNames}
          columnNames={columnNames}
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
          scan={scanOf(substep, lit.pointed ?? experiment.cell)}
          onSelect={select}
          onPoint={pointAtCell}
          onPointRow={pointAtRow}
          onPointColumn={pointAtColumn}
          label={name}
        />
      </div>
      <div className={styles['legend']}>
        <Legend limit={limit} theme={theme} format={tick} label={page.jacobian.legend(numberText(limit))} />
      </div>
    </section>
  );
});
