import { Fragment } from 'react';
import type { PanelName } from '../../state/view/viewTable';
import { failure } from '../../text/en/failure';
import { page } from '../../text/en/page';
import { stage } from '../../text/en/stage';
import { ArgumentSwitch } from '../choice/ArgumentSwitch';
import { Boundary } from '../failure/Boundary';
import { Inputs } from '../inputs/Inputs';
import { LessonCard } from '../lesson/LessonCard';
import { LessonInvitation } from '../lesson/LessonInvitation';
import { Veil } from '../lesson/Veil';
import { ChainRuleRibbon } from '../ribbon/ChainRuleRibbon';
import { isLab, useStageView } from '../stageView';
import { arrange, shownPanels, type Block, type StageGroup, type StagePanelName } from './arrangement';
import styles from './Panels.module.css';
import { StagePart } from './StagePart';
import type { StageProps } from './stageProps';

type ChosenPanelsProps = StageProps & {
  readonly chosen: readonly PanelName[];
  readonly place: number;
  readonly substeps: number;
};

/** The switch belongs to whatever is computed from its choice; numbers that are brought to a lab are not. */
const isSwitched = (panel: PanelName) => !['inputs', 'steps', 'lesson', 'check', 'scale'].includes(panel);

/** The panels that an address asks for, all of them at once and in its order. */
export function ChosenPanels(props: ChosenPanelsProps) {
  const { chosen, experiment } = props;
  const panels = shownPanels(chosen, experiment.lesson !== null, useStageView());
  const first = panels.find(isSwitched);
  return arrange(panels).map((block) => {
    if (block.kind === 'bench') {
      return (
        <Bench
          key={[block.inputs === 'none' ? [] : 'inputs', block.stage].flat(2).join()}
          block={block}
          switchBefore={first}
          hasBoard={panels.includes('four')}
          {...props}
        />
      );
    }
    if (block.panel === 'lesson') {
      return (
        <Boundary key="lesson" title={failure.names.lesson}>
          {experiment.lesson === null ? (
            <LessonInvitation />
          ) : (
            <LessonCard experiment={experiment} trace={props.trace} />
          )}
        </Boundary>
      );
    }
    return (
      <Boundary key="steps" title={failure.names.steps}>
        <ChainRuleRibbon
          problem={experiment.problem}
          step={experiment.step}
          substep={props.place}
          substeps={props.substeps}
        />
      </Boundary>
    );
  });
}

type BenchProps = StageProps & {
  readonly block: Extract<Block, { kind: 'bench' }>;
  /** The panel above which the argument switch stands. */
  readonly switchBefore: PanelName | undefined;
  /** Whether the four Jacobians are shown in full size somewhere. */
  readonly hasBoard: boolean;
};

function Bench({ block, switchBefore, hasBoard, ...props }: BenchProps) {
  const { inputs, stage: groups } = block;
  const side = inputs !== 'none' && (
    <Boundary title={page.inputs.name} id="inputs">
      <Inputs experiment={props.experiment} />
    </Boundary>
  );
  return (
    <div className={styles['bench']} data-inputs={groups.length === 0 ? 'alone' : inputs}>
      {inputs === 'before' && side}
      {groups.length > 0 && (
        <div className={styles['stage']}>
          {groups.map((group) => (
            <Fragment key={group[0]}>
              {group.some((panel) => panel === switchBefore) && (
                <Boundary title={failure.names.choice}>
                  <Veil part="band">
                    <ArgumentSwitch trace={props.trace} theme={props.theme} withBoard={!hasBoard} />
                  </Veil>
                </Boundary>
              )}
              <Group group={group} {...props} />
            </Fragment>
          ))}
        </div>
      )}
      {inputs === 'after' && side}
    </div>
  );
}

/** What was the name of a tab is a heading here. Jacobian and derivation say themselves what they are. */
function headingOf(panel: StagePanelName): string | null {
  if (panel === 'jacobian' || panel === 'derivation') return null;
  return isLab(panel) ? stage.tab[panel] : stage.section[panel];
}

function Group({ group, ...props }: StageProps & { readonly group: StageGroup }) {
  return (
    <div className={styles['panel']} data-holds={group.join(' ')}>
      {group.map((panel) => {
        const heading = headingOf(panel);
        return (
          <Fragment key={panel}>
            {heading && <h2 className={styles['heading']}>{heading}</h2>}
            <StagePart name={panel} {...props} />
          </Fragment>
        );
      })}
    </div>
  );
}
