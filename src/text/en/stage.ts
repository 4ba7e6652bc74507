/** The tabs of the stage and the parts of *Why*. */
export const stage = {
  tabs: 'What the stage shows',
  tab: {
    derivation: 'Derivation',
    why: 'Why',
    code: 'Code',
    check: 'Check my gradient',
    train: 'Train',
    scale: 'Scale',
  },
  sections: 'Parts of Why',
  section: {
    four: 'Four Jacobians',
    activations: 'Other activations',
    checks: 'Checks',
    batch: 'A batch',
    simplex: 'The simplex',
  },
  loading: (lab: string) => `Loading ${lab} …`,
  failed: (lab: string) =>
    `${lab} could not be shown. The rest of the page is not touched by it; your numbers are kept.`,
  failedReason: (reason: string) => `The browser says: ${reason}`,
  again: 'Try again',
};
