import type { Problem, Source, Target } from '../../src/engine/problem';
import { exact, type Decimal, type DecimalConstructor } from './exact';
import type { ExactLayer } from './exactTraceTypes';
import { constructorOf, ln } from './functions';
import { exactLogits, type ExactSettings } from './pass';
import { exactVector, type ExactVector } from './tensors';

export type ExactSource = {
  readonly layer: ExactLayer;
  readonly logits: ExactVector;
  readonly direct: boolean;
};

export const exactSettings = (
  problem: Pick<Problem, 'activation' | 'loss' | 'temperature'>,
  D?: DecimalConstructor,
): ExactSettings => ({
  activation: problem.activation,
  loss: problem.loss,
  temperature: exact(problem.temperature, D),
});

/** z is a layer with x = (1), W = z, b = 0. */
function direct(logits: ExactVector, D: DecimalConstructor): ExactSource {
  const layer = {
    input: [new D(1)],
    weights: { rows: 1, columns: logits.length, values: logits },
    bias: logits.map(() => new D(0)),
  };
  return { layer, logits, direct: true };
}

/** z as given, or T ln(a / max a), or x W + b. */
export function exactSource(source: Source, temperature: Decimal): ExactSource {
  const D = constructorOf(temperature);
  if (source.kind === 'logits') return direct(exactVector(source.logits, D), D);
  if (source.kind === 'activations') {
    const activations = exactVector(source.activations, D);
    const largest = D.max(...activations);
    return direct(
      activations.map((a) => temperature.times(ln(a.div(largest)))),
      D,
    );
  }
  const [columns = 0] = source.weights.map((row) => row.length);
  const layer: ExactLayer = {
    input: exactVector(source.input, D),
    weights: { rows: source.weights.length, columns, values: exactVector(source.weights.flat(), D) },
    bias: exactVector(source.bias, D),
  };
  return { layer, logits: exactLogits(layer), direct: false };
}

/** y: 1 for the one class, or the numbers as given. */
export function exactTarget(target: Target, outputs: number, D: DecimalConstructor): ExactVector {
  if (target.kind === 'distribution') return exactVector(target.values, D);
  return Array.from({ length: outputs }, (_, i) => new D(i === target.index ? 1 : 0));
}
