import 'katex/dist/katex.min.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/formula.css';
import '../styles/print.css';
import type { Trace } from '../engine/trace';
import type { Experiment } from '../state/experiment';
import { traceOf } from '../state/traceOf';
import { failure } from '../text/en/failure';
import { page } from '../text/en/page';
import { Announcer, useAnnouncedChanges } from './Announcer';
import styles from './App.module.css';
import { EmbedBar } from './EmbedBar';
import { Boundary } from './failure/Boundary';
import { usePrintedHandout } from './handout/printHandout';
import { Header } from './Header';
import { forgetKeys, useKeysAsked } from './keys/askForKeys';
import { useKeys } from './keys/pageKeys';
import { PageEnd, SkipLinks } from './keys/SkipLinks';
import { loadedStep } from './loadedStep';
import { LockNote } from './LockNote';
import { Notices } from './Notices';
import { Workbench } from './panels/Workbench';
import { Awaited } from './parts/Awaited';
import { chosenPanels, keys, lesson } from './parts/pageParts';
import { useLoaded } from './parts/part';
import { useShownExperiment } from './parts/shownExperiment';
import { usePointingByRefs } from './pointing';
import { ChainRuleRibbon } from './ribbon/ChainRuleRibbon';
import { useTheme } from './theme';
import { useView } from './view';
import { substepIndex, usePlayback, useWalk } from './walk';

/** The page: the workbench with the chain rule on top, or the panels that its address asks for. */
export function App() {
  const { embed, show } = useView();
  const experiment = useShownExperiment();
  const theme = useTheme();
  const walk = useWalk();
  usePointingByRefs();
  usePrintedHandout();
  useKeys();
  useAnnouncedChanges();
  usePlayback();
  const trace = traceOf(experiment.problem);
  const step = loadedStep(experiment.step);
  const substeps = step?.substeps(experiment.problem) ?? [];
  const place = Math.min(substepIndex(walk, experiment.step), substeps.length - 1);
  const substep = substeps[place];
  if (!step || !substep) return null;
  const stage = { experiment, trace, step, substep, theme };
  return (
    <div className={styles['page']} data-embed={embed || undefined}>
      <SkipLinks />
      <Boundary title={failure.names.header}>
        {embed ? <EmbedBar experiment={experiment} /> : <Header preset={experiment.preset} />}
      </Boundary>
      <Boundary title={failure.names.notices}>
        <Notices />
      </Boundary>
      {show === null && <Card experiment={experiment} trace={trace} />}
      <main className={styles['main']}>
        {show === null ? (
          <>
            <Boundary title={failure.names.steps}>
              <ChainRuleRibbon
                problem={experiment.problem}
                step={experiment.step}
                substep={place}
                substeps={substeps.length}
              />
            </Boundary>
            <Workbench {...stage} />
          </>
        ) : (
          <Awaited part={chosenPanels} title={page.title}>
            {({ ChosenPanels }) => (
              <ChosenPanels chosen={show} place={place} substeps={substeps.length} {...stage} />
            )}
          </Awaited>
        )}
      </main>
      <footer>
        <LockNote />
        {!embed && <p className={styles['rounding']}>{page.jacobian.rounding}</p>}
        <PageEnd />
      </footer>
      <Announcer />
      <Keys />
    </div>
  );
}

/** The lesson's card, which is there as soon as a lesson is on. */
function Card(props: { readonly experiment: Experiment; readonly trace: Trace }) {
  const content = useLoaded(lesson);
  return (
    content && (
      <Boundary title={failure.names.lesson}>
        <content.LessonCard {...props} />
      </Boundary>
    )
  );
}

/** The list of all keys, while it is asked for. */
function Keys() {
  const { isOpen } = useKeysAsked();
  const content = useLoaded(keys);
  return (
    isOpen &&
    content && (
      <Boundary title={failure.names.keys} onClose={forgetKeys}>
        <content.KeysDialog />
      </Boundary>
    )
  );
}
