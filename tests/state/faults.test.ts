import { describe, expect, it } from 'vitest';
import { decodeAddress } from '../../src/state/addressDecode';
import { createAnswers } from '../../src/state/answers';
import { setRows } from '../../src/state/editBatch';
import { experimentOfPreset, labelOf, type Experiment } from '../../src/state/experiment';
import { sameValue } from '../../src/state/sameValue';
import { sourceFault } from '../../src/state/sourceValidity';
import { traceOf } from '../../src/state/traceOf';
import { experimentFault } from '../../src/state/validity';
import {
  batchRowFault,
  cellAllowed,
  labelEmpty,
  layerIncomplete,
  noLongerFits,
  pageTooLarge,
  UNSOLVABLE,
  wrongCount,
} from '../../src/text/en/refusals';

const usual = experimentOfPreset('question');
const many = (count: number) => Array.from({ length: count }, () => 1);

describe('the fault of an experiment', () => {
  it.each<[string, Partial<Experiment>, string, string, string]>([
    ['an empty name', { labels: ['a', '', 'c'] }, 'labels', 'a,,c', labelEmpty(2)],
    [
      'a name with blanks around it',
      { labels: ['a', ' b', 'c'] },
      'labels',
      'a,%20b,c',
      noLongerFits('labels'),
    ],
    ['too few names', { labels: ['a', 'b'] }, 'labels', 'a,b', wrongCount('labels', 2, 3, 3)],
    [
      'a cell beyond the last class',
      { cell: { row: 0, column: 3 } },
      'cell',
      '1,4',
      cellAllowed('This cell', 3),
    ],
  ])('is %s', (_, changes, field, value, reason) => {
    expect(experimentFault({ ...usual, ...changes })).toEqual({ field, value, reason });
  });

  it('is the row of a batch that has no result, though its logits are numbers', () => {
    const { experiment } = decodeAddress('activation=identity&x=0&W=1e200,-1e200&b=0,3e200');
    const target = { kind: 'class', index: 0 } as const;
    const rows = setRows(experiment, [
      { input: [0], target },
      { input: [0.5], target },
    ]);
    expect(experimentFault(rows)).toEqual({
      field: 'X',
      value: '0;0.5',
      reason: batchRowFault(2, UNSOLVABLE),
    });
  });
});

describe('the fault of a source', () => {
  it('is its size, where the page has no room for it or there is nothing', () => {
    const layer = (input: readonly number[]) =>
      sourceFault({ kind: 'layer', input, weights: input.map(() => [1]), bias: [1] }, 'softmax');
    expect(layer(many(33))).toBe(pageTooLarge('x', 33, 32));
    expect(layer([])).toBe(layerIncomplete('x'));
    expect(layer(many(32))).toBeNull();
    const logits = (count: number) => sourceFault({ kind: 'logits', logits: many(count) }, 'softmax');
    expect([logits(65), logits(64)]).toEqual([pageTooLarge('N', 65, 64), null]);
    expect(logits(0)).toBe(wrongCount('z', 0, 1, 64));
  });
});

describe('what stands behind the page', () => {
  it('a trace that there is none of is an error that says why', () => {
    const { problem } = usual;
    const masked = { ...problem, source: { kind: 'logits', logits: [-Infinity, -Infinity] } } as const;
    expect(() => traceOf(masked)).toThrow(/^This problem has no trace: \w+\.$/);
  });

  it('a class has its name, or its number', () => {
    expect([labelOf({ labels: ['cat', 'dog'] }, 1), labelOf({ labels: null }, 1)]).toEqual(['dog', '2']);
    expect(labelOf({ labels: ['cat'] }, 1)).toBe('2');
  });

  it('no answer was given before the first', () => {
    expect(createAnswers().getState()).toEqual({ given: null });
  });

  it('a list is no record, though both be empty', () => {
    expect(sameValue([], {})).toBe(false);
    expect(sameValue([], [])).toBe(true);
  });
});
