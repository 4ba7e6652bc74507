import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAddress, mergeAddress } from '../../../src/state/addressDecode';
import { setTemperature } from '../../../src/state/editChoices';
import { setOutputs } from '../../../src/state/editOutputs';
import { setLogit } from '../../../src/state/editSource';
import type { FieldId } from '../../../src/state/fieldTable';
import { createExperimentStore } from '../../../src/state/store';
import type { ExperimentStore } from '../../../src/state/storeState';
import { LOCKS } from '../../../src/state/view/viewTable';
import { experiments } from '../arbitraries';
import { valuesOf } from './locked';
import { moves } from './moves';
import { runs } from '../../properties/runs';

function lockedStore(lock: readonly FieldId[], address = ''): ExperimentStore {
  const store = createExperimentStore(decodeAddress(address).experiment);
  store.setState({ lock });
  return store;
}
const current = (store: ExperimentStore) => store.getState().experiment;
const set = (store: ExperimentStore, state: string) =>
  store.getState().change(mergeAddress(current(store), state).experiment);
const dragTo = (store: ExperimentStore, value: number, gesture?: string) =>
  store.getState().edit(setLogit(current(store), 0, value), gesture);
const logits = (store: ExperimentStore) => {
  const { source } = current(store).problem;
  return source.kind === 'logits' ? source.logits : null;
};

describe('a store with a lock', () => {
  it('keeps every locked key whatever the reader does, in whatever order, with whatever is set meanwhile', () => {
    fc.assert(
      fc.property(
        experiments,
        fc.oneof(fc.subarray([...LOCKS], { minLength: 1, maxLength: 3 }), fc.subarray([...LOCKS])),
        fc.array(moves, { minLength: 1, maxLength: 40 }),
        (initial, lock, made) => {
          const store = createExperimentStore(initial);
          store.setState({ lock });
          for (const { by, name, make } of made) {
            const before = valuesOf(current(store), lock);
            make(store);
            const after = valuesOf(current(store), lock);
            expect(after, name).toStrictEqual(by === 'reader' ? before : after);
          }
        },
      ),
      runs(0.2), // up to forty moves a case: 10 ms and more
    );
  });

  it('lets nobody but the page around change anything where all is locked', () => {
    fc.assert(
      fc.property(experiments, fc.array(moves, { maxLength: 25 }), (initial, made) => {
        const store = createExperimentStore(initial);
        store.setState({ lock: LOCKS });
        for (const { by, make } of made) {
          const before = current(store);
          make(store);
          expect(current(store)).toStrictEqual(by === 'reader' ? before : current(store));
        }
      }),
      runs(0.1), // as above
    );
  });

  it('is to whatever is not locked as a store without a lock', () => {
    fc.assert(
      fc.property(experiments, fc.array(moves, { maxLength: 25 }), (initial, made) => {
        const [free, other] = [createExperimentStore(initial), createExperimentStore(initial)];
        // a key that no move of these touches
        other.setState({ lock: ['v'] });
        for (const { make } of made) {
          make(free);
          make(other);
          expect(current(other)).toStrictEqual(current(free));
        }
      }),
      runs(0.05), // as above
    );
  });

  it('refuses the reader with a sentence, and takes the same from the page around', () => {
    const store = lockedStore(['z'], 'z=1,2,3');
    expect(dragTo(store, 5)).toMatchObject({ ok: false, failure: { field: 'z', value: '5,2,3' } });
    expect(logits(store)).toStrictEqual([1, 2, 3]);
    expect(set(store, 'z=5,2,3')).toMatchObject({ ok: true });
    expect(logits(store)).toStrictEqual([5, 2, 3]);
  });

  it('does not give a locked key back that the page around has set', () => {
    const store = lockedStore(['T'], 'z=1,2,3');
    dragTo(store, 5);
    set(store, 'T=2');
    dragTo(store, 6);
    for (let k = 0; k < 3; k++) store.getState().undo();
    expect(current(store).problem.temperature).toBe(2);
    expect(logits(store)).toStrictEqual([5, 2, 3]);
  });

  it('still takes back what the page around has set and nobody locked', () => {
    const store = lockedStore(['T'], 'z=1,2,3');
    set(store, 'z=7,7,7');
    store.getState().undo();
    expect(logits(store)).toStrictEqual([1, 2, 3]);
  });

  it('does not bring a locked key back by redo either', () => {
    const store = lockedStore(['T'], 'z=1,2,3');
    dragTo(store, 5);
    store.getState().undo();
    set(store, 'T=2');
    store.getState().redo();
    expect(current(store).problem.temperature).toBe(2);
    expect(logits(store)).toStrictEqual([1, 2, 3]);
  });

  it('keeps the reader’s history through a locked step that the lesson moves', () => {
    const store = lockedStore(['step'], 'z=1,2,3');
    dragTo(store, 5);
    store.getState().change({ ...current(store), step: 'da_dz' });
    store.getState().undo();
    expect(current(store)).toMatchObject({ step: 'da_dz' });
    expect(logits(store)).toStrictEqual([1, 2, 3]);
  });

  it('never takes a locked cell out of the Jacobian by undo', () => {
    const store = lockedStore(['cell'], 'z=1,2,3');
    store.getState().edit(setOutputs(current(store), 5));
    set(store, 'cell=5,5');
    store.getState().undo();
    expect(current(store).cell).toStrictEqual({ row: 4, column: 4 });
  });

  it('nor by redo', () => {
    const store = lockedStore(['cell'], 'z=1,2,3,4,5');
    store.getState().edit(setOutputs(current(store), 3));
    store.getState().undo();
    set(store, 'cell=5,5');
    store.getState().redo();
    expect(current(store).cell).toStrictEqual({ row: 4, column: 4 });
    expect(logits(store)).toHaveLength(5);
  });

  it('walks no step and selects no cell that is locked', () => {
    const store = lockedStore(['step', 'cell'], 'z=1,2,3&step=loss');
    store.getState().goTo('update');
    store.getState().select({ row: 0, column: 0 });
    expect(current(store)).toMatchObject({ step: 'loss', cell: null });
    store.setState({ lock: ['cell'] });
    store.getState().goTo('update');
    expect(current(store)).toMatchObject({ step: 'update', cell: null });
  });

  it('goes on with a drag whose other numbers are locked, as one entry of undo', () => {
    const store = lockedStore(['T'], 'z=1,2,3');
    for (const value of [4, 5, 6]) dragTo(store, value, 'z1');
    store.getState().edit(setTemperature(current(store), 2), 'z1');
    expect(current(store).problem.temperature).toBe(1);
    store.getState().endGesture();
    store.getState().undo();
    expect(logits(store)).toStrictEqual([1, 2, 3]);
  });
});
