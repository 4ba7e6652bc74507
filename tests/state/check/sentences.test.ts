import { describe, expect, it } from 'vitest';
import { MISTAKE_NAMES } from '../../../src/engine/diagnosis/mistakeNames';
import { QUANTITIES, type Diagnosis } from '../../../src/engine/diagnosis/question';
import { ACTIVATION_NAMES } from '../../../src/engine/problem';
import { experimentOfPreset } from '../../../src/state/experiment';
import { diagnosisSentence, explanationSentence } from '../../../src/text/diagnosis';
import type { Asked } from '../../../src/text/diagnosisAsked';
import { MISTAKE_CLAUSES } from '../../../src/text/mistakeClauses';
import { shapeText, wrongShape } from '../../../src/text/shapeText';
import { check } from '../../../src/text/en/labs/check';
import { shapesOf } from '../../../src/text/quantityShapes';

const { problem } = experimentOfPreset('question');
const asked: Asked = { problem, quantity: 'dE_dz', reduction: 'mean', isBatch: false };
const sizes = { inputs: 4, outputs: 3, rows: 1 };
const values = Float64Array.of(0.1, 0.2, 0.3);
const given = { shape: [3], values, resolution: new Float64Array(3) };
const explanation = (...mistakes: Diagnosis['explanations'][number]['mistakes']) => ({
  mistakes,
  precision: null,
  shape: [3],
  values,
});

function said(
  change: Partial<Diagnosis>,
  about: Partial<Asked> = {},
  pasted: Partial<typeof given> = {},
): string {
  const diagnosis: Diagnosis = {
    verdict: 'unknown',
    digits: null,
    explanations: [],
    lessSimple: [],
    right: { shape: [3], values },
    scope: 'single',
    telling: null,
    because: null,
    ...change,
  };
  const { headline, detail } = diagnosisSentence({
    asked: { ...asked, ...about },
    sizes,
    given: { ...given, ...pasted },
    diagnosis,
  });
  return `${headline} ${detail}`;
}

describe('the sentences of a diagnosis', () => {
  it('have a clause for every mistake, whatever it is asked about, that can follow “and”', () => {
    for (const activation of ACTIVATION_NAMES) {
      for (const quantity of QUANTITIES) {
        for (const temperature of [1, 2]) {
          const about = { ...asked, problem: { ...problem, activation, temperature }, quantity };
          for (const name of MISTAKE_NAMES) {
            const clause = MISTAKE_CLAUSES[name](about);
            expect(clause, name).toMatch(/^\S.*[^.\s]$/);
            expect(clause, name).not.toMatch(/undefined|NaN|\n/);
          }
        }
      }
    }
  });

  it('say a pair as two mistakes together', () => {
    const pair = explanation('argument-z', 'sign');
    expect(said({ verdict: 'mistake', digits: 7.4, explanations: [pair] })).toBe(
      'Two mistakes together. The derivative that is written in a was given z: this is diag(z) − z zᵀ, where diag(a) − a aᵀ belongs; and the sign is turned round, as y − a in the place of a − y does. It gives your numbers to 7 digits.',
    );
    expect(explanationSentence(pair, asked)).toMatch(/^Two mistakes together: the derivative/);
    expect(check.pair(pair.mistakes)).toBe('z given where a belongs and the wrong sign');
  });

  it('say of a wrong result what its bits look like, and that this is no mistake', () => {
    const float16 = { ...explanation('sign'), precision: 'float16' } as const;
    expect(said({ verdict: 'mistake', explanations: [float16] })).toMatch(
      /The numbers look like float16 besides, which is no mistake\.$/,
    );
  });

  it('number what cannot be told apart, and say where no numbers would help', () => {
    const explanations = [explanation('factor-2'), explanation('mean-for-sum')];
    const sentence = said({ verdict: 'ambiguous', explanations, telling: 'never' });
    expect(sentence).toMatch(
      /^Cannot tell these apart on these numbers: \(1\) the 2 is missing .*; \(2\) E was taken as the mean/,
    );
    expect(sentence).toMatch(/A dozen other experiments .* do not tell all of them apart either/);
    expect(said({ verdict: 'ambiguous', explanations, telling: { problem, rows: [] } })).not.toMatch(
      /either/,
    );
  });

  it('say why nothing was found', () => {
    expect(said({ because: 'none' })).toMatch(/None of the mistakes I know, alone or two together/);
    expect(said({ because: 'notFinite' })).toMatch(/NaN or inf/);
    expect(said({ because: 'digits' }, {}, { resolution: new Float64Array(3).fill(5e-3) })).toMatch(
      /^Too few digits\. .*at least 4/,
    );
    // eight digits may be too few to tell what cancelled, and more would not help
    expect(said({ because: 'digits' }, {}, { resolution: new Float64Array(3).fill(5e-9) })).toMatch(
      /^Nothing sure can be said\. .*more classes/,
    );
  });

  it('call numbers wrong only where they are not nearly right', () => {
    const near = { values: Float64Array.of(0.1, 0.2, 0.3006) };
    expect(said({ because: 'none' }, {}, near)).toMatch(
      /^Not exactly right, and not a mistake I know\. Off by up to 0\.2% of the largest entry: .* None of the mistakes/,
    );
    for (const far of [
      Float64Array.of(0.1, 0.2, 0.31),
      Float64Array.of(0.1, 0.2),
      Float64Array.of(NaN, 0.2, 0.3),
    ])
      expect(said({ because: 'none' }, {}, { values: far })).toMatch(
        /^Wrong, and not a mistake I know\. None/,
      );
  });

  it('say when a row of a batch was compared alone, and what a symmetric Jacobian hides', () => {
    const right = { verdict: 'right', digits: 9.9, explanations: [explanation()] } as const;
    expect(said({ ...right, scope: 'row' })).toMatch(
      /^Right, to 9 digits\. Compared with the current row alone\./,
    );
    expect(said(right)).toMatch(/J or by Jᵀ no numbers can tell/);
    const elementwise = { problem: { ...problem, activation: 'tanh' } } as const;
    expect(said(right, elementwise)).not.toMatch(/Jᵀ/);
  });
});

describe('shapes in words', () => {
  it('count rows and numbers', () => {
    expect([[], [1], [3], [1, 3], [4, 1], [5, 3, 2], [1, 2, 3, 4]].map(shapeText)).toEqual([
      'one number',
      '1 number',
      '3 numbers',
      '1 row of 3 numbers',
      '4 rows of 1 number',
      '5 matrices of 3 rows of 2 numbers',
      'the shape 1 × 2 × 3 × 4',
    ]);
  });

  it('say what is expected of a row, and of a batch', () => {
    const batch = { ...sizes, rows: 5 };
    expect(QUANTITIES.map((quantity) => shapesOf(quantity, batch))).toEqual([
      [[3], [5, 3]],
      [[3, 3]],
      [[3], [5, 3]],
      [[4, 3]],
    ]);
    expect(wrongShape('a', batch, [2])).toBe(
      'a has 3 numbers for one row of x here, and 5 rows of 3 numbers for all 5; yours has 2 numbers.',
    );
  });
});
