import { at, type Vector } from '../../engine/tensor';

type Style = 'numPy' | 'pyTorch';

const DECIMALS: Readonly<Record<Style, number>> = { numPy: 8, pyTorch: 4 };

/** Fixed decimals while the numbers are of ordinary size, else powers of ten, as both libraries do. */
function printer(values: Vector, style: Style): (value: number) => string {
  const sizes = [...values].map(Math.abs).filter((size) => size > 0);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const decimals = DECIMALS[style];
  const scientific = most >= 1e8 || least < 1e-4 || most / least > 1e3;
  return (value) => {
    const text = scientific ? value.toExponential(decimals) : value.toFixed(decimals);
    return value < 0 ? text : ` ${text}`;
  };
}

/** The numbers of an array as NumPy or PyTorch prints them: `array([[ 0.5, …` or `tensor([[ 0.5, …`. */
export function printArray(values: Vector, shape: readonly number[], style: Style): string {
  const print = printer(values, style);
  const name = style === 'numPy' ? 'array(' : 'tensor(';
  const columns = shape.at(-1) ?? 1;
  const row = (start: number): string =>
    `[${Array.from({ length: columns }, (_, m) => print(at(values, start + m))).join(', ')}]`;
  if (shape.length < 2) return `${name}${row(0)})`;
  const rows = Array.from({ length: shape[0] ?? 0 }, (_, i) => row(i * columns));
  return `${name}[${rows.join(`,\n${' '.repeat(name.length + 1)}`)}])`;
}
