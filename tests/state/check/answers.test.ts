import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../../src/engine/diagnosis/question';
import { LONGEST_INPUT } from '../../../src/state/arrays/limits';
import { checkJob } from '../../../src/state/check/checkJob';
import { checkRequest, type Checked, type CheckInput } from '../../../src/state/check/checkRequest';
import { diagnosisMessage } from '../../../src/state/check/diagnosisMessage';
import { tooLarge } from '../../../src/state/check/inputLimits';
import { runCheck } from '../../../src/state/check/runCheck';
import { withTelling } from '../../../src/state/check/telling';
import { rowsOf, setRows } from '../../../src/state/editBatch';
import { experimentOfPreset } from '../../../src/state/experiment';
import { writeNpz } from '../../../src/state/takeAway/npz';
import { checkRefusals } from '../../../src/text/en/labs/checkRefusals';

const question = experimentOfPreset('question');
const iris = experimentOfPreset('iris');
const [own] = rowsOf(iris);
if (!own) throw new Error('no row');
const batch = setRows(iris, [own, { ...own, input: [1, 2, 3, 4] }, own], 1);
const text = (content: string): CheckInput => ({ kind: 'text', text: content });
const about = (input: CheckInput, experiment = question) =>
  checkRequest(experiment, { quantity: 'dE_dz', reduction: 'sum', input });

/** A .npz of a matrix, a vector of three, and another. */
const arrays = (...named: readonly (readonly [string, readonly number[]])[]): Uint8Array =>
  writeNpz(
    named.map(([name, shape]) => ({
      name,
      shape,
      values: new Float64Array(shape.reduce((product, side) => product * side, 1)).fill(0.5),
    })),
  );
const THREE = arrays(['W', [2, 2]], ['g\u202E', [3]], ['dz', [3]]);
const dropped = (bytes: Uint8Array, array: number | null): CheckInput => ({
  kind: 'file',
  name: 'mine.npz',
  bytes,
  array,
});

async function checked(input: CheckInput, experiment = question): Promise<Checked> {
  const result = await runCheck(about(input, experiment));
  if (result.kind !== 'checked') throw new Error(result.sentence);
  return result;
}

