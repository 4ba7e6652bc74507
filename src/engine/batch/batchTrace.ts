import type { Argument, Target } from '../problem';
import type { Matrix, Vector } from '../tensor';
import type { Gradients, SolveFailure } from '../trace';

/** One row of a batch: its x [D] and its y. */
export type BatchExample = { readonly input: readonly number[]; readonly target: Target };

/** ∂a/∂z [N, N], ∂E_b/∂z [N], ∂E_b/∂W [D, N] and ∂E_b/∂b [N] of one row alone. */
export type RowGradients = Pick<Gradients, 'jacobian' | 'logits' | 'weights' | 'bias'>;

/** One row's own pass: nothing in it depends on another row. */
export type BatchRow = {
  /** x_b, [D] */
  readonly input: Vector;
  /** y_b, [N] */
  readonly target: Vector;
  /** z_b = x_b W + b, [N] */
  readonly logits: Vector;
  /** a_b, [N] */
  readonly activations: Vector;
  /** Σ_i a_bi: 1 where the activation is softmax, and no news where it is not */
  readonly activationSum: number;
  /** a_b − y_b, [N] */
  readonly residuals: Vector;
  /** E_b */
  readonly loss: number;
  /** ∂E_b/∂a_b, [N] */
  readonly lossGradient: Vector;
  readonly right: RowGradients;
  /** As the reader's argument and form make them; the same object as `right` where the two belong together. */
  readonly used: RowGradients;
  /** Whether used.jacobian is right.jacobian within the tolerance of verdict.ts. */
  readonly agrees: boolean;
};

/** ∂E/∂W [D, N] and ∂E/∂b [N] of the whole batch. */
export type SharedGradients = { readonly weights: Matrix; readonly bias: Vector };

/** E of the whole batch and its derivatives, right and as the reader's choice makes them. */
export type BatchTotal = {
  readonly loss: number;
  readonly right: SharedGradients;
  /** The same object as `right` where argument and form belong together. */
  readonly used: SharedGradients;
};

/** B rows through one layer. Derived from a Problem and B examples, never stored. */
export type BatchTrace = {
  readonly rows: readonly BatchRow[];
  /** N */
  readonly outputs: number;
  /** As they were carried out: where f′ has no form in a, the form in z, given z, stands in for the choice. */
  readonly form: Argument;
  readonly argument: Argument;
  /** E = Σ_b E_b */
  readonly sum: BatchTotal;
  /** E = (1/B) Σ_b E_b */
  readonly mean: BatchTotal;
};

/** Why a batch has no trace: which row (from 0; null: what all rows share), and why. */
export type BatchFailure = { readonly row: number | null; readonly why: SolveFailure };
