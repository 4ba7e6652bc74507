import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/engine/problem';
import { stepById } from '../../src/lesson/derivation';
import type { StepId } from '../../src/lesson/stepIds';
import { plainTex } from '../../src/lesson/tex';
import { DEFAULT, linesOf, viewOf } from './problems';

const withLogits = (logits: number[], more: Partial<Problem> = {}): Problem => ({
  ...DEFAULT,
  source: { kind: 'logits', logits },
  ...more,
});

const shown = (problem: Problem, at: string) => {
  const found = linesOf(viewOf(problem)).find((entry) => entry.at === at);
  return found ? plainTex(found.line.tex) : null;
};

const why = (problem: Problem, id: StepId, substep: number) => {
  const found = stepById(id).substeps(problem)[substep];
  return found?.explanation(viewOf(problem));
};

describe('where numbers end', () => {
  it('a naive exp that overflows is said as a result, with its exponent', () => {
    const huge = withLogits([1000, 999, 0]);
    expect(shown(huge, 'softmax/exponentiate/naive')).toContain('e^{1000} = \\infty');
    expect(why(huge, 'softmax', 0)).toContain('∞/∞ is no number');
    expect(shown(DEFAULT, 'softmax/exponentiate/naive')).toBeNull();
  });

  it('a naive exp that underflows is said too', () => {
    expect(shown(withLogits([-1000, -1001, -1002]), 'softmax/exponentiate/naive')).toContain(
      'e^{-1000}'.replace('-', '−'),
    );
    expect(why(withLogits([-1000, -1001, -1002]), 'softmax', 0)).toContain('0/0');
  });

  it('a share too small for a double is a power of e, never 0', () => {
    const problem = withLogits([1000, 0, 999]);
    expect(shown(problem, 'softmax/divide/value')).toMatch(/e\^\{−1000\.?\d*\}/);
    expect(why(problem, 'softmax', 3)).toContain('≈ 10⁻⁴³⁴');
  });

  it('a masked class is exactly 0', () => {
    expect(shown(withLogits([1, 2, -Infinity]), 'softmax/divide/value')).toMatch(/& 0\\end/);
  });

  it('an entry of ∂a/∂z below the doubles is said to be below them', () => {
    expect(shown(withLogits([0, -600, -600]), 'da_dz/matrix/value')).toContain('{<}5{\\cdot}10^{-324}');
  });

  it('cross-entropy stays finite where a share vanishes, and ∂E/∂a is −∞', () => {
    const problem = withLogits([0, 1000], { loss: 'crossEntropy' });
    expect(shown(problem, 'loss/loss/value')).toMatch(/E = 1000/);
    expect(shown(problem, 'dE_da/dE_da/value')).toContain('-\\infty');
    expect(why(problem, 'loss', 0)).toContain('finite');
    expect(shown(problem, 'dE_dz/collapse/value')).toContain('−1.000');
  });

  it('one class has nothing to give to: J = (0)', () => {
    const one = withLogits([3]);
    expect(shown(one, 'da_dz/offDiagonal/value')).toContain('\\begin{pmatrix}0\\end{pmatrix}');
    expect(why(one, 'da_dz', 2)).toContain('no other class');
  });

  it('a wrong choice that leaves the doubles is called undefined, not a number', () => {
    const masked = withLogits([1, 1, -Infinity], { form: 'a', argument: 'z' });
    expect(shown(masked, 'dE_dz/columns/chosen')).toContain('\\text{undefined}');
    expect(why(masked, 'update', 0)).toContain('no E at all');
  });
});

describe('where z comes from', () => {
  it('edited directly, it is a layer with x = (1)', () => {
    expect(shown(DEFAULT, 'logits/logits/substituted')).toBe(
      '(1)\\,\\begin{pmatrix}2.000 & 1.000 & 0.100\\end{pmatrix} + 0',
    );
  });

  it('recovered from a, it names the constant that was chosen', () => {
    const problem: Problem = { ...DEFAULT, source: { kind: 'activations', activations: [7, 2, 1] } };
    expect(shown(problem, 'logits/logits/constant')).toBe('c = -\\ln 0.700 = 0.357');
    expect(shown(problem, 'logits/logits/value')).toContain('0 & −1.253 & −1.946');
    expect(why(problem, 'logits', 0)).toContain('0.357');
  });

  it('of a layer, the pointed column is put in', () => {
    const problem: Problem = {
      ...DEFAULT,
      source: {
        kind: 'layer',
        input: [2, -1],
        weights: [
          [1, 0.5],
          [3, -4],
        ],
        bias: [0.1, 0.2],
      },
    };
    const view = viewOf(problem, { row: 0, column: 1 });
    const line = linesOf(view).find(({ at }) => at === 'logits/logits/substituted')?.line;
    expect(plainTex(line?.tex ?? [])).toBe('2.000\\cdot 0.500 + (−1.000)\\cdot (−4.000) + 0.200');
  });
});
