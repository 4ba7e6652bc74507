import { twins } from '../../../text/en/activationsPanel';
import { numberText } from '../../../text/numbers';
import styles from './Activations.module.css';
import type { Place } from './twinPlaces';

function Row({ name, place }: { name: string; place: Place | undefined }) {
  const shown = (value: number | undefined) => (value === undefined ? '–' : numberText(value));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-tone="z">{shown(place?.z)}</td>
      <td data-tone="a">{shown(place?.a)}</td>
      <td>{shown(place?.slope)}</td>
    </tr>
  );
}

/** Both points in numbers; the second row stays, empty, where there is no twin, so that nothing jumps. */
export function TwinTable({ places }: { readonly places: readonly Place[] }) {
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{twins.table}</caption>
      <thead>
        <tr>
          <th scope="col">{twins.heads.which}</th>
          <th scope="col">{twins.heads.logit}</th>
          <th scope="col">{twins.heads.activation}</th>
          <th scope="col">{twins.heads.slope}</th>
        </tr>
      </thead>
      <tbody>
        <Row name={twins.first} place={places[0]} />
        <Row name={twins.second} place={places[1]} />
      </tbody>
    </table>
  );
}
