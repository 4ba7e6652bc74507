import { describe, expect, it } from 'vitest';
import { decodeAddress } from '../../src/state/addressDecode';
import { addRow, currentRow, goToRow, rowsOf, setRowInput, setRowTarget } from '../../src/state/editBatch';
import { choosePreset, setLabel, setTemperature } from '../../src/state/editChoices';
import { setOutputs } from '../../src/state/editOutputs';
import { setInput, setLogit, withProblem } from '../../src/state/editSource';
import { setSourceKind } from '../../src/state/editSourceKind';
import { createExperimentStore } from '../../src/state/store';
import type { ExperimentStore } from '../../src/state/storeState';

const current = (store: ExperimentStore) => store.getState().experiment;
const logits = (store: ExperimentStore) => {
  const { source } = current(store).problem;
  return source.kind === 'logits' ? source.logits : null;
};
const drag = (store: ExperimentStore, values: readonly number[], gesture: string) => {
  for (const value of values) store.getState().change(setLogit(current(store), 0, value), gesture);
};
const entries = (store: ExperimentStore) => store.temporal.getState().pastStates.length;

describe('the store', () => {
  it('takes a whole drag back with one undo, not a pixel', () => {
    const store = createExperimentStore();
    drag(store, [2.1, 2.2, 2.3, 5], 'z1');
    store.getState().endGesture();
    expect(logits(store)).toStrictEqual([5, 1, 0.1]);
    store.getState().undo();
    expect(logits(store)).toStrictEqual([2, 1, 0.1]);
    store.getState().redo();
    expect(logits(store)).toStrictEqual([5, 1, 0.1]);
  });

  it('a listener that fails in the middle of a drag does not end what can be undone', () => {
    const store = createExperimentStore();
    drag(store, [3], 'z1');
    const stop = store.subscribe(() => {
      throw new Error('a listener');
    });
    expect(() => drag(store, [4], 'z1')).toThrow('a listener');
    stop();
    store.getState().endGesture();
    expect(logits(store)?.[0]).toBe(4);
    store.getState().change(setLogit(current(store), 0, 5));
    store.getState().undo();
    expect(logits(store)?.[0]).toBe(4);
    store.getState().undo();
    expect(logits(store)?.[0]).toBe(2);
  });

  it('two drags are two entries, of the same slider or of another', () => {
    const store = createExperimentStore();
    drag(store, [3, 4], 'z1');
    store.getState().endGesture();
    drag(store, [5, 6], 'z1');
    drag(store, [7], 'other');
    store.getState().undo();
    expect(logits(store)?.[0]).toBe(6);
    store.getState().undo();
    expect(logits(store)?.[0]).toBe(4);
    store.getState().undo();
    expect(logits(store)?.[0]).toBe(2);
    expect(entries(store)).toBe(0);
  });

  it('changes without a gesture are entries of their own, and the same value again is none', () => {
    const store = createExperimentStore();
    store.getState().change(setLogit(current(store), 0, 3));
    store.getState().change(setLogit(current(store), 0, 3));
    store.getState().change(setLogit(current(store), 0, 4));
    expect(entries(store)).toBe(2);
  });

  it('a drag that ends where it began leaves nothing to undo', () => {
    const store = createExperimentStore();
    drag(store, [3, 4, 2], 'z1');
    store.getState().endGesture();
    expect(entries(store)).toBe(0);
  });

  it('undo in the middle of a drag ends it', () => {
    const store = createExperimentStore();
    drag(store, [3], 'z1');
    store.getState().undo();
    drag(store, [6], 'z1');
    store.getState().undo();
    expect(logits(store)?.[0]).toBe(2);
  });

  it('step and cell are no entries, and undo moves neither', () => {
    const store = createExperimentStore();
    store.getState().change(setLogit(current(store), 0, 3));
    store.getState().goTo('da_dz');
    store.getState().select({ row: 2, column: 0 });
    expect(entries(store)).toBe(1);
    store.getState().undo();
    expect(current(store)).toMatchObject({ step: 'da_dz', cell: { row: 2, column: 0 } });
    expect(logits(store)?.[0]).toBe(2);
  });

  it('a cell that undo takes out of the Jacobian is no longer selected, nor can one be', () => {
    const store = createExperimentStore();
    store.getState().change(setOutputs(current(store), 5));
    store.getState().select({ row: 4, column: 4 });
    expect(current(store).cell).toStrictEqual({ row: 4, column: 4 });
    store.getState().undo();
    expect(current(store).cell).toBeNull();
    store.getState().select({ row: 3, column: 0 });
    expect(current(store).cell).toBeNull();
  });

  it('undo brings preset and labels back too', () => {
    const store = createExperimentStore();
    store.getState().change(setLabel(current(store), 0, 'lion'));
    store.getState().change(choosePreset(current(store), 'uniform'));
    store.getState().undo();
    expect(current(store)).toMatchObject({ preset: 'question', labels: ['lion', 'dog', 'fox'] });
  });

  it('undo brings back a batch that ended with its layer, and every edit of it', () => {
    const store = createExperimentStore(decodeAddress('X=1,2;3,4&W=1,2,3;4,5,6&y=1;2').experiment);
    const first = current(store);
    store.getState().change(setRowInput(first, 1, 0, 9));
    const second = current(store);
    store.getState().change(setRowTarget(second, 1, { kind: 'class', index: 2 }));
    store.getState().change(addRow(current(store)).experiment);
    store.getState().change(setSourceKind(current(store), 'logits').experiment);
    expect(current(store).batch).toBeNull();
    store.getState().undo();
    expect(rowsOf(current(store))).toHaveLength(3);
    store.getState().undo();
    store.getState().undo();
    expect(current(store)).toStrictEqual(second);
    store.getState().undo();
    expect(current(store)).toStrictEqual(first);
    store.getState().redo();
    expect(current(store)).toStrictEqual(second);
  });

  it('going to another row is an entry, so that undoing an edit moves nobody from a row to another', () => {
    const store = createExperimentStore(decodeAddress('X=1,2;3,4;5,6&W=1,2,3;4,5,6').experiment);
    const go = (row: number) => store.getState().change(goToRow(current(store), row), 'row');
    store.getState().change(setInput(current(store), 0, 7));
    go(1);
    go(2);
    store.getState().change(setInput(current(store), 0, 8));
    expect(entries(store)).toBe(3);
    const inputs = () => rowsOf(current(store)).map(({ input }) => input[0]);
    store.getState().undo();
    expect([currentRow(current(store)), inputs()]).toStrictEqual([2, [7, 3, 5]]);
    store.getState().undo();
    expect([currentRow(current(store)), inputs()]).toStrictEqual([0, [7, 3, 5]]);
    store.getState().undo();
    expect([currentRow(current(store)), inputs()]).toStrictEqual([0, [1, 3, 5]]);
  });

  it('the beat of the lesson is a place: no entry of its own, and undo leaves it', () => {
    const store = createExperimentStore();
    store.getState().change(setLogit(current(store), 0, 3));
    store.getState().change({ ...current(store), lesson: 2 });
    expect(entries(store)).toBe(1);
    store.getState().undo();
    expect(current(store).lesson).toBe(2);
    expect(logits(store)?.[0]).toBe(2);
  });

  it('remembers 200 entries', () => {
    const store = createExperimentStore();
    for (let k = 1; k <= 230; k++) store.getState().change(setLogit(current(store), 0, 100 + k));
    expect(entries(store)).toBe(200);
  });

  it.each([
    [
      'all masked',
      (store: ExperimentStore) =>
        withProblem(current(store), { source: { kind: 'logits', logits: [-Infinity] } }),
      'z',
    ],
    ['a temperature of 0', (store: ExperimentStore) => setTemperature(current(store), 0), 'T'],
    ['a NaN', (store: ExperimentStore) => setLogit(current(store), 0, NaN), 'z'],
    [
      'an overflowing layer',
      (store: ExperimentStore) =>
        withProblem(current(store), {
          source: { kind: 'layer', input: [1e200], weights: [[1e200, 1, 1]], bias: [0, 0, 0] },
        }),
      'W',
    ],
    [
      'a target of another N',
      (store: ExperimentStore) => withProblem(current(store), { target: { kind: 'class', index: 3 } }),
      'y',
    ],
    [
      'cross-entropy without softmax',
      (store: ExperimentStore) => withProblem(current(store), { activation: 'tanh', loss: 'crossEntropy' }),
      'loss',
    ],
    [
      'a batch without a layer',
      (store: ExperimentStore) => ({
        ...current(store),
        batch: { before: [], after: [{ input: [1], target: { kind: 'class' as const, index: 0 } }] },
      }),
      'X',
    ],
    ['a beat that is not there', (store: ExperimentStore) => ({ ...current(store), lesson: 99 }), 'lesson'],
    ['labels of another N', (store: ExperimentStore) => ({ ...current(store), labels: ['a'] }), 'labels'],
  ] as const)('refuses %s: the last good state keeps running, and the outcome says why', (_, edit, field) => {
    const store = createExperimentStore();
    const before = current(store);
    const outcome = store.getState().change(edit(store));
    expect(outcome).toMatchObject({ ok: false, failure: { field } });
    expect(current(store)).toBe(before);
    expect(entries(store)).toBe(0);
  });

  it('shows the same notice once, the latest last, until it is dismissed', () => {
    const store = createExperimentStore();
    const refusal = { field: 'z', value: 'x', reason: 'No.' };
    store.getState().report([refusal, { ...refusal, field: 'T' }], 'address');
    store.getState().report([refusal], 'address');
    expect(store.getState().notices.map(({ field }) => field)).toStrictEqual(['T', 'z']);
    for (const notice of store.getState().notices) store.getState().dismissNotice(notice);
    expect(store.getState().notices).toStrictEqual([]);
  });

  it('keeps the latest 50 notices, and none is new where nothing is reported', () => {
    const store = createExperimentStore();
    expect(store.getState().lock).toStrictEqual([]);
    const refusal = (k: number) => ({ field: 'z', value: String(k), reason: 'No.' }) as const;
    store.getState().report(
      Array.from({ length: 60 }, (_, k) => refusal(k)),
      'address',
    );
    const { notices } = store.getState();
    expect(notices.map(({ value }) => Number(value))).toStrictEqual(
      Array.from({ length: 50 }, (_, k) => k + 10),
    );
    store.getState().report([], 'address');
    expect(store.getState().notices).toBe(notices);
    store.getState().report([refusal(12), refusal(99)], 'address');
    expect(
      store
        .getState()
        .notices.slice(-2)
        .map(({ value }) => value),
    ).toStrictEqual(['12', '99']);
    expect(store.getState().notices.filter(({ value }) => value === '12')).toHaveLength(1);
  });

  it('opening an experiment leaves nothing to undo', () => {
    const store = createExperimentStore();
    drag(store, [3], 'z1');
    store.getState().open(choosePreset(current(store), 'iris'));
    expect(entries(store)).toBe(0);
    expect(current(store).preset).toBe('iris');
  });
});
