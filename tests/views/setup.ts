// A page in a test has all of its parts, as one has that is drawn from an address.
if (typeof document !== 'undefined') {
  globalThis.matchMedia ??= (() => ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  })) as unknown as typeof matchMedia;
  const { typesetting, walking, lesson, why, chosenPanels } = await import('../../src/views/parts/pageParts');
  await Promise.all([typesetting, walking, lesson, why, chosenPanels].map((part) => part.load()));
}
