import { useMemo } from 'react';
import { LineChart } from '../../../charts/curves/LineChart';
import { EPSILONS } from '../../../engine/checks/gradientCheck';
import type { Trace } from '../../../engine/trace';
import { figureTitles } from '../../../text/en/figureTitles';
import { curveSentences } from '../../../text/curveSentences';
import { gradientCheck as text } from '../../../text/en/gradientCheck';
import { FigureMenu } from '../../figure/FigureMenu';
import { useSettled } from '../../useSettled';
import styles from './Checks.module.css';
import { dotsOf, guidesOf, levelOf, seriesOf } from './errorSeries';

type ErrorCurveProps = {
  readonly trace: Trace;
  /** of the reader's own formula, one error for each of EPSILONS */
  readonly curve: readonly number[];
  readonly right: readonly number[];
  readonly index: number;
  readonly onIndex: (index: number) => void;
};

const X_AXIS = { domain: [1e-16, 1], scale: 'log', label: text.chart.x } as const;

/** The largest error against ε, log–log: a U for a right formula, flat for a wrong one. */
export function ErrorCurve({ trace, curve, right, index, onIndex }: ErrorCurveProps) {
  const isRight = trace.used.agreement.agrees;
  const y = useMemo(() => yAxis([...curve, ...right, trace.used.agreement.maxError]), [curve, right, trace]);
  const series = useMemo(() => seriesOf(curve, right, isRight), [curve, right, isRight]);
  const guides = useMemo(() => guidesOf(trace, curve), [trace, curve]);
  const sentences = useMemo(() => curveSentences(trace, curve, right), [trace, curve, right]);
  const label = useSettled(sentences.join(' '));
  const dots = dotsOf(curve, index, isRight);
  const hasCurve = curve.some((one) => one > 0 && Number.isFinite(one));
  return (
    <div className={styles['block']} data-figure="part">
      {hasCurve && (
        <LineChart
          x={X_AXIS}
          y={y}
          series={series}
          dots={dots}
          guides={guides}
          height={230}
          label={label}
          handle={{
            value: EPSILONS[index] ?? 1,
            step: 0.25,
            isWhole: true,
            name: text.handle,
            valueText: (value) => text.chart.dot(value, curve[nearest(value)] ?? NaN),
            onDrag: (value) => onIndex(nearest(value)),
          }}
        />
      )}
      {hasCurve && (
        <FigureMenu
          name="gradient_check"
          title={figureTitles.gradientCheck}
          table={({ curvesTable }) =>
            curvesTable({
              name: 'gradient_check',
              x: text.chart.x,
              series,
              dots: [...dots, levelOf(trace)],
            })
          }
        />
      )}
      <p className={styles['words']}>{sentences.join(' ')}</p>
    </div>
  );
}

const nearest = (epsilon: number) =>
  Math.max(0, Math.min(EPSILONS.length - 1, Math.round(4 * (Math.log10(epsilon) + 16))));

/** In steps of four decades and with room for a label on top, so that it rarely jumps while a logit is dragged. */
function yAxis(errors: readonly number[]) {
  const drawable = errors.filter((error) => error > 0 && Number.isFinite(error)).map(Math.log10);
  const low = Math.min(-16, ...drawable);
  const high = Math.max(0, ...drawable) + 1;
  const end = (power: number) => 10 ** Math.max(-307, Math.min(308, power));
  const domain = [end(4 * Math.floor(low / 4)), end(2 * Math.ceil(high / 2))] as const;
  return { domain, scale: 'log', label: text.chart.y } as const;
}
