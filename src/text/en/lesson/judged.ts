const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** What is said to an answer that needs no numbers of its own. */
export const judgedText = {
  right: 'Right.',
  coincides: (names: readonly string[]) =>
    `Right. At these numbers ${listed(names)} would give the same, by coincidence: your answer cannot tell them apart.`,
  ambiguous: (names: readonly string[]) =>
    `Not that one. At these numbers ${listed(names)} ${names.length === 2 ? 'both' : 'all'} give it, so it does not tell which of them it was.`,
  close: 'Close, but not to two significant digits.',
  unknown: 'Not that one, and none of the usual slips gives it.',
};
