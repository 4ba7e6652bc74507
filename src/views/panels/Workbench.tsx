import { failure } from '../../text/en/failure';
import { page } from '../../text/en/page';
import { stage } from '../../text/en/stage';
import { ArgumentSwitch } from '../choice/ArgumentSwitch';
import { Boundary } from '../failure/Boundary';
import { Inputs } from '../inputs/Inputs';
import { Veil } from '../lesson/Veil';
import { StagePanel } from '../stage/StagePanel';
import { showTab, TABS, useStageView } from '../stageView';
import { Tabs } from '../Tabs';
import styles from './Panels.module.css';
import type { StageProps } from './stageProps';

/** All there is: the inputs at the left, the stage at the right, and tabs that choose what it shows. */
export function Workbench(props: StageProps) {
  const { tab, section } = useStageView();
  return (
    <div className={styles['bench']} data-inputs="before">
      <Boundary title={page.inputs.name} id="inputs">
        <Inputs experiment={props.experiment} />
      </Boundary>
      <div className={styles['stage']}>
        <Tabs
          label={stage.tabs}
          names={TABS}
          title={(name) => stage.tab[name]}
          shown={tab}
          onShow={showTab}
          panel="stage"
        />
        {tab !== 'check' && tab !== 'scale' && (
          <Boundary title={failure.names.choice}>
            <Veil part="band">
              <ArgumentSwitch
                trace={props.trace}
                theme={props.theme}
                withBoard={!(tab === 'why' && section === 'four')}
              />
            </Veil>
          </Boundary>
        )}
        <div
          id="stage"
          className={styles['panel']}
          role="tabpanel"
          aria-labelledby={`stage-${tab}`}
          data-holds={tab === 'derivation' ? 'jacobian derivation' : tab}
        >
          <StagePanel tab={tab} {...props} />
        </div>
      </div>
    </div>
  );
}
