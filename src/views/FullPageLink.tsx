import { encodeExperiment } from '../state/addressEncode';
import type { Experiment } from '../state/experiment';
import { page } from '../text/en/page';

/** From an embed to the whole page in a tab of its own, with the experiment as it stands. */
export function FullPageLink({ experiment }: { readonly experiment: Experiment }) {
  return (
    <a href={`${location.pathname}#${encodeExperiment(experiment)}`} target="_blank" rel="noopener">
      {page.openFullPage}
    </a>
  );
}
