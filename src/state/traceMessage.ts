import type { Matrix, Vector } from '../engine/tensor';
import type { Trace } from '../engine/trace';

/** A number as it travels: one that is not finite as a string, since JSON would make it null. */
export type SentNumber = number | '-inf' | 'inf' | 'nan';
type SentVector = readonly SentNumber[];
type SentMatrix = readonly SentVector[];

/** The numbers of a `trace` message, named and shaped as in golden/cases.json. */
export type TraceMessage = {
  readonly x: SentVector | null;
  readonly W: SentMatrix | null;
  readonly b: SentVector | null;
  readonly z: SentVector;
  readonly a: SentVector;
  readonly y: SentVector;
  readonly E: SentNumber;
  readonly dE_da: SentVector;
  readonly da_dz: SentMatrix;
  readonly dE_dz: SentVector;
  readonly dE_dW: SentMatrix | null;
  readonly dE_db: SentVector | null;
  readonly dE_dx: SentVector | null;
  readonly used: {
    readonly arg: 'z' | 'a';
    readonly form: 'z' | 'a';
    readonly da_dz: SentMatrix;
    readonly dE_dz: SentVector;
    readonly dE_dW: SentMatrix | null;
  };
  readonly check: { readonly maxError: SentNumber; readonly agrees: boolean };
};

export function sentNumber(value: number): SentNumber {
  if (Number.isFinite(value)) return value;
  if (Number.isNaN(value)) return 'nan';
  return value > 0 ? 'inf' : '-inf';
}

const sentVector = (vector: Vector): SentVector => Array.from(vector, sentNumber);
const sentMatrix = ({ rows, columns, values }: Matrix): SentMatrix =>
  Array.from({ length: rows }, (_, i) => sentVector(values.subarray(i * columns, (i + 1) * columns)));

/** The right values of a trace, and those that the chosen argument and form gave, ready to be sent. */
export function traceMessage(trace: Trace): TraceMessage {
  const { layer, right, used } = trace;
  const ofLayer = trace.problem.source.kind === 'layer';
  return {
    x: ofLayer ? sentVector(layer.input) : null,
    W: ofLayer ? sentMatrix(layer.weights) : null,
    b: ofLayer ? sentVector(layer.bias) : null,
    z: sentVector(trace.logits),
    a: sentVector(trace.activations),
    y: sentVector(trace.target),
    E: sentNumber(trace.loss),
    dE_da: sentVector(right.activations),
    da_dz: sentMatrix(right.jacobian),
    dE_dz: sentVector(right.logits),
    dE_dW: ofLayer ? sentMatrix(right.weights) : null,
    dE_db: ofLayer ? sentVector(right.bias) : null,
    dE_dx: ofLayer && right.input ? sentVector(right.input) : null,
    used: {
      arg: used.argument,
      form: used.form,
      da_dz: sentMatrix(used.jacobian),
      dE_dz: sentVector(used.logits),
      dE_dW: ofLayer ? sentMatrix(used.weights) : null,
    },
    check: { maxError: sentNumber(used.agreement.maxError), agrees: used.agreement.agrees },
  };
}
