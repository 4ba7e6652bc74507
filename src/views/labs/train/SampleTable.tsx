import { at } from '../../../engine/tensor';
import type { SampleInspection } from '../../../engine/training/inspectSample';
import { labelOf } from '../../../state/experiment';
import { named } from '../../../text/en/names';
import { train } from '../../../text/en/labs/train';
import { numberText } from '../../../text/numbers';
import styles from './TrainLab.module.css';

type SampleTableProps = {
  readonly moments: readonly (SampleInspection & { readonly side: 'right' | 'wrong' })[];
  readonly labels: readonly string[] | null;
};

/** Beyond these the outputs are counted. */
const MOST = 10;

const shown = (value: number): string => (Number.isNaN(value) ? train.noNumber : numberText(value));

/** a of a sample in both runs beside its y, and E. */
export function SampleTable({ moments, labels }: SampleTableProps) {
  const target = moments[0]?.target ?? new Float64Array(0);
  const folded = target.length - MOST;
  return (
    <div className={styles['outputs']}>
      <table>
        <caption className="visually-hidden">{train.outputs}</caption>
        <thead>
          <tr>
            <th scope="col">{train.share}</th>
            <th scope="col">{train.target}</th>
            {moments.map(({ side }) => (
              <th key={side} scope="col" data-side={side}>
                {train.output(side)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from(target.subarray(0, MOST), (y, i) => (
            <tr key={i}>
              <th scope="row">{named('a', i, labelOf({ labels }, i))}</th>
              <td>{numberText(y)}</td>
              {moments.map(({ side, activations }) => (
                <td key={side} data-side={side}>
                  {shown(at(activations, i))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          {folded > 0 && (
            <tr>
              <td colSpan={4}>{train.folded(folded)}</td>
            </tr>
          )}
          <tr>
            <th scope="row">{train.loss}</th>
            <td>–</td>
            {moments.map(({ side, loss }) => (
              <td key={side} data-side={side}>
                {shown(loss)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
