/** The lab *Scale*: what its controls are called, and what stands beside them. */
export const scale = {
  lead: 'The exact Jacobian of a softmax over a whole vocabulary.',
};
