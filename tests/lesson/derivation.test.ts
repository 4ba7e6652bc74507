import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { DERIVATION, positions, stepById } from '../../src/lesson/derivation';
import { STEP_IDS } from '../../src/lesson/stepIds';
import { compileTex, type Tex } from '../../src/lesson/tex';
import { DEFAULT, faultsIn, linesOf, nameOf, PROBLEMS, viewOf } from './problems';

const rendered = new Set<string>();

/** As the page renders it; structures seen before are not rendered again. */
function render(tex: Tex) {
  const { structure } = compileTex(tex);
  if (rendered.has(structure)) return;
  katex.renderToString(structure, {
    output: 'html',
    displayMode: true,
    throwOnError: true,
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => command === '\\htmlClass' || command === '\\htmlData',
  });
  rendered.add(structure);
}

describe('the derivation', { timeout: 60_000 }, () => {
  it('has the nine steps in the order of the chain rule', () => {
    expect(DERIVATION.map(({ id }) => id)).toEqual(STEP_IDS);
    for (const id of STEP_IDS) expect(stepById(id).id).toBe(id);
  });

  it('stops at every sub-step of softmax, ∂a/∂z and ∂E/∂z, and once at every other step', () => {
    const stops = positions(DEFAULT).map(({ step, substep }) => `${step} ${substep}`);
    expect(stops).toHaveLength(6 + 4 + 5 + 3);
    expect(new Set(stops).size).toBe(stops.length);
    expect(positions({ ...DEFAULT, loss: 'crossEntropy' })).toHaveLength(6 + 4 + 5 + 5);
    expect(positions({ ...DEFAULT, activation: 'tanh' })).toHaveLength(6 + 1 + 3 + 3);
  });

  it('names for each step only steps that come before it', () => {
    DERIVATION.forEach(({ inputs }, k) => {
      for (const input of inputs) expect(STEP_IDS.indexOf(input)).toBeLessThan(k);
    });
  });

  it('has symbolic, substituted and value lines for every problem, with ids of their own', () => {
    const faults = PROBLEMS.flatMap((problem) =>
      DERIVATION.flatMap((step) =>
        step.substeps(problem).flatMap((substep) => {
          const lines = substep.lines(viewOf(problem));
          const kinds = new Set(lines.map(({ kind }) => kind));
          const ids = new Set(lines.map(({ id }) => id));
          return kinds.size === 3 && ids.size === lines.length
            ? []
            : [`${nameOf(problem)} ${step.id}/${substep.id}`];
        }),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('renders in KaTeX, every formula of every problem, folded and unfolded', () => {
    for (const problem of PROBLEMS) for (const step of DERIVATION) render(step.symbol(problem));
    const faults = faultsIn(
      PROBLEMS,
      (problem) => [viewOf(problem), viewOf(problem, null, true)],
      ({ line }) => {
        try {
          render(line.tex);
          return [];
        } catch (error) {
          return [String(error)];
        }
      },
    );
    expect(faults).toEqual([]);
    expect(rendered.size).toBeGreaterThan(500);
  });

  it('keeps its structure while numbers of one sign move, so that only slots are patched', () => {
    const structures = (logits: number[]) =>
      linesOf(viewOf({ ...DEFAULT, source: { kind: 'logits', logits } })).map(
        ({ line }) => compileTex(line.tex).structure,
      );
    expect(structures([2, 1, 0.1])).toEqual(structures([2.01, 1.02, 0.13]));
  });

  it('shows wrong numbers as wrong with the right ones beside them, and right ones without comment', () => {
    const standings = (form: 'z' | 'a', argument: 'z' | 'a') =>
      new Map(
        ['da_dz', 'dE_dz', 'dE_dW', 'update'].map((id) => [
          id,
          new Set(
            linesOf(viewOf({ ...DEFAULT, form, argument }))
              .filter(({ step }) => step.id === id)
              .flatMap(({ line }) => line.standing ?? []),
          ),
        ]),
      );
    for (const [form, argument] of [
      ['z', 'a'],
      ['a', 'z'],
    ] as const) {
      for (const [id, found] of standings(form, argument))
        expect(found, id).toEqual(new Set(['wrong', 'right']));
    }
    for (const [form, argument] of [
      ['z', 'z'],
      ['a', 'a'],
    ] as const) {
      for (const [id, found] of standings(form, argument)) expect(found, id).toEqual(new Set());
    }
  });
});
