import type { DerivativeInActivation } from '../../engine/activations/elementwise';
import { ELEMENTWISE_ACTIVATIONS } from '../../engine/elementwiseActivations';
import type { ElementwiseName } from '../../engine/problem';
import { at } from '../../engine/tensor';
import { notMonotone } from '../../text/en/activations';
import { LINE_LABELS } from '../../text/en/steps';
import { ACTIVATION_TEX } from '../activationNames';
import { marked, number } from '../notation';
import type { Line, StepView } from '../step';
import { tex } from '../tex';
import { diagonalCell } from './focus';
import { result, substituted, symbolic } from './line';

type NoForm = Extract<DerivativeInActivation, { kind: 'none' }>;
type Twins = {
  readonly first: number;
  readonly second: number;
  readonly a: number;
  readonly slopes: readonly [number, number];
};

/** The logit at hand and the other one with its a; where it has none, a pair that serves as the example. */
function twins(name: ElementwiseName, { minimum, twin }: NoForm, logit: number): Twins {
  const { f, derivativeInLogit } = ELEMENTWISE_ACTIVATIONS[name];
  const own = twin(logit);
  const first = own ? logit : 2 * minimum;
  const other = own ?? twin(first);
  const second = other?.logit ?? minimum;
  return { first, second, a: f(first), slopes: [derivativeInLogit(first), other?.slope ?? 0] };
}

function same(name: ElementwiseName, { first, second, a }: Twins) {
  const applied = (z: number) => tex`${ACTIVATION_TEX[name]}(${number(z, { colour: 'z' })})`;
  return tex`${applied(first)} = ${applied(second)} = ${number(a, { colour: 'a' })}`;
}

/** Why f′ cannot be written in a: two logits with one a and two slopes. */
export function notMonotoneLines(view: StepView, name: ElementwiseName, noForm: NoForm): readonly Line[] {
  const found = twins(name, noForm, at(view.trace.logits, diagonalCell(view).row));
  const [z, other] = [marked('z', null, 'z'), marked('z', null, "z'")];
  const f = ACTIVATION_TEX[name];
  const slope = (logit: number, value: number) =>
    tex`${f}'(${number(logit, { colour: 'z' })}) = ${number(value)}`;
  return [
    symbolic({
      tex: tex`${f}(${z}) = ${f}(${other}),\quad ${f}'(${z}) \ne ${f}'(${other})`,
      says: notMonotone.general,
    }),
    substituted({
      id: 'twin',
      label: LINE_LABELS.twin,
      tex: same(name, found),
      says: notMonotone.twin(found.a, found.first, found.second),
    }),
    result({
      tex: tex`\begin{aligned}&${slope(found.first, found.slopes[0])} \\ &${slope(found.second, found.slopes[1])}\end{aligned}`,
      says: notMonotone.slopes(...found.slopes),
    }),
  ];
}
