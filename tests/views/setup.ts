import type { Part } from '../../src/views/parts/part';

// A page in a test has all of its parts, as one has that is drawn from an address.
if (typeof document !== 'undefined') {
  globalThis.matchMedia ??= (() => ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  })) as unknown as typeof matchMedia;
  const { typesetting, walking, lesson, why, chosenPanels } = await import('../../src/views/parts/pageParts');
  const parts: readonly Part<unknown>[] = [typesetting, walking, lesson, why, chosenPanels];
  await Promise.all(parts.map((part) => part.load()));
}
