import type { Dot, Series } from '../../../charts/curves/LineChart';
import { sampleCurve } from '../../../engine/activationCurve';
import type { Twin } from '../../../engine/activations/elementwise';
import { ELEMENTWISE_ACTIVATIONS } from '../../../engine/elementwiseActivations';
import type { ElementwiseName } from '../../../engine/problem';
import { twins } from '../../../text/en/activationsPanel';
import { type Domain, TONES } from './curves';

export const DOMAIN: Domain = [-5, 1];
const STEPS = 160;

export type Place = { readonly z: number; readonly a: number; readonly slope: number };

/** The point, and the one with the same a where there is one. */
export function placesOf(name: ElementwiseName, z: number, twin: Twin | null): readonly Place[] {
  const { f, derivativeInLogit } = ELEMENTWISE_ACTIVATIONS[name];
  const own = { z, a: f(z), slope: derivativeInLogit(z) };
  return twin ? [own, { z: twin.logit, a: f(twin.logit), slope: twin.slope }] : [own];
}

export const dotAt = ({ z, a }: Place, k: number): Dot => ({
  x: z,
  y: a,
  colour: 'var(--color-z)',
  name: k === 0 ? twins.first : twins.second,
  text: k === 0 ? twins.first : 'z′',
  emphasis: true,
});

/** The activation, without its derivative. */
export const twinSeries = (name: ElementwiseName): readonly Series[] => [
  { name: twins.axis, points: sampleCurve(ELEMENTWISE_ACTIVATIONS[name].f, DOMAIN, STEPS), colour: TONES.f },
];
