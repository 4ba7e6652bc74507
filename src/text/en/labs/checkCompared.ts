import type { Problem } from '../../../engine/problem';
import { rounded } from '../../numbers';
import { ACTIVATION_NOUNS } from '../activations';

const MOST_SHOWN = 6;

/** As it was typed, where that is short: 2, 0.1, −1.235. */
const plain = (value: number): string => {
  if (value === -Infinity) return '−∞';
  return String(rounded(value, 4)).replace(/-/g, '−');
};

/** (2, 1, 0.1), of many the first few. */
function list(values: readonly number[]): string {
  const shown = values.slice(0, MOST_SHOWN).map(plain);
  return `(${[...shown, ...(values.length > MOST_SHOWN ? [`… ${values.length} in all`] : [])].join(', ')})`;
}

function sourceText({ source }: Problem, rows: number): string {
  if (source.kind === 'logits') return `z = ${list(source.logits)}`;
  if (source.kind === 'activations') return `a = ${list(source.activations)}`;
  const weights = `W ${source.weights.length} × ${source.bias.length} and b`;
  return rows > 1 ? `${rows} rows of x, ${weights}` : `x = ${list(source.input)}, ${weights}`;
}

function targetText({ target }: Problem, rows: number, labelOf: (index: number) => string): string {
  if (rows > 1) return 'y of each row';
  return `y = ${target.kind === 'class' ? labelOf(target.index) : list(target.values)}`;
}

/** "z = (2, 1, 0.1), y = cat, softmax, squared error, T = 1" */
export function comparedText(problem: Problem, rows: number, labelOf: (index: number) => string): string {
  const { activation, loss, temperature } = problem;
  const parts = [
    sourceText(problem, rows),
    targetText(problem, rows, labelOf),
    ACTIVATION_NOUNS[activation],
    loss === 'mse' ? 'squared error E = (1/N) Σ (a − y)²' : 'cross-entropy',
  ];
  const all = [...parts, ...(activation === 'softmax' ? [`T = ${plain(temperature)}`] : [])];
  // no line may end at an equals sign
  return all.join(', ').replaceAll(' = ', '\u00a0=\u00a0');
}
