import { sidesOf, type Shares } from '../../../charts/triangle/barycentric';
import { descentPath, type DescentPath } from '../../../engine/descent/descentPath';
import { firstOrderMotion } from '../../../engine/descent/firstOrderMotion';
import { stepComparison, type StepComparison } from '../../../engine/descent/stepComparison';
import { at, type Vector } from '../../../engine/tensor';
import type { Trace } from '../../../engine/trace';

export const sharesOfVector = (values: Vector): Shares => [at(values, 0), at(values, 1), at(values, 2)];

/** A first-order motion of a. */
export type Motion = {
  readonly values: Shares;
  /** In sides of the triangle; null where an entry is not finite. */
  readonly length: number | null;
  /** Which of its zeros only underflowed to 0. */
  readonly vanished: readonly boolean[];
};

export type Motions = {
  readonly right: Motion;
  /** Null where the pair is right, and so the same. */
  readonly used: Motion | null;
  readonly comparison: StepComparison | null;
};

/** A 0 is an underflow where one of the products it adds up has no factor that is really 0. */
function vanishedOf(trace: Trace, gradient: 'right' | 'used', values: Vector): readonly boolean[] {
  const lostIn = (quantity: string, index: number) =>
    trace.events.some((e) => e.kind === 'underflow' && e.quantity === quantity && e.index === index);
  const { columns, values: jacobian } = trace.right.jacobian;
  const slopes = trace[gradient].logits;
  const name = gradient === 'right' ? 'dE_dz' : 'used.dE_dz';
  return Array.from(values, (value, i) => {
    if (value !== 0) return false;
    return Array.from(slopes).some((slope, m) => {
      const entry = at(jacobian, i * columns + m);
      const isThere = (entry !== 0 || lostIn('da_dz', i * columns + m)) && (slope !== 0 || lostIn(name, m));
      return isThere && entry * slope === 0;
    });
  });
}

function motionOf(trace: Trace, gradient: 'right' | 'used'): Motion {
  const values = firstOrderMotion(trace, trace.update[gradient]);
  const shares = sharesOfVector(values);
  const length = values.every(Number.isFinite) ? sidesOf(shares) : null;
  return { values: shares, length, vanished: vanishedOf(trace, gradient, values) };
}

const isMixed = ({ used }: Trace): boolean => used.form !== used.argument;

/** How a moves in the next step, to first order: by the right gradient, and by the chosen one where that is another. */
export function motionsOf(trace: Trace): Motions {
  if (!isMixed(trace)) return { right: motionOf(trace, 'right'), used: null, comparison: null };
  return {
    right: motionOf(trace, 'right'),
    used: motionOf(trace, 'used'),
    comparison: stepComparison(trace.right.logits, trace.used.logits),
  };
}

export type Paths = { readonly right: DescentPath; readonly used: DescentPath | null };

export function pathsOf(trace: Trace, steps: number): Paths {
  const right = descentPath(trace, 'right', steps);
  return { right, used: isMixed(trace) ? descentPath(trace, 'used', steps) : null };
}

/** How far apart two paths end, in sides. */
export function apartAtEnd({ right, used }: Paths): number {
  const [one, other] = [right.activations.at(-1), used?.activations.at(-1)];
  if (!one || !other) return 0;
  return sidesOf([at(one, 0) - at(other, 0), at(one, 1) - at(other, 1), at(one, 2) - at(other, 2)]);
}
