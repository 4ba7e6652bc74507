/** What is said of logits and labels that no softmax can be taken of, or that cannot be read. */
export const scaleRefusals = {
  broken: (reason: string): string => `The reading itself broke off (${reason}). What was shown stays.`,
};
