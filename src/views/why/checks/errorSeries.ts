import type { Dot, Guide, Series } from '../../../charts/curves/LineChart';
import { EPSILONS } from '../../../engine/checks/gradientCheck';
import { bestEpsilon, roundingBranch, truncationBranch } from '../../../engine/checks/gradientCheckCurve';
import type { Trace } from '../../../engine/trace';
import { gradientCheck as text } from '../../../text/en/gradientCheck';

const points = (curve: readonly number[]) => curve.map((error, k) => [EPSILONS[k] ?? NaN, error] as const);
const colourOf = (isRight: boolean) => (isRight ? 'var(--right)' : 'var(--wrong)');

/** The error at the chosen ε, where it has a place on a logarithmic axis. */
export function dotsOf(curve: readonly number[], index: number, isRight: boolean): readonly Dot[] {
  const [x, y] = [EPSILONS[index] ?? 1, curve[index] ?? NaN];
  return y > 0 ? [{ x, y, colour: colourOf(isRight), name: text.chart.dot(x, y), emphasis: true }] : [];
}

/** The largest error of the page's own extrapolated differences, which is the same at every ε. */
export const levelOf = ({ used: { agreement } }: Trace) => ({
  name: text.chart.richardson(agreement.maxError),
  x: null,
  y: agreement.maxError,
});

/** The reader's own curve, and that of the right formula where it is another. */
export function seriesOf(
  curve: readonly number[],
  right: readonly number[],
  isRight: boolean,
): readonly Series[] {
  const chosen = { name: text.chart.chosen, points: points(curve), colour: colourOf(isRight) };
  if (isRight) return [chosen];
  return [chosen, { name: text.chart.right, points: points(right), colour: 'var(--right)', dash: true }];
}

/** The page's own extrapolated differences as a level, and the two laws beside the branches that follow them. */
export function guidesOf(trace: Trace, curve: readonly number[]): readonly Guide[] {
  const { agrees } = trace.used.agreement;
  const { name, y } = levelOf(trace);
  // At the end where the curve of a right formula is high, and that of a wrong one is level with it, above it.
  const level: Guide = {
    kind: 'horizontal',
    at: y,
    label: name,
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
