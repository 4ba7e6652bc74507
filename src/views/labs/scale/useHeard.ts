import { useEffect } from 'react';
import { announce } from '../../announce';
import { placeHeard } from './placeTexts';
import { useScaleFacts } from './scaleFacts';
import { useScale } from './scaleStore';

/** Says where the cross has come to, while the reader is in the map. */
export function useHeard(isOn: boolean) {
  const place = useScaleFacts((facts) => facts.place);
  const rows = useScaleFacts((facts) => facts.rows);
  const vocabulary = useScale((state) => state.vocabulary);
  useEffect(() => {
    // put into words when it is said
    announce(isOn && vocabulary && place ? () => placeHeard(place, vocabulary, rows) : '', 'map');
  }, [isOn, place, rows, vocabulary]);
}
