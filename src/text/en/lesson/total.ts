export const totalText = {
  title: 'From matrix to gradient',
  field: '∂E/∂z₁',
  asks: (loss: string) =>
    `The loss gave ∂E/∂a = ${loss}, and the matrix ∂a/∂z stands below. What is ∂E/∂z₁? Two significant digits are enough.`,
  hint: 'z₁ moves every output: take column z₁, multiply each cell by the ∂E/∂a of its row, and add up.',
  diagonal: {
    name: 'the diagonal cell alone',
    says: (value: string) =>
      `${value} is ∂E/∂a₁ times the diagonal cell: elementwise, as it would do for σ. But z₁ moves the other outputs too, and each of them moves E.`,
  },
  skipped: {
    name: '∂E/∂a₁ itself',
    says: 'That is ∂E/∂a₁ as it came in: the Jacobian is left out. It turns a change of z into changes of a.',
  },
  term: {
    name: 'one term alone',
    says: (i: string) =>
      `That is ∂E/∂a${i} times one cell: the path through a${i}. It is one share of the answer, taken for the total; the other paths are missing.`,
  },
  residual: {
    name: 'a₁ − y₁',
    says: 'That is a₁ − y₁, which is right for cross-entropy after softmax. Here the loss is squared error, and nothing cancels.',
  },
  factor: {
    name: 'the 2/N left out',
    says: 'The product is right, but ∂E/∂a lost its 2/N on the way. Use the numbers as they stand.',
  },
  two: {
    name: 'the 2 left out',
    says: 'Half of it: the 2 of (a − y)² got lost on the way. Use the numbers as they stand.',
  },
  share: {
    name: 'the 1/N left out',
    says: 'N times too large: the 1/N of the mean got lost on the way. Use the numbers as they stand.',
  },
  sign: {
    name: 'the opposite sign',
    says: 'The size is right, the sign is not. Check the signs of the terms.',
  },
  logits: {
    name: 'diag(z) − z zᵀ',
    says: 'That comes from column 1 of diag(z) − z zᵀ: the matrix was given z again. The one below was given a.',
  },
  twice: {
    name: 'softmax twice',
    says: 'That comes from the Jacobian at softmax(a): softmax twice. The one below was taken at z.',
  },
  reveals:
    'Row i is scaled by ∂E/∂aᵢ, then column 1 is added up. For σ or tanh all terms but one are 0, so * was enough. That alone is special about softmax: ∂E/∂z is a vector times a matrix.',
  says: (terms: string, total: string) =>
    `d E by d z 1 is the sum over i of d E by d a i times d a i by d z 1: ${terms}, which is ${total}.`,
};
