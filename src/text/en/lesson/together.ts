export type AfterStep = {
  readonly before: string;
  readonly right: string;
  readonly twice: string;
  readonly diagonal: string;
};

export const togetherText = {
  title: 'a − y, and what proves nothing',
  asks: (residual: string) =>
    `With cross-entropy, programs compute a − y = ${residual} and multiply by no Jacobian at all. What is a − y the derivative of?`,
  options: {
    softmax: 'Of softmax: ∂a/∂z',
    loss: 'Of E by a: ∂E/∂a',
    both: 'Of E by z: both at once',
  },
  softmax: (outputs: number, cells: number) =>
    `It has ${outputs} numbers; ∂a/∂z has ${cells}, and knows neither y nor E. If a − y were only softmax’s part, you would have to multiply by ∂E/∂a as well.`,
  loss: (i: string, gradient: string, residual: string) =>
    `∂E/∂a${i} is −y${i}/a${i} = ${gradient}, and a${i} − y${i} is ${residual}. If it were ∂E/∂a, you would have to multiply by the Jacobian once more, and that is a common slip: it is in there already.`,
  reveals: (gradient: string, rate: string, { before, right, twice, diagonal }: AfterStep) =>
    `−y/a goes through the Jacobian, and every a in the denominator cancels: a − y is ∂E/∂z, softmax included. Multiply by J again and you get ${gradient}. A step of z with η = ${rate} then takes E from ${before} to ${twice}; with the diagonal alone to ${diagonal}; with the right one to ${right}.`,
  falls: 'E falls every time, so a falling loss proves nothing.',
  tells:
    'Here E tells them apart, but with many other numbers it falls every time: a falling loss proves nothing.',
};
