import { useMemo } from 'react';
import { LineChart, type Dot, type Guide, type Series } from '../../../charts/curves/LineChart';
import { EPSILONS } from '../../../engine/checks/gradientCheck';
import { bestEpsilon, roundingBranch, truncationBranch } from '../../../engine/checks/gradientCheckCurve';
import type { Trace } from '../../../engine/trace';
import { figureTitles } from '../../../text/en/figureTitles';
import { curveSentences, gradientCheck as text } from '../../../text/en/gradientCheck';
import { FigureMenu } from '../../figure/FigureMenu';
import { useSettled } from '../../useSettled';
import styles from './Checks.module.css';

type ErrorCurveProps = {
  readonly trace: Trace;
  /** of the reader's own formula, one error for each of EPSILONS */
  readonly curve: readonly number[];
  readonly right: readonly number[];
  readonly index: number;
  readonly onIndex: (index: number) => void;
};

const X_AXIS = { domain: [1e-16, 1], scale: 'log', label: text.chart.x } as const;

const points = (curve: readonly number[]) => curve.map((error, k) => [EPSILONS[k] ?? NaN, error] as const);

/** The largest error against ε, log–log: a U for a right formula, flat for a wrong one. */
export function ErrorCurve({ trace, curve, right, index, onIndex }: ErrorCurveProps) {
  const isRight = trace.used.agreement.agrees;
  const y = useMemo(() => yAxis([...curve, ...right, trace.used.agreement.maxError]), [curve, right, trace]);
  const series = useMemo(() => seriesOf(curve, right, isRight), [curve, right, isRight]);
  const guides = useMemo(() => guidesOf(trace, curve), [trace, curve]);
  const sentences = useMemo(() => curveSentences(trace, curve, right), [trace, curve, right]);
  const label = useSettled(sentences.join(' '));
  const epsilon = EPSILONS[index] ?? 1;
  const error = curve[index] ?? NaN;
  const colour = isRight ? 'var(--right)' : 'var(--wrong)';
  const dots: readonly Dot[] =
    error > 0 ? [{ x: epsilon, y: error, colour, name: text.chart.dot(epsilon, error), emphasis: true }] : [];
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
            value: epsilon,
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
          table={({ curvesTable }) => curvesTable({ name: 'gradient_check', x: text.chart.x, series, dots })}
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

function seriesOf(curve: readonly number[], right: readonly number[], isRight: boolean): readonly Series[] {
  const colour = isRight ? 'var(--right)' : 'var(--wrong)';
  const chosen = { name: text.chart.chosen, points: points(curve), colour };
  if (isRight) return [chosen];
  return [chosen, { name: text.chart.right, points: points(right), colour: 'var(--right)', dash: true }];
}

/** The page's own extrapolated differences as a level, and the two laws beside the branches that follow them. */
function guidesOf(trace: Trace, curve: readonly number[]): readonly Guide[] {
  const { maxError, agrees } = trace.used.agreement;
  // At the end where the curve of a right formula is high, and that of a wrong one is level with it, above it.
  const level: Guide = {
    kind: 'horizontal',
    at: maxError,
    label: text.chart.richardson(maxError),
    ...(agrees && { labelAt: 'start' }),
  };
  const best = agrees ? bestEpsilon(curve) : null;
  if (best === null) return [level];
  const guide = (
    branch: ReturnType<typeof truncationBranch>,
    power: number,
    label: string,
  ): readonly Guide[] => {
    if (branch === null) return [];
    const middle = Math.round((branch.from + branch.to) / 2);
    const at = EPSILONS[middle] ?? NaN;
    const line = (k: number) => {
      const x = EPSILONS[k] ?? NaN;
      // beside the curve, not on it
      return [x, 8 * (curve[middle] ?? NaN) * (x / at) ** power] as const;
    };
    // the label stands at the upper end
    const ends = power > 0 ? ([branch.from, branch.to] as const) : ([branch.to, branch.from] as const);
    return [{ kind: 'segment', from: line(ends[0]), to: line(ends[1]), label, colour: 'var(--muted)' }];
  };
  return [
    level,
    ...guide(truncationBranch(curve, best), 2, text.chart.truncation),
    ...guide(roundingBranch(curve, best), -1, text.chart.rounding),
  ];
}
