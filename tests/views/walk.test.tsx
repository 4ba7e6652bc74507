// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { positions, stepById } from '../../src/lesson/derivation';
import { STEP_IDS } from '../../src/lesson/stepIds';
import { setActivationFunction } from '../../src/state/editChoices';
import { experimentOfPreset } from '../../src/state/experiment';
import { edit, experimentStore } from '../../src/views/experimentStore';
import { goToOwnCase, goToPosition, setPlaying, substepIndex, useWalk, walkBy } from '../../src/views/walk';

const step = () => experimentStore.getState().experiment.step;
const substep = () => substepIndex(useWalk.getState(), step());

describe('walking the chain rule', () => {
  beforeEach(() => {
    experimentStore.getState().open(experimentOfPreset('question'));
    useWalk.setState({ step: null, substep: 0, playing: false, speed: 1 });
  });

  it('stops at every sub-step of every step, in order, and at the end stays there', () => {
    const seen = [{ step: step(), substep: substep() }];
    while (walkBy(1)) seen.push({ step: step(), substep: substep() });
    expect(seen).toEqual(positions(experimentStore.getState().experiment.problem));
    expect(new Set(seen.map((stop) => stop.step))).toEqual(new Set(STEP_IDS));
    expect(step()).toBe('update');
  });

  it('goes back the way it came', () => {
    goToPosition({ step: 'softmax', substep: 1 });
    walkBy(-1);
    expect([step(), substep()]).toEqual(['softmax', 0]);
    walkBy(-1);
    expect([step(), substep()]).toEqual(['logits', 0]);
    expect(walkBy(-1)).toBe(false);
  });

  it('begins a step that is chosen otherwise, by the address or a message, at its first sub-step', () => {
    goToPosition({ step: 'softmax', substep: 2 });
    experimentStore.getState().goTo('da_dz');
    expect(substep()).toBe(0);
  });

  it('goes on from the step’s last sub-step where another activation has fewer of them', () => {
    goToPosition({ step: 'softmax', substep: 3 });
    edit((now) => setActivationFunction(now, 'tanh'));
    walkBy(1);
    expect(step()).toBe('loss');
  });

  it('plays from the start when it is at the end', () => {
    goToPosition({ step: 'update', substep: 0 });
    setPlaying(true);
    expect(step()).toBe('logits');
    expect(useWalk.getState().playing).toBe(true);
  });

  it('goes to i ≠ m for a cell off the diagonal, and to i = m for one on it', () => {
    const { problem } = experimentStore.getState().experiment;
    const idNow = () => stepById('da_dz').substeps(problem)[substep()]?.id;
    goToPosition({ step: 'da_dz', substep: 1 });
    goToOwnCase({ row: 0, column: 2 });
    expect(idNow()).toBe('offDiagonal');
    goToOwnCase({ row: 1, column: 1 });
    expect(idNow()).toBe('diagonal');
  });

  it('stays at a part that speaks of every cell', () => {
    goToPosition({ step: 'da_dz', substep: 3 });
    goToOwnCase({ row: 0, column: 2 });
    expect([step(), substep()]).toEqual(['da_dz', 3]);
  });
});
