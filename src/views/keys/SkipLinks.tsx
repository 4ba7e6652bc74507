import { flushSync } from 'react-dom';
import { skipText } from '../../text/en/skip';
import { showTab, useStageView } from '../stageView';
import { useHasTabs, useShows, useView } from '../view';
import { focusOn } from './focusOn';
import styles from './SkipLinks.module.css';

type Target = 'jacobian' | 'inputs' | 'derivation' | 'end';

/** What stands behind another tab is shown first. */
function goTo(target: Target) {
  if (!document.getElementById(target)) flushSync(() => showTab('derivation'));
  const element = document.getElementById(target);
  // from the last of all with −1 the tab key would begin the frame anew, in Chromium
  if (element && target === 'end') {
    element.tabIndex = 0;
    element.addEventListener('blur', () => (element.tabIndex = -1), { once: true });
  }
  focusOn(element, {});
}

/** The first stops of the tab key, seen while they have the focus. Their address is the experiment's, and stays as it is. */
export function SkipLinks() {
  const { embed } = useView();
  return (
    <nav className={styles['links']} aria-label={skipText.name}>
      {embed && <SkipLink target="end" />}
      <PanelLink target="jacobian" />
      <PanelLink target="inputs" />
      <PanelLink target="derivation" />
    </nav>
  );
}

function PanelLink({ target }: { readonly target: Exclude<Target, 'end'> }) {
  const isShown = useShows(target);
  return isShown && <SkipLink target={target} />;
}

/** Where the target is now: the stage, while another tab is on it. */
function usePlaceOf(target: Target): string {
  const hasTabs = useHasTabs();
  const isElsewhere = useStageView(({ tab }) => tab !== 'derivation') && hasTabs;
  return isElsewhere && (target === 'jacobian' || target === 'derivation') ? 'stage' : target;
}

function SkipLink({ target }: { readonly target: Target }) {
  const place = usePlaceOf(target);
  return (
    <a
      href={`#${place}`}
      onClick={(event) => {
        event.preventDefault();
        goTo(target);
      }}
    >
      {skipText[target]}
    </a>
  );
}

/** Where a frame ends: the next stop of the tab key is in the page around. */
export function PageEnd() {
  const { embed } = useView();
  if (!embed) return null;
  return (
    <p id="end" tabIndex={-1} className="visually-hidden">
      {skipText.ending}
    </p>
  );
}
