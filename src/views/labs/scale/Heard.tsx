import { useSettled } from '../../useSettled';
import { placeHeard } from './placeTexts';
import { useScaleFacts } from './scaleFacts';
import { useScale } from './scaleStore';

/** Long enough that a key held down is not read out at every step. */
const AT_REST_AFTER = 400;

/** Says where the cross is, once it has come to rest, while the reader is in the map. */
export function Heard({ isOn }: { readonly isOn: boolean }) {
  const place = useScaleFacts((facts) => facts.place);
  const rows = useScaleFacts((facts) => facts.rows);
  const vocabulary = useScale((state) => state.vocabulary);
  const settled = useSettled(isOn && vocabulary && place ? place : null, AT_REST_AFTER);
  const text = settled && vocabulary ? placeHeard(settled, vocabulary, rows) : '';
  return (
    <p role="status" className="visually-hidden">
      {text}
    </p>
  );
}
