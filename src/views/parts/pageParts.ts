import { experimentStore } from '../experimentStore';
import { page } from '../../text/en/page';
import { partOf, type Part } from './part';

/** What typesets a formula whose structure is not on the page yet. */
export const typesetting = partOf(async () => (await import('katex')).default);

/** The steps beyond the first, with what only they show. */
export const walking = partOf(() => import('./walking'));

/** The lesson: its questions, its card. */
export const lesson = partOf(() => import('./lesson'));

/** The stage beyond the Jacobian and its derivation: why it is so. */
export const why = partOf(() => import('./why'));

/** The panels that an address chooses, in place of the workbench. */
export const chosenPanels = partOf(() => import('../panels/ChosenPanels'));

/** What reads an address, and the query that says how it is shown. */
export const addresses = partOf(() => import('./addresses'));

/** What the menu in the header holds. */
export const menu = partOf(() => import('./menu'));

/** What talks with a page around this one. */
export const host = partOf(() => import('./host'));

/** What is said of a change. */
export const heard = partOf(() => import('./heard'));

/** The list of all keys. */
export const keys = partOf(() => import('./keys'));

/** What can be copied where a part of the page failed. */
export const failureDetails = partOf(() => import('../failure/FailureDetails'));

type Asked = Pick<Part<unknown>, 'loaded'>;

/** What was to be done with a part that did not come: of each the last. */
const undone = new Map<Asked, () => void>();

/** Tells the reader that a part did not come, and can be asked for again; what stands on the page stays. */
export function partFailed(part: Asked, again: () => void) {
  undone.set(part, again);
  experimentStore.getState().report([{ field: '', value: '', reason: page.partFailed }], 'page');
}

/** Asks again for what did not come, and does what was to be done with it. */
export function askAgain() {
  const asked = [...undone].filter(([part]) => part.loaded() === null);
  undone.clear();
  for (const [, again] of asked) again();
}

/** Does it with the part: at once where it is there, else when it comes. Where it does not, that is said, and can be tried again. */
export function withPart<Content>(
  part: Part<Content>,
  action: (content: Content) => void,
  failed?: () => void,
) {
  const content = part.loaded();
  if (content !== null) return action(content);
  part.load().then(action, () => {
    partFailed(part, () => withPart(part, action, failed));
    failed?.();
  });
}
