import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/engine/problem';
import { verdictSentence } from '../../src/text/en/verdict';
import { DEFAULT, nameOf, PROBLEMS, traceOf } from './problems';

const said = (change: Partial<Problem>) => verdictSentence(traceOf({ ...DEFAULT, ...change }));

describe('the verdict', { timeout: 60_000 }, () => {
  it('finds two of the four pairs right and two wrong on the default experiment', () => {
    expect(said({ form: 'z', argument: 'z' }).kind).toBe('right');
    expect(said({ form: 'a', argument: 'a' }).kind).toBe('right');
    expect(said({ form: 'z', argument: 'a' }).kind).toBe('wrong');
    expect(said({ form: 'a', argument: 'z' }).kind).toBe('wrong');
  });

  it('says what was right, and how far from the numerical derivative', () => {
    const { headline, detail } = said({});
    expect(headline).toBe('Right.');
    expect(detail).toMatch(
      /^softmax′ is written in a and was given a\. Largest difference to the numerical derivative: \d·10⁻[⁰¹²³⁴⁵⁶⁷⁸⁹]+\.$/u,
    );
  });

  it('says what was computed instead, and how far off it is', () => {
    expect(said({ form: 'a', argument: 'z' }).detail).toMatch(
      /^This is diag\(z\) − z zᵀ: the formula expects a\. Off by up to 2\.225/,
    );
    expect(said({ form: 'z', argument: 'a' }).detail).toMatch(
      /^The formula expects z; given a it takes the softmax twice\. Off by up to 0\.\d+/,
    );
    expect(said({ form: 'a', argument: 'z', activation: 'sigmoid' }).detail).toMatch(
      /^This is z\(1 − z\): σ′ written in a expects a\. Off by/,
    );
    expect(said({ form: 'z', argument: 'a', activation: 'tanh' }).detail).toMatch(/^This is 1 − tanh²\(a\)/);
  });

  it('says that an entry is not finite rather than by how much', () => {
    const { detail } = said({
      form: 'a',
      argument: 'z',
      source: { kind: 'logits', logits: [1, 2, -Infinity] },
    });
    expect(detail).toContain('not even a finite number');
    expect(detail).toContain('column 3');
  });

  it('tells a coincidence from being right', () => {
    const { kind, detail } = said({
      form: 'z',
      argument: 'a',
      source: { kind: 'logits', logits: [0, 0, 0] },
    });
    expect(kind).toBe('coincidence');
    expect(detail).toMatch(/by chance.*\d/);
  });

  it('knows where either argument will do', () => {
    const { kind, detail } = said({ form: 'a', argument: 'z', activation: 'relu' });
    expect(kind).toBe('equivalent');
    expect(detail).toContain('z > 0 exactly where a > 0');
  });

  it('says why SiLU and GELU have no form in a, and what stands in', () => {
    for (const activation of ['silu', 'gelu'] as const) {
      const { kind, detail } = said({ activation });
      expect(kind).toBe('standsIn');
      expect(detail).toContain('two z share one a');
    }
  });

  it('always has a number, and never a broken word', () => {
    for (const problem of PROBLEMS) {
      const { headline, detail } = verdictSentence(traceOf(problem));
      expect(detail, nameOf(problem)).toMatch(/\d/);
      expect(headline + detail, nameOf(problem)).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
  });
});
