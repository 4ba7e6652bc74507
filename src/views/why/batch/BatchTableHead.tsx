import { memo, type ReactNode } from 'react';
import { general, symbol } from '../../../lesson/notation';
import { tex } from '../../../lesson/tex';
import { batch } from '../../../text/en/batch';
import { Formula } from '../../Formula';
import { MOST_COLUMNS } from './batchColumns';
import styles from './BatchTable.module.css';

const SUM = tex`\textstyle\sum_i ${general('a', 'i')}`;

type HeadProps = { readonly inputs: number; readonly outputs: number; readonly isSoftmax: boolean };

/** The symbols above the columns. */
export const BatchTableHead = memo(function BatchTableHead({ inputs, outputs, isSoftmax }: HeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col" className={styles['rowHead']}>
          {batch.table.row}
        </th>
        <Heads letter="x" count={inputs} />
        <Head name="y">
          <Formula tex={symbol('y')} />
        </Head>
        <Heads letter="z" count={outputs} />
        <Heads letter="a" count={outputs} />
        {isSoftmax && (
          <Head name={batch.table.sum}>
            <Formula tex={SUM} />
          </Head>
        )}
        <Head name="E">
          <Formula tex={symbol('E')} />
        </Head>
      </tr>
    </thead>
  );
});

function Head({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <th scope="col">
      <span className="visually-hidden">{name}</span>
      {children}
    </th>
  );
}

function Heads({ letter, count }: { readonly letter: 'x' | 'z' | 'a'; readonly count: number }) {
  const isFolded = count > MOST_COLUMNS;
  return Array.from({ length: isFolded ? 1 : count }, (_, i) => (
    <th key={i} scope="col" data-first={i === 0 || undefined}>
      <span className="visually-hidden">{isFolded ? letter : `${letter} ${i + 1}`}</span>
      <Formula tex={isFolded ? symbol(letter) : symbol(letter, i)} />
    </th>
  ));
}
