import type { Problem } from '../problem';
import { at } from '../tensor';
import type { Layer } from '../trace';
import type { Programme } from './programme';
import type { SettingRow } from './settingRow';

/** How many units of rounding a program's numbers may be off. */
export type Roundings = {
  /**
   * Those of z, of the size of the terms of x W + b, over T: e^{z/T} moves by as much of its own size. Not over T where the program
   * leaves it out, for there e^z moves by all of it.
   */
  readonly ofLogits: Readonly<Record<Programme['temperature'], number>>;
  /** Those of what comes after, of the size of what is added up: grows with N, D and B. */
  readonly after: number;
};

/** Those of an experiment: of z = x W + b in every row, and of sums over N, D and B. */
export function roundingsOf(problem: Problem, layer: Layer, rows: readonly SettingRow[]): Roundings {
  const { rows: depth, columns: outputs } = layer.weights;
  const size = 4 * largestTerms(layer, rows);
  const overT = size / (problem.activation === 'softmax' ? problem.temperature : 1);
  const ofLogits = { own: overT, forwardOnly: overT, ignored: size };
  return { ofLogits, after: 16 + outputs + depth + rows.length };
}

/** A rounding of z of relative size u moves a by some 4 u |z| / T; of z = x W + b, by the size of its terms. Of z a step later too. */
function largestTerms(layer: Layer, rows: readonly SettingRow[]): number {
  let largest = 0;
  const { columns, values } = layer.weights;
  for (const { input, laterLogits } of rows) {
    largest = Math.max(largest, ...laterLogits.filter(Number.isFinite).map(Math.abs));
    for (let m = 0; m < columns; m++) {
      let size = Math.abs(at(layer.bias, m));
      for (let d = 0; d < input.length; d++) size += Math.abs(at(input, d) * at(values, d * columns + m));
      if (Number.isFinite(size)) largest = Math.max(largest, size);
    }
  }
  return largest;
}
