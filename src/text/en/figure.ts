/** The menu beside every picture. */
export const figureMenu = {
  table: 'As a table',
  picture: 'Picture',
  svg: 'SVG',
  png: 'PNG',
  copyPicture: 'Copy as image',
  values: 'Values',
  csv: 'CSV',
  json: 'JSON',
  numpy: 'NumPy',
  copy: (format: string) => `Copy ${format}`,
  saved: (file: string) => `${file} goes to your downloads.`,
  mayBeForbidden: (file: string) =>
    `${file} goes to your downloads, unless the frame around this page forbids that: then copy instead.`,
  forbidden: 'The frame around this page does not allow downloads; copy instead.',
  copied: 'Copied.',
  selected: 'The clipboard is not open to this page. The text is selected: copy it with Ctrl+C.',
  notCopied: 'The clipboard is not open to this page; take the file instead.',
  failed: 'This browser could not draw the picture; take the SVG or the values.',
  text: 'What to copy',
} as const;

/** The table below a picture. */
export const figureTables = {
  nothing: 'nothing there',
  point: 'point',
  value: 'value',
  target: 'target y',
  slope: '∂E/∂a',
  rightLogits: '∂E/∂z, right',
  rowSum: 'row sum',
  error: 'largest error',
  pair: (form: string, argument: string) => `written in ${form}, given ${argument}`,
  step: (step: number) => `step ${step}`,
  of: (curve: string, what: string) => `${curve}, ${what}`,
  dot: 'mark',
  now: 'now',
  path: { right: 'right gradient', used: 'chosen gradient' },
  onlyPart: (rows: number, columns: number, all: number) =>
    `${rows} × ${columns} cells around the cross, of ${all} × ${all}.`,
  corner: { classes: 'class', network: 'node', paths: 'step', map: 'row a, column z' },
} as const;

/** The whole trace. */
export const takeAwayText = {
  title: 'All the numbers',
  told: 'x, W, b, z, a, y, E and every derivative, right and as chosen, in full precision.',
} as const;
