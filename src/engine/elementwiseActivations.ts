import type { ElementwiseName } from './problem';
import type { Elementwise } from './activations/elementwise';
import { elu } from './activations/elu';
import { gelu } from './activations/gelu';
import { identity } from './activations/identity';
import { leakyRelu } from './activations/leakyRelu';
import { relu } from './activations/relu';
import { sigmoid } from './activations/sigmoid';
import { silu } from './activations/silu';
import { softplus } from './activations/softplus';
import { tanh } from './activations/tanh';

/** The nine elementwise activations by name. */
export const ELEMENTWISE_ACTIVATIONS: Readonly<Record<ElementwiseName, Elementwise>> = {
  identity,
  sigmoid,
  tanh,
  relu,
  leakyRelu,
  elu,
  softplus,
  silu,
  gelu,
};
