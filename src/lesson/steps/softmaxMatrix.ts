import { jacobianLines } from '../../text/en/jacobian';
import { LINE_LABELS } from '../../text/en/steps';
import { activationByLogit, number, overTemperature } from '../notation';
import type { Line, StepView } from '../step';
import { tex, type Tex } from '../tex';
import { baseLive, chosenBase, type Base } from './base';
import { result, substituted, symbolic } from './line';
import { isWrong, quantity, type Which } from './quantities';
import { baseLines } from './baseLines';
import { isMixed } from './softmaxCells';
import { column, matrix, vector } from './vectors';

const J = activationByLogit();

/** diag(v) − v vᵀ */
const difference = ({ whole }: Base): Tex => tex`\mathrm{diag}(${whole}) - ${whole}\,${whole}^{\top}`;

/** v eᵀ ∘ (I − e vᵀ) */
const hadamard = ({ whole }: Base): Tex => tex`${whole}\,e^{\top} \circ (I - e\,${whole}^{\top})`;

/** In the numbers of v: the diagonal matrix, and below it the column times the row. */
function numbers(view: StepView, base: Base): { tex: Tex; folded: number; said: readonly string[] } {
  const live = baseLive(base);
  const [standing, lying] = [column(view, live), vector(view, live)];
  const { temperature } = view.trace.problem;
  const product = tex`${standing.tex}${lying.tex}`;
  const rows = tex`\begin{aligned}&\mathrm{diag}\,${lying.tex} \\ &{}-${product}\end{aligned}`;
  const all =
    temperature === 1
      ? rows
      : tex`\frac{1}{${number(temperature, { colour: 'T', whole: true })}}\left(${rows}\right)`;
  return { tex: all, folded: lying.folded, said: lying.entries };
}

/** The matrix itself, as chosen or right. */
function matrixLine(view: StepView, which: Which): Line {
  const wrong = isWrong(view.trace);
  const { tex: entries, folded, entries: rows } = matrix(view, quantity.J(view.trace, which));
  if (which === 'used' && wrong) {
    return result({
      id: 'chosen',
      label: LINE_LABELS.chosenValue,
      tex: tex`${entries}`,
      says: jacobianLines.chosenMatrix(rows, folded),
      folded,
      standing: 'wrong',
    });
  }
  return result({
    id: 'value',
    label: wrong ? LINE_LABELS.right : LINE_LABELS.value,
    tex: tex`${J} = ${entries}`,
    says: jacobianLines.matrixValue(rows, folded),
    folded,
    standing: wrong ? 'right' : undefined,
  });
}

/** The chosen matrix, and where it is wrong the right one beside it. */
export function matrixValues(view: StepView): readonly Line[] {
  return isWrong(view.trace)
    ? [matrixLine(view, 'used'), matrixLine(view, 'right')]
    : [matrixLine(view, 'used')];
}

/** Softmax's Jacobian as a whole, made of whatever v the choice gives. */
export function softmaxMatrixLines(view: StepView): readonly Line[] {
  const base = chosenBase(view.trace);
  const { tex: substitutedTex, folded, said } = numbers(view, base);
  const over = overTemperature(view.trace.problem.temperature, false);
  const standing = isWrong(view.trace) ? ('wrong' as const) : undefined;
  const mixed = isMixed(view);
  const left = mixed ? tex`` : tex`${J} = `;
  return [
    symbolic({
      label: mixed ? LINE_LABELS.chosen : LINE_LABELS.general,
      tex: over.length === 0 ? tex`${left}${hadamard(base)}` : tex`${left}${over}${hadamard(base)}`,
      says: jacobianLines.matrixOuter(base.name),
      standing,
    }),
    symbolic({
      id: 'outer',
      label: LINE_LABELS.outer,
      tex:
        over.length === 0
          ? tex`${left}${difference(base)}`
          : tex`${left}${over}\bigl(${difference(base)}\bigr)`,
      says: jacobianLines.matrix(base.name),
      standing,
    }),
    ...baseLines(view),
    substituted({
      label: mixed ? LINE_LABELS.chosenNumbers : LINE_LABELS.numbers,
      tex: substitutedTex,
      says: jacobianLines.matrixNumbers(said, folded),
      folded,
      standing,
    }),
    ...matrixValues(view),
  ];
}
