// mathjs: its functions over its dense matrices, as its users write it; only the functions that are used are created.
import {
  addDependencies,
  create,
  diagDependencies,
  divideDependencies,
  dotDependencies,
  dotMultiplyDependencies,
  expDependencies,
  mapDependencies,
  matrixDependencies,
  maxDependencies,
  multiplyDependencies,
  reshapeDependencies,
  subtractDependencies,
  sumDependencies,
} from 'mathjs';

const math = create({
  addDependencies,
  diagDependencies,
  divideDependencies,
  dotDependencies,
  dotMultiplyDependencies,
  expDependencies,
  mapDependencies,
  matrixDependencies,
  maxDependencies,
  multiplyDependencies,
  reshapeDependencies,
  subtractDependencies,
  sumDependencies,
});

const vector = (values) => math.matrix(Array.from(values));
const values = (matrix) => matrix.valueOf().flat();
const column = (v) => math.reshape(v, [v.size()[0], 1]);
const row = (v) => math.reshape(v, [1, v.size()[0]]);

const softmax = (z) => {
  const exponentials = math.map(math.subtract(z, math.max(z)), math.exp);
  return math.divide(exponentials, math.sum(exponentials));
};
const jacobian = (a) => math.subtract(math.diag(a), math.multiply(column(a), row(a)));

export const mathjs = {
  name: 'mathjs',
  forward(logits) {
    const z = vector(logits);
    return Object.assign(() => softmax(z), { values });
  },
  jacobian(activations) {
    const a = vector(activations);
    return Object.assign(() => jacobian(a), { values });
  },
  product(upstream, activations) {
    const [g, a] = [vector(upstream), vector(activations)];
    return Object.assign(() => math.dotMultiply(math.subtract(g, math.dot(g, a)), a), { values });
  },
  step({ x, W, b, y, rate }) {
    const [input, target] = [vector(x), vector(y)];
    let [weights, bias] = [math.matrix(W), vector(b)];
    return () => {
      const a = softmax(math.add(math.multiply(input, weights), bias));
      const residual = math.subtract(a, target);
      const delta = math.multiply(math.multiply(residual, 2 / y.length), jacobian(a));
      weights = math.subtract(weights, math.multiply(math.multiply(column(input), row(delta)), rate));
      bias = math.subtract(bias, math.multiply(delta, rate));
      return math.dot(residual, residual) / y.length;
    };
  },
};
