import { describe, expect, it } from 'vitest';
import type { Trace } from '../../src/engine/trace';
import { readRef, type RefSymbol } from '../../src/lesson/refs';
import type { Line, StepView } from '../../src/lesson/step';
import type { Slot } from '../../src/lesson/tex';
import { evaluateTex } from './evaluateTex';
import { faultsIn, linesOf, nameOf, PROBLEMS, traceOf, viewOf } from './problems';

type Values = (row: number, column: number) => number | undefined;

/** The engine's number behind a ref: of the used gradients, or of the right ones on a line that says so. */
function engine(trace: Trace, standing: Line['standing']): Record<RefSymbol, Values> {
  const gradients = standing === 'right' ? trace.right : trace.used;
  const n = trace.outputs;
  return {
    x: (d) => trace.layer.input[d],
    w: (d, m) => trace.layer.weights.values[d * n + m],
    b: (m) => trace.layer.bias[m],
    z: (m) => trace.logits[m],
    s: (i) => trace.softmax?.shifted[i],
    e: (i) => trace.softmax?.exponentials[i],
    a: (i) => trace.activations[i],
    y: (i) => trace.target[i],
    E: () => trace.loss,
    g: (i) => gradients.activations[i],
    J: (i, m) => gradients.jacobian.values[i * n + m],
    d: (m) => gradients.logits[m],
    dW: (d, m) => gradients.weights.values[d * n + m],
  };
}

/** The slot's text as a number, and half a unit of its last place. */
function parsed(slot: Slot) {
  const scale = slot.exponent ?? 0;
  const text = slot.text.replace('−', '-');
  const decimals = text.split('.')[1]?.length ?? 0;
  return { value: Number(text) * 10 ** scale, rounding: 0.500001 * 10 ** (scale - decimals) };
}

const cells = (n: number): readonly StepView['cell'][] => [
  null,
  { row: 0, column: n - 1 },
  { row: n - 1, column: 0 },
];

describe('the live numbers of the derivation', { timeout: 60_000 }, () => {
  it('are the engine’s, every one that names its ref, whichever cell is pointed at', () => {
    let checked = 0;
    const faults = faultsIn(
      PROBLEMS,
      (problem) => cells(traceOf(problem).outputs).map((cell) => viewOf(problem, cell)),
      ({ line }, { trace }) => {
        const of = engine(trace, line.standing);
        return line.tex.flatMap((part) => {
          if (typeof part === 'string' || part.ref === null) return [];
          const { symbol = 'x', row = 0, column = 0 } = readRef(part.ref) ?? {};
          const wanted = of[symbol](row ?? 0, column ?? 0);
          checked++;
          return Object.is(part.value, wanted) ? [] : [`${part.ref} is ${wanted}, not ${part.value}`];
        });
      },
    );
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(50_000);
  });

  it('read back from their text to their value, within what rounding took', () => {
    const faults = faultsIn(
      PROBLEMS,
      (problem) => [viewOf(problem)],
      ({ line }) =>
        line.tex.flatMap((part) => {
          if (typeof part === 'string') return [];
          const { value, rounding } = parsed(part);
          const near = Math.abs(value - part.value) <= rounding + 1e-15 * Math.abs(value);
          return near && (part.value === 0) === (value === 0) ? [] : [`${part.text} for ${part.value}`];
        }),
    );
    expect(faults).toEqual([]);
  });
});

/** What the substituted lines of a sub-step must combine to. */
const EXPECTED: Record<string, (trace: Trace, standing: Line['standing']) => number | undefined> = {
  'softmax/shift': ({ softmax, outputs }) =>
    softmax?.shifted[softmax.shifted[0] === 0 && outputs > 1 ? 1 : 0],
  'softmax/sum': ({ softmax }) => softmax?.sum,
  'softmax/divide': ({ activations }) => activations[0],
  'softmax/elementwise': ({ activations }) => activations[0],
  'loss/loss': ({ loss }) => loss,
  'dE_da/dE_da': ({ right }) => right.activations[0],
  'da_dz/quotient': ({ right, outputs }) => right.jacobian.values[outputs > 1 ? 1 : 0],
  'da_dz/diagonal': ({ used }) => used.jacobian.values[0],
  'da_dz/offDiagonal': ({ used, outputs }) => (outputs > 1 ? used.jacobian.values[1] : undefined),
  'da_dz/delta': ({ used, outputs }) => used.jacobian.values[outputs > 1 ? 1 : 0],
  'da_dz/inLogit': ({ used, right }, standing) => (standing === 'wrong' ? used : right).jacobian.values[0],
  'da_dz/inActivation': ({ used, right }, standing) =>
    (standing === 'wrong' ? used : right).jacobian.values[0],
  'dE_dz/columns': ({ used }) => used.logits[0],
  'dE_dz/short': ({ used }) => used.logits[0],
  'dE_dz/collapse': ({ right }) => right.logits[0],
  'dE_dz/fused': ({ loss }) => loss,
  'dz_dW/dz_dW': ({ layer }) => layer.input[0],
  'dE_dW/dE_dW': ({ used }) => used.weights.values[0],
  'update/update': ({ update }) => update.used.weights.values[0],
};

const close = (found: number, wanted: number, scale: number) =>
  Math.abs(found - wanted) <= 2e-8 * Math.max(Math.abs(wanted), scale);

describe('a substituted line', { timeout: 60_000 }, () => {
  it('combines to the value: products, sums, quotients and functions with the numbers put in', () => {
    const checked = new Map<string, number>();
    const faults = faultsIn(
      PROBLEMS,
      (problem) => [viewOf(problem, null, true)],
      ({ step, substep, line }, { trace }) => {
        const key = `${step.id}/${substep.id}`;
        const wanted = EXPECTED[key]?.(trace, line.standing);
        if (line.id !== 'substituted' || wanted === undefined || !Number.isFinite(wanted)) return [];
        const sides = evaluateTex(line.tex).filter(Number.isFinite);
        const scale = 1e-9 * (1 + Math.max(...trace.logits.filter(Number.isFinite).map((z) => z * z)));
        checked.set(key, (checked.get(key) ?? 0) + sides.length);
        return sides.filter((side) => !close(side, wanted, scale)).map((side) => `${side} for ${wanted}`);
      },
    );
    expect(faults).toEqual([]);
    for (const key of Object.keys(EXPECTED)) expect(checked.get(key) ?? 0, key).toBeGreaterThan(40);
  });

  it('of the layer combines to the pointed logit', () => {
    for (const problem of PROBLEMS.filter(({ source }) => source.kind === 'layer')) {
      const view = viewOf(problem, { row: 0, column: 0 });
      const line = linesOf(view).find(({ at }) => at === 'logits/logits/substituted')?.line;
      const [sum] = evaluateTex(line?.tex ?? []);
      expect(close(sum ?? NaN, view.trace.logits[0] ?? NaN, 1e-9), nameOf(problem)).toBe(true);
    }
  });
});
