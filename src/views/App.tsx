import 'katex/dist/katex.min.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/formula.css';
import { stepById } from '../lesson/derivation';
import { traceOf } from '../state/traceOf';
import { page } from '../text/en/page';
import styles from './App.module.css';
import { useExperiment } from './experimentStore';
import { EmbedBar } from './EmbedBar';
import { Header } from './Header';
import { LessonCard } from './lesson/LessonCard';
import { LockNote } from './LockNote';
import { Notices } from './Notices';
import { ChosenPanels } from './panels/ChosenPanels';
import { Workbench } from './panels/Workbench';
import { usePointingByRefs } from './pointing';
import { ChainRuleRibbon } from './ribbon/ChainRuleRibbon';
import { useTheme } from './theme';
import { useView } from './view';
import { substepIndex, useKeys, usePlayback, useWalk } from './walk';

/** The page: the workbench with the chain rule on top, or the panels that its address asks for. */
export function App() {
  const { embed, show } = useView();
  const experiment = useExperiment();
  const theme = useTheme();
  const walk = useWalk();
  usePointingByRefs();
  useKeys();
  usePlayback();
  const trace = traceOf(experiment.problem);
  const step = stepById(experiment.step);
  const substeps = step.substeps(experiment.problem);
  const place = Math.min(substepIndex(walk, experiment.step), substeps.length - 1);
  const substep = substeps[place];
  if (!substep) return null;
  const stage = { experiment, trace, step, substep, theme };
  return (
    <div className={styles['page']} data-embed={embed || undefined}>
      {embed ? <EmbedBar experiment={experiment} /> : <Header preset={experiment.preset} />}
      <Notices />
      {show === null && <LessonCard experiment={experiment} trace={trace} />}
      <main className={styles['main']}>
        {show === null ? (
          <>
            <ChainRuleRibbon
              problem={experiment.problem}
              step={experiment.step}
              substep={place}
              substeps={substeps.length}
            />
            <Workbench {...stage} />
          </>
        ) : (
          <ChosenPanels chosen={show} place={place} substeps={substeps.length} {...stage} />
        )}
      </main>
      <LockNote />
      {!embed && <p className={styles['rounding']}>{page.jacobian.rounding}</p>}
    </div>
  );
}
