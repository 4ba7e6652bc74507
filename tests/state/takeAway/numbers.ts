/** Numbers that a careless file loses something of. */
export const AWKWARD = [
  0.1 + 0.2,
  -0,
  0,
  5e-324,
  -2.225073858507201e-308,
  1e308,
  -1.7976931348623157e308,
  -Infinity,
  Infinity,
  NaN,
  1 / 3,
  1e21,
  123456789012345680,
] as const;

/** The bytes of the doubles: −0 is not 0; every NaN is one, since which one it is no computer promises. */
export const bits = (values: Iterable<number>): readonly string[] =>
  Array.from(values, (value) => {
    if (Number.isNaN(value)) return 'nan';
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    return view.getBigUint64(0).toString(16).padStart(16, '0');
  });

const AWKWARD_MATRIX = Float64Array.from([...AWKWARD, 2, -2, 0.5]);

/** They as a 4 × 4 matrix, with the table that shows them. */
export const TABLE = {
  corner: 'a, "quoted"',
  columns: ['=1+1', '@cmd', 'plain', 'two\nlines'],
  rows: [0, 1, 2, 3].map((row) => ({
    head: ['-x', '+y', 'a₁ cat', ' \t=hidden'][row] ?? '',
    values: Array.from(AWKWARD_MATRIX.subarray(4 * row, 4 * row + 4)),
  })),
  arrays: [{ name: 'da_dz', shape: [4, 4], values: AWKWARD_MATRIX }],
};
