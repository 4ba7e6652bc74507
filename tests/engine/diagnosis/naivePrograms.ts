/**
 * The mistakes as a learner's program makes them: plain loops on plain arrays, nothing of the engine in them. A second source for what
 * the search says each mistake computes. One row of x, squared error unless said otherwise; indices from 0.
 */
export type Network = {
  readonly x: readonly number[];
  readonly W: readonly (readonly number[])[];
  readonly b: readonly number[];
  readonly t: number;
  readonly T: number;
};

type Row = readonly number[];
type Rows = readonly Row[];

export const logits = ({ x, W, b }: Network): number[] =>
  b.map((bias, m) => x.reduce((sum, value, d) => sum + value * W[d]![m]!, bias));

export function softmax(z: Row, T = 1): number[] {
  const top = Math.max(...z);
  const e = z.map((value) => Math.exp((value - top) / T));
  const sum = e.reduce((total, value) => total + value, 0);
  return e.map((value) => value / sum);
}

export const oneHot = (n: number, t: number): number[] =>
  Array.from({ length: n }, (_, i) => (i === t ? 1 : 0));
/** diag(s) − outer(s, s), over T */
export const prime = (s: Row, T = 1): number[][] =>
  s.map((si, i) => s.map((sm, m) => (si * ((i === m ? 1 : 0) - sm)) / T));
export const sigma = (z: number): number => 1 / (1 + Math.exp(-z));
export const diagonal = (J: Rows): number[][] =>
  J.map((row, i) => row.map((value, m) => (i === m ? value : 0)));
export const product = (g: Row, J: Rows): number[] =>
  J[0]!.map((_, m) => g.reduce((sum, value, i) => sum + value * J[i]![m]!, 0));
export const multiply = (A: Rows, B: Rows): number[][] => A.map((row) => product(row, B));
export const upstream = (a: Row, y: Row, factor = 2 / a.length): number[] =>
  a.map((value, i) => factor * (value - y[i]!));
export const outer = (x: Row, d: Row): number[][] => x.map((value) => d.map((other) => value * other));
export const scaled = (values: Row, factor: number): number[] => values.map((value) => factor * value);
export const transposed = (A: Rows): number[][] => A[0]!.map((_, m) => A.map((row) => row[m]!));
