import { grouped } from '../../../text/en/grouped';
import { scale } from '../../../text/en/labs/scale';
import { lossSaid } from '../../../text/en/labs/scaleSaid';
import { numberText, signedText } from '../../../text/numbers';
import styles from './GradientTable.module.css';
import { goToCell } from './mapMoves';
import { nameOf, useScaleFacts, type NumberFacts } from './scaleFacts';
import { placeInOrder } from './scaleNumbers';
import { useScale } from './scaleStore';

function goTo({ vocabulary }: NumberFacts, token: number): void {
  const place = placeInOrder(vocabulary, useScale.getState().order, token);
  goToCell({ row: place, column: place });
}

/** The largest entries of ∂E/∂z, which takes no matrix; each goes to its place on the map. */
export function GradientTable() {
  const numbers = useScaleFacts((facts) => facts.numbers);
  if (!numbers) return null;
  const { vocabulary, gradient, loss, lossName, temperature } = numbers;
  return (
    <div className={styles['gradient']}>
      <p>
        {`${loss === Infinity ? lossSaid.masked : lossSaid.value(numberText(loss))} ${lossSaid[lossName](temperature)}`}
      </p>
      <table>
        <caption>{scale.gradient.caption(gradient.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{scale.gradient.token}</th>
            <th scope="col">{scale.gradient.activation}</th>
            <th scope="col">{scale.gradient.target}</th>
            <th scope="col">{scale.gradient.entry}</th>
          </tr>
        </thead>
        <tbody>
          {gradient.map(({ token, activation, target, entry }, k) => {
            const name = nameOf(vocabulary, token);
            return (
              <tr key={k}>
                <th scope="row">
                  <button
                    type="button"
                    aria-label={scale.gradient.goTo(name)}
                    title={`#${grouped(token + 1)}`}
                    onClick={() => goTo(numbers, token)}
                  >
                    {name}
                  </button>
                </th>
                <td>{numberText(activation)}</td>
                <td>{target}</td>
                <td>{signedText(entry)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
