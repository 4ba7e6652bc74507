import type { ActivationName } from '../../engine/problem';

/** An activation as its function is called in Python; its derivative is that with _prime. */
export const PYTHON_NAMES: Readonly<Record<ActivationName, string>> = {
  softmax: 'softmax',
  identity: 'identity',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'relu',
  leakyRelu: 'leaky_relu',
  elu: 'elu',
  softplus: 'softplus',
  silu: 'silu',
  gelu: 'gelu',
};
