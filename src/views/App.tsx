import 'katex/dist/katex.min.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/formula.css';
import { stepById } from '../lesson/derivation';
import { traceOf } from '../state/traceOf';
import type { ViewOptions } from '../state/view/viewTable';
import { page } from '../text/en/page';
import { stage } from '../text/en/stage';
import styles from './App.module.css';
import { ArgumentSwitch } from './choice/ArgumentSwitch';
import { useExperiment } from './experimentStore';
import { FullPageLink } from './FullPageLink';
import { Header, HeaderControls } from './Header';
import { Inputs } from './inputs/Inputs';
import { LessonCard } from './lesson/LessonCard';
import { Veil } from './lesson/Veil';
import { Notices } from './Notices';
import { usePointingByRefs } from './pointing';
import { ChainRuleRibbon } from './ribbon/ChainRuleRibbon';
import { StagePanel } from './stage/StagePanel';
import { showTab, TABS, useStageView } from './stageView';
import { Tabs } from './Tabs';
import { useTheme } from './theme';
import { substepIndex, useKeys, usePlayback, useWalk } from './walk';

/** The workbench: the chain rule on top, the inputs at the left, the stage at the right. */
export function App({ view }: { readonly view: ViewOptions }) {
  const experiment = useExperiment();
  const theme = useTheme();
  const walk = useWalk();
  const { tab, section } = useStageView();
  usePointingByRefs();
  useKeys();
  usePlayback();
  const trace = traceOf(experiment.problem);
  const step = stepById(experiment.step);
  const substeps = step.substeps(experiment.problem);
  const place = Math.min(substepIndex(walk, experiment.step), substeps.length - 1);
  const substep = substeps[place];
  if (!substep) return null;
  return (
    <div className={styles['page']} data-embed={view.embed || undefined}>
      {view.embed ? (
        <div className={styles['embedBar']}>
          <FullPageLink experiment={experiment} />
          <HeaderControls preset={experiment.preset} />
        </div>
      ) : (
        <Header preset={experiment.preset} />
      )}
      <Notices />
      <LessonCard experiment={experiment} trace={trace} />
      <main className={styles['workbench']}>
        <ChainRuleRibbon
          problem={experiment.problem}
          step={experiment.step}
          substep={place}
          substeps={substeps.length}
        />
        <Inputs experiment={experiment} />
        <div className={styles['stage']}>
          <Tabs
            label={stage.tabs}
            names={TABS}
            title={(name) => stage.tab[name]}
            shown={tab}
            onShow={showTab}
            panel="stage"
          />
          {tab !== 'check' && (
            <Veil part="band">
              <ArgumentSwitch
                trace={trace}
                theme={theme}
                withBoard={!(tab === 'why' && section === 'four')}
              />
            </Veil>
          )}
          <div
            id="stage"
            className={styles['panel']}
            role="tabpanel"
            aria-labelledby={`stage-${tab}`}
            data-tab={tab}
          >
            <StagePanel
              tab={tab}
              experiment={experiment}
              trace={trace}
              step={step}
              substep={substep}
              theme={theme}
            />
          </div>
        </div>
      </main>
      {!view.embed && <p className={styles['rounding']}>{page.jacobian.rounding}</p>}
    </div>
  );
}
