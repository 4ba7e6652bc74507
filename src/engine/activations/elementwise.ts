/** Another z with the same a, and the slope f′ there: why a alone does not determine f′. */
export type Twin = { readonly logit: number; readonly slope: number };

/** f′ written in a where that can be done, or why it cannot. */
export type DerivativeInActivation =
  | {
      readonly kind: 'closed';
      /** f′ as a formula in a, run on whatever it is given. */
      readonly at: (a: number) => number;
    }
  | {
      readonly kind: 'none';
      readonly reason: 'notMonotone';
      /** The z of f's only minimum: f falls left of it and rises right of it. */
      readonly minimum: number;
      /** The other z with the same f(z), with the slope there; null where there is none (z ≥ 0, the minimum, underflow). */
      readonly twin: (z: number) => Twin | null;
    };

/** One elementwise activation a = f(z): one record, read by the engine, the derivation and the board of activations alike. */
export type Elementwise = {
  readonly f: (z: number) => number;
  /** f′ as a formula in z, run on whatever it is given. */
  readonly derivativeInLogit: (z: number) => number;
  readonly derivativeInActivation: DerivativeInActivation;
  /** True where either formula gives f′ from z and from a alike, always (ReLU: z > 0 exactly where a > 0). */
  readonly equivalent: boolean;
  /**
   * The smooth function that f is near z, on z's own side of a kink; what the numerical derivative differences.
   * At the kink itself the side is the one that the stated convention for f′ takes.
   */
  readonly pieceAt: (z: number) => (t: number) => number;
};
