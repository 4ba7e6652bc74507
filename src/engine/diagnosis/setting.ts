import { rightGradients } from '../backward';
import { forward } from '../forward';
import { layerLogits } from '../layer';
import type { Problem } from '../problem';
import { readSource, readTarget, refuse, refuseMasks } from '../readProblem';
import { at } from '../tensor';
import type { Layer } from '../trace';
import type { Quantity, Question } from './question';
import { roundingsOf, type Roundings } from './roundings';
import type { SettingRow } from './settingRow';

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
    roundings: roundingsOf(problem, layer, rows),
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
