import { describe, expect, it } from 'vitest';
import type { Beat, NumberPrediction } from '../../src/lesson/beats/beat';
import { BEAT_ADDRESSES, LESSON_LENGTH } from '../../src/lesson/beats/beatAddresses';
import { BEATS, beatAt } from '../../src/lesson/beats/beats';
import { judge, saysInTwoDigits, type Given } from '../../src/lesson/beats/judge';
import { stepById } from '../../src/lesson/derivation';
import { plainTex } from '../../src/lesson/tex';
import { decodeAddress } from '../../src/state/addressDecode';
import { judgedText } from '../../src/text/en/lesson/judged';
import { softmaxTwiceText } from '../../src/text/en/lesson/softmaxTwice';
import { unfitText } from '../../src/text/en/lesson/unfit';
import { DEFAULT, PROBLEMS, nameOf, traceOf } from './problems';

const BROKEN = /NaN|undefined|Infinity|\[object|null|\.\.|,,| {2}/;

const byId = (id: string): Beat => {
  const beat = BEATS.find((other) => other.id === id);
  if (!beat) throw new Error(`no beat ${id}`);
  return beat;
};
const problemOf = (id: string) =>
  decodeAddress(BEAT_ADDRESSES[BEATS.indexOf(byId(id))] ?? '').experiment.problem;
const own = (id: string) => traceOf(problemOf(id));
const numberOf = (id: string): NumberPrediction => {
  const { prediction } = byId(id);
  if (prediction.kind !== 'number') throw new Error(`${id} asks for no number`);
  return prediction;
};
const answer = (id: string, given: Given, trace = own(id)) => judge(byId(id).prediction, trace, given);

// The witness: softmax, its Jacobian and the gradient worked out here with plain arithmetic, sharing no code with the engine.
const softmaxOf = (z: readonly number[]) => {
  const e = z.map((v) => Math.exp(v));
  const sum = e.reduce((p, q) => p + q, 0);
  return e.map((v) => v / sum);
};
const primeOf = (s: readonly number[]) => s.map((si, i) => s.map((sm, m) => (i === m ? si : 0) - si * sm));
const timesMatrix = (g: readonly number[], J: readonly (readonly number[])[]) =>
  g.map((_, m) => g.reduce((total, gi, i) => total + gi * (J[i]?.[m] ?? 0), 0));
const Z = [2, 1, 0.1];
const A = softmaxOf(Z);
const J = primeOf(A);
const Y = [1, 0, 0];
const G = A.map((a, i) => (2 / 3) * (a - (Y[i] ?? 0)));
const sigma = (z: number) => 1 / (1 + Math.exp(-z));

describe('the beats', () => {
  it('are nine questions and a closing page, each with an address that is taken as it is', () => {
    expect([BEATS.length, LESSON_LENGTH]).toEqual([9, 10]);
    expect(new Set(BEATS.map(({ id }) => id)).size).toBe(9);
    expect(beatAt(10)).toBeNull();
    for (const address of BEAT_ADDRESSES) expect(decodeAddress(address).refusals, address).toEqual([]);
    for (const address of BEAT_ADDRESSES) expect(decodeAddress(address).experiment.lesson).toBeNull();
  });

  it('can be asked with their own numbers, at a step and in parts that exist', () => {
    for (const [k, beat] of BEATS.entries()) {
      const { experiment } = decodeAddress(BEAT_ADDRESSES[k] ?? '');
      expect(beat.unfit(traceOf(experiment.problem)), beat.id).toBeNull();
      expect(beat.asked.tab === 'derivation' && beat.asked.step, beat.id).toBe(experiment.step);
      for (const place of [beat.asked, beat.revealed]) {
        if (place.tab !== 'derivation') continue;
        const ids = stepById(place.step)
          .substeps(experiment.problem)
          .map(({ id }) => id);
        expect(ids, beat.id).toContain(place.substep);
      }
    }
  });

  it('cover what would give the answer away, wherever the reader walks', () => {
    expect(byId('off-diagonal').veils('da_dz')).toEqual(['jacobian', 'derivation', 'why']);
    expect(byId('variable').veils('da_dz')).toContain('jacobian');
    expect(byId('total').veils('dE_da')).toEqual(['why']);
    for (const step of ['da_dz', 'dE_dz', 'update'] as const)
      expect(byId('total').veils(step)).toEqual(['jacobian', 'derivation', 'why']);
  });
});

describe('the expected numbers', () => {
  it.each([
    ['off-diagonal', -(A[0] ?? 0) * (A[1] ?? 0), -0.16],
    ['given-logits', 2 - 2 * 2, -2],
    ['total', timesMatrix(G, J)[0] ?? 0, -0.081],
  ])('%s is what plain arithmetic gives', (id, witness, typed) => {
    expect(numberOf(id).expected(own(id))).toBeCloseTo(witness, 14);
    expect(answer(id, typed)).toEqual({ correct: true, says: judgedText.right });
    expect(answer(id, -typed).correct).toBe(false);
  });

  it('follow the logits that the reader sets', () => {
    const problem = { ...DEFAULT, source: { kind: 'logits', logits: [0.3, -1, 0.7] } as const };
    const a = softmaxOf([0.3, -1, 0.7]);
    const expected = -(a[0] ?? 0) * (a[1] ?? 0);
    expect(numberOf('off-diagonal').expected(traceOf(problem))).toBeCloseTo(expected, 14);
    expect(answer('off-diagonal', -0.16, traceOf(problem)).correct).toBe(false);
  });
});

describe('the questions that are not asked', () => {
  const unfit = (id: string, change: object) => byId(id).unfit(traceOf({ ...problemOf(id), ...change }));

  it.each(['off-diagonal', 'given-logits', 'total', 'together'])('%s: what it says lacks 1/T', (id) => {
    for (const temperature of [0.5, 2]) expect(unfit(id, { temperature })).toBe(unfitText.plainTemperature);
    expect(unfit(id, { temperature: 1 })).toBeNull();
  });

  it('a − y is T ∂E/∂z, so only at T = 1 the derivative', () => {
    const { residuals, right } = traceOf({ ...problemOf('together'), temperature: 2 });
    right.logits.forEach((d, m) => expect(2 * d).toBeCloseTo(residuals[m] ?? 0, 14));
  });

  it('at another T the share of a₁ is told with it, seen and heard', () => {
    const { formula } = byId('sign').asks(traceOf({ ...DEFAULT, temperature: 2 }));
    expect(plainTex(formula?.tex ?? [])).toContain('/T');
    expect(formula?.says).toContain('over T');
    expect(byId('sign').asks(own('sign')).formula?.says).not.toContain('over T');
  });

  it.each(['cell', 'total'])('%s: the matrix on show is a wrong one', (id) => {
    const wrong = [
      { argument: 'z', form: 'a' },
      { argument: 'a', form: 'z' },
    ];
    for (const pair of wrong) expect(unfit(id, pair)).toBe(unfitText.rightDerivative);
    for (const argument of ['z', 'a']) expect(unfit(id, { argument, form: argument })).toBeNull();
  });

  it('given-logits: of one output, where z − z² is the derivative of z²/2 − z³/3', () => {
    expect(unfit('given-logits', { source: { kind: 'logits', logits: [2] } })).toBe(unfitText.twoOutputs);
  });

  it('those of a masked class, which is said only where one is', () => {
    const logits = (...z: readonly number[]) => ({ source: { kind: 'logits', logits: z } });
    expect(unfit('sign', logits(1, -Infinity, 2))).toBe(unfitText.extremeOrMasked);
    expect(unfit('given-logits', logits(1, 2, -Infinity))).toBe(unfitText.extremeOrMasked);
    expect(unfit('sign', logits(1000, 0, -1000))).toBe(unfitText.extreme);
    expect(unfit('sign', logits(1, 2, -Infinity))).toBeNull();
  });
});

const g = (i: number) => G[i] ?? 0;
const a = (i: number) => A[i] ?? 0;
const cell = (i: number, m: number) => J[i]?.[m] ?? 0;
const total = timesMatrix(G, J)[0] ?? 0;

/** With z₁ = 2, z₁² − z₁ is z₁: its wrong answers are told apart at z₁ = 3. */
const FAR = [3, 1, 0.1];
const far = softmaxOf(FAR)[0] ?? 0;
const toldApart = (id: string) =>
  id === 'given-logits' ? traceOf({ ...problemOf(id), source: { kind: 'logits', logits: FAR } }) : own(id);

/** Of each question: what is recognised, by its witness, and a word that only its sentence has. */
const WRONG: readonly (readonly [string, number, string])[] = [
  ['off-diagonal', a(0) * (1 - a(0)), 'the diagonal'],
  ['off-diagonal', a(0) * a(1), 'sign is not'],
  ['off-diagonal', a(1) * (1 - a(1)), 'a₂(1 − a₂)'],
  ['off-diagonal', 0, 'elementwise'],
  ['off-diagonal', -a(1), 'factor a₁ in front'],
  ['off-diagonal', -2 * 1, '−z₁z₂'],
  ['given-logits', far * (1 - far), 'what it ought to be'],
  ['given-logits', -3 * 3, 'outer product alone'],
  ['given-logits', 3, 'diag(s) alone'],
  ['given-logits', 1 - 3 * 3, 'not 1'],
  ['given-logits', 3 * 3 - 3, 'other way round'],
  ['given-logits', sigma(3) * (1 - sigma(3)), 'σ′(z₁)'],
  ['total', g(0) * cell(0, 0), 'times the diagonal cell'],
  ['total', g(1) * cell(1, 0), 'the path through a₂'],
  ['total', g(2) * cell(2, 0), 'the path through a₃'],
  ['total', g(0), 'Jacobian is left out'],
  ['total', a(0) - 1, 'right for cross-entropy'],
  ['total', (total * 3) / 2, '2/N'],
  ['total', total / 2, 'Half of it'],
  ['total', total * 3, '1/N'],
  ['total', -total, 'sign is not'],
  ['total', timesMatrix(G, primeOf(Z))[0] ?? 0, 'diag(z) − z zᵀ'],
  ['total', timesMatrix(G, primeOf(softmaxOf(A)))[0] ?? 0, 'softmax twice'],
];

describe('the wrong answers', () => {
  it.each(WRONG)('%s: %f is recognised', (id, witness, words) => {
    const judged = answer(id, witness, toldApart(id));
    expect(judged).toMatchObject({ correct: false });
    expect(judged.says).toContain(words);
  });

  it('are all witnessed, and all different at those numbers', () => {
    for (const id of ['off-diagonal', 'given-logits', 'total']) {
      const trace = toldApart(id);
      const { expected, misreadings } = numberOf(id);
      const all = misreadings(trace);
      expect(all.length, id).toBe(WRONG.filter(([of]) => of === id).length);
      const values = [expected(trace), ...all.map(({ value }) => value)];
      const alike = values.flatMap((value, k) =>
        values.slice(k + 1).filter((other) => saysInTwoDigits(value, other) || saysInTwoDigits(other, value)),
      );
      expect(alike, id).toEqual([]);
    }
  });

  it('accuse of nothing where two thoughts give the number, and let the right one win', () => {
    // a₁ = a₂ = ½: every product is ¼, and a₁(1 − a₁) = +a₁a₂ = a₂(1 − a₂).
    const half = traceOf({ ...DEFAULT, source: { kind: 'logits', logits: [0, 0] } });
    expect(answer('off-diagonal', 0.25, half)).toEqual({
      correct: false,
      says: judgedText.ambiguous(['a₁(1 − a₁)', '+a₁a₂', 'a₂(1 − a₂)']),
    });
    // z₁ = z₂ = ½ has −z₁z₂ = −¼ too.
    const same = traceOf({ ...DEFAULT, source: { kind: 'logits', logits: [0.5, 0.5] } });
    expect(answer('off-diagonal', -0.25, same)).toEqual({
      correct: true,
      says: judgedText.coincides(['−z₁z₂']),
    });
  });

  it('do not tell whether the outer product was forgotten or put first where z₁ = 2', () => {
    expect(answer('given-logits', 2)).toEqual({
      correct: false,
      says: judgedText.ambiguous(['z₁ alone', 'z₁² − z₁']),
    });
  });

  it('are never told that an exact 0 is rounding', () => {
    const trace = traceOf({ ...problemOf('softmax-twice'), source: { kind: 'logits', logits: [1, 0] } });
    for (const value of ['rows', 'symmetry', 'gradient']) {
      expect(answer('softmax-twice', value, trace).says).not.toMatch(/by 0[, ]|to 0, which/);
      expect(softmaxTwiceText[value as 'rows'](null)).not.toMatch(/rounding|differ|null/);
      expect(softmaxTwiceText[value as 'rows']('2·10⁻¹⁷')).toContain('2·10⁻¹⁷');
    }
  });

  it('are called close within a tenth, and else get a hint', () => {
    expect(answer('off-diagonal', -0.148).says).toBe(judgedText.close);
    expect(answer('off-diagonal', 7).says).toContain(numberOf('off-diagonal').hint);
  });

  it.each([
    [-0.16, -0.15985, true],
    [-0.159, -0.15985, true],
    [-0.18, -0.15985, false],
    [0.16, -0.15985, false],
    [0, 0, true],
    [1e-9, 0, false],
    [1, Infinity, false],
    [1, NaN, false],
    [3.2e-12, 3.19e-12, true],
  ])('%f says %f to two digits: %s', (given, value, says) => {
    expect(saysInTwoDigits(given, value)).toBe(says);
  });

  it('tell the mirrored cell, the diagonal, the row and the column apart', () => {
    const at = (row: number, column: number) => answer('cell', { row, column });
    expect(at(0, 1)).toEqual({ correct: true, says: judgedText.right });
    expect(at(1, 0).says).toMatch(/row a₂, column z₁.*−0\.160.*symmetric/);
    expect(at(1, 1).says).toContain('0.184');
    expect(at(0, 2).says).toContain('The row is right');
    expect(at(2, 1).says).toContain('The column is right');
    expect(at(2, 0).says).toContain('a₃ answers z₁');
  });

  it('have a sentence of their own for every choice but the right one', () => {
    for (const beat of BEATS) {
      const { prediction, id } = beat;
      if (prediction.kind !== 'choice') continue;
      const trace = own(id);
      const said = prediction.options.map(({ value }) => judge(prediction, trace, value));
      expect(said.filter(({ correct }) => correct)).toHaveLength(1);
      expect(new Set(said.map(({ says }) => says)).size, id).toBe(prediction.options.length);
    }
  });
});

describe('what is revealed', () => {
  const words = (id: string, trace = own(id)) => byId(id).reveals(trace).words;

  it('says the numbers that plain arithmetic gives', () => {
    const raised = softmaxOf([2, 1.1, 0.1])[0] ?? 0;
    expect(words('sign')).toContain(`from ${a(0).toFixed(4)} to ${raised.toFixed(4)}`);
    expect(words('variable')).toContain(`a₁(1 − a₁) = ${(sigma(2) * (1 - sigma(2))).toFixed(3)}`);
    expect(words('variable')).toContain(`says −${Math.abs(2 * (1 - 2)).toFixed(3)}`);
    expect(words('given-logits')).toContain('−2.000, where 0.225 is right');
    expect(words('given-logits')).toContain(`adds up to −${Math.abs(2 - 2 * 3.1).toFixed(3)}`);
    const error = Math.max(...primeOf(Z).flatMap((row, i) => row.map((v, m) => Math.abs(v - cell(i, m)))));
    expect(words('given-logits')).toContain(`off by up to ${error.toFixed(3)}`);
    const twice = primeOf(softmaxOf(A));
    const off = Math.max(...twice.flatMap((row, i) => row.map((v, m) => Math.abs(v - cell(i, m)))));
    expect(words('softmax-twice')).toContain(`off by up to ${off.toFixed(3)}`);
  });

  it('has two z of SiLU with one a, as told', () => {
    const match = /z = −(\S+) and z = −(\S+) share a = −(\S+),.* slopes (\S+) and −(\S+):/.exec(
      words('not-monotone'),
    );
    const [first = 0, second = 0, level = 0, slope = 0, other = 0] = (match ?? []).slice(1).map(Number);
    const silu = (z: number) => z * sigma(z);
    const steep = (z: number) => (silu(z + 1e-5) - silu(z - 1e-5)) / 2e-5;
    expect(first).toBe(0.5);
    expect(silu(-first)).toBeCloseTo(-level, 3);
    expect(silu(-second)).toBeCloseTo(-level, 3);
    expect(steep(-first)).toBeCloseTo(slope, 2);
    expect(steep(-second)).toBeCloseTo(-other, 2);
  });

  it('lets E fall with the wrong derivatives too, by as much as a step computed here', () => {
    const E = (z: readonly number[]) => -Math.log(softmaxOf(z)[0] ?? 0);
    const residual = A.map((v, i) => v - (Y[i] ?? 0));
    const after = (gradient: readonly number[]) => E(Z.map((z, m) => z - 0.5 * (gradient[m] ?? 0)));
    const diagonal = [(-1 / a(0)) * cell(0, 0), 0, 0];
    const [right, twice, alone] = [residual, timesMatrix(residual, J), diagonal].map(after);
    expect(words('together')).toContain(
      `from ${E(Z).toFixed(3)} to ${twice?.toFixed(3)}; with the diagonal alone to ${alone?.toFixed(3)}; with the right one to ${right?.toFixed(3)}`,
    );
    expect(words('together')).toContain('E falls every time');
    for (const loss of [right, twice, alone]) expect(loss).toBeLessThan(E(Z));
  });

  it('does not say that E falls where a step of a large η makes it rise', () => {
    const trace = traceOf({
      ...problemOf('together'),
      learningRate: 1000,
      target: { kind: 'distribution', values: [0.5, 0.3, 0.2] },
    });
    expect(words('together', trace)).not.toContain('E falls every time');
  });
});

describe('with any numbers', { timeout: 60_000 }, () => {
  it('a question is whole, and so is all that is said to it, or it says why it cannot be asked', () => {
    const faults = PROBLEMS.flatMap((problem) => {
      const trace = traceOf(problem);
      return BEATS.flatMap((beat) => {
        const unfit = beat.unfit(trace);
        const said = unfit === null ? everythingSaid(beat, trace) : [unfit];
        return said
          .filter((words) => BROKEN.test(words) || words.includes('∞') || words.trim() === '')
          .map((words) => `${nameOf(problem)} ${beat.id}: ${words}`);
      });
    });
    expect(faults.slice(0, 5)).toEqual([]);
  });

  it('most can be asked', () => {
    const fit = BEATS.map(
      (beat) => PROBLEMS.filter((problem) => beat.unfit(traceOf(problem)) === null).length,
    );
    for (const count of fit) expect(count).toBeGreaterThan(5);
  });
});

function everythingSaid(beat: Beat, trace: ReturnType<typeof traceOf>): readonly string[] {
  const passages = [beat.asks(trace), beat.reveals(trace)].flatMap(({ words, formula }) =>
    formula ? [words, formula.says, plainTex(formula.tex)] : [words],
  );
  const { prediction } = beat;
  if (prediction.kind === 'choice')
    return [...passages, ...prediction.options.map(({ value }) => judge(prediction, trace, value).says)];
  if (prediction.kind === 'cell') {
    const cells = [0, 1].flatMap((row) => [0, 1].map((column) => ({ row, column })));
    return [...passages, ...cells.map((given) => judge(prediction, trace, given).says)];
  }
  expect(Number.isFinite(prediction.expected(trace)), beat.id).toBe(true);
  return [
    ...passages,
    judge(prediction, trace, prediction.expected(trace)).says,
    ...prediction.misreadings(trace).map(({ says }) => says),
  ];
}
