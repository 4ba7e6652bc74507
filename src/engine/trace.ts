import type { Argument, Problem } from './problem';
import type { Matrix, Vector } from './tensor';

/** What the shift, the exponentials, their sum and the division gave on the way to a = softmax(z / T). */
export type SoftmaxStages = {
  /** max z */
  readonly maximum: number;
  /** s_i = (z_i − max z) / T */
  readonly shifted: Vector;
  /** e^{s_i} */
  readonly exponentials: Vector;
  /** Σ e^{s_i} */
  readonly sum: number;
  /** The same without the shift: e^{z_i / T}, which may overflow to +∞ or underflow to 0. */
  readonly naive: {
    readonly exponentials: Vector;
    readonly overflows: boolean;
    readonly underflows: boolean;
  };
  /** ln a_i = s_i − ln Σ, finite where a_i itself underflows (−∞ only for a masked class). */
  readonly logActivations: Vector;
};

/** x, W, b. Where z or a is edited directly it is the layer with x = (1), W = z as its one row, b = 0. */
export type Layer = { readonly input: Vector; readonly weights: Matrix; readonly bias: Vector };

/** ∂E/∂a, ∂a/∂z, ∂E/∂z, ∂E/∂W, ∂E/∂b, ∂E/∂x: each named by what the derivative is taken in. */
export type Gradients = {
  readonly activations: Vector;
  /** ∂a/∂z, N×N, row i the output a_i, column m the logit z_m */
  readonly jacobian: Matrix;
  readonly logits: Vector;
  /** D×N */
  readonly weights: Matrix;
  readonly bias: Vector;
  /** Null where z or a is edited directly: there is no x to move. */
  readonly input: Vector | null;
};

/** How a computed ∂a/∂z compares with the numerical derivative of a(z). */
export type Agreement = {
  /** max_{i,m} |used − numerical|; +∞ where an entry of `used` is not finite */
  readonly maxError: number;
  /** maxError must not exceed this to agree (absolute, same unit as ∂a/∂z) */
  readonly threshold: number;
  readonly agrees: boolean;
  /** where maxError occurs, from 0 */
  readonly row: number;
  readonly column: number;
};

/**
 * right: written in what it was given. wrong: was not, and the numbers differ. coincidence: was not, yet the numbers
 * agree here by chance. equivalent: was not, and always agrees (ReLU: z > 0 exactly where a > 0).
 */
export type VerdictKind = 'right' | 'wrong' | 'coincidence' | 'equivalent';

/** One of the four ways to compute ∂a/∂z: a formula written in z or a, evaluated from z or a. */
export type DerivativeChoice = {
  readonly form: Argument;
  readonly argument: Argument;
  /** Null where f′ cannot be written in a (SiLU, GELU). */
  readonly computed: {
    readonly jacobian: Matrix;
    readonly agreement: Agreement;
    readonly verdict: VerdictKind;
  } | null;
};

/** The gradients as the reader's choice of argument and form makes them. */
export type UsedGradients = Gradients & {
  readonly argument: Argument;
  readonly form: Argument;
  /** True where f′ has no form in a, so that the form in z, given z, stands in for the choice. */
  readonly standsIn: boolean;
  readonly agreement: Agreement;
  readonly verdict: VerdictKind;
};

/** One step of gradient descent and where it leads: the new W, b and what they give. */
export type Update = {
  /** η ∂E/∂W and η ∂E/∂b */
  readonly weightsStep: Matrix;
  readonly biasStep: Vector;
  readonly weights: Matrix;
  readonly bias: Vector;
  readonly logits: Vector;
  readonly activations: Vector;
  readonly loss: number;
};

/**
 * A quantity that left the doubles: said on the page as a result, never shown as a number. `quantity` is one of z a exponentials
 * E dE_da da_dz dE_dz dE_dW dE_db dE_dx; the last six with `used.` before them as the reader's choice makes them; and
 * `update.used.` or `update.right.` before W b z a E after the step.
 */
export type NumericEvent = {
  readonly quantity: string;
  /** from 0, row by row in a matrix; null for a scalar */
  readonly index: number | null;
  readonly kind: 'overflow' | 'underflow' | 'undefined';
};

/** One forward and backward pass, every intermediate value kept. Derived from a Problem, never stored. */
export type Trace = {
  readonly problem: Problem;
  /** N */
  readonly outputs: number;
  readonly layer: Layer;
  /** z */
  readonly logits: Vector;
  /** Null for the elementwise activations. */
  readonly softmax: SoftmaxStages | null;
  /** a */
  readonly activations: Vector;
  /** 1 − a_i as the sum of the others; null for the elementwise activations. */
  readonly complements: Vector | null;
  /** y */
  readonly target: Vector;
  /** a_i − y_i, from the complement where y_i = 1 */
  readonly residuals: Vector;
  /** The terms that E adds up: (a_i − y_i)² (before 1/N), or −y_i ln a_i. */
  readonly lossTerms: Vector;
  /** E */
  readonly loss: number;
  readonly right: Gradients;
  readonly used: UsedGradients;
  /** Richardson-extrapolated central differences of a(z): the second witness. */
  readonly numericJacobian: Matrix;
  /** In reading order of the 2×2 board: z given z, z given a, a given z, a given a (form, then argument). */
  readonly choices: readonly [DerivativeChoice, DerivativeChoice, DerivativeChoice, DerivativeChoice];
  /** The step that the used gradients take, and the one that the right ones take. */
  readonly update: { readonly used: Update; readonly right: Update };
  readonly events: readonly NumericEvent[];
};

/** Why a problem has no trace. */
export type SolveFailure =
  | { readonly kind: 'allMasked' }
  | { readonly kind: 'logitNotFinite'; readonly index: number; readonly value: number }
  | { readonly kind: 'maskedElementwise'; readonly index: number }
  | {
      readonly kind: 'shape';
      readonly field: 'weights' | 'bias' | 'target';
      readonly expected: number;
      readonly actual: number;
    }
  /** An input that is no number of its kind (T ≤ 0, y or η not finite), or a right gradient that left the doubles as a NaN. */
  | { readonly kind: 'outOfRange'; readonly quantity: string }
  | { readonly kind: 'activationsNeedSoftmax' }
  | { readonly kind: 'crossEntropyNeedsSoftmax' };

export type Outcome<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };
