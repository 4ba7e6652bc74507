import type { Axis, Series } from '../../../charts/curves/LineChart';
import { sampleCurve } from '../../../engine/activationCurve';
import { ELEMENTWISE_ACTIVATIONS } from '../../../engine/elementwiseActivations';
import type { ActivationName, ElementwiseName } from '../../../engine/problem';
import { softmaxAlongLogit } from '../../../engine/softmaxAlongLogit';
import { numberText, written } from '../../../text/numbers';
import { activationsPanel } from '../../../text/en/activationsPanel';

export type Domain = readonly [number, number];
export type Curves = { readonly f: (z: number) => number; readonly prime: (z: number) => number };

export const DOMAIN: Domain = [-5, 5];
const STEPS = 160;
export const TONES = { f: 'var(--color-a)', prime: 'var(--ink)' } as const;

export const curvesOf = (name: ElementwiseName): Curves => ({
  f: ELEMENTWISE_ACTIVATIONS[name].f,
  prime: ELEMENTWISE_ACTIVATIONS[name].derivativeInLogit,
});

type Names = { readonly f: string; readonly prime: string };

/** f in the colour of a, and f′ dashed, so that they are told apart without colour. */
export function seriesOf({ f, prime }: Curves, domain: Domain, names: Names): readonly Series[] {
  return [
    { name: names.f, points: sampleCurve(f, domain, STEPS), colour: TONES.f },
    { name: names.prime, points: sampleCurve(prime, domain, STEPS), colour: TONES.prime, dash: true },
  ];
}

export const tickText = (value: number) =>
  Number.isInteger(value) ? numberText(value, 0) : written(String(value));

/** Holds every point of the series, and a little air. */
export function valueAxis(series: readonly Series[]): Axis {
  const values = series.flatMap(({ points }) => points.map(([, value]) => value)).filter(Number.isFinite);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const air = 0.06 * (most - least || 1);
  return {
    domain: [least - air, most + air],
    scale: 'linear',
    label: '',
    format: tickText,
  };
}

export const logitAxis = (domain: Domain, label: string): Axis => ({
  domain,
  scale: 'linear',
  label,
  format: tickText,
});

/** The share of one class over its own logit, beside one other class at 0. */
function softmaxOfTwo(): Curves {
  const { activation, slope } = softmaxAlongLogit(Float64Array.of(0, 0), 0, 1);
  return { f: activation, prime: slope };
}

export const thumbnailOf = (name: ActivationName, domain: Domain): readonly Series[] =>
  seriesOf(name === 'softmax' ? softmaxOfTwo() : curvesOf(name), domain, activationsPanel.key);
