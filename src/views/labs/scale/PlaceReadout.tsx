import { cellCase, cellNumbers } from '../../../lesson/scale/cellFormulas';
import { cellCaseSaid, cellNumbersSaid } from '../../../lesson/scale/cellFormulasSaid';
import { placeSaid } from '../../../text/en/labs/scaleSaid';
import { Formula } from '../../Formula';
import { useSettled } from '../../useSettled';
import type { PlaceFacts } from './placeFacts';
import styles from './PlaceReadout.module.css';
import { blockKind, placeTitle } from './placeTexts';
import { useScaleFacts } from './scaleFacts';

/** What stands where the pointer is, or else at the cross: one entry with its case, or a block with its sum. */
export function PlaceReadout() {
  const place = useScaleFacts((facts) => facts.place);
  const numbers = useScaleFacts((facts) => facts.numbers);
  if (!numbers) return <div className={styles['readout']} />;
  return (
    <div className={styles['readout']}>
      {place === null ? (
        <p className={styles['title']}>{placeSaid.outside}</p>
      ) : (
        <>
          <p className={styles['title']}>{placeTitle(place, numbers.vocabulary)}</p>
          {place.kind === 'cell' ? <CellReadout cell={place} /> : <BlockReadout block={place} />}
        </>
      )}
    </div>
  );
}

function CellReadout({ cell }: { readonly cell: Extract<PlaceFacts, { kind: 'cell' }> }) {
  const isDiagonal = cell.row.place === cell.column.place;
  const atRest = useSettled(cell);
  return (
    <>
      <p className={styles['case']} data-case={isDiagonal ? 'diagonal' : 'off'}>
        {isDiagonal ? placeSaid.cellCase.diagonal : placeSaid.cellCase.off}
      </p>
      <div className={styles['formulas']}>
        <Formula tex={cellCase(cell)} says={cellCaseSaid(atRest)} />
        <Formula tex={cellNumbers(cell)} says={cellNumbersSaid(atRest)} />
      </div>
    </>
  );
}

function BlockReadout({ block: facts }: { readonly block: Extract<PlaceFacts, { kind: 'block' }> }) {
  const { rows, columns, block, sums, temperature } = facts;
  return (
    <>
      <p>{placeSaid.size(rows.to - rows.from, columns.to - columns.from)}</p>
      <dl className={styles['numbers']}>
        <dt>{placeSaid.mean}</dt>
        <dd>{placeSaid.value(block.mean)}</dd>
        <dt>{placeSaid.sum}</dt>
        <dd>{placeSaid.value(block.sum)}</dd>
      </dl>
      <p className={styles['how']}>
        {placeSaid.how(blockKind(rows, columns), sums.rows, sums.columns, temperature)}
      </p>
    </>
  );
}
