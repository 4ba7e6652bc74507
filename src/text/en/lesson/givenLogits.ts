export const givenLogitsText = {
  title: 'softmax_prime(z)',
  field: 'entry 1, 1',
  asks: (z1: string) =>
    `Now the slip itself: softmax_prime(s) = diag(s) − outer(s, s) is called with z, and z₁ = ${z1}. What does it return in row 1, column 1? Two significant digits are enough.`,
  hint: 'The function does not know what s is. Put z₁ for s₁ into s₁ − s₁·s₁.',
  right: {
    name: 'the right value',
    says: (value: string) =>
      `${value} is what it ought to be, a₁(1 − a₁). But the function was handed z, and it does not take a softmax on its own: it computes with z what was meant for a.`,
  },
  outerAlone: {
    name: '−z₁²',
    says: 'That is the outer product alone, −z₁². On the diagonal diag(s) adds s₁, which is now z₁.',
  },
  diagonalAlone: {
    name: 'z₁ alone',
    says: 'That is diag(s) alone: the outer product, z₁², has still to be taken off.',
  },
  one: {
    name: '1 − z₁²',
    says: 'diag(s) puts s₁ on the diagonal, not 1. With s = z that is z₁.',
  },
  sign: {
    name: 'z₁² − z₁',
    says: 'The other way round: it is diag(s) minus the outer product.',
  },
  sigmoid: {
    name: 'σ′(z₁)',
    says: 'That is σ′(z₁), as if every output had a sigmoid of its own. softmax_prime takes no exponential at all.',
  },
  rowSum: (sum: string) => `The first row adds up to ${sum} and not to 0.`,
  rowSumZero: 'By coincidence the first row adds up to 0 here, as it would be right; at other z it does not.',
  reveals: (value: string, right: string, rowSum: string, error: string) =>
    `${value}, where ${right} is right. ${rowSum} diag(z) − z zᵀ is the derivative of nothing: it is off by up to ${error}. The board shows all four ways: written in z or in a, given z or a. Two are right.`,
};
