/** The button beside every picture, and its menu while that is on its way. */
export const figureButton = {
  name: (picture: string) => `Take away or read as a table: ${picture}`,
  loading: 'One moment …',
} as const;
