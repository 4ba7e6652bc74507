import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  INVARIANT_IDS,
  invariants,
  usedChoice,
  type InvariantId,
  type Measured,
} from '../../../src/engine/checks/invariants';
import { shiftConstant } from '../../../src/engine/checks/invariantsOfShift';
import type { Problem } from '../../../src/engine/problem';
import { solve } from '../../../src/engine/solve';
import type { Trace } from '../../../src/engine/trace';
import { anyProblem, logits, QUESTION, solved } from '../problems';
import { runs } from '../../properties/runs';

type Place = 0 | 1 | 2 | 3;
const [ZZ, ZA, AZ, AA] = [0, 1, 2, 3] as const;

function measuredOf(trace: Trace, place: Place): Record<InvariantId, Measured | null> {
  const lamps = invariants(trace, trace.choices[place]);
  if (lamps === null) throw new Error('no such formula');
  return Object.fromEntries(lamps.map(({ id, measured }) => [id, measured])) as Record<
    InvariantId,
    Measured | null
  >;
}

/** The lamps that the choice puts out. */
function out(trace: Trace, place: Place): readonly InvariantId[] {
  const measured = measuredOf(trace, place);
  return INVARIANT_IDS.filter((id) => measured[id]?.holds === false);
}

function solvedOrNull(problem: Problem): Trace {
  const outcome = solve(problem);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

const softmaxProblem = anyProblem.filter(({ activation }) => activation === 'softmax');

describe('the lamps of a right choice', () => {
  it('are lit whatever the logits, the temperature, N and the loss: no rounding puts one out', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const trace = solvedOrNull(problem);
        expect(out(trace, ZZ)).toEqual([]);
        if (trace.choices[AA].computed) expect(out(trace, AA)).toEqual([]);
      }),
      runs(),
    );
  });

  it('are lit for every N from 1 to 64, saturated and not, at every temperature', () => {
    const wave = (n: number, size: number) =>
      Array.from({ length: n }, (_, k) => size * Math.sin(1.7 * k + 0.3 * k * k));
    for (let n = 1; n <= 64; n++) {
      for (const size of [0, 1e-8, 1, 30, 1000]) {
        for (const temperature of [1e-6, 0.1, 1, 7, 1e6]) {
          const trace = solved({ ...logits(...wave(n, size)), temperature });
          expect([n, size, temperature, ...out(trace, AA)]).toEqual([n, size, temperature]);
        }
      }
    }
  });

  it('are lit for targets that are no one-hot vector, also where they do not add up to 1', () => {
    const targets = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(targets, fc.constantFrom('mse' as const, 'crossEntropy' as const), (values, loss) => {
        const distribution = loss === 'mse' ? values : values.map(Math.abs);
        const z = values.map((value, k) => 4 * value + k);
        const trace = solved({
          ...logits(...z),
          loss,
          target: { kind: 'distribution', values: distribution },
        });
        expect(out(trace, AA)).toEqual([]);
      }),
      runs(),
    );
  });

  it('stay lit where cross-entropy’s ∂E/∂a has left the doubles', () => {
    const trace = solved({ ...logits(1000, 0), loss: 'crossEntropy', target: { kind: 'class', index: 1 } });
    expect(trace.right.activations[1]).toBe(-Infinity);
    expect(out(trace, AA)).toEqual([]);
  });
});

