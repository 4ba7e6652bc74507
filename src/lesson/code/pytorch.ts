import { comments, printed } from '../../text/en/labs/code';
import { autogradChecks } from './autogradChecks';
import { remarked } from './codeLine';
import { PYTHON_NAMES } from './functionNames';
import type { Dialect } from './pythonDialect';

export const PYTORCH: Dialect = {
  module: 'torch',
  array: 'torch.tensor',
  imports: () => [
    'import torch',
    '',
    remarked('torch.set_default_dtype(torch.float64)', '#', comments.double),
  ],
  own: {
    sigmoid: 'torch.sigmoid(z)',
    relu: 'torch.relu(z)',
    softplus: 'torch.nn.functional.softplus(z, threshold=40)',
    Phi: 'torch.erfc(-z / 2**0.5) / 2',
  },
  expOfNegative: 'torch.exp(z.clamp(max=0))',
  afterLogits: [remarked('z.requires_grad_()', '#', comments.requiresGrad)],
  check: [
    'def check(name, computed, right, tolerance, hint=""):',
    '    right = torch.as_tensor(right)',
    '    close = torch.allclose(computed, right, rtol=0, atol=tolerance)',
    `    assert close, f"${printed.differs('{name}', '{computed}', '{right}', '{hint}')}"`,
  ],
  judge: (facts, tolerances) =>
    autogradChecks(facts, tolerances, {
      jacobian: `torch.autograd.functional.jacobian(${PYTHON_NAMES[facts.activation]}, z)`,
      lossGradient: 'torch.autograd.grad(E, z)[0]',
    }),
};
