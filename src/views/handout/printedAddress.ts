import type { Outcome } from '../../engine/trace';
import { encodeExperiment } from '../../state/addressEncode';
import { ADDRESS_LIMIT, bytesOf } from '../../state/addressEntries';
import type { Experiment } from '../../state/experiment';
import { pageAddress } from '../../state/share/pageAddress';
import { sharedAddress } from '../../state/share/sharedAddress';
import { USUAL_VIEW } from '../../state/view/viewTable';
import { handout } from '../../text/en/handout';
import { useView } from '../view';

/** The address of the whole page with this experiment; a sentence where the page has none, or none that would be read back. */
export function printedAddress(experiment: Experiment): Outcome<string, string> {
  const { base } = pageAddress(location.href);
  if (base === '') return { ok: false, failure: handout.noAddress };
  const text = encodeExperiment(experiment);
  const bytes = bytesOf(text);
  if (bytes > ADDRESS_LIMIT) return { ok: false, failure: handout.addressTooLong(bytes, ADDRESS_LIMIT) };
  return { ok: true, value: sharedAddress(base, { ...USUAL_VIEW, lang: useView.getState().lang }, text) };
}
