/** What stands beside a link to the page where links are shown as cards. */
export const sharedCard = {
  picture:
    'The derivative of softmax, written in a and given the logits z: a heatmap of diag(z) − z zᵀ beside its formulae, and the verdict: wrong, the formula expects a.',
};
