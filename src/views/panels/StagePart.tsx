import { stage } from '../../text/en/stage';
import { Lab } from '../labs/Lab';
import { Veil } from '../lesson/Veil';
import { Awaited } from '../parts/Awaited';
import { why } from '../parts/pageParts';
import { Derivation } from '../stage/Derivation';
import { JacobianFigure } from '../stage/JacobianFigure';
import { isLab } from '../stageView';
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
  return (
    <Veil part="why">
      <section aria-label={stage.section[name]} data-panel={name}>
        <Awaited part={why} title={stage.section[name]}>
          {({ WHY_PARTS }) => {
            const Part = WHY_PARTS[name];
            return <Part {...props} />;
          }}
        </Awaited>
      </section>
    </Veil>
  );
}
