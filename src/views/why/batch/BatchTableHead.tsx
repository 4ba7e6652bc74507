import { memo } from 'react';
import { general, symbol } from '../../../lesson/notation';
import { tex, type Tex } from '../../../lesson/tex';
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
        <Head tex={symbol('y')} says="y" />
        <Heads letter="z" count={outputs} />
        <Heads letter="a" count={outputs} />
        {isSoftmax && <Head tex={SUM} says={batch.table.sum} />}
        <Head tex={symbol('E')} says="E" />
      </tr>
    </thead>
  );
});

function Head({ tex: formula, says }: { readonly tex: Tex; readonly says: string }) {
  return (
    <th scope="col">
      <Formula tex={formula} says={says} />
    </th>
  );
}

function Heads({ letter, count }: { readonly letter: 'x' | 'z' | 'a'; readonly count: number }) {
  const isFolded = count > MOST_COLUMNS;
  return Array.from({ length: isFolded ? 1 : count }, (_, i) => (
    <th key={i} scope="col" data-first={i === 0 || undefined}>
      <Formula
        tex={isFolded ? symbol(letter) : symbol(letter, i)}
        says={isFolded ? letter : `${letter} ${i + 1}`}
      />
    </th>
  ));
}
