import { at, indexOfMaximum } from '../../engine/tensor';
import type { NumericEvent, SoftmaxStages, Trace } from '../../engine/trace';
import { refOf, type RefSymbol } from '../refs';
import type { Tex } from '../tex';
import { live, liveMatrix, loose, type Live } from './live';

const vanishedIn = (events: readonly NumericEvent[], quantity: string) => (index: number) =>
  events.some((e) => e.kind === 'underflow' && e.quantity === quantity && e.index === index);

const named = (symbol: RefSymbol) => (index: number) => refOf(symbol, index);

/** Which gradients: as the reader's choice makes them, or the right ones. */
export type Which = 'used' | 'right';

/** True where the reader's choice of argument and form gives wrong numbers. */
export const isWrong = (trace: Trace): boolean => trace.used.verdict === 'wrong';

const colourOf = (trace: Trace, which: Which) =>
  which === 'used' && isWrong(trace) ? ('wrong' as const) : undefined;

const gradientOrigin = (trace: Trace, which: Which, quantity: string) => ({
  colour: colourOf(trace, which),
  vanished: vanishedIn(trace.events, which === 'used' ? `used.${quantity}` : quantity),
});

/** Every quantity of a trace as live numbers, named by its letter. */
export const quantity = {
  x: ({ layer, problem }: Trace) =>
    live({ values: layer.input, ref: named('x'), whole: problem.source.kind !== 'layer' }),
  w: ({ layer }: Trace) => liveMatrix(layer.weights, {}, 'w'),
  b: ({ layer }: Trace) => live({ values: layer.bias, ref: named('b') }),
  z: (trace: Trace) => live({ values: trace.logits, ref: named('z') }),
  a: ({ activations, softmax, events }: Trace) =>
    live({
      values: activations,
      ref: named('a'),
      vanished: vanishedIn(events, 'a'),
      logs: softmax?.logActivations,
    }),
  y: (trace: Trace) => live({ values: trace.target, ref: named('y'), whole: true }),
  g: (trace: Trace) =>
    live({
      values: trace.right.activations,
      ref: named('g'),
      vanished: vanishedIn(trace.events, 'dE_da'),
    }),
  J: (trace: Trace, which: Which) =>
    liveMatrix(trace[which].jacobian, gradientOrigin(trace, which, 'da_dz'), 'J'),
  d: (trace: Trace, which: Which) =>
    live({ ...gradientOrigin(trace, which, 'dE_dz'), values: trace[which].logits, ref: named('d') }),
  dW: (trace: Trace, which: Which) =>
    liveMatrix(trace[which].weights, gradientOrigin(trace, which, 'dE_dW'), 'dW'),
};

/** The stages of softmax as live numbers. */
export const stage = {
  s: ({ shifted }: SoftmaxStages) => live({ values: shifted, ref: named('s') }),
  u: ({ exponentials, shifted }: SoftmaxStages) =>
    live({
      values: exponentials,
      ref: named('e'),
      vanished: (index) => at(shifted, index) !== -Infinity,
      logs: shifted,
    }),
  sum: ({ sum }: SoftmaxStages) => loose(Float64Array.of(sum)),
};

/** 1 − a_i; where it is too small for a double although another class is there, it is said to be. */
export function complement({ complements, logits }: Trace): Live {
  const classes = logits.filter((z) => z !== -Infinity).length;
  return live({
    values: complements ?? new Float64Array(logits.length),
    ref: () => null,
    colour: 'a',
    vanished: (index) => classes > (at(logits, index) === -Infinity ? 0 : 1),
  });
}

/** The stages of a trace whose activation is softmax; the sub-steps that ask for them exist only there. */
export function stagesOf({ softmax }: Trace): SoftmaxStages {
  if (softmax === null) throw new Error('only softmax has stages');
  return softmax;
}

/** The index of max z, the first of equals. */
export const largestLogit = ({ logits }: Trace): number => indexOfMaximum(logits);

/** c in z_i = T ln a_i + c: minus the logarithm of the largest a, times T. */
export function recoveryConstant(trace: Trace): number {
  const { logActivations } = stagesOf(trace);
  return -trace.problem.temperature * at(logActivations, largestLogit(trace));
}

/** The first exponent at which an exp without the shift leaves the doubles; null where none does. */
export function naiveExponent(
  trace: Trace,
): { readonly index: number; readonly exponent: number; readonly fate: 'overflow' | 'underflow' } | null {
  const { naive } = stagesOf(trace);
  if (!naive.overflows && !naive.underflows) return null;
  const lost = (e: number, i: number) =>
    naive.overflows ? e === Infinity : e === 0 && at(trace.logits, i) !== -Infinity;
  const index = naive.exponentials.findIndex(lost);
  const exponent = at(trace.logits, index) / trace.problem.temperature;
  return { index, exponent, fate: naive.overflows ? 'overflow' : 'underflow' };
}

/** E as a live number. */
export function lossOf(trace: Trace): { readonly tex: Tex; readonly says: string } {
  const E = live({
    values: Float64Array.of(trace.loss),
    ref: () => 'E',
    vanished: () => trace.events.some((e) => e.kind === 'underflow' && e.quantity === 'E'),
  });
  return { tex: E.number(0), says: E.say(0) };
}

/** Σ y, which is 1 for a class or a distribution, up to the rounding of its own addition. */
export function targetSum({ target }: Trace): number {
  const sum = target.reduce((total, y) => total + y, 0);
  return Math.abs(sum - 1) < 1e-12 ? 1 : sum;
}
