import { encodeExperiment } from '../../state/addressEncode';
import { pageAddress } from '../../state/share/pageAddress';
import { sharedAddress } from '../../state/share/sharedAddress';
import { experimentStore } from '../experimentStore';
import { useView } from '../view';

/** The address of the page with the experiment as it stands; that of the window where even that fails. */
export function addressNow(view = useView.getState()): string {
  const { href } = location;
  try {
    const { experiment } = experimentStore.getState();
    return sharedAddress(pageAddress(href).base, view, encodeExperiment(experiment));
  } catch {
    return href;
  }
}
