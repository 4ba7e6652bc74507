import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from '../../../src/engine/solve';
import type { Trace } from '../../../src/engine/trace';
import { UPSTREAM_NAMES, upstreamCheck, type UpstreamName } from '../../../src/engine/checks/upstreamCheck';
import { anyProblem, logits, solved } from '../problems';
import { runs } from '../../properties/runs';

function check(trace: Trace, name: UpstreamName) {
  const checked = upstreamCheck(trace, name);
  if (checked === null) throw new Error('g is not finite');
  return checked;
}

/** Which pass: the four choices in the order of the board, then the zeros. */
const passes = (trace: Trace, name: UpstreamName) => check(trace, name).results.map((one) => one.passes);

describe('a check through the upstream (1, …, 1)', () => {
  it('is passed by the softmax taken twice, and by no derivative at all', () => {
    expect(passes(solved(), 'ones')).toEqual([true, true, false, true, true]);
  });

  it('is passed by the softmax taken twice for any logits', () => {
    const anySoftmax = anyProblem.filter(({ activation }) => activation === 'softmax');
    fc.assert(
      fc.property(anySoftmax, (problem) => {
        const outcome = solve(problem);
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
        const { results } = check(outcome.value, 'ones');
        expect([results[0]?.passes, results[1]?.passes, results[3]?.passes]).toEqual([true, true, true]);
      }),
      runs(),
    );
  });

  it('sees column sums only: z_m (1 − Σz) of diag(z) − z zᵀ', () => {
    const wrong = check(solved(), 'ones').results[2];
    [2, 1, 0.1].forEach((z, m) => expect(wrong?.product[m]).toBeCloseTo(z * (1 - 3.1), 14));
  });

  it('is passed by diag(z) − z zᵀ too where the logits happen to add up to 1', () => {
    expect(passes(solved(logits(0.5, 0.375, 0.125)), 'ones')).toEqual([true, true, true, true, true]);
  });

  it('is no trap for an elementwise activation, each of whose columns has one entry', () => {
    const trace = solved({ activation: 'tanh', ...logits(2, -1, 0.1) });
    expect(passes(trace, 'ones')).toEqual([true, false, false, true, false]);
  });
});

describe('a check through another upstream', () => {
  it.each(['loss', 'counting'] as const)('%s parts right from wrong', (name) => {
    expect(passes(solved(), name)).toEqual([true, false, false, true, false]);
  });

  it('is the derivative of ⟨g, a(z)⟩', () => {
    const sumOf = (z0: number) => {
      const { activations } = solved(logits(z0, 1, 0.1));
      return activations.reduce((sum, a, i) => sum + (i + 1) * a, 0);
    };
    const expected = (sumOf(2 + 1e-5) - sumOf(2 - 1e-5)) / 2e-5;
    expect(check(solved(), 'counting').numeric[0]).toBeCloseTo(expected, 9);
  });

  it('leaves Σ|g_i| times what an entry of J may be off, and the rounding of the sums', () => {
    const trace = solved();
    const { threshold } = trace.used.agreement;
    const z = [2, 1, 0.1];
    const terms = z.map((zm, m) =>
      z.reduce((sum, zi, i) => sum + Math.abs((i + 1) * (zi * ((i === m ? 1 : 0) - zm))), 0),
    );
    const wrong = check(trace, 'counting').results[2];
    const rounding = (wrong?.threshold ?? NaN) - 6 * threshold;
    expect(rounding / (10 * 2 ** -53 * Math.max(...terms))).toBeCloseTo(1, 6);
  });

  it('has as many entries as there are outputs', () => {
    expect(Array.from(check(solved(), 'counting').upstream)).toEqual([1, 2, 3]);
    expect(Array.from(check(solved(), 'ones').upstream)).toEqual([1, 1, 1]);
  });
});

describe('for every problem', () => {
  it('what agrees entry by entry passes with every upstream', () => {
    fc.assert(
      fc.property(anyProblem, fc.constantFrom(...UPSTREAM_NAMES), (problem, name) => {
        const outcome = solve(problem);
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
        const checked = upstreamCheck(outcome.value, name);
        for (const { choice, passes: passing } of checked?.results ?? []) {
          const same = outcome.value.choices.find(
            (one) => one.form === choice?.form && one.argument === choice.argument,
          );
          expect(passing || same?.computed?.agreement.agrees !== true).toBe(true);
        }
      }),
      runs(),
    );
  });

  it('is not made with a ∂E/∂a that has left the doubles', () => {
    const trace = solved({ ...logits(1000, 0), loss: 'crossEntropy', target: { kind: 'class', index: 1 } });
    expect(upstreamCheck(trace, 'loss')).toBeNull();
    expect(upstreamCheck(trace, 'ones')).not.toBeNull();
  });

  it('fails what is not finite', () => {
    expect(passes(solved(logits(2, -Infinity, 1)), 'counting')[2]).toBe(false);
  });

  it('leaves out the formula that does not exist', () => {
    const trace = solved({ activation: 'silu', argument: 'z', ...logits(2, -1) });
    expect(check(trace, 'ones').results.map(({ choice }) => choice?.form)).toEqual(['z', 'z', undefined]);
  });
});
