import { encodeExperiment } from '../state/addressEncode';
import type { Experiment } from '../state/experiment';
import { sharedAddress } from '../state/share/sharedAddress';
import { USUAL_VIEW } from '../state/view/viewTable';
import { page } from '../text/en/page';
import { useView } from './view';

/** A page that was handed over as text (srcdoc) has no address of its own to open. */
const hasAddress = location.protocol !== 'about:';

/** From an embed to the whole page in a tab of its own, with the experiment as it stands and what is locked of it. */
export function FullPageLink({ experiment }: { readonly experiment: Experiment }) {
  const { theme, lang, lock, motion } = useView();
  if (!hasAddress) return null;
  const full = { ...USUAL_VIEW, theme, lang, lock, motion };
  const address = sharedAddress(location.pathname, full, encodeExperiment(experiment));
  return (
    <a href={address} target="_blank" rel="noopener">
      {page.openFullPage}
    </a>
  );
}
