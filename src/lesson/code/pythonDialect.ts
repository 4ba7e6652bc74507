import type { CodeLine } from './codeLine';
import type { ProgramFacts } from './programFacts';
import type { Tolerances } from './tolerances';

/** ∂a/∂z from something that knows no formula for it, and the checks by it. */
export type Judge = { readonly asked: readonly CodeLine[]; readonly checks: readonly CodeLine[] };

/** NumPy, PyTorch and JAX have the same names for nearly everything; this is what they have not. */
export type Dialect = {
  /** np, torch or jnp */
  readonly module: string;
  /** np.array, torch.tensor or jnp.array */
  readonly array: string;
  readonly imports: (facts: ProgramFacts) => readonly string[];
  /** What stands after `return` in functions of z that the libraries name differently. */
  readonly own: Readonly<Record<'sigmoid' | 'relu' | 'softplus' | 'Phi', string>>;
  /** e^z for z ≤ 0, else 1 */
  readonly expOfNegative: string;
  /** What follows the definition of z, so that the judge can be asked about it. */
  readonly afterLogits: readonly string[];
  /** The two or three lines of `check(name, computed, right, tolerance, hint="")`. */
  readonly check: readonly string[];
  readonly judge: (facts: ProgramFacts, tolerances: Tolerances) => Judge;
};
