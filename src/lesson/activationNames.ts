import type { ActivationName } from '../engine/problem';

/** f, as it stands before (z). */
export const ACTIVATION_TEX: Readonly<Record<ActivationName, string>> = {
  softmax: String.raw`\mathrm{softmax}`,
  identity: String.raw`\mathrm{id}`,
  sigmoid: String.raw`\sigma`,
  tanh: String.raw`\tanh`,
  relu: String.raw`\mathrm{ReLU}`,
  leakyRelu: String.raw`\mathrm{LeakyReLU}`,
  elu: String.raw`\mathrm{ELU}`,
  softplus: String.raw`\mathrm{softplus}`,
  silu: String.raw`\mathrm{SiLU}`,
  gelu: String.raw`\mathrm{GELU}`,
};
