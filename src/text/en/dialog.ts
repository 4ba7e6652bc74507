/** Around what stands in a dialog. */
export const dialog = { close: 'Close' };
