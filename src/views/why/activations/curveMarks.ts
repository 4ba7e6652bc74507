import type { Dot } from '../../../charts/curves/LineChart';
import { at, type Vector } from '../../../engine/tensor';
import { activationsPanel } from '../../../text/en/activationsPanel';
import { TONES, type Curves } from './curves';

/** On both curves at logit m (from 0), as far as they are there: f(−∞) need not be. */
function dotsAt(z: number, m: number, { f, prime }: Curves, emphasis: boolean): readonly Dot[] {
  const shared = { x: z, colour: 'var(--color-z)', name: activationsPanel.dot(m, z), emphasis };
  return [
    { ...shared, y: prime(z) },
    { ...shared, y: f(z) },
  ].filter(({ y }) => Number.isFinite(y));
}

/** On both curves at every logit; the smaller ones first, so that the large one is on top. */
export function logitDots(logits: Vector, index: number, curves: Curves): readonly Dot[] {
  const order = Array.from(logits.keys()).toSorted(
    (one, other) => Number(one === index) - Number(other === index),
  );
  return order.flatMap((m) => dotsAt(at(logits, m), m, curves, m === index));
}

/** On both curves at the chosen logit alone. */
export const ownDots = (z: number, index: number, curves: Curves): readonly Dot[] =>
  dotsAt(z, index, curves, true);

export type ProbeNames = { readonly z: string; readonly a: string; readonly slope: string };
type Probe = { readonly z: number; readonly a: number; readonly slope: number };

/** The probe on both curves, on top of the other dots. */
export const withProbe = (
  dots: readonly Dot[],
  { z, a, slope }: Probe,
  names: ProbeNames,
): readonly Dot[] => [
  ...dots,
  { x: z, y: slope, colour: TONES.prime, name: names.slope },
  { x: z, y: a, colour: TONES.f, name: names.a },
];
