import type { Shifted } from '../../../engine/shift';
import { at } from '../../../engine/tensor';
import type { Trace } from '../../../engine/trace';
import { shiftText } from '../../../text/en/activationsPanel';
import { numbered } from '../../../text/numbered';
import { powerText } from '../../../text/en/names';
import { page } from '../../../text/en/page';
import { numberText } from '../../../text/numbers';
import styles from './Activations.module.css';
import { ScrollRegion } from '../../ScrollRegion';

export const SHIFT_REACH = 10;
const LISTED = 10;

type BarProps = {
  readonly tone: 'z' | 'a';
  readonly value: number;
  readonly least: number;
  readonly most: number;
};

/** From 0 to the value, on a track from `least` to `most`. */
function Bar({ tone, value, least, most }: BarProps) {
  const percent = (v: number) => (100 * (v - least)) / (most - least);
  const [from, to] = [percent(Math.min(0, value)), percent(Math.max(0, value))];
  return (
    <div className={styles['rail']}>
      {Number.isFinite(value) && (
        <span data-tone={tone} style={{ left: `${from}%`, width: `${to - from}%` }} />
      )}
    </div>
  );
}

function shownActivation(a: number, log: number): string {
  return a === 0 && log !== -Infinity ? page.inputs.underflow(powerText(log)) : numberText(a);
}

type ShiftTableProps = {
  readonly trace: Trace;
  readonly shifted: Shifted;
  readonly label: (i: number) => string;
};

/** z and z + c, and a from either: the one column moves, the other two agree. */
export function ShiftTable({ trace, shifted, label }: ShiftTableProps) {
  const { outputs, logits, activations, softmax } = trace;
  const reach = SHIFT_REACH + Math.max(0, ...logits.filter(Number.isFinite).map(Math.abs));
  const rows = Array.from({ length: Math.min(outputs, LISTED) }, (_, i) => i);
  return (
    <ScrollRegion label={shiftText.table}>
      <table className={styles['table']} data-table="shift">
        <caption className="visually-hidden">{shiftText.table}</caption>
        <thead>
          <tr>
            <th scope="col">{shiftText.heads.class}</th>
            <th scope="col">{shiftText.heads.logit}</th>
            <th scope="col">{shiftText.heads.moved}</th>
            <td className={styles['track']} aria-hidden="true" />
            <th scope="col">{shiftText.heads.before}</th>
            <th scope="col">{shiftText.heads.after}</th>
            <td className={styles['track']} aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {rows.map((i) => (
            <tr key={i}>
              <th scope="row">{numbered(i + 1, label(i))}</th>
              <td data-tone="z">{numberText(at(logits, i))}</td>
              <td data-tone="z">{numberText(at(shifted.logits, i))}</td>
              <td className={styles['track']} aria-hidden="true">
                <Bar tone="z" value={at(shifted.logits, i)} least={-reach} most={reach} />
              </td>
              <td data-tone="a">
                {shownActivation(at(activations, i), at(softmax?.logActivations ?? activations, i))}
              </td>
              <td data-tone="a">
                {shownActivation(at(shifted.activations, i), at(shifted.logActivations, i))}
              </td>
              <td className={styles['track']} aria-hidden="true">
                <Bar tone="a" value={at(shifted.activations, i)} least={0} most={1} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {outputs > LISTED && <p className={styles['note']}>{shiftText.more(outputs - LISTED)}</p>}
    </ScrollRegion>
  );
}
