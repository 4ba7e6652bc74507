import type { Question } from '../../../src/engine/diagnosis/question';
import type { Source, Target } from '../../../src/engine/problem';
import { Arithmetic, type Tracked } from './tracked';
import { isBatch } from './ways';

/** One row of a question: x, z and y, and the class that y is, if it is one. */
export type ExactRow = {
  readonly x: readonly Tracked[];
  readonly z: readonly Tracked[];
  readonly y: readonly Tracked[];
  readonly classIndex: number | null;
};

/** A question, read once for all programs. */
export type Experiment = {
  readonly question: Question;
  readonly arithmetic: Arithmetic;
  readonly rows: readonly ExactRow[];
  /** What programs share. */
  readonly memory: Map<string, unknown>;
};

export function experimentOf(question: Question, digits: number): Experiment {
  const arithmetic = new Arithmetic(digits);
  return { question, arithmetic, rows: rowsOf(arithmetic, question), memory: new Map() };
}

function oneHotOr(arithmetic: Arithmetic, target: Target, outputs: number): readonly Tracked[] {
  const values =
    target.kind === 'distribution'
      ? target.values
      : Array.from({ length: outputs }, (_, i) => (i === target.index ? 1 : 0));
  return values.map((y) => arithmetic.given(y));
}

/** z as given; T ln(a_i / max a); or x W + b. */
function logitsOf(
  arithmetic: Arithmetic,
  source: Source,
  x: readonly Tracked[],
  temperature: number,
): readonly Tracked[] {
  const list = (values: readonly number[]) => values.map((value) => arithmetic.given(value));
  if (source.kind === 'logits') return list(source.logits);
  if (source.kind === 'activations') {
    const largest = Math.max(...source.activations);
    const T = arithmetic.given(temperature);
    return list(source.activations).map((a) => {
      const ratio = arithmetic.over(a, arithmetic.given(largest));
      const logarithm = ratio.value.ln();
      return arithmetic.times(arithmetic.through(ratio, logarithm, 1 / ratio.value.toNumber(), 2), T);
    });
  }
  const rows = source.weights.map(list);
  return list(source.bias).map((bias, m) =>
    arithmetic.plus(
      arithmetic.dot(
        x,
        rows.map((row) => row[m]!),
      ),
      bias,
    ),
  );
}

/** The rows of a question: those of its batch, or the one that its problem holds. */
function rowsOf(arithmetic: Arithmetic, question: Question): readonly ExactRow[] {
  const { source, target, temperature } = question.problem;
  const input = source.kind === 'layer' ? source.input : [1];
  const examples = isBatch(question) ? question.rows : [{ input, target }];
  return examples.map((example) => {
    const x = example.input.map((value) => arithmetic.given(value));
    const z = logitsOf(arithmetic, source, x, temperature);
    const y = oneHotOr(arithmetic, example.target, z.length);
    return { x, z, y, classIndex: example.target.kind === 'class' ? example.target.index : null };
  });
}
