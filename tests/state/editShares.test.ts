import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/engine/problem';
import { LEAST_SHARE, meanLogit, setShares } from '../../src/state/editShares';
import { experimentOfPreset, type Experiment } from '../../src/state/experiment';
import { traceOf } from '../../src/state/traceOf';
import { experimentFault } from '../../src/state/validity';

const withSource = (source: Source, temperature = 1): Experiment => {
  const usual = experimentOfPreset('question');
  return { ...usual, problem: { ...usual.problem, source, temperature } };
};
const withLogits = (logits: readonly number[], temperature = 1) =>
  withSource({ kind: 'logits', logits }, temperature);

function logitsOf({ problem: { source } }: Experiment): readonly number[] {
  if (source.kind !== 'logits') throw new Error(source.kind);
  return source.logits;
}

const sharesOf = (experiment: Experiment) => [...traceOf(experiment.problem).activations];

describe('setting all shares at once', () => {
  it('sets the activations where these are edited, to four decimals that add up to 1', () => {
    const before = withSource({ kind: 'activations', activations: [7, 2, 1] });
    const after = setShares(before, [1 / 3, 1 / 3, 1 / 3]);
    expect(after.problem.source).toEqual({ kind: 'activations', activations: [0.3334, 0.3333, 0.3333] });
    expect(setShares(before, [0, 0.25, 0.75]).problem.source).toEqual({
      kind: 'activations',
      activations: [0, 0.25, 0.75],
    });
  });

  for (const temperature of [1, 1e-6, 0.3, 40, 1e6]) {
    it(`gives those shares through the logits where these are edited, and keeps their mean: T = ${temperature}`, () => {
      const before = withLogits([2 * temperature, temperature, 0], temperature);
      const after = setShares(before, [0.2, 0.7, 0.1]);
      sharesOf(after).forEach((share, i) => expect(share).toBeCloseTo([0.2, 0.7, 0.1][i] ?? NaN, 3));
      expect(meanLogit(logitsOf(after)) / temperature).toBeCloseTo(1, 3);
      expect(experimentFault(after)).toBeNull();
    });
  }

  it('keeps the mean over a long drag, without a creep', () => {
    let experiment = withLogits([2, 1, 0.1]);
    for (let k = 0; k < 2000; k++) {
      const [one, other] = [0.3 + 0.2 * Math.sin(k / 7), 0.3 + 0.2 * Math.cos(k / 5)];
      experiment = setShares(experiment, [one, other, 1 - one - other]);
    }
    expect(meanLogit(logitsOf(experiment))).toBeCloseTo(3.1 / 3, 9);
  });

  it('holds the logits off the sides, where a class would be masked', () => {
    const after = setShares(withLogits([2, 1, 0.1]), [1, 0, 0]);
    expect(logitsOf(after).every(Number.isFinite)).toBe(true);
    expect(sharesOf(after)[1]).toBeCloseTo(LEAST_SHARE, 5);
  });

  it('leaves a masked class masked, and shares out the rest', () => {
    const before = withLogits([2, -Infinity, 0]);
    const after = setShares(before, [0.2, 0.5, 0.3]);
    expect(logitsOf(after)[1]).toBe(-Infinity);
    expect(sharesOf(after)[0]).toBeCloseTo(0.4, 4);
    expect(meanLogit(logitsOf(after))).toBeCloseTo(1, 9);
    expect(setShares(before, [0, 1, 0])).toBe(before);
  });

  it('changes nothing with a layer or without softmax', () => {
    const layer = experimentOfPreset('iris');
    expect(setShares(layer, [0.2, 0.3, 0.5])).toBe(layer);
    const usual = experimentOfPreset('question');
    const tanh: Experiment = { ...usual, problem: { ...usual.problem, activation: 'tanh' } };
    expect(setShares(tanh, [0.2, 0.3, 0.5])).toBe(tanh);
  });

  it('never makes an experiment that cannot run, however large the logits', () => {
    for (const logits of [
      [1e300, 1e300, 0],
      [1.7e308, 1.7e308, 1.7e308],
      [1000, 990, 0],
      [-1e308, 1e308, 0],
    ])
      expect(experimentFault(setShares(withLogits(logits), [0.5, 0.3, 0.2]))).toBeNull();
  });
});
