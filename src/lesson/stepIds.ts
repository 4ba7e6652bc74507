/** The nine steps in the order in which ▶ walks them: forward, then backward, then the update. */
export const STEP_IDS = [
  'logits',
  'softmax',
  'loss',
  'dE_da',
  'da_dz',
  'dE_dz',
  'dz_dW',
  'dE_dW',
  'update',
] as const;
export type StepId = (typeof STEP_IDS)[number];
