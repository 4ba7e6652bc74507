import type { Argument, Problem } from '../../src/engine/problem';
import type { VerdictKind } from '../../src/engine/trace';
import type { Decimal } from './exact';
import type { ExactSoftmax } from './softmax';
import type { ExactMatrix, ExactVector } from './tensors';

/** The fields of the engine's `Trace` (src/engine/trace.ts) by the same names, exact. */
export type ExactLayer = {
  readonly input: ExactVector;
  readonly weights: ExactMatrix;
  readonly bias: ExactVector;
};

export type ExactStages = Omit<ExactSoftmax, 'activations' | 'complements'> & {
  readonly naive: { readonly exponentials: ExactVector };
};

export type ExactGradients = {
  readonly activations: ExactVector;
  readonly jacobian: ExactMatrix;
  readonly logits: ExactVector;
  readonly weights: ExactMatrix;
  readonly bias: ExactVector;
  readonly input: ExactVector | null;
};

/** Against the exact ∂a/∂z, where the engine compares with a numerical one. */
export type ExactAgreement = {
  readonly maxError: Decimal;
  readonly threshold: Decimal;
  readonly agrees: boolean;
};

export type ExactChoice = {
  readonly form: Argument;
  readonly argument: Argument;
  readonly computed: {
    readonly jacobian: ExactMatrix;
    readonly agreement: ExactAgreement;
    readonly verdict: VerdictKind;
  } | null;
};

export type ExactUpdate = {
  readonly weightsStep: ExactMatrix;
  readonly biasStep: ExactVector;
  readonly weights: ExactMatrix;
  readonly bias: ExactVector;
  readonly logits: ExactVector;
  readonly activations: ExactVector;
  readonly loss: Decimal;
};

export type ExactTrace = {
  readonly problem: Problem;
  readonly outputs: number;
  readonly layer: ExactLayer;
  readonly logits: ExactVector;
  readonly softmax: ExactStages | null;
  readonly activations: ExactVector;
  readonly complements: ExactVector | null;
  readonly target: ExactVector;
  readonly residuals: ExactVector;
  readonly lossTerms: ExactVector;
  readonly loss: Decimal;
  readonly right: ExactGradients;
  readonly used: ExactGradients & {
    readonly argument: Argument;
    readonly form: Argument;
    readonly standsIn: boolean;
    readonly agreement: ExactAgreement;
    readonly verdict: VerdictKind;
  };
  readonly choices: readonly [ExactChoice, ExactChoice, ExactChoice, ExactChoice];
  readonly update: { readonly used: ExactUpdate; readonly right: ExactUpdate };
};
