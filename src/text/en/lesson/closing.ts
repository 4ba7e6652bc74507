import type { ActivationName } from '../../../engine/problem';
import { ACTIVATION_NOUNS } from '../activations';

/** The closing page: what the question and its answer left out, on the numbers that stand. */
export const closingText = {
  title: 'What the original question and answer left out',
  factor: {
    title: 'The 2/N',
    squared: (n: number, gradient: string, residual: string, rate: string, kept: string) =>
      `E is a mean of ${n === 1 ? 'one square' : `${n} squares`}, so ∂E/∂a₁ = (2/N)(a₁ − y₁) = ${gradient}; the question writes a₁ − y₁ = ${residual}. Nothing is lost: a factor of every entry goes into η. Without it, η = ${rate} takes the step that η = ${kept} takes with it.`,
    squaredLost: (n: number, rate: string, kept: string) =>
      `E is a mean of ${n === 1 ? 'one square' : `${n} squares`}, so ∂E/∂aᵢ = (2/N)(aᵢ − yᵢ); the question writes aᵢ − yᵢ. Nothing is lost: a factor of every entry goes into η. Without it, η = ${rate} takes the step that η = ${kept} takes with it.`,
    crossEntropyLost:
      'The question has squared error, where ∂E/∂aᵢ = (2/N)(aᵢ − yᵢ), and leaves the 2/N out: it goes into η. Cross-entropy, which stands now, has no such factor: its ∂E/∂aᵢ is −yᵢ/aᵢ, and some share here is too small to show it.',
    crossEntropy: (i: string, gradient: string) =>
      `The question has squared error, where ∂E/∂aᵢ = (2/N)(aᵢ − yᵢ), and leaves the 2/N out: it goes into η. Cross-entropy, which stands now, has no such factor: ∂E/∂a${i} = −y${i}/a${i} = ${gradient}.`,
  },
  sum: {
    title: 'The sum over i',
    softmax: (terms: string, total: string, first: string) =>
      `The question multiplies one ∂E/∂a by one ∂a/∂z. But z₁ moves every output: ∂E/∂z₁ = ${terms} = ${total}. One cell’s part, ${first} for a₁, is not the total.`,
    one: (total: string) =>
      `The question multiplies one ∂E/∂a by one ∂a/∂z. With one output there is one term: ∂E/∂z₁ = ${total}. With more, z₁ moves every output, and ∂E/∂z₁ is a sum.`,
    elementwise: (activation: ActivationName, total: string) =>
      `With ${ACTIVATION_NOUNS[activation]} z₁ moves a₁ alone, so one product is all: ∂E/∂z₁ = ${total}. With softmax z₁ moves every output, and ∂E/∂z₁ is a sum over i.`,
    lost: 'The question multiplies one ∂E/∂a by one ∂a/∂z. But z₁ moves every output, so ∂E/∂z₁ is a sum over i. Its terms cannot be shown with these numbers: some share leaves the doubles.',
  },
  exponent: {
    title: 'e to the z to the j, for e to the z j',
    /** In the title as a formula. */
    between: 'for',
    literal: (shares: string, sum: string) =>
      `A slip of the pen: the index j must stand low. Taken at its word, with zᵢ to the power j, the “shares” are ${shares} and add up to ${sum}`,
    notOne: ', not to 1.',
    always: '; with one output it is always 1.',
    isOne: '; that this is 1 is a coincidence of these numbers.',
    beyond:
      'A slip of the pen: the index j must stand low. Taken at its word, z to the power j leaves the doubles with these logits, so there is no number to show.',
  },
  order: {
    title: 'minus a m a i, or minus a i a m',
    between: 'or',
    two: (value: string) =>
      `For i ≠ m the answer starts the product once from the one index, once from the other. A slip, and harmless: −a₁a₂ and −a₂a₁ are both ${value}, so the matrix is symmetric.`,
    lost: 'For i ≠ m the answer starts the product once from the one index, once from the other. A slip, and harmless: a product does not care for the order, so the matrix is symmetric.',
    one: 'For i ≠ m the answer starts the product once from the one index, once from the other. Harmless: a product does not care. With one output there is no i ≠ m.',
    elementwise: (a12: string, a21: string) =>
      `For i ≠ m the answer starts the product once from the one index, once from the other. Harmless: a product does not care, here a₁a₂ = ${a12} and a₂a₁ = ${a21}.`,
  },
  matrix: {
    title: 'The matrix formula, checked',
    says: (isPlain: boolean) =>
      `d a by d z is ${isPlain ? '' : '1 over T times '}a times e transposed, entry by entry times the identity minus e times a transposed.`,
    checked: (cells: number, difference: string, largest: string, numeric: string) =>
      `Here a is a column too, and e a column of ones. ${cells === 1 ? 'The one entry,' : `All ${cells} entries`} computed this way: the largest difference to ∂a/∂z is ${difference} (its largest entry is ${largest}), and to the numerical derivative ${numeric}.`,
    elementwise: (activation: ActivationName) =>
      `It is softmax’s alone: ${ACTIVATION_NOUNS[activation]} has a diagonal ∂a/∂z. Choose softmax to have it checked on your numbers.`,
  },
};
