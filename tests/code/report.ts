import { diagonalOf } from '../../src/lesson/code/numerals';
import type { Trace } from '../../src/engine/trace';

type Values = number | string | readonly Values[];

/** How one program ended and what it computed; numbers that are not finite are words. */
export type Ending = {
  readonly ending: 'ok' | 'assertion' | 'error';
  readonly message: string;
  readonly values: Readonly<Record<string, Values>>;
};

const WORDS: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, '-inf': -Infinity };

export function flat(values: Values): readonly number[] {
  if (typeof values === 'number') return [values];
  if (typeof values === 'string') return [WORDS[values] ?? Number(values)];
  return values.flatMap(flat);
}

/** What the page says each name of a program stands for: as the choice makes it. */
function expected(trace: Trace): readonly (readonly [string, Iterable<number>])[] {
  const { used, update, softmax, problem } = trace;
  const moved = update.used;
  const afterwards: readonly (readonly [string, Iterable<number>])[] =
    problem.source.kind === 'layer'
      ? [
          ['W_new', moved.weights.values],
          ['b_new', moved.bias],
        ]
      : [['z_new', moved.weights.values]];
  return [
    ['z', trace.logits],
    ['a', trace.activations],
    ['E', [trace.loss]],
    ['dE_da', used.activations],
    ['da_dz', softmax ? used.jacobian.values : diagonalOf(used.jacobian)],
    ['dE_dz', used.logits],
    ['dE_dW', used.weights.values],
    ...afterwards,
  ];
}

const isClose = (one: number, other: number, tolerance: number): boolean =>
  Object.is(one, other) || one === other || Math.abs(one - other) <= tolerance;

/** The names whose value is not the page's to 1e-9 of its largest entry (or of 1, whichever is larger). */
export function strayNames(trace: Trace, { values }: Ending): readonly string[] {
  return expected(trace).flatMap(([name, page]) => {
    const [computed, right] = [flat(values[name] ?? []), [...page]];
    const size = Math.max(1, ...right.filter(Number.isFinite).map(Math.abs));
    const agrees =
      computed.length === right.length &&
      computed.every((value, k) => isClose(value, right[k] ?? NaN, 1e-9 * size));
    return agrees ? [] : [`${name} is ${computed.join(' ')}, and on the page ${right.join(' ')}`];
  });
}
