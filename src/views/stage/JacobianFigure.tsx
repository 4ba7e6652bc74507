import { useCallback, useMemo } from 'react';
import type { Theme } from '../../charts/colourScale';
import { Heatmap } from '../../charts/matrices/Heatmap';
import { Legend } from '../../charts/Legend';
import type { Trace } from '../../engine/trace';
import { refOf } from '../../lesson/refs';
import type { Cell, Substep } from '../../lesson/step';
import type { Experiment } from '../../state/experiment';
import { failure } from '../../text/en/failure';
import { page } from '../../text/en/page';
import { numberText, signedText } from '../../text/numbers';
import { Boundary } from '../failure/Boundary';
import { FigureMenu } from '../figure/FigureMenu';
import { selectCell, useCellLocked } from '../lesson/selectCell';
import { useReducedMotion } from '../motion';
import { walking } from '../parts/pageParts';
import { useLoaded } from '../parts/part';
import { pointAt, usePointing } from '../pointing';
import { goToOwnCase } from '../walk';
import { whileSeen, type Place } from '../whileSeen';
import styles from './JacobianFigure.module.css';
import { allOf, jacobianMargins } from './jacobianMargins';
import { useHeads, useNames } from './jacobianNames';
import { litPlaces } from './litPlaces';
import { restingPicture, type JacobianPicture } from './jacobianPicture';
import type { ProductPlayerProps } from './ProductPlayer';
import { useProductPlayer } from './productPlayer';

const pointAtCell = (cell: Cell | null) => pointAt(cell ? refOf('J', cell.row, cell.column) : null);
const pointAtRow = (row: number | null) => pointAt(row === null ? null : refOf('g', row));
const pointAtColumn = (column: number | null) => pointAt(column === null ? null : refOf('d', column));
const select = (cell: Cell | null) => {
  if (selectCell(cell) && cell) goToOwnCase(cell);
};
const tick = (value: number) => (value > 0 ? signedText(value) : numberText(value));

/** The row that is being scaled or the column that is being added up: that of the cell looked at, or the first. */
function scanOf({ scan }: Substep, cell: Cell | null) {
  if (scan === 'rows') return { kind: 'row', index: cell?.row ?? 0 } as const;
  return scan === 'columns' ? ({ kind: 'column', index: cell?.column ?? 0 } as const) : undefined;
}

/** Beyond it the numbers in the cells would be smaller than can be read. */
const LARGEST_ON_A_PHONE = 6;

type Margins = ReturnType<typeof jacobianMargins>;

/** ∂a/∂z with its finished ∂E/∂z, or in step ∂E/∂z the frame of the product that is played. */
function useJacobianPicture(trace: Trace, step: Experiment['step'], { bottom }: Margins): JacobianPicture {
  const frame = useProductPlayer((state) => state.frame);
  const further = useLoaded(walking);
  const played = step === 'dE_dz' ? frame : null;
  return useMemo(
    () =>
      played === null || further === null
        ? restingPicture(trace, bottom, step === 'dE_dz')
        : further.productPicture(trace, played, bottom),
    [trace, played, bottom, step, further],
  );
}

type JacobianFigureProps = {
  readonly experiment: Experiment;
  readonly trace: Trace;
  readonly substep: Substep;
  readonly theme: Theme;
};

/** ∂a/∂z as it was computed, ∂E/∂a along its left, ∂E/∂z along its bottom. */
export const JacobianFigure = whileSeen(function JacobianFigure(props: JacobianFigureProps & Place) {
  const { experiment, trace, substep, theme } = props;
  const pointed = usePointing((state) => state.pointed);
  const lit = useMemo(() => litPlaces(pointed), [pointed]);
  const names = useNames(experiment, trace);
  const margins = useMemo(
    () => jacobianMargins(trace, experiment.step, names.margins),
    [trace, experiment.step, names],
  );
  const reduced = useReducedMotion();
  const isFixed = useCellLocked();
  const picture = useJacobianPicture(trace, experiment.step, margins);
  const { rows, columns } = trace.used.jacobian;
  const { limit, product } = picture;
  const played = experiment.step === 'dE_dz';
  const { cellName: playedName } = picture;
  const cellName = useCallback(
    (i: number, m: number) => playedName(i, m) ?? names.cells[i * columns + m] ?? '',
    [playedName, names, columns],
  );
  const looked = lit.pointed ?? experiment.cell;
  const scan = useMemo(() => (product ? product.scan : scanOf(substep, looked)), [product, substep, looked]);
  const { rowNames, columnNames } = useHeads(rows, experiment.labels);
  const name = page.jacobian.name(page.inputs.activations[trace.problem.activation]);
  return (
    <section
      ref={props.place}
      className={styles['figure']}
      aria-label={name}
      id="jacobian"
      data-panel="jacobian"
      data-figure
    >
      <div
        data-points-itself
        className={styles['matrix']}
        data-fixed={isFixed}
        data-scrolls={rows > LARGEST_ON_A_PHONE || undefined}
      >
        <Heatmap
          rows={rows}
          columns={columns}
          values={picture.values}
          limit={limit}
          theme={theme}
          cellText={picture.cellText}
          cellName={cellName}
          rowNames={rowNames}
          columnNames={columnNames}
          columnTitle={page.jacobian.columns}
          corner={page.jacobian.corner}
          left={margins.left}
          bottom={picture.bottom}
          selected={experiment.cell}
          fixed={isFixed}
          pointed={lit.pointed ?? picture.term}
          litRows={lit.rows}
          litColumns={lit.columns}
          litLeft={experiment.step === 'dE_da' ? allOf(rows) : lit.rows}
          litBottom={picture.added ?? lit.columns}
          dimmed={false}
          scan={scan}
          blends={product !== null && !reduced}
          onSelect={select}
          onPoint={pointAtCell}
          onPointRow={pointAtRow}
          onPointColumn={pointAtColumn}
          label={name}
        />
      </div>
      {played && <Player outputs={rows} scan={substep.scan} product={product} />}
      <div className={styles['legend']}>
        <Legend
          limit={limit}
          theme={theme}
          format={tick}
          label={page.jacobian.legend(numberText(limit))}
          isExceeded={picture.values.some((value) => Math.abs(value) > limit)}
        />
        {played && <p className={styles['scale']}>{product?.scale}</p>}
      </div>
      <FigureMenu
        name="da_dz"
        title={name}
        table={({ jacobianTable }) =>
          jacobianTable({ trace, labels: experiment.labels, ...picture, left: margins.left })
        }
      />
    </section>
  );
});

/** The player of the product, which comes with its step. */
function Player(props: ProductPlayerProps) {
  const further = useLoaded(walking);
  return (
    further && (
      <Boundary title={failure.names.player}>
        <further.ProductPlayer {...props} />
      </Boundary>
    )
  );
}
