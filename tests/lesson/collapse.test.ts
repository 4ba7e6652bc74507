import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/engine/problem';
import { stepById } from '../../src/lesson/derivation';
import type { StepView } from '../../src/lesson/step';
import { fateOf, separateOf } from '../../src/lesson/steps/fused';
import { plainTex } from '../../src/lesson/tex';
import { evaluateTex } from './evaluateTex';
import { DEFAULT, nameOf, PROBLEMS, viewOf } from './problems';

const COLLAPSING = PROBLEMS.filter(({ loss }) => loss === 'crossEntropy');

const linesAt = (view: StepView, id: 'collapse' | 'fused') =>
  stepById('dE_dz')
    .substeps(view.trace.problem)
    .find((substep) => substep.id === id)
    ?.lines(view) ?? [];
const whyAt = (view: StepView, id: 'collapse' | 'fused') =>
  stepById('dE_dz')
    .substeps(view.trace.problem)
    .find((substep) => substep.id === id)
    ?.explanation(view) ?? '';
const lineOf = (view: StepView, at: 'collapse' | 'fused', id: string) =>
  linesAt(view, at).find((line) => line.id === id);

const asked = (logits: number[], values: number[], more: Partial<Problem> = {}): Problem => ({
  ...DEFAULT,
  source: { kind: 'logits', logits },
  target: { kind: 'distribution', values },
  loss: 'crossEntropy',
  ...more,
});

describe('the collapse to a − y', { timeout: 60_000 }, () => {
  it('comes to the same ∂E/∂z in every one of its lines with numbers, at every column', () => {
    const checked = new Map<string, number>();
    for (const problem of COLLAPSING) {
      const { outputs } = viewOf(problem).trace;
      for (const column of [0, outputs - 1]) {
        const view = viewOf(problem, { row: 0, column }, true);
        const wanted = view.trace.right.logits[column] ?? NaN;
        for (const id of ['product', 'without', 'substituted']) {
          const sides = evaluateTex(lineOf(view, 'collapse', id)?.tex ?? []).filter(Number.isFinite);
          checked.set(id, (checked.get(id) ?? 0) + sides.length);
          for (const side of sides) {
            expect(Math.abs(side - wanted), `${nameOf(problem)} ${id} ${column}`).toBeLessThan(1e-12);
          }
        }
      }
    }
    for (const id of ['product', 'without', 'substituted']) expect(checked.get(id)).toBeGreaterThan(200);
  });

  it('says what a − y misses where y does not add up to 1, and that line only there', () => {
    for (const temperature of [1, 2]) {
      const view = viewOf(asked([2, 1, 0.1], [1, 0.5, 0], { temperature }));
      const { right, activations, target } = view.trace;
      const missing = (right.logits[0] ?? NaN) - ((activations[0] ?? NaN) - (target[0] ?? NaN)) / temperature;
      const sides = evaluateTex(lineOf(view, 'collapse', 'excess')?.tex ?? []);
      expect(sides).toHaveLength(2);
      for (const side of sides) expect(side).toBeCloseTo(missing, 14);
      expect(whyAt(view, 'collapse')).toContain('does not add up to 1');
    }
    const one = viewOf(asked([2, 1, 0.1], [0.5, 0.5, 0]));
    expect(lineOf(one, 'collapse', 'excess')).toBeUndefined();
    expect(whyAt(one, 'collapse')).toContain('otherwise (Σy − 1)a would be missing');
  });

  it('keeps its 1/T, and strikes out a_i', () => {
    const view = viewOf(asked([2, 1, 0.1], [0.5, 0.5, 0], { temperature: 2 }));
    for (const id of ['symbolic', 'product', 'cancels', 'without', 'gathered', 'substituted']) {
      expect(plainTex(lineOf(view, 'collapse', id)?.tex ?? []), id).toContain('\\tfrac{1}{');
    }
    expect(plainTex(lineOf(view, 'collapse', 'cancels')?.tex ?? [])).toContain('\\cancel{');
  });

  it('leaves a masked class out instead of dividing 0 by 0', () => {
    const view = viewOf(asked([1, 2, -Infinity], [1, 0, 0]));
    expect(plainTex(lineOf(view, 'collapse', 'product')?.tex ?? [])).not.toContain('\\frac{0}{0}');
  });
});

describe('why the loss is fused', { timeout: 60_000 }, () => {
  it('is not needed while a is large: told only a, E and ∂E/∂z come out the same', () => {
    let held = 0;
    for (const problem of COLLAPSING) {
      const view = viewOf(problem);
      const { trace } = view;
      if (fateOf(trace) !== 'holds') continue;
      held++;
      const separate = separateOf(trace);
      expect(Math.abs(separate.loss - trace.loss)).toBeLessThan(1e-12 * (1 + trace.loss));
      separate.logits.forEach((d, m) => expect(d).toBeCloseTo(trace.right.logits[m] ?? NaN, 12));
      for (const [id, wanted] of [
        ['separateLoss', separate.loss],
        ['substituted', trace.loss],
      ] as const) {
        const sides = evaluateTex(lineOf(viewOf(problem, null, true), 'fused', id)?.tex ?? []);
        expect(sides.length, id).toBeGreaterThan(0);
        for (const side of sides) expect(Math.abs(side - wanted)).toBeLessThan(1e-9 * (1 + wanted));
      }
    }
    expect(held).toBeGreaterThan(100);
  });

  it('shows ∞ and no number where a has underflowed, beside the finite E and a − y', () => {
    const view = viewOf(asked([1000, 0, 0], [0, 1, 0]));
    const shown = (id: string) => plainTex(lineOf(view, 'fused', id)?.tex ?? []);
    expect(fateOf(view.trace)).toBe('lossBreaks');
    expect(shown('separateLoss')).toContain('= \\infty');
    expect(shown('separateTerm')).toBe('(-\\infty)\\cdot 0 = \\text{no number}');
    expect(shown('separateGradient').match(/no number/g)).toHaveLength(3);
    expect(shown('loss')).toBe('E = 1000');
    expect(shown('value')).toContain('1.000 & −1.000');
    expect(whyAt(view, 'fused')).toContain('E = 1000');
  });

  it('tells apart the loss that breaks, the gradient that breaks first, and a masked target', () => {
    expect(fateOf(viewOf(asked([710, 0], [0, 1])).trace)).toBe('gradientBreaks');
    expect(fateOf(viewOf(asked([700, 0], [0, 1])).trace)).toBe('holds');
    const masked = viewOf(asked([1, 2, -Infinity], [0, 0, 1]));
    expect(fateOf(masked.trace)).toBe('masked');
    expect(whyAt(masked, 'fused')).toContain('not by rounding');
  });
});
