import type { Matrix, Vector } from '../../src/engine/tensor';
import type { Trace } from '../../src/engine/trace';
import { readRef, type RefSymbol } from '../../src/lesson/refs';
import { decodeAddress } from '../../src/state/addressDecode';
import { traceOf } from '../../src/state/traceOf';
import { shows } from './pageNumbers';

/** The numbers that the engine has for an address, without the page. */
export const traceOfAddress = (hash: string): Trace => traceOf(decodeAddress(hash).experiment.problem);

type Which = 'used' | 'right';
type Values = Vector | Matrix | number | undefined;

const VALUES: Record<RefSymbol, (trace: Trace, which: Which) => Values> = {
  x: ({ layer }) => layer.input,
  w: ({ layer }) => layer.weights,
  b: ({ layer }) => layer.bias,
  z: ({ logits }) => logits,
  s: ({ softmax }) => softmax?.shifted,
  e: ({ softmax }) => softmax?.exponentials,
  a: ({ activations }) => activations,
  y: ({ target }) => target,
  E: ({ loss }) => loss,
  g: ({ right }) => right.activations,
  J: (trace, which) => trace[which].jacobian,
  d: (trace, which) => trace[which].logits,
  dW: (trace, which) => trace[which].weights,
};

/** The engine's number behind a ref such as `a-2` or `J-1-2`; null where there is none. */
export function numberOfRef(trace: Trace, ref: string, which: Which): number | null {
  const read = readRef(ref);
  if (!read) return null;
  const values = VALUES[read.symbol](trace, which);
  if (values === undefined || typeof values === 'number') return values ?? null;
  const index = read.row ?? 0;
  if (!('columns' in values)) return values[index] ?? null;
  return values.values[index * values.columns + (read.column ?? 0)] ?? null;
}

/** A number of a formula as the page shows it, with the ref that says which it is. */
export type RefNumber = { readonly ref: string; readonly text: string; readonly standing: string | null };

/** The numbers that are not what the engine has, each in words. */
export function disagreements(trace: Trace, numbers: readonly RefNumber[]): string[] {
  return numbers.flatMap(({ ref, text, standing }) => {
    const expected = numberOfRef(trace, ref, standing === 'right' ? 'right' : 'used');
    if (expected !== null && shows(text, expected)) return [];
    const isPower = /^(e|<)/.test(text); // too small for a double, so shown by its logarithm
    return isPower && expected === 0 ? [] : [`${ref} is shown as ${text}; the engine has ${expected}`];
  });
}
