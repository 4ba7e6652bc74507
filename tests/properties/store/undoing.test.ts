import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeExperiment } from '../../../src/state/addressEncode';
import type { Experiment } from '../../../src/state/experiment';
import { createExperimentStore } from '../../../src/state/store';
import type { ExperimentStore } from '../../../src/state/storeState';
import { causesOf } from '../../../src/state/undoHistory';
import { experimentFault } from '../../../src/state/validity';
import { experiments } from '../../state/arbitraries';
import { moves, type Move } from '../../state/lock/moves';
import { runs } from '../runs';

const current = (store: ExperimentStore): Experiment => store.getState().experiment;
const past = (store: ExperimentStore): number => store.temporal.getState().pastStates.length;
const future = (store: ExperimentStore): number => store.temporal.getState().futureStates.length;

function undoAll(store: ExperimentStore): void {
  store.getState().endGesture();
  for (let left = past(store); left > 0; left -= 1) store.getState().undo();
}
function redoAll(store: ExperimentStore): void {
  for (let left = future(store); left > 0; left -= 1) store.getState().redo();
}

const isEdit = ({ name }: Move): boolean => name !== 'undo' && name !== 'redo';
const edits = fc.array(moves.filter(isEdit), { maxLength: 12 });
const anyMoves = fc.array(moves, { maxLength: 16 });

describe('whatever is done to the store,', () => {
  it('undo takes all of it back to where it began, and redo brings it to where it ended', () => {
    fc.assert(
      fc.property(experiments, edits, (initial, made) => {
        const store = createExperimentStore(initial);
        for (const { make } of made) make(store);
        const end = causesOf(current(store));
        undoAll(store);
        expect(causesOf(current(store))).toStrictEqual(causesOf(initial));
        expect(past(store)).toBe(0);
        redoAll(store);
        expect(causesOf(current(store))).toStrictEqual(end);
        expect(future(store)).toBe(0);
      }),
      runs(0.5), // up to twelve edits a case, each of which is solved to see whether it runs: 5 ms
    );
  });

  it('each undo followed by a redo changes nothing, and each redo by an undo', () => {
    fc.assert(
      fc.property(experiments, anyMoves, (initial, made) => {
        const store = createExperimentStore(initial);
        for (const { make } of made) make(store);
        store.getState().endGesture();
        const before = current(store);
        const back = past(store) > 0;
        store.getState().undo();
        if (back) store.getState().redo();
        expect(causesOf(current(store))).toStrictEqual(causesOf(before));
        const on = future(store) > 0;
        store.getState().redo();
        if (on) store.getState().undo();
        expect(causesOf(current(store))).toStrictEqual(causesOf(before));
      }),
      runs(0.5), // as above
    );
  });

  it('what stands there always runs, is written and has no more to take back than was done', () => {
    fc.assert(
      fc.property(experiments, anyMoves, (initial, made) => {
        const store = createExperimentStore(initial);
        for (const [i, { make, name }] of made.entries()) {
          make(store);
          expect(experimentFault(current(store)), name).toBeNull();
          expect(encodeExperiment(current(store))).toMatch(/^v=1/);
          expect(past(store) + future(store)).toBeLessThanOrEqual(i + 1);
        }
      }),
      runs(0.5), // as above
    );
  });

  it('an edit after an undo leaves nothing to redo, and is itself what is taken back next', () => {
    fc.assert(
      fc.property(
        experiments,
        edits,
        moves.filter(({ name }) => name === 'edit'),
        fc.nat(4),
        (initial, made, { make }, undone) => {
          const store = createExperimentStore(initial);
          for (const move of made) move.make(store);
          for (let i = 0; i < undone; i += 1) store.getState().undo();
          store.getState().endGesture();
          const before = current(store);
          make(store);
          store.getState().endGesture();
          fc.pre(
            encodeExperiment(before) !== encodeExperiment(current(store)) &&
              causesOf(before) !== causesOf(current(store)),
          );
          const differs = JSON.stringify(causesOf(before)) !== JSON.stringify(causesOf(current(store)));
          fc.pre(differs);
          expect(future(store)).toBe(0);
          store.getState().undo();
          expect(causesOf(current(store))).toStrictEqual(causesOf(before));
        },
      ),
      runs(0.5), // as above
    );
  });
});
