import { failure } from '../../text/en/failure';
import { page } from '../../text/en/page';
import { stage } from '../../text/en/stage';
import { Boundary } from '../failure/Boundary';
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
      <Boundary title={failure.names.jacobian} id="jacobian">
        <Veil part="jacobian">
          <JacobianFigure {...props} />
        </Veil>
      </Boundary>
    );
  }
  if (name === 'derivation') {
    return (
      <Boundary title={page.derivation.name} id="derivation">
        <Veil part="derivation">
          <Derivation {...props} />
        </Veil>
      </Boundary>
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
    <Boundary title={stage.section[name]}>
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
    </Boundary>
  );
}
