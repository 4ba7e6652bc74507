/** An array to show how one is pasted, plainly made up: 0.1, −0.2, 0.3, … in the shape that is asked for. */
export function madeUpArray(shape: readonly number[]): string {
  const columns = Math.min(shape.at(-1) ?? 1, 5);
  const rows = shape.length === 2 ? Math.min(shape[0] ?? 1, 3) : 1;
  const row = (i: number): string =>
    `[${Array.from({ length: columns }, (_, m) => ((i + m) % 2 === 0 ? ` 0.${((i + m) % 9) + 1}` : `-0.${((i + m) % 9) + 1}`)).join(', ')}]`;
  const inner = Array.from({ length: rows }, (_, i) => row(i)).join(',\n       ');
  return shape.length === 2 ? `array([${inner}])` : `array(${inner})`;
}
