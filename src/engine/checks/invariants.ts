import { logitGradientSum } from './invariantsOfGradient';
import { columnSums, rowSums, symmetry } from './invariantsOfMatrix';
import { shiftInvariance } from './invariantsOfShift';
import { at, type Matrix } from '../tensor';
import type { DerivativeChoice, Trace } from '../trace';

/** What must hold of a softmax and its derivative, in the order of the lamps. */
export const INVARIANT_IDS = [
  'activationSum',
  'rows',
  'columns',
  'symmetry',
  'logitGradientSum',
  'shift',
  'numeric',
] as const;
export type InvariantId = (typeof INVARIANT_IDS)[number];

/** u = 2⁻⁵³: half the distance from 1 to the next double. */
const UNIT_ROUNDOFF = 2 ** -53;

export type Measured = {
  /** ≥ 0; not finite where what is checked is not a finite number */
  readonly residual: number;
  /** u: of 1. relative: a part of the derivative's own scale. derivative: the unit of ∂a/∂z, 1/T */
  readonly unit: 'u' | 'relative' | 'derivative';
  /** What rounding may leave; in the same unit. */
  readonly threshold: number;
  /** residual ≤ threshold; false where the residual is not finite */
  readonly holds: boolean;
};

/** One check of one choice; `measured` is null where it does not apply: only softmax's shares add up to 1. */
export type Invariant = { readonly id: InvariantId; readonly measured: Measured | null };

type Limit = Omit<Measured, 'holds'>;

/**
 * The seven checks of ∂a/∂z = J as one of the four choices computes it; null where there is no such formula.
 *
 * activationSum: |Σa − 1| in units of u, limit 2N (N u in the sum of the exponentials, u a division, (N − 1) u in this sum).
 * rows, columns: max_i |Σ_m J_im| / Σ_m |J_im|, limit (2N + 4) u (N u between 1 − a_i and its sum, on half the scale; 2u an entry;
 * (N − 1) u here). symmetry: max |J_im − J_mi| / (|J_im| + |J_mi|), limit 4u (the same product the other way round).
 * logitGradientSum: |Σ_m ∂E/∂z_m| / Σ_im |g_i J_im|, limit 3N(N + 2) u ((5N + 6) u on Σ a_i |g_i − g_r|, which is at most N/2 such
 * scales). shift: invariantsOfShift.ts. numeric: the agreement's own maxError and threshold, in the unit of J.
 * Every scale has 1e-300/T added, below which doubles lose digits. Of an elementwise activation only symmetry (a diagonal
 * matrix) and numeric apply. O(N²). Source: error bounds of sums and products, Higham, Accuracy and Stability, §3–4.
 */
export function invariants(trace: Trace, choice: DerivativeChoice): readonly Invariant[] | null {
  const { computed } = choice;
  if (computed === null) return null;
  const limits = {
    ...(trace.softmax === null ? NONE : softmaxLimits(trace, choice, computed.jacobian)),
    symmetry: symmetry(computed.jacobian, trace.problem.temperature),
    numeric: {
      residual: computed.agreement.maxError,
      unit: 'derivative',
      threshold: computed.agreement.threshold,
    },
  } satisfies Record<InvariantId, Limit | null>;
  return INVARIANT_IDS.map((id) => ({ id, measured: measured(limits[id]) }));
}

/** The choice of the four that the trace's used gradients are of. */
export function usedChoice({ choices, used }: Trace): DerivativeChoice {
  return choices.find((one) => one.form === used.form && one.argument === used.argument) ?? choices[0];
}

const NONE = { activationSum: null, rows: null, columns: null, logitGradientSum: null, shift: null };

function softmaxLimits(trace: Trace, choice: DerivativeChoice, jacobian: Matrix) {
  return {
    activationSum: activationSum(trace),
    rows: rowSums(jacobian, trace.problem.temperature),
    columns: columnSums(jacobian, trace.problem.temperature),
    logitGradientSum: logitGradientSum(trace, choice, jacobian),
    shift: shiftInvariance(trace, choice, jacobian),
  };
}

function activationSum({ activations, outputs }: Trace): Limit {
  let sum = 0;
  for (let i = 0; i < outputs; i++) sum += at(activations, i);
  return { residual: Math.abs(sum - 1) / UNIT_ROUNDOFF, unit: 'u', threshold: 2 * outputs };
}

const measured = (limit: Limit | null): Measured | null =>
  limit && { ...limit, holds: limit.residual <= limit.threshold };
