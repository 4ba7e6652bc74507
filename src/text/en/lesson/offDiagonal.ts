export const offDiagonalText = {
  title: 'Its value, from a alone',
  field: '∂a₁/∂z₂',
  asks: (a1: string, a2: string) =>
    `You are given the activations and no logit: a₁ = ${a1}, a₂ = ${a2}. What is ∂a₁/∂z₂? Two significant digits are enough.`,
  hint: 'Here i is not m, so ∂a₁/∂z₂ = a₁(0 − a₂).',
  diagonal: {
    name: 'a₁(1 − a₁)',
    says: (value: string) =>
      `${value} is a₁(1 − a₁), how a₁ answers its own z₁: the diagonal. Here another logit moves, z₂, and the 1 that stands for “its own” is missing.`,
  },
  others: {
    name: 'a₂(1 − a₂)',
    says: (value: string) =>
      `${value} is a₂(1 − a₂), how a₂ answers its own z₂. The question is how a₁ answers it.`,
  },
  sign: {
    name: '+a₁a₂',
    says: 'The size is right, the sign is not: z₂ up, a₁ down. The shares must keep adding up to 1.',
  },
  elementwise: {
    name: 'no answer at all',
    says: 'It is 0 for an elementwise activation, where z₂ does not reach a₁. Softmax’s sum takes it there.',
  },
  logits: {
    name: '−z₁z₂',
    says: (z1: string, z2: string) =>
      `That is −z₁z₂ = −(${z1})·(${z2}): z stands where a belongs. The formula is written in a, so it takes a. This is the very slip that this page is about.`,
  },
  factor: {
    name: '−a₂ alone',
    says: 'That is δ − a₂ with δ = 0: the factor a₁ in front is missing. Who has a small share has little to lose.',
  },
  reveals:
    'There is no z in it, although it is a derivative with respect to z: what the exponentials did is all in a. softmax_prime(s) = diag(s) − outer(s, s) computes every cell this way, with a for s.',
  says: (a1: string, a2: string, value: string) =>
    `d a 1 by d z 2 is minus a 1 times a 2, minus ${a1} times ${a2}, which is ${value}.`,
};
