/** After "in" and "nach": "1 Schritt", "20 Schritten" */
export const stepsDative = (count: number): string => (count === 1 ? '1 Schritt' : `${count} Schritten`);
