/** The tabs of the stage and the parts of *Why*. */
export const stage = {
  tabs: 'What the stage shows',
  tab: { derivation: 'Derivation', why: 'Why' },
  sections: 'Parts of Why',
  section: {
    four: 'Four Jacobians',
    activations: 'Other activations',
    checks: 'Checks',
    batch: 'A batch',
    simplex: 'The simplex',
  },
};
