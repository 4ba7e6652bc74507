import { encodeExperiment } from '../../state/addressEncode';
import { ADDRESS_LIMIT, bytesOf } from '../../state/addressEntries';
import type { Experiment } from '../../state/experiment';
import { pageAddress } from '../../state/share/pageAddress';
import { sharedAddress } from '../../state/share/sharedAddress';
import { USUAL_VIEW } from '../../state/view/viewTable';
import { useView } from '../view';

/** The address of the whole page with this experiment; empty where the page has none, or none that would be read back. */
export function printedAddress(experiment: Experiment): string {
  const { base } = pageAddress(location.href);
  const text = encodeExperiment(experiment);
  if (base === '' || bytesOf(text) > ADDRESS_LIMIT) return '';
  return sharedAddress(base, { ...USUAL_VIEW, lang: useView.getState().lang }, text);
}
