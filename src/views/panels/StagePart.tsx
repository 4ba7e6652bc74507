import { stage } from '../../text/en/stage';
import { Lab } from '../labs/Lab';
import { Veil } from '../lesson/Veil';
import { Derivation } from '../stage/Derivation';
import { JacobianFigure } from '../stage/JacobianFigure';
import { isLab } from '../stageView';
import { WHY_PARTS } from '../why/parts';
import type { StagePanelName } from './arrangement';
import type { StageProps } from './stageProps';

type StagePartProps = StageProps & { readonly name: StagePanelName };

/** One panel of the stage. A lab would give the lesson's answers away as a part of *Why* does, and is covered with it. */
export function StagePart({ name, ...props }: StagePartProps) {
  if (name === 'jacobian') {
    return (
      <Veil part="jacobian">
        <JacobianFigure {...props} />
      </Veil>
    );
  }
  if (name === 'derivation') {
    return (
      <Veil part="derivation">
        <Derivation {...props} />
      </Veil>
    );
  }
  if (isLab(name)) {
    return (
      <Veil part="why">
        <Lab key={name} name={name} {...props} />
      </Veil>
    );
  }
  const Part = WHY_PARTS[name];
  return (
    <Veil part="why">
      <section aria-label={stage.section[name]} data-panel={name}>
        <Part {...props} />
      </section>
    </Veil>
  );
}
