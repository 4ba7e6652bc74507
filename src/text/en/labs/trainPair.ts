const ofStart = (gradient: string) => `At the start its ${gradient} points`;
const apart = (angle: string, cosine: string) => `, and where it ends ${angle} (${cosine})`;

/** What two runs show together. Which is said: trainPair.ts. */
export const trainPair = {
  asLong: 'is as long',
  timesAsLong: (ratio: string) => `is ${ratio} times as long`,
  start: {
    parallel: (gradient: string, length: string) =>
      `${ofStart(gradient)} the same way as the right one and ${length}`,
    apart: (gradient: string, angle: string, cosine: string) =>
      `${ofStart(gradient)} ${angle} away from the right one (cosine ${cosine})`,
  },
  end: {
    parallel: (length: string) => `, and where it ends the same way and ${length}`,
    apart,
    apartAfterParallel: apart,
  },
  acute: 'Below 90° a short enough step still lowers E, which is why this bug survives a look at the loss.',
  provesNothing: 'A falling loss proves nothing about the gradient.',
  uphill: 'Beyond 90° even the smallest step raises E.',
  ends: (wrong: string, right: string) => `It ends at ${wrong}, the right derivative at ${right}.`,
  hits: (rows: number, wrong: number, right: number) =>
    `It gets ${wrong} of ${rows} samples right, the right derivative ${right}.`,
  endsLower: 'Here it even ends lower: only a gradient check tells.',
  sameLosses: 'The two losses are the same after every step: on these numbers they do not show the mistake.',
  nearlySame: (most: string) =>
    `The two losses never differ by more than ${most} of themselves: on these numbers they do not show the mistake.`,
};
