import type { Theme } from '../../charts/colourScale';
import type { Trace } from '../../engine/trace';
import type { StepId } from '../../lesson/stepIds';
import type { Experiment } from '../../state/experiment';
import { FusedExample } from './FusedExample';
import { ProductCosts } from './ProductCosts';
import { WeightsFigure } from './WeightsFigure';

type StepFiguresProps = {
  readonly step: StepId;
  readonly substep: string;
  readonly trace: Trace;
  readonly experiment: Experiment;
  readonly theme: Theme;
};

/** What some steps beyond the first show below their lines. */
export function StepFigures({ step, substep, trace, experiment, theme }: StepFiguresProps) {
  return (
    <>
      {step === 'dE_dz' && substep === 'short' && <ProductCosts trace={trace} />}
      {step === 'dE_dz' && substep === 'fused' && <FusedExample />}
      <WeightsFigure step={step} trace={trace} experiment={experiment} theme={theme} />
    </>
  );
}