describe('the answer to a check', () => {
  it('has what was asked, of how many inputs, outputs and rows', async () => {
    const one = await checked(text('[1, 2, 3]'));
    expect(one.sizes).toEqual({ inputs: 1, outputs: 3, rows: 0 });
    expect(one.asked).toEqual({
      problem: question.problem,
      quantity: 'dE_dz',
      reduction: 'sum',
      isBatch: false,
    });
    expect(one.choice).toBeNull();
    const several = await checked(text('[[1, 2, 3], [4, 5, 6], [7, 8, 9]]'), batch);
    expect(several.sizes).toEqual({ inputs: 4, outputs: 3, rows: 3 });
    expect(several.asked.isBatch).toBe(true);
    expect([...several.given.values]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('is about the row that the page shows, among all of the batch', () => {
    const { problem, rows, current, quantity, reduction, input } = about(text('1'), batch);
    expect({ quantity, reduction, input }).toEqual({ quantity: 'dE_dz', reduction: 'sum', input: text('1') });
    expect([problem, rows, current]).toEqual([batch.problem, rowsOf(batch), 1]);
  });

  it('is a refusal of its own kind', async () => {
    const long = text('1'.repeat(LONGEST_INPUT + 1));
    const sentence = checkRefusals.textTooLong(LONGEST_INPUT + 1, LONGEST_INPUT);
    expect(await runCheck(about(long))).toEqual({ kind: 'unread', sentence });
    expect(await runCheck(about(text('x')))).toMatchObject({
      kind: 'unread',
      sentence: expect.stringMatching(/number/),
    });
  });

  it('is reported by the job under the number of its order', async () => {
    const request = about(text('[1, 2, 3]'));
    const reports: unknown[] = [];
    await checkJob(
      { id: 7, request },
      (report) => void reports.push(report),
      () => false,
    );
    expect(reports).toEqual([{ id: 7, result: await runCheck(request) }]);
  });
});

describe('of a file with several arrays', () => {
  it('the first that has a shape that fits is taken, and all are named', async () => {
    const { given, choice } = await checked(dropped(THREE, null));
    expect(given.shape).toEqual([3]);
    expect(choice).toEqual({ names: ['W', 'g�', 'dz'], taken: 1 });
  });

  it('one for all rows of a batch fits too', async () => {
    const two = arrays(['g', [2]], ['all', [3, 3]]);
    expect((await checked(dropped(two, null), batch)).choice).toEqual({ names: ['g', 'all'], taken: 1 });
  });

  it('the one that was chosen is taken, whether it fits or not', async () => {
    expect((await checked(dropped(THREE, 2))).choice?.taken).toBe(2);
    const { given, diagnosis } = await checked(dropped(THREE, 0));
    expect(given.shape).toEqual([2, 2]);
    expect(diagnosis.verdict).toBe('unreadable');
  });

  it('the first is taken where none fits', async () => {
    const { choice } = await checked(dropped(arrays(['a', [2]], ['b', [2, 2]]), null));
    expect(choice).toEqual({ names: ['a', 'b'], taken: 0 });
  });

  it('none is named where there is but one', async () => {
    expect((await checked(dropped(arrays(['a', [3]]), null))).choice).toBeNull();
  });

  it('one that is not there is refused', async () => {
    expect(await runCheck(about(dropped(THREE, 3)))).toEqual({
      kind: 'unread',
      sentence: 'There is no array in “mine.npz”.',
    });
  });
});

describe('what is too large', () => {
  it('is one more than what is read, of characters and of bytes', () => {
    const file = (length: number): CheckInput => dropped(new Uint8Array(length), null);
    expect([LONGEST_INPUT, LONGEST_INPUT + 1].map((length) => tooLarge(file(length)))).toEqual([
      null,
      checkRefusals.fileTooLarge('mine.npz', LONGEST_INPUT + 1, LONGEST_INPUT),
    ]);
    expect(tooLarge(text(' '.repeat(LONGEST_INPUT)))).toBeNull();
  });

  it('is not what is neither', () => {
    expect(tooLarge({ kind: 'data', data: { text: 'x', length: 2 * LONGEST_INPUT } })).toBeNull();
  });
});

describe('the message that a check is answered with', () => {
  const explanation = (mistakes: Diagnosis['explanations'][number]['mistakes'], precision = '') => ({
    mistakes,
    precision: precision === '' ? null : 'float16',
    shape: [],
    values: new Float64Array(),
  });
  const message = (verdict: Diagnosis['verdict'], ...explanations: ReturnType<typeof explanation>[]) =>
    diagnosisMessage({
      kind: 'checked',
      diagnosis: { verdict, digits: 5, explanations },
      sentence: { headline: 'Head.', detail: '' },
    } as unknown as Checked);

  it('names right numbers, which are no mistake, only beside what else they may be', () => {
    expect(message('right', explanation([]))).toEqual({
      verdict: 'right',
      digits: 5,
      mistakes: [],
      sentence: 'Head.',
    });
    expect(message('ambiguous', explanation([]), explanation(['sign'])).mistakes).toEqual([[], ['sign']]);
    expect(message('mistake', explanation(['sign', 'factor-2'], 'float16')).mistakes).toEqual([
      ['sign', 'factor-2', 'float16'],
    ]);
  });

  it('is unreadable where the input was refused', () => {
    expect(diagnosisMessage({ kind: 'unread', sentence: 'No.' })).toEqual({
      verdict: 'unreadable',
      digits: null,
      mistakes: [],
      sentence: 'No.',
    });
  });
});

describe('numbers that would tell', () => {
  it('are one row or a batch, whatever stood before', () => {
    const rows = [own, { ...own, input: [4, 3, 2, 1] }];
    const told = withTelling(batch, { problem: iris.problem, rows });
    expect(rowsOf(told)).toEqual(rows);
    expect(told.batch).toEqual({ before: [], after: [rows[1]] });
    const single = withTelling(batch, { problem: iris.problem, rows: [own] });
    expect(single).toEqual({ ...iris, batch: null });
  });

  it('may be of another size, to which the labels are cut', () => {
    const problem = { ...question.problem, source: { kind: 'logits', logits: [1, 2] } } as const;
    const target = { kind: 'class', index: 1 } as const;
    const told = withTelling(question, { problem: { ...problem, target }, rows: [] });
    expect(told.problem).toEqual({ ...problem, target });
    expect(told.labels?.length ?? 2).toBe(2);
  });
});
