import { describe, expect, it } from 'vitest';
import type { ActivationName, LossName } from '../../src/engine/problem';
import cases from '../fixtures/cases.json';
import direct from '../fixtures/direct.json';
import { CORRECTIONS } from './goldenCorrections';
import { solved, sum, vector } from './problems';

type Nested = number | string | null | readonly Nested[];

const flat = (value: Nested): (number | null)[] => {
  if (Array.isArray(value)) return (value as readonly Nested[]).flatMap(flat);
  if (value === 'inf') return [Infinity];
  if (value === '-inf') return [-Infinity];
  return [value as number | null];
};

/** The largest error as a part of the largest finite entry; infinities must be matched exactly. */
function relativeError(got: ArrayLike<number>, want: readonly (number | null)[]): number {
  expect(got.length).toBe(want.length);
  const finite = want.filter((v): v is number => v !== null && Number.isFinite(v));
  const scale = Math.max(0, ...finite.map(Math.abs));
  return Math.max(
    0,
    ...want.map((v, k) => {
      const error = Math.abs((got[k] ?? NaN) - (v ?? NaN));
      if (got[k] === v) return 0;
      return Number.isFinite(error) ? error / scale : Infinity;
    }),
  );
}

describe('whole layers against 60 digits (cases.json)', () => {
  it('holds all 60 cases', () => expect(cases.cases).toHaveLength(60));

  it.each(cases.cases.map((c) => [c.name, c] as const))('case %s holds to 1e-10', (_, c) => {
    const trace = solved({
      source: { kind: 'layer', input: c.x, weights: c.W, bias: c.b },
      target: { kind: 'distribution', values: c.y },
      activation: c.activation as ActivationName,
      loss: c.loss as LossName,
      temperature: c.temperature,
    });
    const got: Record<keyof typeof c.expected, ArrayLike<number>> = {
      z: trace.logits,
      a: trace.activations,
      E: [trace.loss],
      dE_da: trace.right.activations,
      da_dz: trace.right.jacobian.values,
      dE_dz: trace.right.logits,
      dE_dW: trace.right.weights.values,
      dE_db: trace.right.bias,
      dE_dx: vector(trace.right.input),
    };
    for (const key of Object.keys(got) as (keyof typeof got)[]) {
      const corrections = CORRECTIONS[c.name]?.[key] ?? {};
      const want = flat(c.expected[key]).map((value, k) => corrections[k] ?? value);
      expect(relativeError(got[key], want), key).toBeLessThanOrEqual(1e-10);
    }
    expect(trace.used.verdict).toBe('right');
  });
});

describe('the nine corrected entries', () => {
  it('make the rows of da_dz and the entries of dE_dz sum to 0, as they must and cases.json does not', () => {
    for (const [name, arrays] of Object.entries(CORRECTIONS)) {
      const c = cases.cases.find((candidate) => candidate.name === name);
      const n = c?.b.length ?? 0;
      for (const key of ['da_dz', 'dE_dz'] as const) {
        for (const [index, corrected] of Object.entries(arrays[key] ?? {})) {
          const values = flat(c?.expected[key] ?? []).map(Number);
          const start = Math.floor(Number(index) / n) * n;
          const others = values.slice(start, start + n).filter((_, m) => start + m !== Number(index));
          expect(corrected / -sum(others)).toBeCloseTo(1, 12);
        }
      }
    }
  });
});

describe('from exact logits against 400 digits, entry by entry (direct.json)', () => {
  it('holds all 80 cases', () => expect(direct.cases).toHaveLength(80));

  it.each(direct.cases.map((c) => [c.name, c] as const))('%s holds to (16 + 2 max|z − max z|) u', (_, c) => {
    const source = { kind: 'logits', logits: c.z } as const;
    const target = { kind: 'class', index: c.target } as const;
    const squared = solved({ source, target, loss: 'mse' });
    const entropy = solved({ source, target, loss: 'crossEntropy' });
    const top = Math.max(...c.z);
    const tolerance = (16 + 2 * Math.max(...c.z.map((z) => Math.abs(z - top)))) * 2 ** -53;

    const componentwise = (
      name: string,
      got: ArrayLike<number>,
      expected: Nested,
      scales: Nested = expected,
    ) => {
      const scale = flat(scales);
      flat(expected).forEach((want, k) => {
        const size = scale[k];
        if (want === null || size === null || size === undefined) return;
        const error = Math.abs((got[k] ?? NaN) - want);
        expect(error <= tolerance * Math.abs(size), `${name}[${k}]: ${got[k]} for ${want}`).toBe(true);
      });
    };
    const e = c.expected;
    componentwise('a', squared.activations, e.a);
    componentwise('rest', vector(squared.complements), e.rest);
    componentwise('J', squared.right.jacobian.values, e.J);
    componentwise('J written in a', squared.choices[3].computed?.jacobian.values ?? [], e.J);
    componentwise('crossEntropy', [entropy.loss], [e.crossEntropy]);
    componentwise('dCrossEntropy_dz', entropy.right.logits, e.dCrossEntropy_dz);
    componentwise('mse', [squared.loss], [e.mse]);
    componentwise('dMse_dz', squared.right.logits, e.dMse_dz, e.dMse_dz_terms);
  });
});
