import type { Problem } from '../../../engine/problem';
import type * as English from '../../en/labs/checkCompared';
import { rounded, written } from '../../numbers';
import type { Told } from '../../told';
import { ACTIVATION_NOUNS } from '../activations';
import { counted } from '../grouped';

const MOST_SHOWN = 6;

/** As it was typed, where that is short: 2, 0,1, −1,235. */
const plain = (value: number): string => {
  if (value === -Infinity) return '−∞';
  return written(String(rounded(value, 4))).replace('e-', 'e−');
};

/** (2; 1; 0,1), of many the first few. */
function list(values: readonly number[]): string {
  const shown = values.slice(0, MOST_SHOWN).map(plain);
  const rest = values.length > MOST_SHOWN ? [`… insgesamt ${values.length}`] : [];
  return `(${[...shown, ...rest].join('; ')})`;
}

function sourceText({ source }: Problem, rows: number): string {
  if (source.kind === 'logits') return `z = ${list(source.logits)}`;
  if (source.kind === 'activations') return `a = ${list(source.activations)}`;
  const weights = `W ${source.weights.length} × ${source.bias.length} und b`;
  return rows > 1
    ? `${counted(rows, 'Zeile', 'Zeilen')} x, ${weights}`
    : `x = ${list(source.input)}, ${weights}`;
}

function targetText({ target }: Problem, rows: number, labelOf: (index: number) => string): string {
  if (rows > 1) return 'y jeder Zeile';
  return `y = ${target.kind === 'class' ? labelOf(target.index) : list(target.values)}`;
}

/** "z = (2; 1; 0,1), y = Katze, Softmax, quadratischer Fehler, T = 1" */
export const comparedText: Told<typeof English.comparedText> = (problem, rows, labelOf) => {
  const { activation, loss, temperature } = problem;
  const parts = [
    sourceText(problem, rows),
    targetText(problem, rows, labelOf),
    ACTIVATION_NOUNS[activation],
    loss === 'mse' ? 'quadratischer Fehler E = (1/N) Σ (a − y)²' : 'Kreuzentropie',
  ];
  const all = [...parts, ...(activation === 'softmax' ? [`T = ${plain(temperature)}`] : [])];
  // no line may end at an equals sign
  return all.join(', ').replaceAll(' = ', '\u00a0=\u00a0');
};
