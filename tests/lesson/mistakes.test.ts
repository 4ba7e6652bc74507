import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { MISTAKE_NAMES } from '../../src/engine/diagnosis/mistakeNames';
import { QUANTITIES } from '../../src/engine/diagnosis/question';
import { ACTIVATION_NAMES, type Problem } from '../../src/engine/problem';
import type { Mistake } from '../../src/lesson/mistakes/mistake';
import { MISTAKES } from '../../src/lesson/mistakes/mistakes';
import { compileTex, plainTex } from '../../src/lesson/tex';
import type { Asked } from '../../src/text/diagnosisAsked';
import { checkFormulas } from '../../src/text/en/labs/checkFormulas';
import { DEFAULT } from './problems';

const problems: readonly Problem[] = [
  ...ACTIVATION_NAMES.map((activation) => ({ ...DEFAULT, activation })),
  ...(['mse', 'crossEntropy'] as const).flatMap((loss) =>
    [1, 2].map((temperature) => ({ ...DEFAULT, loss, temperature })),
  ),
  { ...DEFAULT, loss: 'crossEntropy', target: { kind: 'distribution', values: [0.5, 1, 0] } },
];

const asked: readonly Asked[] = problems.flatMap((problem) =>
  QUANTITIES.flatMap((quantity) =>
    (['mean', 'sum'] as const).flatMap((reduction) =>
      [true, false].map((isBatch) => ({ problem, quantity, reduction, isBatch })),
    ),
  ),
);

const one = (change: Partial<Asked> = {}): Asked => ({
  problem: DEFAULT,
  quantity: 'dE_dz',
  reduction: 'mean',
  isBatch: false,
  ...change,
});

const computed = (mistake: Mistake, of: Asked) => plainTex(mistake.computed(of).tex);

describe('what is known of each mistake', () => {
  it('renders in KaTeX, for every problem and quantity it may be named for', () => {
    const rendered = new Set<string>();
    const faults: string[] = [];
    for (const name of MISTAKE_NAMES) {
      for (const of of asked) {
        for (const side of ['computed', 'right'] as const) {
          const { structure, slots } = compileTex(MISTAKES[name][side](of).tex);
          expect(slots).toEqual([]);
          if (rendered.has(structure)) continue;
          rendered.add(structure);
          try {
            katex.renderToString(structure, {
              output: 'html',
              displayMode: true,
              throwOnError: true,
              strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
              trust: ({ command }) => command === '\\htmlClass' || command === '\\htmlData',
            });
          } catch (error) {
            faults.push(`${name} ${side} ${of.quantity}: ${String(error)}`);
          }
        }
      }
    }
    expect(faults).toEqual([]);
    expect(rendered.size).toBeGreaterThan(150);
  });

  it('tells what was computed from what belongs there', () => {
    for (const name of MISTAKE_NAMES) {
      const { computed: wrong, right } = MISTAKES[name];
      expect(plainTex(wrong(one()).tex), name).not.toBe(plainTex(right(one()).tex));
    }
  });

  it('is read aloud in words: two formulae that differ do not sound the same', () => {
    for (const side of ['computed', 'right'] as const) {
      const drawn = new Map<string, string>();
      for (const name of MISTAKE_NAMES) {
        for (const of of asked) {
          const { tex, says } = MISTAKES[name][side](of);
          const sentence = side === 'computed' ? checkFormulas.computed(says) : checkFormulas.belongs(says);
          expect(sentence).toMatch(/^[A-Z][^\\{}^_∂′−·≠∘]*[^\s,]\.$/);
          expect(sentence).not.toMatch(/undefined|,,| ,| {2}/);
          drawn.set(sentence, drawn.get(sentence) ?? plainTex(tex));
          expect(plainTex(tex), sentence).toBe(drawn.get(sentence));
        }
      }
      expect(drawn.size).toBeGreaterThan(60);
    }
  });

  it('says brackets where they stand, and closes them', () => {
    const factor = MISTAKES['factor-2'].computed(one({ quantity: 'dE_dW' }));
    expect(checkFormulas.computed(factor.says)).toBe(
      'Your numbers come from: x transposed times 1 over N times, in brackets, a minus y, times J.',
    );
    const jacobian = MISTAKES['argument-z'].right(one({ problem: { ...DEFAULT, temperature: 2 } }));
    expect(checkFormulas.belongs(jacobian.says)).toBe(
      'Right is: the derivative of E by z is g times, in brackets, the diagonal matrix of a minus the outer product of a with itself, all over T.',
    );
  });

  it('shows the wrong Jacobian in its place in the chain, with its 1/T', () => {
    const form = String.raw`\mathrm{diag}(z) - z\,z^{\top}`;
    const mistake = MISTAKES['argument-z'];
    expect(computed(mistake, one({ quantity: 'da_dz' }))).toBe(form);
    expect(computed(mistake, one())).toBe(String.raw`g\,\bigl(${form}\bigr)`);
    expect(computed(mistake, one({ quantity: 'dE_dW' }))).toBe(String.raw`x^{\top}\,g\,\bigl(${form}\bigr)`);
    expect(computed(mistake, one({ problem: { ...DEFAULT, temperature: 2 } }))).toContain('/T');
  });

  it('has a mend of one line of NumPy that says why', () => {
    for (const name of MISTAKE_NAMES) {
      for (const of of asked) {
        const mend = MISTAKES[name].mend(of);
        expect(mend, name).toMatch(/^[A-Za-z_]+ = [^\n]+ {2}# [^\n]+$/);
        // those of softmax are not named with another activation
        if (of.problem.activation === 'softmax') expect(mend.length, mend).toBeLessThan(210);
      }
    }
  });

  it('mends with the T, the batch and the reduction that the experiment has', () => {
    const { mend } = MISTAKES['argument-z'];
    expect(mend(one())).toBe('J = np.diag(a) - np.outer(a, a)  # a, not z');
    expect(mend(one({ problem: { ...DEFAULT, temperature: 2 } }))).toBe(
      'J = (np.diag(a) - np.outer(a, a)) / T  # a, not z',
    );
    expect(mend(one({ isBatch: true }))).toContain('a[:, :, None]');
    expect(mend(one({ problem: { ...DEFAULT, activation: 'tanh' } }))).toBe(
      'J = np.diag(1 - a ** 2)  # a, not z',
    );
    const twice = MISTAKES['jacobian-twice'].mend;
    const crossEntropy = { ...DEFAULT, loss: 'crossEntropy' } as const;
    expect(twice(one({ problem: crossEntropy }))).toBe('dE_dz = a - y  # J is in it already');
    expect(twice(one({ problem: crossEntropy, isBatch: true }))).toBe(
      'dE_dz = (a - y) / len(x)  # J is in it already',
    );
    const weights = MISTAKES.transposed.mend;
    const batch = { quantity: 'dE_dW', isBatch: true } as const;
    expect(weights(one({ quantity: 'dE_dW' }))).toContain('np.outer(x, dE_dz)');
    expect(weights(one(batch))).toContain('x.T @ dE_dz / len(x)');
    expect(weights(one({ ...batch, reduction: 'sum' }))).toContain('x.T @ dE_dz  #');
  });
});
