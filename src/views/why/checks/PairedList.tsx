import { useMemo, useState } from 'react';
import { gradientCheck as text } from '../../../text/en/gradientCheck';
import { errorText } from '../../../text/numbers';
import { pairedDigits } from '../../../text/pairedDigits';
import { ScrollRegion } from '../../ScrollRegion';
import { Digits } from './Digits';
import {
  agreementText,
  byError,
  valuesAt,
  zeroText,
  type PairedCellsProps,
  type Place,
} from './pairedValues';
import styles from './PairedCells.module.css';

const WORST = 12;

/** Cells as a list, the worst first: twelve of them, or all. */
export function PairedList(props: PairedCellsProps) {
  const [all, setAll] = useState(false);
  const { analytic, numerical } = props;
  const places = useMemo(() => byError(analytic, numerical), [analytic, numerical]);
  const shown = all ? places : places.slice(0, WORST);
  return (
    <div className={styles['list']}>
      <div className={styles['scroll']}>
        <ScrollRegion label={text.matrix}>
          <table>
            <caption>{all ? text.matrix : text.worst(WORST, places.length)}</caption>
            <thead>
              <tr>
                <th scope="col">{text.cellHead}</th>
                <th scope="col">{text.analytic}</th>
                <th scope="col">{text.numerical}</th>
                <th scope="col">{text.difference}</th>
                <th scope="col">{text.agreement}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((place) => (
                <ListRow
                  key={`${place.row} ${place.column}`}
                  place={place}
                  values={valuesAt(props, place)}
                  zero={zeroText(props, place)}
                />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
      <button type="button" className={styles['more']} aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? text.showWorst(WORST) : text.showAll(places.length)}
      </button>
    </div>
  );
}

type ListRowProps = {
  readonly place: Place;
  readonly values: readonly [number, number];
  readonly zero: string;
};

function ListRow({ place, values: [one, other], zero }: ListRowProps) {
  const paired = pairedDigits(one, other, zero);
  return (
    <tr>
      <th scope="row">{text.cell(place.row + 1, place.column + 1)}</th>
      <td>
        <Digits paired={paired} which="one" />
      </td>
      <td>
        <Digits paired={paired} which="other" />
      </td>
      <td>{errorText(Math.abs(one - other))}</td>
      <td>{agreementText(one, other)}</td>
    </tr>
  );
}
