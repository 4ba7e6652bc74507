import { describe, expect, it } from 'vitest';
import { trainSoftmaxLayer } from '../../../src/engine/descent/gradientDescent';
import { solved } from '../problems';

const inputs = [
  [1, 0],
  [0, 1],
  [1, 1],
  [-1, 0.5],
];
const classes = [0, 1, 2, 1];
const train = (epochs: number) =>
  trainSoftmaxLayer({ inputs, classes, outputs: 3, learningRate: 0.5, epochs });

describe('training a softmax layer', () => {
  it('starts from zero weights, where the loss is ln N', () => {
    const { weights, losses } = train(1);
    expect(losses[0]).toBeCloseTo(Math.log(3), 14);
    expect([weights.rows, weights.columns]).toEqual([2, 3]);
    expect(Array.from(train(0).weights.values)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('takes the step that the mean of the traces takes', () => {
    const before = train(3);
    const after = train(4);
    const rows = [0, 1].map((d) => Array.from(before.weights.values.subarray(3 * d, 3 * d + 3)));
    const gradients = inputs.map((input, r) =>
      solved({
        source: { kind: 'layer', input, weights: rows, bias: Array.from(before.bias) },
        target: { kind: 'class', index: classes[r] ?? 0 },
        loss: 'crossEntropy',
      }),
    );
    after.weights.values.forEach((w, k) => {
      const mean = gradients.reduce((s, t) => s + (t.right.weights.values[k] ?? NaN), 0) / inputs.length;
      expect(w).toBeCloseTo((before.weights.values[k] ?? NaN) - 0.5 * mean, 14);
    });
    after.bias.forEach((b, m) => {
      const mean = gradients.reduce((s, t) => s + (t.right.bias[m] ?? NaN), 0) / inputs.length;
      expect(b).toBeCloseTo((before.bias[m] ?? NaN) - 0.5 * mean, 14);
    });
    expect(after.losses[3]).toBeCloseTo(gradients.reduce((s, t) => s + t.loss, 0) / inputs.length, 14);
  });

  it('lowers the loss at every epoch, the same way every time', () => {
    const { losses, weights } = train(50);
    losses.forEach((loss, k) => expect(loss).toBeLessThanOrEqual(losses[k - 1] ?? Infinity));
    expect(train(50).weights).toEqual(weights);
  });

  it('counts what a sample costs whose class is not the likeliest', () => {
    const { losses } = trainSoftmaxLayer({
      inputs: [[1], [1], [1]],
      classes: [0, 0, 1],
      outputs: 2,
      learningRate: 3,
      epochs: 2,
    });
    // the first step leads to z = (1, −1)
    const expected = (2 * Math.log1p(Math.exp(-2)) + Math.log1p(Math.exp(2))) / 3;
    expect(losses[1]).toBeCloseTo(expected, 14);
  });

  it('does not overflow on huge logits', () => {
    const { losses } = trainSoftmaxLayer({
      inputs: [[1e4], [-1e4]],
      classes: [0, 1],
      outputs: 2,
      learningRate: 10,
      epochs: 5,
    });
    expect(losses.every(Number.isFinite)).toBe(true);
  });
});
