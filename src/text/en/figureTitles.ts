/** What pictures are called that no heading names. */
export const figureTitles = {
  four: 'The four Jacobians',
  gradientCheck: 'The largest error against ε',
  training: 'E of both runs, step for step',
  hits: 'Right answers of both runs, step for step',
  moment: '∂a/∂z of both runs in this step',
  simplex: 'The activations as a point in a triangle, and where they go',
  twins: 'One a, two z',
  shift: '∂a/∂z before and after the shift',
  jacobians: 'The Jacobians of the batch',
  gradients: '∂E/∂W, row by row',
  difference: 'Yours, the other, and their difference',
  map: 'The Jacobian of the vocabulary',
} as const;
