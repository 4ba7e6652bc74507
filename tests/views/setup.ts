import { configure } from '@testing-library/dom';
import type { Part } from '../../src/views/parts/part';

// A page in a test has all of its parts, as one has that is drawn from an address.
if (typeof document !== 'undefined') {
  configure({ asyncUtilTimeout: 20_000 }); // against hanging, as vitest's own
  globalThis.matchMedia ??= (() => ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  })) as unknown as typeof matchMedia;
  const { typesetting, walking, lesson, why, chosenPanels } = await import('../../src/views/parts/pageParts');
  const load = (part: Pick<Part<unknown>, 'load'>) => part.load();
  await Promise.all([typesetting, walking, lesson, why, chosenPanels].map(load));
}
