/** The first stops of the tab key: past what one need not go through. */
export const skipText = {
  name: 'Skip',
  jacobian: 'Skip to the Jacobian',
  inputs: 'Skip to the inputs',
  derivation: 'Skip to the derivation',
  /** In a page around this one. */
  end: 'Skip past this exercise',
  ending: 'The end of this exercise',
};
