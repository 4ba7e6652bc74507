export const notMonotoneText = {
  title: 'When a is not enough',
  asks: (name: string, a: string) =>
    `${name} of z₁ is a₁ = ${a}. Can its slope f′(z₁) be computed from a₁ alone, as with σ? And softmax’s Jacobian from a alone?`,
  options: {
    both: 'Both can',
    softmax: 'Softmax’s can, this one cannot',
    neither: 'Neither can',
  },
  both: (name: string, first: string, second: string) =>
    `${name} falls before it rises, so two z share an a: ${first} and ${second} both give this a₁. Rewriting f′ in a only works where a tells which z it came from, or where the slope does not care.`,
  neither: (shift: string, difference: string) =>
    `Half right. Softmax too gives one a for many z: add ${shift} to every logit and a stays. But then ∂a/∂z stays as well (largest change: ${difference}), so nothing that it needs is lost in a.`,
  reveals: (
    name: string,
    first: string,
    second: string,
    a: string,
    slopes: readonly [string, string],
    difference: string,
  ) =>
    `z = ${first} and z = ${second} share a = ${a}, with the slopes ${slopes[0]} and ${slopes[1]}: for ${name}, z must be kept. Softmax forgets a shift z + c, but its Jacobian forgets the same one (largest change: ${difference}), so a is enough.`,
};
