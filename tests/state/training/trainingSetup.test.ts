import { describe, expect, it } from 'vitest';
import { decodeAddress } from '../../../src/state/addressDecode';
import {
  dataOf,
  dataOnOffer,
  DEFAULT_CHOICE,
  isQuick,
  planOf,
  wrongOf,
} from '../../../src/state/training/trainingSetup';
import { traceOf } from '../../../src/state/traceOf';

const experimentOf = (hash: string) => decodeAddress(hash).experiment;
const wrongAt = (hash: string) => wrongOf(experimentOf(hash).problem, null);

describe('what is trained', () => {
  it('is the page’s own layer, sample and settings; logits edited directly are a layer that has them as its W', () => {
    for (const hash of ['', 'preset=iris&lr=0.2&T=2', 'a=0.2,0.5,0.3']) {
      const experiment = experimentOf(hash);
      const { layer, target, problem } = traceOf(experiment.problem);
      const plan = planOf(experiment, DEFAULT_CHOICE);
      expect(plan.start).toEqual({ weights: layer.weights.values, bias: layer.bias });
      expect(plan.set).toMatchObject({ rows: 1, inputs: layer.input, targets: target });
      expect(plan.direct).toBe(problem.source.kind !== 'layer');
      expect(plan.settings).toMatchObject({ learningRate: problem.learningRate, loss: problem.loss });
    }
  });

  it('is the batch where there is one, in the order of its rows', () => {
    const experiment = experimentOf(
      'preset=iris&X=5.1,3.5,1.4,0.2;6.3,3.3,6,2.5;5.7,2.8,4.1,1.3&row=2&y=1;3;2',
    );
    expect(dataOf(experiment, null)).toBe('batch');
    const { set, batchSize } = planOf(experiment, DEFAULT_CHOICE);
    expect([...set.inputs]).toEqual([5.1, 3.5, 1.4, 0.2, 6.3, 3.3, 6, 2.5, 5.7, 2.8, 4.1, 1.3]);
    expect([...set.targets]).toEqual([1, 0, 0, 0, 0, 1, 0, 1, 0]);
    expect(batchSize).toBe(3);
  });

  it('can be all 150 flowers where the layer takes four numbers and knows three classes, and not elsewhere', () => {
    const iris = experimentOf('preset=iris');
    expect(dataOnOffer(iris)).toEqual(['sample', 'iris']);
    const { set } = planOf(iris, { ...DEFAULT_CHOICE, data: 'iris' });
    expect(set).toMatchObject({ rows: 150, depth: 4, outputs: 3 });
    expect(set.targets.reduce((sum, y) => sum + y, 0)).toBe(150);
    expect(dataOnOffer(experimentOf(''))).toEqual(['sample']);
    expect(dataOf(experimentOf(''), 'iris')).toBe('sample');
  });

  it('starts at small random weights where that was chosen, the same for the same seed', () => {
    const start = (seed: number) =>
      planOf(experimentOf('preset=iris'), { ...DEFAULT_CHOICE, start: 'random', seed }).start;
    expect(start(4)).toEqual(start(4));
    expect(start(4)).not.toEqual(start(5));
    expect(Math.max(...start(4).weights.map(Math.abs))).toBeLessThanOrEqual(0.1);
    expect(start(4).bias.every((b) => b === 0)).toBe(true);
  });
});

describe('what is trained on', () => {
  const layer = (x: string, W: string, b: string) => experimentOf(`x=${x}&W=${W}&b=${b}`);
  const batch = experimentOf('preset=iris&X=5.1,3.5,1.4,0.2;6.3,3.3,6,2.5&y=1;3');

  it('is on offer where it fits', () => {
    expect(dataOnOffer(layer('1,2,3', '1,2,3;4,5,6;7,8,9', '0,0,0'))).toEqual(['sample']);
    expect(dataOnOffer(layer('1,2,3,4', '1,2;3,4;5,6;7,8', '0,0'))).toEqual(['sample']);
    expect(dataOnOffer(batch)).toEqual(['sample', 'batch', 'iris']);
  });

  it('may be the one row that is shown, of a batch', () => {
    const { set } = planOf(batch, { ...DEFAULT_CHOICE, data: 'sample' });
    expect([set.rows, ...set.inputs, ...set.targets]).toEqual([1, 5.1, 3.5, 1.4, 0.2, 1, 0, 0]);
  });

  it('are the flowers with their species, fifty of each', () => {
    const { set } = planOf(experimentOf('preset=iris'), { ...DEFAULT_CHOICE, data: 'iris' });
    const species = Array.from({ length: 150 }, (_, row) =>
      set.targets.slice(3 * row, 3 * row + 3).indexOf(1),
    );
    expect(species).toEqual(Array.from({ length: 150 }, (_, row) => Math.floor(row / 50)));
  });

  it('is taken in parts of the size that was chosen, or whole where there is less', () => {
    const sizeOf = (data: 'sample' | 'iris') =>
      planOf(experimentOf('preset=iris'), { ...DEFAULT_CHOICE, data, batchSize: 10 }).batchSize;
    expect([sizeOf('sample'), sizeOf('iris')]).toEqual([1, 10]);
  });

  it('has to be an experiment that is valid', () => {
    const planWith = (change: Partial<(typeof batch)['problem']>) =>
      planOf({ ...batch, problem: { ...batch.problem, ...change } }, DEFAULT_CHOICE);
    expect(() => planWith({ target: { kind: 'class', index: 9 } })).toThrow('row 1 has no target: shape');
    const source = { kind: 'layer', input: [1], weights: [[1], [2]], bias: [0] } as const;
    expect(() => planWith({ source })).toThrow('This experiment has no layer: shape.');
  });
});

describe('the mistake', () => {
  it('is the page’s own pair where that is wrong, else the elementwise one', () => {
    expect(wrongAt('')).toBe('diagonal-only');
    expect(wrongAt('arg=z&form=a')).toBe('argument-z');
    expect(wrongAt('arg=a&form=z')).toBe('argument-a');
    expect(wrongAt('arg=a&form=a')).toBe('diagonal-only');
    expect(wrongAt('arg=z&form=z')).toBe('diagonal-only');
    expect(wrongAt('activation=relu&arg=z&form=a')).toBe('jacobian-skipped');
    expect(wrongAt('activation=gelu&arg=z&form=a')).toBe('argument-a');
  });

  it('is what was chosen only while it is on offer', () => {
    const { problem } = experimentOf('loss=crossEntropy');
    expect(wrongOf(problem, 'sign')).toBe('sign');
    expect(wrongOf(problem, 'a-minus-y')).toBe('diagonal-only');
  });
});

it('one sample and 200 steps of Iris may follow every change, 2000 steps of Iris may not', () => {
  expect(isQuick(planOf(experimentOf(''), DEFAULT_CHOICE))).toBe(true);
  const iris = { ...DEFAULT_CHOICE, data: 'iris' as const };
  expect(isQuick(planOf(experimentOf('preset=iris'), iris))).toBe(true);
  expect(isQuick(planOf(experimentOf('preset=iris'), { ...iris, steps: 2000 }))).toBe(false);
});
