import { encodeExperiment } from '../state/addressEncode';
import type { Experiment } from '../state/experiment';
import { page } from '../text/en/page';

/** A page that was handed over as text (srcdoc) has no address of its own to open. */
const hasAddress = location.protocol !== 'about:';

/** From an embed to the whole page in a tab of its own, with the experiment as it stands. */
export function FullPageLink({ experiment }: { readonly experiment: Experiment }) {
  if (!hasAddress) return null;
  return (
    <a href={`${location.pathname}#${encodeExperiment(experiment)}`} target="_blank" rel="noopener">
      {page.openFullPage}
    </a>
  );
}
