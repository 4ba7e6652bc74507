import type { GivenArray } from '../../engine/diagnosis/question';
import type { Outcome } from '../../engine/trace';
import { ownRefusals } from '../../text/en/labs/checkOwn';
import { layerMismatch } from '../../text/en/refusals';
import { rowsOf, setRows } from '../editBatch';
import { setOutputs } from '../editOutputs';
import { withProblem } from '../editSource';
import type { Experiment } from '../experiment';
import { rowsOfArray, vectorOfArray } from './ownShapes';

type Edited = Outcome<Experiment, string>;
type Rows = readonly (readonly number[])[];

const refuse = (failure: string) => ({ ok: false, failure }) as const;

/** The reader's z in the place of whatever gave it; y and the labels are fitted to another N. */
export function withOwnLogits(experiment: Experiment, array: GivenArray): Edited {
  const logits = vectorOfArray(array);
  if (logits === null) return refuse(ownRefusals.logits(array.shape));
  const sized = setOutputs(experiment, logits.length);
  const source = { kind: 'logits', logits } as const;
  return { ok: true, value: { ...withProblem(sized, { source }), batch: null } };
}

/** What of the layer was given; what was not is taken from the layer that stands, or b = 0. */
export type OwnLayer = {
  readonly x: GivenArray | null;
  readonly W: GivenArray | null;
  readonly b: GivenArray | null;
};

type ReadLayer = { readonly inputs: Rows | null; readonly weights: Rows; readonly bias: readonly number[] };

/** The rows of x or W; null where it was not given. */
function readRows(field: 'input' | 'weights', array: GivenArray | null): Outcome<Rows | null, string> {
  if (array === null) return { ok: true, value: null };
  const rows = rowsOfArray(array);
  return rows === null ? refuse(ownRefusals[field](array.shape)) : { ok: true, value: rows };
}

function readBias(
  b: GivenArray | null,
  standing: readonly number[],
  outputs: number,
): Outcome<readonly number[], string> {
  const own = b && vectorOfArray(b);
  if (b && (own === null || own.length !== outputs)) return refuse(ownRefusals.bias(b.shape));
  if (own) return { ok: true, value: own };
  const zeros = Array.from({ length: outputs }, () => 0);
  return { ok: true, value: standing.length === outputs ? standing : zeros };
}

const layerOf = ({ problem: { source } }: Experiment) => (source.kind === 'layer' ? source : null);

function readMatrices(experiment: Experiment, own: OwnLayer): Outcome<Omit<ReadLayer, 'bias'>, string> {
  const standing = layerOf(experiment);
  const inputs = readRows('input', own.x);
  if (!inputs.ok) return inputs;
  const matrix = readRows('weights', own.W);
  if (!matrix.ok) return matrix;
  const weights = matrix.value ?? standing?.weights;
  if (!weights || !(inputs.value ?? standing)) return refuse(ownRefusals.incomplete);
  return { ok: true, value: { inputs: inputs.value, weights } };
}

function readLayer(experiment: Experiment, own: OwnLayer): Outcome<ReadLayer, string> {
  const matrices = readMatrices(experiment, own);
  if (!matrices.ok) return matrices;
  const outputs = matrices.value.weights[0]?.length ?? 0;
  const bias = readBias(own.b, layerOf(experiment)?.bias ?? [], outputs);
  return bias.ok ? { ok: true, value: { ...matrices.value, bias: bias.value } } : bias;
}

/** With these rows of x, as many targets as there are rows: those that stand, or the one of the current row for all. */
function withInputs(experiment: Experiment, inputs: Rows): Experiment {
  const standing = rowsOf(experiment);
  const { target } = experiment.problem;
  const rows = inputs.map((input, b) => ({
    input,
    target: standing.length === inputs.length ? (standing[b]?.target ?? target) : target,
  }));
  return setRows(experiment, rows);
}

/** The reader's x (or the rows of a batch), W and b in the place of what stands; y and the labels are fitted to another N. */
export function withOwnLayer(experiment: Experiment, own: OwnLayer): Edited {
  const read = readLayer(experiment, own);
  if (!read.ok) return read;
  const { inputs, weights, bias } = read.value;
  const first = inputs?.[0] ?? layerOf(experiment)?.input ?? [];
  if (first.length !== weights.length) return refuse(layerMismatch(first.length, weights.length));
  const sized = setOutputs(experiment, bias.length);
  const layered = withProblem(sized, { source: { kind: 'layer', input: first, weights, bias } });
  return { ok: true, value: inputs ? withInputs(layered, inputs) : layered };
}
