import type { Theme } from '../../charts/colourScale';
import type { Trace } from '../../engine/trace';
import type { Step, Substep } from '../../lesson/step';
import type { Experiment } from '../../state/experiment';
import { Lab } from '../labs/Lab';
import { Veil } from '../lesson/Veil';
import { isLab, type Tab } from '../stageView';
import { Why } from '../why/Why';
import { Derivation } from './Derivation';
import { JacobianFigure } from './JacobianFigure';

type StagePanelProps = {
  readonly tab: Tab;
  readonly experiment: Experiment;
  readonly trace: Trace;
  readonly step: Step;
  readonly substep: Substep;
  readonly theme: Theme;
};

/** What the chosen tab shows. A lab would give the lesson's answers away as *Why* does, and is covered with it. */
export function StagePanel({ tab, experiment, trace, step, substep, theme }: StagePanelProps) {
  if (isLab(tab)) {
    return (
      <Veil part="why">
        <Lab key={tab} name={tab} experiment={experiment} trace={trace} substep={substep} theme={theme} />
      </Veil>
    );
  }
  if (tab === 'why') {
    return (
      <Veil part="why">
        <Why experiment={experiment} trace={trace} theme={theme} />
      </Veil>
    );
  }
  return (
    <>
      <Veil part="jacobian">
        <JacobianFigure experiment={experiment} trace={trace} substep={substep} theme={theme} />
      </Veil>
      <Veil part="derivation">
        <Derivation experiment={experiment} trace={trace} step={step} substep={substep} theme={theme} />
      </Veil>
    </>
  );
}
