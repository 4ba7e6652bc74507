import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAddress } from '../../../src/state/addressDecode';
import { addRow, goToRow, removeRow, setRowInput, setRowTarget } from '../../../src/state/editBatch';
import {
  choosePreset,
  setActivationFunction,
  setChoice,
  setLabel,
  setLoss,
} from '../../../src/state/editChoices';
import { setOutputs } from '../../../src/state/editOutputs';
import { setShares } from '../../../src/state/editShares';
import { setLogit } from '../../../src/state/editSource';
import { setSourceKind, type Edit } from '../../../src/state/editSourceKind';
import { setTargetEntry } from '../../../src/state/editTarget';
import type { Experiment } from '../../../src/state/experiment';
import { lockedChanges, lockRefusal } from '../../../src/state/lock/lockedChanges';
import { LOCKS } from '../../../src/state/view/viewTable';
import { experiments } from '../arbitraries';
import { valueOf } from './locked';
import { runs } from '../../properties/runs';

const LAYER = 'x=1,2&W=1,2,3;4,5,6&b=0,0,1';
const BATCH = 'X=1,2;3,4&W=1,2,3;4,5,6&b=0,0,1';

type Change = (experiment: Experiment) => Experiment | Edit;
const changed = (address: string, change: Change): readonly string[] => {
  const { experiment } = decodeAddress(address);
  const after = change(experiment);
  return lockedChanges(LOCKS, experiment, 'remarks' in after ? after.experiment : after);
};

describe('the keys that an edit changes', () => {
  it.each<[string, string, Change, readonly string[]]>([
    ['one logit is z', 'z=1,2,3', (now) => setLogit(now, 0, 5), ['z']],
    [
      'a drag of shares is z where the logits are edited',
      'z=1,2,3',
      (now) => setShares(now, [0.2, 0.3, 0.5]),
      ['z'],
    ],
    ['and a where the activations are', 'a=1,2,1', (now) => setShares(now, [0.2, 0.3, 0.5]), ['a']],
    [
      'from the logits to the activations, z ends and a begins',
      'z=1,2,3',
      (now) => setSourceKind(now, 'activations'),
      ['z', 'a'],
    ],
    [
      'from a layer to the logits, x, W and b end',
      LAYER,
      (now) => setSourceKind(now, 'logits'),
      ['z', 'x', 'W', 'b'],
    ],
    [
      'the end of a batch is that of X and of x, in whatever row',
      `${BATCH}&row=2`,
      (now) => setSourceKind(now, 'logits'),
      ['z', 'x', 'X', 'row', 'W', 'b'],
    ],
    [
      'another number of outputs changes what has an entry for each',
      `${LAYER}&y=1,0,0&labels=a,b,c`,
      (now) => setOutputs(now, 4),
      ['W', 'b', 'y', 'labels'],
    ],
    [
      'a class that is cut off moves y, and a cell goes',
      'z=1,2,3&y=3&cell=3,1',
      (now) => setOutputs(now, 2),
      ['z', 'y', 'labels', 'cell'],
    ],
    ['a class that stays is the same y', 'z=1,2,3&y=2', (now) => setOutputs(now, 4), ['z', 'labels']],
    [
      'an activation may take the loss and the source with it',
      'a=1,2,1&loss=crossEntropy',
      (now) => setActivationFunction(now, 'tanh'),
      ['z', 'a', 'activation', 'loss'],
    ],
    ['a loss may take y with it', 'z=1,2,3&y=1,-1,0', (now) => setLoss(now, 'crossEntropy'), ['y', 'loss']],
    [
      'a class that becomes a distribution is another y',
      'z=1,2,3&y=1',
      (now) => setTargetEntry(now, 0, 1),
      ['y'],
    ],
    ['another name is labels', 'z=1,2,3', (now) => setLabel(now, 0, 'lion'), ['labels']],
    ['a pair that is one of the same is arg alone', 'arg=a', (now) => setChoice(now, 'z', 'z'), ['arg']],
    ['a pair that is none is form too', 'arg=a', (now) => setChoice(now, 'a', 'z'), ['arg', 'form']],
    [
      'an example changes itself and whatever differs in it',
      'preset=uniform&T=2',
      (now) => choosePreset(now, 'saturated'),
      ['preset', 'z', 'y', 'T'],
    ],
    ['another row is row alone: all rows hold what they held', BATCH, (now) => goToRow(now, 1), ['row']],
    ['x of another row is X, and x', BATCH, (now) => setRowInput(now, 1, 0, 9), ['x', 'X']],
    ['a copy of a row has its y', BATCH, addRow, ['x', 'X', 'row']],
    ['the second row makes a batch', LAYER, addRow, ['x', 'X', 'row']],
    ['the last but one ends it', BATCH, (now) => removeRow(now, 1), ['x', 'X']],
    ['y of another row is y', BATCH, (now) => setRowTarget(now, 1, { kind: 'class', index: 2 }), ['y']],
  ])('%s', (_, address, change, keys) => {
    expect(new Set(changed(address, change))).toStrictEqual(new Set(keys));
  });

  it('are those whose values differ, whatever two experiments are compared', () => {
    fc.assert(
      fc.property(experiments, experiments, (before, after) => {
        const differ = LOCKS.filter((field) => {
          try {
            expect(valueOf(after, field)).toStrictEqual(valueOf(before, field));
            return false;
          } catch {
            return true;
          }
        });
        expect(lockedChanges(LOCKS, before, after)).toStrictEqual(differ);
      }),
      runs(0.25), // two experiments with all their texts: 5 ms
    );
  });

  it('are named only where they are locked', () => {
    const { experiment } = decodeAddress(LAYER);
    const logits = setSourceKind(experiment, 'logits').experiment;
    expect(lockedChanges(['W', 'T'], experiment, logits)).toStrictEqual(['W']);
    expect(lockedChanges([], experiment, logits)).toStrictEqual([]);
  });
});

describe('the refusal of a change', () => {
  const { experiment } = decodeAddress('z=1,2,3');

  it('names the key, what it would have held, and who can change it', () => {
    expect(lockRefusal(['z'], experiment, setLogit(experiment, 0, 5))).toStrictEqual({
      field: 'z',
      value: '5,2,3',
      reason:
        'z: “5,2,3” is not taken, because z is locked on this page. Only the course page around it can change it.',
    });
  });

  it('repeats no value where the key would have none', () => {
    expect(lockRefusal(['z'], experiment, setSourceKind(experiment, 'layer').experiment)).toStrictEqual({
      field: 'z',
      value: '',
      reason: 'z is locked on this page. Only the course page around it can change it.',
    });
  });

  it('is none where nothing locked is touched', () => {
    expect(lockRefusal(['T', 'cell'], experiment, setLogit(experiment, 0, 5))).toBeNull();
  });
});
