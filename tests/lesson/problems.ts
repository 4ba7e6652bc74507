import {
  ACTIVATION_NAMES,
  type ActivationName,
  type Argument,
  type Problem,
  type Source,
} from '../../src/engine/problem';
import { solve } from '../../src/engine/solve';
import type { Trace } from '../../src/engine/trace';
import { DERIVATION } from '../../src/lesson/derivation';
import type { Cell, Line, Step, StepView, Substep } from '../../src/lesson/step';

const SIZES = [1, 2, 3, 6, 10] as const;
export const PAIRS: readonly (readonly [form: Argument, argument: Argument])[] = [
  ['z', 'z'],
  ['z', 'a'],
  ['a', 'z'],
  ['a', 'a'],
];

export const DEFAULT: Problem = {
  source: { kind: 'logits', logits: [2, 1, 0.1] },
  target: { kind: 'class', index: 0 },
  activation: 'softmax',
  loss: 'mse',
  temperature: 1,
  argument: 'a',
  form: 'auto',
  learningRate: 0.5,
};

const numbers = (length: number, seed: number) =>
  Array.from({ length }, (_, k) => Math.round(1000 * 2.5 * Math.sin(seed + 1.7 * k + 0.3 * k * k)) / 1000);

/** N logits given directly, N activations, or a 4×N layer. */
export function sourceOf(kind: Source['kind'], n: number): Source {
  if (kind === 'logits') return { kind, logits: numbers(n, 1) };
  if (kind === 'activations') return { kind, activations: numbers(n, 2).map((v) => Math.abs(v) + 0.05) };
  const weights = [0, 1, 2, 3].map((d) => numbers(n, 3 + d).map((v) => v / 4));
  return { kind, input: [5.1, 3.5, -1.4, 0.2], weights, bias: numbers(n, 8).map((v) => v / 10) };
}

function withPairs(problem: Problem): readonly Problem[] {
  return PAIRS.map(([form, argument]) => ({ ...problem, form, argument }));
}

const softmaxProblems = SIZES.flatMap((n) =>
  (['logits', 'activations', 'layer'] as const).flatMap((kind) =>
    (['mse', 'crossEntropy'] as const).flatMap((loss) =>
      [1, 2].flatMap((temperature) =>
        withPairs({
          ...DEFAULT,
          source: sourceOf(kind, n),
          target:
            temperature === 2 && n > 1
              ? { kind: 'distribution', values: numbers(n, 5).map(Math.abs) }
              : DEFAULT.target,
          loss,
          temperature,
        }),
      ),
    ),
  ),
);

const elementwiseProblems = ACTIVATION_NAMES.filter((name) => name !== 'softmax').flatMap(
  (activation: ActivationName) =>
    SIZES.flatMap((n) =>
      (['logits', 'layer'] as const).flatMap((kind) =>
        withPairs({ ...DEFAULT, source: sourceOf(kind, n), activation }),
      ),
    ),
);

/** A naive exp overflows or underflows, classes are masked, shares vanish. */
export const EXTREME: readonly Problem[] = [
  [1000, 1, 999],
  [1000, 0, -1000],
  [-1000, -1001, -2000],
  [-Infinity, 1, 2],
  [3, -Infinity, -Infinity],
  [0, 0, 0],
  [800, 0],
].flatMap((logits) =>
  (['mse', 'crossEntropy'] as const).flatMap((loss) =>
    [0, 1].flatMap((index) =>
      withPairs({ ...DEFAULT, source: { kind: 'logits', logits }, loss, target: { kind: 'class', index } }),
    ),
  ),
);

export const PROBLEMS: readonly Problem[] = [...softmaxProblems, ...elementwiseProblems, ...EXTREME];

const traces = new WeakMap<Problem, Trace>();

export function traceOf(problem: Problem): Trace {
  const known = traces.get(problem);
  if (known) return known;
  const outcome = solve(problem);
  if (!outcome.ok) throw new Error(`no trace: ${JSON.stringify(outcome.failure)}`);
  traces.set(problem, outcome.value);
  return outcome.value;
}

export function viewOf(problem: Problem, cell: Cell | null = null, unfolded = false): StepView {
  const label = (index: number) => ['cat', 'dog', 'fox'][index] ?? String(index + 1);
  return { trace: traceOf(problem), label, cell, unfolded };
}

/** What tells a problem from the others, for the message of a failure. */
export function nameOf({ activation, loss, source, temperature, form, argument }: Problem): string {
  return `${activation} ${loss} ${JSON.stringify(source).slice(0, 60)} T=${temperature} form ${form} of ${argument}`;
}

export type Placed = {
  readonly step: Step;
  readonly substep: Substep;
  readonly line: Line;
  readonly at: string;
};

/** All lines of all sub-steps, with where they stand. */
export function linesOf(view: StepView): readonly Placed[] {
  const { problem } = view.trace;
  return DERIVATION.flatMap((step) =>
    step
      .substeps(problem)
      .flatMap((substep) =>
        substep
          .lines(view)
          .map((line) => ({ step, substep, line, at: `${step.id}/${substep.id}/${line.id}` })),
      ),
  );
}

/** Runs a check on every line of every problem; what it returns is a fault, and the first few are the message. */
export function faultsIn(
  problems: readonly Problem[],
  views: (problem: Problem) => readonly StepView[],
  check: (placed: Placed, view: StepView) => readonly string[],
): readonly string[] {
  const faults: string[] = [];
  for (const problem of problems) {
    for (const view of views(problem)) {
      for (const placed of linesOf(view)) {
        for (const fault of check(placed, view)) faults.push(`${nameOf(problem)} ${placed.at}: ${fault}`);
        if (faults.length > 5) return faults;
      }
    }
  }
  return faults;
}
