import { describe, expect, it } from 'vitest';
import { solve } from '../../../src/engine/solve';
import { irisBatch } from '../../../src/lesson/irisBatch';
import { checkRequest, type CheckTerms } from '../../../src/state/check/checkRequest';
import { diagnosisMessage } from '../../../src/state/check/diagnosisMessage';
import { examplesOf } from '../../../src/state/check/examples';
import { runCheck } from '../../../src/state/check/runCheck';
import { withTelling } from '../../../src/state/check/telling';
import { setRows } from '../../../src/state/editBatch';
import { setLoss } from '../../../src/state/editChoices';
import { experimentOfPreset, type Experiment } from '../../../src/state/experiment';
import { createExperimentStore } from '../../../src/state/store';
import { check } from '../../../src/text/en/labs/check';
import { checkRefusals } from '../../../src/text/en/labs/checkRefusals';

const question = experimentOfPreset('question');
const iris = experimentOfPreset('iris');
const pasted = (text: string, quantity: CheckTerms['quantity'] = 'dE_dz'): CheckTerms => ({
  quantity,
  reduction: 'mean',
  input: { kind: 'text', text },
});
const told = async (experiment: Experiment, terms: CheckTerms) =>
  diagnosisMessage(await runCheck(checkRequest(experiment, terms)));

/** By hand, from a = softmax(z) and g = (2/N)(a − y) with the sums written out: z = (2, 1, 0.1), y the first class. */
function byHand() {
  const z = [2, 1, 0.1];
  const total = z.reduce((sum, value) => sum + Math.exp(value), 0);
  const a = z.map((value) => Math.exp(value) / total);
  const g = a.map((value, i) => (2 / 3) * (value - (i === 0 ? 1 : 0)));
  const through = (s: readonly number[]) =>
    s.map((sm, m) => g.reduce((sum, gi, i) => sum + gi * s[i]! * ((i === m ? 1 : 0) - sm), 0));
  return { z, a, g, through };
}

