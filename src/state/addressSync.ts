import { experimentTooLong } from '../text/en/refusals';
import type { Decoded } from './addressDecode';
import { encodeExperiment } from './addressEncode';
import { ADDRESS_LIMIT, bytesOf, withoutSecret } from './addressEntries';
import { QUARTER_SECOND, rateLimited } from './rateLimit';
import type { ExperimentStore } from './storeState';

/** What of the window the address needs. */
export type AddressWindow = {
  readonly location: { readonly hash: string; readonly search: string };
  readonly history: {
    readonly state: unknown;
    replaceState(state: unknown, unused: string, url: string): void;
  };
  addEventListener(type: 'hashchange' | 'popstate', listener: () => void): void;
  removeEventListener(type: 'hashchange' | 'popstate', listener: () => void): void;
};

/** Reads an address and hands on what it says: at once, or when what reads it has come; says so where that does not come. */
export type ReadAddress = (hash: string, done: (decoded: Decoded) => void, failed: () => void) => void;

/**
 * Opens the experiment of the address and keeps the two in step from then on: the address is written at most four times a
 * second and only after a change; an address that the reader or the browser changes is read. Returns what ends it.
 */
export function startAddressSync(
  window: AddressWindow,
  store: ExperimentStore,
  readAddress: ReadAddress,
): () => void {
  let seen = window.location.hash;
  let written = encodeExperiment(store.getState().experiment);
  let isReading = false;

  function read({ experiment, refusals }: Decoded): void {
    const { notices, change, report, dismissNotice } = store.getState();
    for (const notice of notices) if (notice.origin === 'address') dismissNotice(notice);
    const isRefusedWhole = refusals.some(({ field }) => field === 'address');
    if (!isRefusedWhole) {
      // Before the change, which asks for a write at once: an address is left as its author wrote it.
      written = encodeExperiment(experiment);
      change(experiment);
    }
    report(refusals, 'address');
  }

  function open({ experiment, refusals }: Decoded): void {
    store.getState().open(experiment);
    written = encodeExperiment(experiment);
    store.getState().report(refusals, 'address');
  }

  function readIfChanged(): void {
    const { hash } = window.location;
    if (hash === seen) return;
    seen = hash;
    // What still waits to be written is older, and must not take its place while it is read.
    written = encodeExperiment(store.getState().experiment);
    isReading = true;
    const done = (decoded: Decoded): void => {
      if (seen !== hash) return; // a newer one is being read
      isReading = false;
      read(decoded);
    };
    readAddress(hash, done, () => {
      if (seen !== hash) return;
      isReading = false;
      writing.request();
    });
  }

  function write(): void {
    // An address that is here already, and told a moment later, is not written over.
    if (window.location.hash !== seen) return readIfChanged();
    if (isReading) return; // nor is one that is on its way
    const encoded = encodeExperiment(store.getState().experiment);
    if (encoded === written) return;
    written = encoded;
    const bytes = bytesOf(encoded);
    if (bytes > ADDRESS_LIMIT) {
      const reason = experimentTooLong(bytes, ADDRESS_LIMIT);
      store.getState().report([{ field: 'address', value: '', reason }], 'page');
      return;
    }
    try {
      window.history.replaceState(window.history.state, '', `${window.location.search}#${encoded}`);
      seen = window.location.hash;
    } catch {
      // A sandboxed frame or a file may not touch its address; the page does not depend on it.
    }
  }

  const writing = rateLimited(write, QUARTER_SECOND);
  if (withoutSecret(seen) !== '') readAddress(seen, open, () => {});
  const unsubscribe = store.subscribe((state, before) => {
    if (state.experiment !== before.experiment) writing.request();
  });
  window.addEventListener('hashchange', readIfChanged);
  window.addEventListener('popstate', readIfChanged);
  return () => {
    unsubscribe();
    writing.stop();
    window.removeEventListener('hashchange', readIfChanged);
    window.removeEventListener('popstate', readIfChanged);
  };
}
