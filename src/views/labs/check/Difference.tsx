import { useMemo, useState } from 'react';
import type { Theme } from '../../../charts/colourScale';
import { Legend } from '../../../charts/Legend';
import { DifferenceHeatmap } from '../../../charts/matrices/DifferenceHeatmap';
import type { Cell } from '../../../charts/matrices/gridPosition';
import type { Checked } from '../../../state/check/checkRequest';
import { figureTitles } from '../../../text/en/figureTitles';
import { difference as text } from '../../../text/en/labs/check';
import { numberText, signedText } from '../../../text/numbers';
import { FigureMenu } from '../../figure/FigureMenu';
import { colourLimit } from '../../stage/colourLimit';
import { compared, headsOf, largestAt, type Compared } from './comparedArrays';
import styles from './Difference.module.css';
import { entryOf, picturesOf } from './differencePictures';

/** One scale for all three: that of the largest number among them. */
const limitOf = ({ yours, other, difference }: Compared): number =>
  Math.max(colourLimit(yours), colourLimit(other), colourLimit(difference));

const tick = (value: number) => (value > 0 ? signedText(value) : numberText(value));

/** Yours, right, and yours minus right: pointing at an entry of one lights it in all, and reads it out below. */
export function Difference({ result, theme }: { readonly result: Checked; readonly theme: Theme }) {
  const { given, diagnosis, asked } = result;
  const both = useMemo(() => compared(given, diagnosis), [given, diagnosis]);
  if (!both) return null;
  return <Pictures both={both} quantity={asked.quantity} theme={theme} />;
}

type PicturesProps = {
  readonly both: Compared;
  readonly quantity: Checked['asked']['quantity'];
  readonly theme: Theme;
};

function Pictures({ both, quantity, theme }: PicturesProps) {
  const [pointed, setPointed] = useState<Cell | null>(null);
  const { rows, columns, isExplained } = both;
  const heads = useMemo(() => headsOf(quantity, both), [quantity, both]);
  const limit = limitOf(both);
  const index = ({ row, column }: Cell) => row * columns + column;
  const placeOf = (k: number) =>
    text.place(heads.rowNames[Math.floor(k / columns)], heads.columnNames[k % columns] ?? '');
  const cellName = (row: number, column: number) => {
    const k = index({ row, column });
    return text.cell(placeOf(k), entryOf(both, k));
  };
  const pictures = picturesOf(both);
  const allNumbers = pictures.flatMap(({ values, shown }) =>
    Array.from(values, (value, k) => (Number.isFinite(value) ? shown(k) : '')),
  );
  return (
    <section className={styles['difference']} aria-label={isExplained ? text.nameExplained : text.name}>
      {isExplained && <p className={styles['note']}>{text.otherShape}</p>}
      <div
        className={styles['pictures']}
        data-is-vector={rows === 1 || undefined}
        data-points-itself
        data-figure
      >
        {pictures.map(({ values, title, shown }, k) => (
          <figure key={title} className={styles['picture']}>
            <figcaption>{title}</figcaption>
            <DifferenceHeatmap
              rows={rows}
              columns={columns}
              values={values}
              limit={limit}
              theme={theme}
              allNumbers={allNumbers}
              cellText={(row, column) => shown(index({ row, column }))}
              cellName={title === text.difference ? cellName : null}
              rowNames={heads.rowNames}
              columnNames={rows > 1 || k === 0 ? heads.columnNames : []}
              pointed={pointed}
              onPoint={setPointed}
              label={text.picture(title, rows, columns)}
            />
          </figure>
        ))}
        <div className={styles['reading']}>
          <p className={styles['readOut']}>
            {pointed ? cellName(pointed.row, pointed.column) : largestText(both, placeOf)}
          </p>
          <Legend limit={limit} theme={theme} format={tick} label={text.legend(numberText(limit))} />
        </div>
        <FigureMenu
          name="difference"
          title={figureTitles.difference}
          table={({ differenceTable }) => differenceTable({ quantity, rows, columns, ...heads, pictures })}
        />
      </div>
    </section>
  );
}

/** What stands below the pictures while nothing is pointed at. */
function largestText(both: Compared, placeOf: (k: number) => string): string {
  const k = largestAt(both);
  if (k < 0) return text.none;
  return text.largest(placeOf(k), entryOf(both, k));
}
