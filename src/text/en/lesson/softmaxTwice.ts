export const softmaxTwiceText = {
  title: 'And the other way round',
  asks: 'Now a goes into the form written in z, which takes the softmax of what it is given: softmax twice. Which of these checks finds out?',
  options: {
    rows: 'Rows add up to 0',
    symmetry: 'J is symmetric',
    gradient: 'Σ ∂E/∂z is 0',
    numeric: 'Only a numerical derivative',
  },
  /** Here and below, null: by nothing at all. */
  rows: (worst: string | null) =>
    `Its rows do add up to 0${worst === null ? '' : `: the worst is off by ${worst}, which is rounding`}. Every softmax Jacobian passes this, and that is what the formula returns.`,
  symmetry: (worst: string | null) =>
    `It is symmetric${worst === null ? '' : `: mirrored cells differ by ${worst} at most`}. Every softmax Jacobian is, and that is what the formula returns.`,
  gradient: (sum: string | null) =>
    `It passes: the entries of ∂E/∂z add up to ${sum === null ? '0' : `${sum}, which is rounding`}. That only needs rows that add up to 0, and these do.`,
  reveals: (error: string, threshold: string) =>
    `The matrix is a flawless softmax Jacobian, but at softmax(a), where the network never was. So rows, symmetry and sums all pass. Only nudging z and watching a tells: off by up to ${error}, where ${threshold} would be rounding. The checks show which lamp goes out.`,
};
