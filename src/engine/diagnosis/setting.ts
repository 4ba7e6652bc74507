import { rightGradients } from '../backward';
import { forward } from '../forward';
import { layerLogits } from '../layer';
import type { Problem } from '../problem';
import { readSource, readTarget, refuse, refuseMasks } from '../readProblem';
import { at, type Vector } from '../tensor';
import type { Layer } from '../trace';
import type { Quantity, Question } from './question';

/** One row of the experiment: x, z, y, and the a that a program holds that did not compute it anew. */
export type SettingRow = {
  readonly input: Vector;
  readonly logits: Vector;
  readonly target: Vector;
  /** The class that y is, from 0; null where y is a distribution. */
  readonly classIndex: number | null;
  /** z one step of descent later. */
  readonly laterLogits: Vector;
};

/** How many units of rounding a program's numbers may be off. */
export type Roundings = {
  /** Those of z, of the size of the terms of x W + b, over T: e^z moves by as much of its own size. */
  readonly ofLogits: number;
  /** Those of what comes after, of the size of what is added up: grows with N, D and B. */
  readonly after: number;
};

/** The experiment as the pipelines of a diagnosis read it. */
export type Setting = {
  readonly quantity: Quantity;
  readonly problem: Problem;
  readonly rows: readonly SettingRow[];
  readonly current: number;
  readonly reduction: 'mean' | 'sum';
  readonly direct: boolean;
  /** N */
  readonly outputs: number;
  /** D */
  readonly depth: number;
  readonly roundings: Roundings;
};

/**
 * The question's experiment, read once: z = x W + b of each row, y, and z one step of descent later.
 *
 * z' = z − η (|x|² + 1) ∂E/∂z, or z − η ∂E/∂z where z is edited directly. Null where the experiment has no trace or a row does
 * not fit. X [B, D] → B rows of [N]. Errors: those of layer.ts.
 */
export function settingOf(question: Question): Setting | null {
  const { problem, quantity, reduction } = question;
  if (refuse(problem) !== null) return null;
  const source = readSource(problem.source, problem.temperature);
  if (!source.ok) return null;
  const { layer, direct, logits } = source.value;
  if (refuseMasks(logits, problem.activation === 'softmax') !== null) return null;
  const isBatch = !direct && question.rows.length > 1;
  const own = { input: [...layer.input], target: problem.target };
  const examples = isBatch ? question.rows : [own];
  const rows: SettingRow[] = [];
  for (const example of examples) {
    const row = rowOf(problem, { ...layer, input: Float64Array.from(example.input) }, direct, example.target);
    if (row === null) return null;
    rows.push(row);
  }
  const [outputs, depth] = [logits.length, layer.input.length];
  return {
    quantity,
    problem,
    rows,
    current: isBatch ? question.current : 0,
    reduction,
    direct,
    outputs,
    depth,
    roundings: {
      ofLogits: roundingsOfLogits(problem, layer, rows),
      after: 16 + outputs + depth + rows.length,
    },
  };
}

function rowOf(
  problem: Problem,
  layer: Layer,
  direct: boolean,
  target: Problem['target'],
): SettingRow | null {
  const { rows, columns } = layer.weights;
  if (layer.input.length !== rows) return null;
  const y = readTarget(target, columns);
  const logits = direct ? layer.weights.values : layerLogits(layer);
  if (!y.ok || logits.some((z) => Number.isNaN(z) || z === Infinity)) return null;
  const pass = forward(problem, logits, y.value);
  const gradient = rightGradients(pass, problem, y.value, { layer, logits, direct }).logits;
  const reach = direct ? 1 : layer.input.reduce((sum, x) => sum + x * x, 1);
  const step = problem.learningRate * reach;
  return {
    input: layer.input,
    logits,
    target: y.value,
    classIndex: target.kind === 'class' ? target.index : null,
    laterLogits: logits.map((z, m) => z - step * at(gradient, m)),
  };
}

/** A rounding of z of relative size u moves a by some 4 u |z| / T; of z = x W + b, by the size of its terms. */
function roundingsOfLogits(
  { temperature, activation }: Problem,
  layer: Layer,
  rows: readonly SettingRow[],
): number {
  let largest = 0;
  const { columns, values } = layer.weights;
  for (const { input } of rows) {
    for (let m = 0; m < columns; m++) {
      let size = Math.abs(at(layer.bias, m));
      for (let d = 0; d < input.length; d++) size += Math.abs(at(input, d) * at(values, d * columns + m));
      if (Number.isFinite(size)) largest = Math.max(largest, size);
    }
  }
  return (4 * largest) / (activation === 'softmax' ? temperature : 1);
}
