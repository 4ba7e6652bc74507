import { useState } from 'react';
import { scale } from '../../../text/en/labs/scale';
import { Choice } from '../../Choice';
import { goToCell } from './mapMoves';
import { placeInOrder } from './scaleNumbers';
import styles from './ScaleMap.module.css';
import { useScale } from './scaleStore';
import { TokenSearch } from './TokenSearch';

type Way = keyof typeof scale.findWays;
const WAYS = (['cell', 'row', 'column'] as const).map((value) => ({
  value,
  content: scale.findWays[value],
}));

function goTo(token: number, way: Way): void {
  const { vocabulary, order, cursor } = useScale.getState();
  if (!vocabulary) return;
  const place = placeInOrder(vocabulary, order, token);
  const { row, column } = cursor;
  goToCell({ row: way === 'column' ? row : place, column: way === 'row' ? column : place });
}

/** To the row, the column or the diagonal cell of a token. */
export function FindPlace() {
  const [way, setWay] = useState<Way>('cell');
  return (
    <div className={styles['find']}>
      <span className={styles['name']}>{scale.find}</span>
      <TokenSearch name={scale.findWhat} onFound={(token) => goTo(token, way)} />
      <Choice legend={scale.findAs} options={WAYS} value={way} onChange={setWay} />
    </div>
  );
}
