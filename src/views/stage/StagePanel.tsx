import { StagePart } from '../panels/StagePart';
import type { StageProps } from '../panels/stageProps';
import { Veil } from '../lesson/Veil';
import type { Tab } from '../stageView';
import { Why } from '../why/Why';

/** What the chosen tab shows. */
export function StagePanel({ tab, ...props }: StageProps & { readonly tab: Tab }) {
  if (tab === 'why') {
    return (
      <Veil part="why">
        <Why {...props} />
      </Veil>
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
