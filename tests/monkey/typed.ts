/**
 * What is typed into a field, good and bad. None has the letters of a number that is none as scripts write it, which no text of
 * the page may have: the page repeats what it refuses.
 */
export const NUMBERS = [
  '1',
  '-2.5',
  '−0,5',
  '0',
  '-0',
  '1e-3',
  '5e-324',
  '1e308',
  '-1e308',
  '1e999',
  '710',
  '-745.2',
  '0.1',
  '3',
  '',
  ' ',
  '-',
  'abc',
  'inf',
  '-inf',
  'nan',
  '1,2',
  '1;2',
  '٣',
  '<b>1</b>',
  '\\frac{1}{2}',
  '2'.repeat(300),
];

/** What is pasted: arrays as programs print them, and what is none. */
export const PASTES = [
  '[0.1183, 0.4481, 0.0352]',
  '0.1 0.2 0.7',
  'array([[ 0.24, -0.2 , -0.04],\n       [-0.2 ,  0.22, -0.02],\n       [-0.04, -0.02,  0.06]])',
  'tensor([0.6590, 0.2424, 0.0986])',
  '0.2247\t-0.1597\t-0.0650',
  '0.659;0.242;0.099',
  '[[1, 2], [3]]',
  '[nan, 1, 2]',
  '{"dE_dz": [0.1, 0.2, -0.3]}',
  'the quick brown fox',
  '[[[[[[[[1]]]]]]]]',
  '1e400, 2, 3',
  '🦊, 猫, é',
];

/** A file of float64 in one row, as NumPy writes it: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html */
export function numpyFile(numbers: readonly number[]): number[] {
  const said = `{'descr': '<f8', 'fortran_order': False, 'shape': (${numbers.length},), }`;
  const header = `${said.padEnd(117, ' ')}\n`;
  const start = [0x93, ...[...'NUMPY'].map((letter) => letter.charCodeAt(0)), 1, 0, header.length, 0];
  const values = new Uint8Array(new Float64Array(numbers).buffer);
  return [...start, ...[...header].map((letter) => letter.charCodeAt(0)), ...values];
}
