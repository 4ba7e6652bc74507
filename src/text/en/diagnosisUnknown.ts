/** What is said of numbers for which nothing was found. Which is said: diagnosisUnknown.ts. */
export const unknown = {
  because: {
    none: 'None of the mistakes I know, alone or two together, gives these numbers.',
    notFinite:
      'NaN or inf stands among your numbers, and none of the mistakes I know, alone or two together, gives just these.',
  },
  tooFewDigits: {
    headline: 'Too few digits.',
    detail:
      'So few digits could fit the right numbers, or some mistake, by accident. Give at least 4 significant ones: np.set_printoptions(precision=8) or torch.set_printoptions(precision=8) prints more.',
  },
  hidden: {
    headline: 'Nothing sure can be said.',
    detail:
      'What print and rounding leave of these numbers could fit the right ones, or some mistake, by accident. Float64, more classes, or inputs for which a is farther from 0 and 1 would say more.',
  },
  nearlyRight: 'Not exactly right, and not a mistake I know.',
  offBy: (percent: string) =>
    `Off by up to ${percent}% of the largest entry: more than print and float32 leave, but no more than a numerical derivative with a coarse step, or 16 bits, might.`,
  wrong: 'Wrong, and not a mistake I know.',
};
