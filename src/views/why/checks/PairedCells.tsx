import { memo } from 'react';
import { gradientCheck as text } from '../../../text/en/gradientCheck';
import { subscript } from '../../../text/numbers';
import { pairedDigits } from '../../../text/pairedDigits';
import { ScrollRegion } from '../../ScrollRegion';
import { Digits } from './Digits';
import { agreementText, valuesAt, zeroText, type PairedCellsProps } from './pairedValues';
import { PairedList } from './PairedList';
import styles from './PairedCells.module.css';

const LARGEST_MATRIX = 6;

/** Every cell of ∂a/∂z twice, analytic and numerical: as a matrix while it fits, as a list of the worst beyond. */
export const PairedCells = memo(function PairedCells(props: PairedCellsProps) {
  return props.analytic.rows <= LARGEST_MATRIX ? <PairedMatrix {...props} /> : <PairedList {...props} />;
});

function PairedMatrix(props: PairedCellsProps) {
  const indices = Array.from({ length: props.analytic.rows }, (_, k) => k);
  return (
    <div className={styles['scroll']}>
      <ScrollRegion label={text.matrix}>
        <table className={styles['matrix']} data-many={indices.length > 3 || undefined}>
          <caption>{text.matrix}</caption>
          <thead>
            <tr>
              <th scope="col">{text.cellHead}</th>
              {indices.map((m) => (
                <th key={m} scope="col" data-tone="z">{`z${subscript(m + 1)}`}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {indices.map((row) => (
              <tr key={row}>
                <th scope="row" data-tone="a">{`a${subscript(row + 1)}`}</th>
                {indices.map((column) => {
                  const [one, other] = valuesAt(props, { row, column });
                  const zero = zeroText(props, { row, column });
                  return <PairedCell key={column} one={one} other={other} zero={zero} />;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

type PairedCellProps = { readonly one: number; readonly other: number; readonly zero: string };

const PairedCell = memo(function PairedCell({ one, other, zero }: PairedCellProps) {
  const paired = pairedDigits(one, other, zero);
  return (
    <td>
      <Digits paired={paired} which="one" />
      <Digits paired={paired} which="other" />
      <small>{agreementText(one, other)}</small>
    </td>
  );
});
