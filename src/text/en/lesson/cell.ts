export const cellText = {
  title: 'Its place in the matrix',
  asks: 'So every output answers every logit, and ∂a/∂z is a whole matrix. Choose the cell that says how a₁ answers z₂.',
  mirrored: (value: string) =>
    `That is row a₂, column z₁: how a₂ answers z₁. Rows and columns are the other way round. Its number is the same, ${value}, because softmax’s matrix is symmetric: it never shows you this slip.`,
  diagonal: (i: string, value: string) =>
    `On the diagonal a${i} answers its own z${i}: ${value}. For σ or tanh that is all there is. Here you want the answer to another logit.`,
  row: (m: string) => `The row is right, a₁. But the column is z${m}: find z₂ among the heads on top.`,
  column: (i: string) => `The column is right, z₂. But the row is a${i}: find a₁ at the left.`,
  other: (i: string, m: string) =>
    `That is how a${i} answers z${m}. Rows are outputs a, columns are logits z: row a₁, column z₂.`,
  reveals: (value: string, own: string, sum: string) =>
    `Row a₁, column z₂: ${value}. An elementwise activation fills only the diagonal, here ${own} for a₁. Softmax fills every cell, and each row adds up to 0 (this one: ${sum}), because raising all logits alike changes no share.`,
};
