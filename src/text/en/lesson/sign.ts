export const signText = {
  title: 'One logit up',
  asks: 'Raise z₂ a little and leave the other logits alone. What does a₁ do?',
  formula: (isPlain: boolean) =>
    isPlain
      ? 'a 1 is e to the z 1 over the sum of e to the z j.'
      : 'a 1 is e to the z 1 over T, over the sum of e to the z j over T.',
  options: { rises: 'It rises', stays: 'It stays', falls: 'It falls' },
  rises: (a2: string) =>
    `z₂ is not in a₁’s numerator, only in the sum below it, and that sum grows. a₂ = ${a2} takes more of the 1 that the shares add up to.`,
  stays: (a2: string) =>
    `So it is with σ, tanh and ReLU, where a₁ is made of z₁ alone. Softmax divides by the sum of all exponentials, and that of z₂ makes up ${a2} of the sum.`,
  reveals: (step: string, before: string, after: string, slope: string) =>
    `Raise z₂ by ${step}, and a₁ goes from ${before} to ${after}: a₂ grows, and the others pay for it. As a derivative, ∂a₁/∂z₂ = ${slope}. It is negative, and above all it is not 0.`,
};
