import { comments } from '../../text/en/labs/code';
import { linesAt } from './codeLine';
import type { ProgramFacts } from './programFacts';
import type { Judge } from './pythonDialect';
import { toleranceText, type Tolerances } from './tolerances';

/** How a library with automatic differentiation is asked for ∂a/∂z and for ∂E/∂z. */
export type Autograd = {
  readonly jacobian: string;
  readonly lossGradient: string;
};

/** ∂a/∂z and ∂E/∂z against automatic differentiation; of an infinite E there is no gradient to ask for. */
export function autogradChecks(
  { verdict, isSoftmax, trace }: ProgramFacts,
  tolerances: Tolerances,
  { jacobian, lossGradient }: Autograd,
): Judge {
  const standing = verdict === 'wrong' ? 'caught' : null;
  const check = `check("da_dz", da_dz, judge, ${toleranceText(tolerances.jacobian)}, hint)`;
  const gradientCheck = `check("dE_dz", dE_dz, ${lossGradient}, ${toleranceText(tolerances.logits)})`;
  return {
    asked: linesAt(
      { step: 'da_dz', ref: 'J' },
      `# ${comments.autograd}`,
      `judge = ${jacobian}${isSoftmax ? '' : '.diagonal()'}`,
    ),
    checks: [
      ...linesAt({ step: 'da_dz', ref: 'J', standing }, check),
      ...(Number.isFinite(trace.loss) ? linesAt({ step: 'dE_dz', ref: 'd' }, gradientCheck) : []),
    ],
  };
}