describe('the lamps of a wrong choice', () => {
  it('diag(z) − z zᵀ loses the sums, the shift and the numerical derivative, and is symmetric', () => {
    expect(out(solved(), AZ)).toEqual(['rows', 'columns', 'logitGradientSum', 'shift', 'numeric']);
  });

  it('the softmax taken twice is caught by the numerical derivative alone', () => {
    expect(out(solved(), ZA)).toEqual(['numeric']);
  });

  it('the softmax taken twice passes all but that one wherever it is wrong', () => {
    fc.assert(
      fc.property(softmaxProblem, (problem) => {
        const trace = solvedOrNull({ ...problem, loss: 'mse' });
        const wrong = trace.choices[ZA].computed?.verdict === 'wrong';
        expect(out(trace, ZA)).toEqual(wrong ? ['numeric'] : []);
      }),
      runs(),
    );
  });

  it('row sums of diag(z) − z zᵀ are z_i (1 − Σz), as a part of the row’s Σ|J|', () => {
    const trace = solved();
    const z = [2, 1, 0.1];
    const total = 3.1;
    const shares = z.map((zi) => {
      const scale = Math.abs(zi * (1 - zi)) + z.reduce((sum, zm) => sum + Math.abs(zi * zm), -zi * zi);
      return Math.abs(zi * (1 - total)) / scale;
    });
    expect(measuredOf(trace, AZ).rows?.residual).toBeCloseTo(Math.max(...shares), 14);
  });

  it('keeps its sums by coincidence where the logits add up to 1; shift and numerical derivative still tell', () => {
    expect(out(solved(logits(0.5, 0.375, 0.125)), AZ)).toEqual(['shift', 'numeric']);
  });

  it('agrees in everything but the shift where z happens to be a', () => {
    const third = 1 / 3;
    expect(out(solved(logits(third, third, third)), AZ)).toEqual(['shift']);
    expect(out(solved(logits(third, third, third)), ZA)).toEqual([]);
  });

  it('does not hold where it is not a finite number: a masked class', () => {
    const trace = solved(logits(2, -Infinity, 1));
    const measured = measuredOf(trace, AZ);
    const failing = ['rows', 'columns', 'symmetry', 'logitGradientSum', 'shift', 'numeric'] as const;
    for (const id of failing) expect(Number.isFinite(measured[id]?.residual)).toBe(false);
    expect(out(trace, AZ)).toEqual(failing);
    expect(out(trace, AA)).toEqual([]);
  });

  it('is caught by the shift in the one-class example too, whose z − z² comes back at 1 − z', () => {
    const trace = solved(logits(2));
    expect(out(trace, AZ)).toContain('shift');
  });
});

describe('the shift', () => {
  it('is never 0, and carries the largest logit past 0', () => {
    for (const z of [[2, 1, 0.1], [0, -1], [-4, -5], [1 / 3], [1000, 0]]) {
      const c = shiftConstant(solved(logits(...z)));
      const top = Math.max(...z);
      expect(Math.abs(c)).toBeGreaterThanOrEqual(1 / 3);
      expect(Math.sign(top + c)).toBe(top > 0 ? -1 : 1);
    }
  });
});

describe('the lamps of an elementwise activation', () => {
  it('are symmetry and the numerical derivative; the sums do not apply', () => {
    const trace = solved({ ...logits(2, -1, 0.1), activation: 'tanh' });
    const applying = INVARIANT_IDS.filter((id) => measuredOf(trace, AA)[id] !== null);
    expect(applying).toEqual(['symmetry', 'numeric']);
    expect(out(trace, AA)).toEqual([]);
    expect(out(trace, AZ)).toEqual(['numeric']);
  });

  it('do not exist for a formula that does not exist', () => {
    const trace = solved({ ...logits(2, -1), activation: 'gelu' });
    expect(invariants(trace, trace.choices[AA])).toBeNull();
  });
});

describe('the used choice', () => {
  it('is the pair the reader chose, or the one that stands in for it', () => {
    const wrong = solved({ argument: 'z', form: 'a' });
    expect(usedChoice(wrong)).toBe(wrong.choices[AZ]);
    const replaced = solved({ ...logits(2, -1), activation: 'silu', argument: 'a', form: 'a' });
    expect(usedChoice(replaced)).toBe(replaced.choices[ZZ]);
    expect(usedChoice(solved(QUESTION))).toMatchObject({ form: 'a', argument: 'a' });
  });
});
