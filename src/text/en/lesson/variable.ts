export const variableText = {
  title: 'A derivative of what, by what?',
  asks: 'You know σ′ = a(1 − a) for the sigmoid a = σ(z). With respect to what is that the derivative?',
  options: {
    a: 'a: there is no z in it',
    z: 'z, though it is written with a',
    either: 'Whichever is put in',
  },
  a: (slope: string) =>
    `With respect to itself, a has the slope 1, always. a₁(1 − a₁) = ${slope} is how fast a₁ moves when z₁ does. What a formula is written with and what is varied are two different things.`,
  either: (z: string, wrong: string, slope: string) =>
    `Put in z₁ = ${z} and you get ${wrong}. The curve σ has one slope there, ${slope}. Putting something else into a formula does not change what is varied; it only gives another number.`,
  eitherSame: (z: string) =>
    `The curve σ has one slope at z₁ = ${z}. Putting something else into a formula does not change what is varied; it only gives another number.`,
  reveals: (a: string, slope: string, numeric: string, z: string, wrong: string) =>
    `∂a/∂z is always a derivative with respect to z. At z₁ = ${z} the sigmoid has a₁ = ${a}; a₁(1 − a₁) = ${slope}, and nudging z₁ gives ${numeric}. The same formula given z₁ itself says ${wrong}. So softmax is no exception: σ′ too is written in a and must be given a.`,
};
