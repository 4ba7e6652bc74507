import { useMemo } from 'react';
import { type Axis, type Dot, LineChart, type Series } from '../../../charts/curves/LineChart';
import { activationsPanel } from '../../../text/en/activationsPanel';
import { numberText } from '../../../text/numbers';
import { FigureMenu } from '../../figure/FigureMenu';
import styles from './Activations.module.css';
import type { Curves } from './curves';
import { type ProbeNames, withProbe } from './curveMarks';

type CurveWithProbeProps = {
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  readonly curves: Curves;
  readonly dots: readonly Dot[];
  readonly label: string;
  readonly probe: {
    readonly name: string;
    readonly value: number;
    readonly step: number;
    readonly onMove: (z: number) => void;
  };
  readonly names: ProbeNames;
};

/** f and f′ with a probe that is dragged along them, and what it reads there. */
export function CurveWithProbe({ x, y, series, curves, dots, label, probe, names }: CurveWithProbeProps) {
  const [a, slope] = [curves.f(probe.value), curves.prime(probe.value)];
  const marks = useMemo(
    () => withProbe(dots, { z: probe.value, a, slope }, names),
    [dots, probe.value, a, slope, names],
  );
  return (
    <div className={styles['curve']} data-figure="part">
      <LineChart
        x={x}
        y={y}
        series={series}
        dots={marks}
        label={label}
        height={250}
        handle={{
          value: probe.value,
          step: probe.step,
          name: probe.name,
          valueText: (z) => activationsPanel.probeText(z, curves.f(z), curves.prime(z)),
          onDrag: (z) => probe.onMove(z),
        }}
      />
      <dl className={styles['numbers']}>
        <div data-tone="z">
          <dt>{names.z}</dt>
          <dd data-number="z">{numberText(probe.value)}</dd>
        </div>
        <div data-tone="a">
          <dt>{names.a}</dt>
          <dd data-number="a">{numberText(a)}</dd>
        </div>
        <div>
          <dt>{names.slope}</dt>
          <dd data-number="slope">{numberText(slope)}</dd>
        </div>
      </dl>
      <FigureMenu
        name="activation"
        title={series.map((curve) => curve.name).join(', ')}
        table={({ curvesTable }) => curvesTable({ name: 'activation', x: names.z, series, dots: marks })}
      />
    </div>
  );
}
