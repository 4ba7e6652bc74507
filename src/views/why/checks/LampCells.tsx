import { memo } from 'react';
import { Lamp, type LampStanding } from '../../../charts/Lamp';
import type { Invariant, InvariantId } from '../../../engine/checks/invariants';
import { shiftConstant } from '../../../engine/checks/invariantsOfShift';
import type { Trace } from '../../../engine/trace';
import { checks } from '../../../text/en/checks';
import table from './LampTable.module.css';

const measuredOf = (lamps: readonly Invariant[] | null, id: InvariantId) =>
  lamps?.find((lamp) => lamp.id === id)?.measured ?? null;

function standingOf(lamps: readonly Invariant[] | null, id: InvariantId): LampStanding {
  const measured = measuredOf(lamps, id);
  if (measured === null) return 'none';
  return measured.holds ? 'lit' : 'out';
}

type OwnMeasureProps = {
  readonly id: InvariantId;
  readonly own: readonly Invariant[] | null;
  readonly trace: Trace;
};

/** A check's name, and the residual of the reader's own choice with its limit. */
export function OwnMeasure({ id, own, trace }: OwnMeasureProps) {
  const measured = measuredOf(own, id);
  const shift = id === 'shift' && measured ? `${checks.shiftBy(shiftConstant(trace))}, ` : '';
  return (
    <Measure
      name={checks.lamp[id]}
      scale={shift + checks.scale[id]}
      residual={measured ? checks.residual(measured) : checks.notApplying}
      limit={measured ? checks.limit(measured) : null}
      holds={measured?.holds ?? true}
    />
  );
}

type MeasureProps = {
  readonly name: string;
  readonly scale: string;
  readonly residual: string;
  /** null: it does not apply */
  readonly limit: string | null;
  readonly holds: boolean;
};

/** In columns of their own, or below the name where it is narrow. */
const Measure = memo(function Measure({ name, scale, residual, limit, holds }: MeasureProps) {
  return (
    <>
      <th scope="row">
        {name}
        <small>{scale}</small>
        <span className={table['stacked']}>
          {limit === null ? residual : checks.within(residual, limit, holds)}
        </span>
      </th>
      <td className={table['number']} data-fails={!holds || undefined}>
        {residual}
      </td>
      <td className={table['number']}>{limit}</td>
    </>
  );
});

type LampCellProps = {
  readonly lamps: readonly Invariant[] | null;
  readonly id: InvariantId;
  readonly isOn: boolean;
};

export function LampCell({ lamps, id, isOn }: LampCellProps) {
  return <Cell standing={standingOf(lamps, id)} isOn={isOn} />;
}

type CellProps = { readonly standing: LampStanding; readonly isOn: boolean };

const Cell = memo(function Cell({ standing, isOn }: CellProps) {
  return (
    <td className={table['pair']} data-on={isOn || undefined} data-standing={standing}>
      <Lamp standing={standing} />
      <span className="visually-hidden">{checks.standing[standing]}</span>
    </td>
  );
});
