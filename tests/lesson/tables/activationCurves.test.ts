import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ELEMENTWISE_ACTIVATIONS } from '../../../src/engine/elementwiseActivations';
import { ACTIVATION_NAMES, type ElementwiseName } from '../../../src/engine/problem';
import { softmaxAlongLogit } from '../../../src/engine/softmaxAlongLogit';
import { curvesTable } from '../../../src/lesson/tables/curvesTable';
import { traceOf } from '../../../src/state/traceOf';
import { activationsPanel } from '../../../src/text/en/activationsPanel';
import { logitDots, ownDots, withProbe } from '../../../src/views/why/activations/curveMarks';
import { curvesOf, DOMAIN, seriesOf } from '../../../src/views/why/activations/curves';
import { softmaxCurves } from '../../../src/views/why/activations/softmaxCurves';
import { dotAt, placesOf, twinSeries } from '../../../src/views/why/activations/twinPlaces';
import { expectArray, expectTable, inThousandStates, smallExperiments } from './sameNumbers';

const ELEMENTWISE = ACTIVATION_NAMES.filter((name): name is ElementwiseName => name !== 'softmax');
const part = fc.double({ min: 0, max: 1, noNaN: true });

/** 161 places over a domain, and where it holds 0, that and the next double in place of one near it; none twice. */
function places(from: number, to: number): readonly number[] {
  const all: number[] = [];
  for (let k = 0; k <= 160; k++) all.push(from + ((to - from) * k) / 160);
  const around = from < 0 && to > 0 ? [0, Number.MIN_VALUE] : [];
  const others = around.length > 0 ? all.filter((z) => z !== 0) : all;
  return [...new Set([...others, ...around])].toSorted((one, other) => one - other);
}

type Functions = { readonly f: (z: number) => number; readonly prime: (z: number) => number };
type Line = readonly (number | null)[];

const lines = ({ f, prime }: Functions, from: number, to: number): readonly Line[] =>
  places(from, to).map((z) => [z, f(z), prime(z), null]);
const mark = (z: number, y: number): Line => [z, null, null, y];
/** f′ below, f on top; nothing where there is no number. */
const marks = ({ f, prime }: Functions, z: number): readonly Line[] =>
  [prime(z), f(z)].filter(Number.isFinite).map((y) => mark(z, y));

function expectCurves(table: ReturnType<typeof curvesTable>, wanted: readonly Line[]) {
  expectTable(table, wanted);
  expectArray(table, [wanted.length, wanted[0]?.length ?? 0], wanted);
}

test('in 1,000 random states the table of an activation is f and f′, with its logits and the probe on both', () => {
  const states = fc.tuple(smallExperiments, fc.constantFrom(...ELEMENTWISE), part, part);
  expect(
    inThousandStates(states, ([{ problem }, name, row, along]) => {
      const { logits, outputs } = traceOf(problem);
      const { f, derivativeInLogit: prime } = ELEMENTWISE_ACTIVATIONS[name];
      const index = Math.min(outputs - 1, Math.floor(row * outputs));
      const z = -5 + 10 * along;
      const curves = curvesOf(name);
      const probe = { z, a: curves.f(z), slope: curves.prime(z) };
      const table = curvesTable({
        name: 'activation',
        x: 'z',
        series: seriesOf(curves, DOMAIN, activationsPanel.key),
        dots: withProbe(logitDots(logits, index, curves), probe, activationsPanel.numbers),
      });
      const own = Array.from(logits);
      const [chosen = NaN] = own.splice(index, 1);
      expectCurves(table, [
        ...lines({ f, prime }, -5, 5),
        ...[...own, chosen].flatMap((logit) => marks({ f, prime }, logit)),
        ...marks({ f, prime }, z),
      ]);
    }),
  ).toBe(1000);
});

test('in 1,000 random states of softmax the table of a share along its logit is that share and its slope', () => {
  expect(
    inThousandStates(fc.tuple(smallExperiments, part, part), ([{ problem }, row, along]) => {
      if (problem.activation !== 'softmax') return false;
      const { logits, outputs } = traceOf(problem);
      const { temperature } = problem;
      const index = Math.min(outputs - 1, Math.floor(row * outputs));
      const { curves, domain, series, names } = softmaxCurves(logits, index, temperature);
      const z = domain[0] + (domain[1] - domain[0]) * along;
      const probe = { z, a: curves.f(z), slope: curves.prime(z) };
      const own = logits[index] ?? NaN;
      const dots = withProbe(ownDots(own, index, curves), probe, names);
      const table = curvesTable({ name: 'activation', x: names.z, series, dots });

      const { centre, activation: f, slope: prime } = softmaxAlongLogit(logits, index, temperature);
      const middle = centre === -Infinity ? 0 : Math.round(centre / (4 * temperature)) * (4 * temperature);
      expectCurves(table, [
        ...lines({ f, prime }, middle - 6 * temperature, middle + 6 * temperature),
        ...marks({ f, prime }, own),
        mark(z, prime(z)),
        mark(z, f(z)),
      ]);
      return true;
    }),
  ).toBe(1000);
});

test('in 1,000 random states the table of the twins is f, the point, and the other z with the same a where there is one', () => {
  const states = fc.tuple(fc.constantFrom('silu' as const, 'gelu' as const), part);
  expect(
    inThousandStates(states, ([name, along]) => {
      const { f, derivativeInActivation } = ELEMENTWISE_ACTIVATIONS[name];
      if (derivativeInActivation.kind === 'closed') return false;
      const z = -5 + 6 * along;
      const twin = derivativeInActivation.twin(z);
      const dots = placesOf(name, z, twin).map(dotAt);
      const table = curvesTable({ name: 'twins', x: 'z', series: twinSeries(name), dots });
      const points = [z, ...(twin ? [twin.logit] : [])];
      expectCurves(table, [
        ...places(-5, 1).map((place) => [place, f(place), null]),
        ...points.map((place) => [place, null, f(place)]),
      ]);
      return true;
    }),
  ).toBe(1000);
});
