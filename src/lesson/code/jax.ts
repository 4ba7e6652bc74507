import { comments, printed } from '../../text/en/labs/code';
import { autogradChecks } from './autogradChecks';
import { remarked } from './codeLine';
import { PYTHON_NAMES } from './functionNames';
import type { ProgramFacts } from './programFacts';
import type { Dialect } from './pythonDialect';

/** E as a function of z, for jax.grad. */
function lossOfLogits({ problem, activation, zeroActivation }: ProgramFacts): string {
  if (problem.loss === 'mse') return `lambda z: ((${PYTHON_NAMES[activation]}(z) - y) ** 2).mean()`;
  return zeroActivation
    ? 'lambda z: -(y[y > 0] * log_softmax(z)[y > 0]).sum()'
    : 'lambda z: -(y * log_softmax(z)).sum()';
}

export const JAX: Dialect = {
  module: 'jnp',
  array: 'jnp.array',
  imports: () => [
    'import jax',
    'import jax.numpy as jnp',
    '',
    remarked('jax.config.update("jax_enable_x64", True)', '#', comments.double),
  ],
  own: {
    sigmoid: 'jax.nn.sigmoid(z)',
    relu: 'jax.nn.relu(z)',
    softplus: 'jnp.logaddexp(z, 0.0)',
    Phi: 'jax.scipy.special.erfc(-z / 2**0.5) / 2',
  },
  expOfNegative: 'jnp.exp(jnp.minimum(z, 0))',
  afterLogits: [],
  check: [
    'def check(name, computed, right, tolerance, hint=""):',
    '    close = jnp.allclose(computed, jnp.array(right), rtol=0, atol=tolerance)',
    `    assert close, f"${printed.differs('{name}', '{computed}', '{right}', '{hint}')}"`,
  ],
  judge: (facts, tolerances) =>
    autogradChecks(facts, tolerances, {
      jacobian: `jax.jacobian(${PYTHON_NAMES[facts.activation]})(z)`,
      lossGradient: `jax.grad(${lossOfLogits(facts)})(z)`,
    }),
};
