/** After "in" and "after": "1 step", "20 steps" */
export const stepsText = (count: number): string => (count === 1 ? '1 step' : `${count} steps`);
