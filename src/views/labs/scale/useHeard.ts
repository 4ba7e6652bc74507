import { useEffect } from 'react';
import { placeSaid } from '../../../text/en/labs/scaleSaid';
import { announce } from '../../announce';
import { useScaleFacts } from './scaleFacts';
import { useScale } from './scaleStore';

/** Says how much of the matrix is in view when that changes, while the reader is in the map: its place says its cell. */
export function useHeard(isOn: boolean) {
  const rows = useScaleFacts((facts) => facts.rows);
  const count = useScale(({ vocabulary }) => vocabulary?.logits.length ?? 0);
  useEffect(() => {
    announce(isOn && count > 0 ? placeSaid.view(rows, count) : '', 'map');
  }, [isOn, rows, count]);
}
