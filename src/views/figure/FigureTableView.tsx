import type { FigureTable } from '../../lesson/tables/figureTable';
import { numeral } from '../../state/takeAway/csv';
import { figureTables as text } from '../../text/en/figure';
import { numberText } from '../../text/numbers';
import styles from './FigureTable.module.css';

function Entry({ value }: { readonly value: number | null }) {
  if (value === null) {
    return (
      <td>
        <span className="visually-hidden">{text.nothing}</span>
      </td>
    );
  }
  const exact = numeral(value);
  return (
    <td title={exact} data-value={exact}>
      {numberText(value)}
    </td>
  );
}

type FigureTableViewProps = { readonly title: string; readonly table: FigureTable };

/** A table as readers of tables know it: heads on top and at the left; all the digits of a number in its title. */
export function FigureTableView({ title, table }: FigureTableViewProps) {
  return (
    <>
      <table className={styles['table']}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{table.corner}</th>
            {table.columns.map((head, k) => (
              <th key={k} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ head, values }, k) => (
            <tr key={k}>
              <th scope="row">{head}</th>
              {values.map((value, m) => (
                <Entry key={m} value={value} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.note !== undefined && <p className={styles['note']}>{table.note}</p>}
    </>
  );
}
