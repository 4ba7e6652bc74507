/**
 * The mistakes that are known by name, the commonest first: what a program computed in place of the right numbers
 * (g = ∂E/∂a, J = ∂a/∂z, δ = ∂E/∂z = g J). The names are part of the public interface: only added to.
 */
export const MISTAKE_NAMES = [
  /** the form written in a was given z: diag(z) − z zᵀ in place of diag(a) − a aᵀ */
  'argument-z',
  /** the form written in z was given a: the Jacobian at softmax(a) */
  'argument-a',
  /** elementwise: only the diagonal of the Jacobian is used */
  'diagonal-only',
  /** ∂E/∂z left as the matrix g * J, nothing added up */
  'elementwise-product',
  /** δ = g */
  'jacobian-skipped',
  /** δ = g J J */
  'jacobian-twice',
  /** δ = a − y although the loss is squared error */
  'a-minus-y',
  /** the loss was taken of softmax(softmax(z)), and differentiated as such */
  'softmax-twice',
  /** σ(z) and its derivative in softmax's place */
  'sigmoid',
  /** everything negated */
  'sign',
  /** the 2 is missing (or E was given a ½) */
  'factor-2',
  /** the 1/N is missing */
  'factor-1/N',
  /** the whole 2/N is missing */
  'factor-2/N',
  /** ∂E/∂W as N×D */
  'transposed',
  /** ∂E/∂W with x taken as 1 */
  'input-forgotten',
  /** the 1/T is missing */
  'no-temperature',
  /** the next class (cyclically) was taken as the target */
  'target-off-by-one',
  /** the class's number was subtracted from every activation, where a one-hot vector belongs */
  'target-not-one-hot',
  /** the classes are in another order */
  'permuted',
  /** batches: softmax over the rows */
  'wrong-axis',
  /** batches: a sum where the mean belongs, and the reverse */
  'sum-for-mean',
  'mean-for-sum',
  /** E in bits or in decimal digits: cross-entropy with the logarithm to base 2 or 10 */
  'log-base-2',
  'log-base-10',
  /** a was changed in place (to a − y) before the backward pass used it */
  'in-place-a',
  /** the a of another pass: of the row before, or of one step of descent later */
  'stale-a',
  /** NaN or inf where a naive exp overflows */
  'no-shift',
] as const;
export type MistakeName = (typeof MISTAKE_NAMES)[number];

/** Right numbers in fewer bits, no mistake of their own. */
export type Precision = 'float16' | 'float32';
