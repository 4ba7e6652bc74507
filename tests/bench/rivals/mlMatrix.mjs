// ml-matrix: rows and matrices of its own, new ones at each step, as its users write it.
import { Matrix } from 'ml-matrix';

const row = (values) => Matrix.rowVector(Array.from(values));
const values = (matrix) => matrix.to1DArray();

const softmax = (z) => {
  const exponentials = Matrix.exp(Matrix.sub(z, z.max()));
  return exponentials.div(exponentials.sum());
};
const jacobian = (a) => Matrix.diag(a.to1DArray()).sub(a.transpose().mmul(a));

export const mlMatrix = {
  name: 'ml-matrix',
  forward(logits) {
    const z = row(logits);
    return Object.assign(() => softmax(z), { values });
  },
  jacobian(activations) {
    const a = row(activations);
    return Object.assign(() => jacobian(a), { values });
  },
  product(upstream, activations) {
    const [g, a] = [row(upstream), row(activations)];
    return Object.assign(() => Matrix.mul(Matrix.sub(g, g.dot(a)), a), { values });
  },
  step({ x, W, b, y, rate }) {
    const [input, target] = [row(x), row(y)];
    let [weights, bias] = [new Matrix(W), row(b)];
    return () => {
      const a = softmax(input.mmul(weights).add(bias));
      const residual = Matrix.sub(a, target);
      const delta = Matrix.mul(residual, 2 / y.length).mmul(jacobian(a));
      weights = Matrix.sub(weights, input.transpose().mmul(delta).mul(rate));
      bias = Matrix.sub(bias, delta.mul(rate));
      return residual.dot(residual) / y.length;
    };
  },
};
