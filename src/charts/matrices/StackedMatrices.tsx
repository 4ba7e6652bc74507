import { memo, useRef } from 'react';
import type { Theme } from '../colourScale';
import styles from './StackedMatrices.module.css';
import { StackedMatricesSheet } from './StackedMatricesSheet';

type StackedMatrix = { readonly values: Float64Array; readonly name: string; readonly wrong: boolean };

export type StackedMatricesProps = {
  readonly rows: number;
  readonly columns: number;
  readonly matrices: readonly StackedMatrix[];
  /** the one limit of them all */
  readonly limit: number;
  readonly theme: Theme;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  /** why no other can be chosen, where that is so */
  readonly fixed?: string | undefined;
  readonly label: string;
};

/** Matrices of one shape on one colour scale, numbered from 1; each is the button for its own. */
export function StackedMatrices({ chosen, onChoose, fixed, label, ...pictures }: StackedMatricesProps) {
  const stack = useRef<HTMLDivElement>(null);
  const { rows, columns, matrices } = pictures;
  return (
    <div ref={stack} className={styles.stack} role="group" aria-label={label}>
      {matrices.map(({ name, wrong }, index) => (
        <Plate
          key={index}
          rows={rows}
          columns={columns}
          name={name}
          wrong={wrong}
          index={index}
          isChosen={index === chosen}
          onChoose={onChoose}
          fixed={fixed}
        />
      ))}
      <StackedMatricesSheet {...pictures} stack={stack} />
    </div>
  );
}

type PlateProps = Pick<StackedMatricesProps, 'rows' | 'columns' | 'onChoose' | 'fixed'> &
  Omit<StackedMatrix, 'values'> & { readonly index: number; readonly isChosen: boolean };

/** Of the longer side, in rem; the other follows from the shape, as far as it can still be seen. */
const LONGEST = 3.25;
const SHORTEST = 1;

const side = (count: number, other: number): string =>
  `${Math.max(SHORTEST, (LONGEST * count) / Math.max(count, other))}rem`;

/** The button, with room for the picture that the sheet paints there. */
const Plate = memo(function Plate(props: PlateProps) {
  const { rows, columns, name, wrong, index, isChosen, onChoose } = props;
  const fixed = isChosen ? undefined : props.fixed;
  return (
    <button
      type="button"
      className={styles.plate}
      aria-label={name}
      aria-pressed={isChosen}
      title={fixed ?? name}
      disabled={fixed !== undefined}
      data-wrong={wrong || undefined}
      onClick={() => onChoose(index)}
    >
      <span data-picture style={{ width: side(columns, rows), height: side(rows, columns) }} />
      <span className={styles.number} aria-hidden="true">
        {index + 1}
        {wrong && <span className={styles.mark}>✗</span>}
      </span>
    </button>
  );
});
