import { StagePart } from '../panels/StagePart';
import type { StageProps } from '../panels/stageProps';
import { Boundary } from '../failure/Boundary';
import { Veil } from '../lesson/Veil';
import type { Tab } from '../stageView';
import { stage } from '../../text/en/stage';
import { Awaited } from '../parts/Awaited';
import { why } from '../parts/pageParts';

/** What the chosen tab shows. */
export function StagePanel({ tab, ...props }: StageProps & { readonly tab: Tab }) {
  if (tab === 'why') {
    return (
      <Boundary title={stage.tab.why}>
        <Veil part="why">
          <Awaited part={why} title={stage.tab.why}>
            {({ Why }) => <Why {...props} />}
          </Awaited>
        </Veil>
      </Boundary>
    );
  }
  if (tab !== 'derivation') return <StagePart name={tab} {...props} />;
  return (
    <>
      <StagePart name="jacobian" {...props} />
      <StagePart name="derivation" {...props} />
    </>
  );
}
