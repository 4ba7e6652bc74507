import { beforeEach, describe, expect, it } from 'vitest';
import { setLoss, setActivationFunction } from '../../src/state/editChoices';
import { withProblem } from '../../src/state/editSource';
import { experimentOfPreset } from '../../src/state/experiment';
import { attempt, edit, experimentStore } from '../../src/views/experimentStore';

const notices = () => experimentStore.getState().notices;
const maskAll = () =>
  withProblem(experimentStore.getState().experiment, {
    source: { kind: 'logits', logits: [-Infinity, -Infinity, -Infinity] },
  });

describe('an edit made by a control', () => {
  beforeEach(() => {
    notices().forEach((notice) => experimentStore.getState().dismissNotice(notice));
    experimentStore.getState().open(experimentOfPreset('question'));
  });

  it('that cannot run is said in the notices, and the last good experiment stays', () => {
    const before = experimentStore.getState().experiment;
    edit(maskAll);
    expect(notices()).toMatchObject([{ field: 'z', origin: 'page' }]);
    expect(experimentStore.getState().experiment).toBe(before);
  });

  it('that has a place of its own for the reason leaves the notices alone', () => {
    expect(attempt(maskAll)).toMatchObject({ ok: false, failure: { field: 'z' } });
    expect(notices()).toEqual([]);
  });

  it('says what it had to change besides', () => {
    edit((now) => setLoss(now, 'crossEntropy'));
    edit((now) => setActivationFunction(now, 'tanh'));
    expect(experimentStore.getState().experiment.problem.loss).toBe('mse');
    expect(notices().map((notice) => notice.reason)).toHaveLength(1);
  });
});
