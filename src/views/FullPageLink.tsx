import { encodeExperiment } from '../state/addressEncode';
import type { Experiment } from '../state/experiment';
import { pageAddress } from '../state/share/pageAddress';
import { sharedAddress } from '../state/share/sharedAddress';
import { USUAL_VIEW } from '../state/view/viewTable';
import { page } from '../text/en/page';
import { useView } from './view';

/**
 * From an embed to the whole page in a tab of its own, with the experiment as it stands and what is locked of it. Its address is
 * the whole one: a path that begins with two slashes would be read as another host. A page that was handed over as text has none.
 */
export function FullPageLink({ experiment }: { readonly experiment: Experiment }) {
  const { theme, lang, lock, motion } = useView();
  const { base } = pageAddress(location.href);
  if (base === '') return null;
  const full = { ...USUAL_VIEW, theme, lang, lock, motion };
  return (
    <a href={sharedAddress(base, full, encodeExperiment(experiment))} target="_blank" rel="noopener">
      {page.openFullPage}
    </a>
  );
}
