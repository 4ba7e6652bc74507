// TensorFlow.js on its cpu backend (float32): tensors made before, results read back, as a page would have to show them.
import * as tf from '@tensorflow/tfjs-core';

/** Runs in a tidy scope and reads the result there: a large array returned out of one costs tens of ms. */
function read(compute) {
  let numbers;
  tf.tidy(() => {
    numbers = compute().dataSync();
  });
  return numbers;
}

const TOLERANCE = 1e-4; // float32

export const tensorflow = {
  name: 'TensorFlow.js, cpu',
  async ready() {
    await import('@tensorflow/tfjs-core/dist/register_all_gradients');
    await import('@tensorflow/tfjs-backend-cpu');
    await tf.setBackend('cpu');
  },
  forward(logits) {
    const z = tf.tensor1d(Float32Array.from(logits));
    return Object.assign(() => read(() => tf.softmax(z)), { tolerance: TOLERANCE });
  },
  jacobian(activations) {
    const a = tf.tensor1d(Float32Array.from(activations));
    const jacobian = () => tf.sub(tf.diag(a), tf.outerProduct(a, a));
    return Object.assign(() => read(jacobian), { tolerance: TOLERANCE });
  },
  product(upstream, activations) {
    const [g, a] = [upstream, activations].map((values) => tf.tensor1d(Float32Array.from(values)));
    const product = () => tf.mul(a, tf.sub(g, tf.dot(g, a)));
    return Object.assign(() => read(product), { tolerance: TOLERANCE });
  },
  step({ x, W, b, y, rate }) {
    const [input, target] = [tf.tensor2d([x]), tf.tensor2d([y])];
    const [weights, bias] = [tf.variable(tf.tensor2d(W)), tf.variable(tf.tensor1d(b))];
    const descent = tf.train.sgd(rate);
    const loss = () => {
      const a = tf.softmax(tf.add(tf.matMul(input, weights), bias));
      return tf.mean(tf.square(tf.sub(a, target)));
    };
    const step = () => {
      const before = descent.minimize(loss, true, [weights, bias]);
      const [value] = before.dataSync();
      before.dispose();
      return value;
    };
    return Object.assign(step, { tolerance: TOLERANCE });
  },
};