describe('a check', () => {
  it('names the mistake of numbers that were worked out with z where a belongs', async () => {
    const { z, through } = byHand();
    const text = `array([${through(z).join(', ')}])`;
    expect(await told(question, pasted(text))).toMatchObject({
      verdict: 'mistake',
      mistakes: [['argument-z']],
      sentence: expect.stringContaining('diag(z) − z zᵀ'),
    });
  });

  it('calls right numbers right, to as many digits as were printed, and says when they look like float32', async () => {
    const { a, through } = byHand();
    const right = through(a);
    const short = await told(question, pasted(`tensor([${right.map((v) => v.toFixed(4)).join(', ')}])`));
    expect(short).toMatchObject({ verdict: 'right', mistakes: [] });
    expect(short.sentence).toMatch(/^Right, to \d digits?\. No more digits were printed/);
    const single = right.map((value) => Math.fround(value));
    const float32 = await told(question, pasted(`[${single.join(', ')}]`));
    expect(float32).toMatchObject({ verdict: 'right', mistakes: [['float32']] });
    expect(float32.sentence).toMatch(/looks like float32/);
  });

  it('says of a right Jacobian that it could not tell its transpose', async () => {
    const solved = solve(question.problem);
    if (!solved.ok) throw new Error('no trace');
    const rows = [0, 1, 2].map((i) => [...solved.value.right.jacobian.values.subarray(3 * i, 3 * i + 3)]);
    const { sentence, verdict } = await told(question, pasted(JSON.stringify(rows), 'da_dz'));
    expect(verdict).toBe('right');
    expect(sentence).toMatch(/J = Jᵀ, so no numbers can tell J from Jᵀ/);
  });

  it('never guesses: noise is none of the mistakes it knows', async () => {
    const noise = await told(question, pasted('[0.31234567, -0.47891234, 0.1098712]'));
    expect(noise).toMatchObject({ verdict: 'unknown', mistakes: [] });
    expect(noise.sentence).toMatch(/None of the mistakes I know/);
    expect((await told(question, pasted('[nan, 0.1, 0.2]'))).sentence).toMatch(/NaN or inf/);
  });

  it('says what shape is expected, and what was given', async () => {
    const { verdict, sentence } = await told(iris, pasted('[[1, 2, 3], [4, 5, 6], [7, 8, 9]]', 'dE_dW'));
    expect(verdict).toBe('unreadable');
    expect(sentence).toMatch(/∂E\/∂W has 4 rows of 3 numbers here; yours has 3 rows of 3 numbers\./);
  });

  it('answers text that is no array with the reader’s own sentence', async () => {
    const { verdict, sentence } = await told(question, pasted('no numbers at all'));
    expect(verdict).toBe('unreadable');
    expect(sentence).toMatch(/\.$/);
  });

  it('quotes a file’s name so that nothing in it changes the sentence, however it is refused', async () => {
    const name = `<b>a\u202Eyp\u0000n.npy${'x'.repeat(500)}`;
    for (const bytes of [new Uint8Array(0), new Uint8Array(1_000_001), Uint8Array.of(0x93, 0x4e, 0x55)]) {
      const input = { kind: 'file', name, bytes, array: null } as const;
      const { sentence } = await told(question, { quantity: 'a', reduction: 'mean', input });
      expect(sentence).toMatch(/^“<b>a�yp�n\.npyx+…” has |^“<b>a�yp�n\.npyx+…”: /);
    }
    expect(check.fromFile(name)).toMatch(/^From the file <b>a�yp�n\.npyx+…$/);
    expect(checkRefusals.lostFile(name)).toMatch(/^“<b>a�yp�n\.npyx+…” could not be read: .* a folder/);
  });

  it('takes arrays as well as text, and a batch with the mean or the sum of its rows', async () => {
    const batch = setRows(iris, irisBatch().slice(0, 4));
    const data = { kind: 'data', data: [0.1, 0.2, 0.7] } as const;
    expect(await told(question, { quantity: 'a', reduction: 'mean', input: data })).toMatchObject({
      verdict: 'unknown',
    });
    const [example] = examplesOf(checkRequest(batch, pasted('', 'dE_dW'))).slice(-1);
    const sum = { ...pasted(example?.text ?? '', 'dE_dW'), reduction: 'sum' } as const;
    expect(await told(batch, pasted(example?.text ?? '', 'dE_dW'))).toMatchObject({ verdict: 'right' });
    expect(await told(batch, sum)).toMatchObject({ verdict: 'mistake', mistakes: [['mean-for-sum']] });
  });

  it('does what each example promises', async () => {
    const experiments = [
      question,
      iris,
      setRows(iris, irisBatch().slice(0, 4)),
      setLoss(iris, 'crossEntropy').experiment,
    ];
    for (const experiment of experiments) {
      for (const quantity of ['a', 'da_dz', 'dE_dz', 'dE_dW'] as const) {
        const examples = examplesOf(checkRequest(experiment, pasted('', quantity)));
        expect(examples.length).toBeGreaterThanOrEqual(3);
        for (const { id, text } of examples) {
          const { verdict, mistakes } = await told(experiment, pasted(text, quantity));
          if (id === 'right') expect([quantity, text, verdict]).toEqual([quantity, text, 'right']);
          else expect(mistakes, `${quantity} ${text}`).toContainEqual([id]);
        }
      }
    }
  });

  it('offers numbers that would tell, which the page can take', async () => {
    // with one class of two the target's, the mistakes in the number of classes and of the square cannot be told
    const two = {
      ...question,
      labels: null,
      problem: { ...question.problem, source: { kind: 'logits', logits: [1, 0.2] } },
    } as const;
    const solved = solve(two.problem);
    if (!solved.ok) throw new Error('no trace');
    const half = [...solved.value.right.logits].map((value) => value / 2);
    const result = await runCheck(checkRequest(two, pasted(JSON.stringify(half))));
    if (result.kind !== 'checked') throw new Error(result.sentence);
    expect(result.diagnosis.verdict).toBe('ambiguous');
    const { telling } = result.diagnosis;
    if (telling === null || telling === 'never') throw new Error('numbers would tell');
    const store = createExperimentStore(two);
    expect(store.getState().change(withTelling(two, telling))).toMatchObject({ ok: true });
    store.getState().undo();
    expect(store.getState().experiment).toEqual(two);
  });
});
