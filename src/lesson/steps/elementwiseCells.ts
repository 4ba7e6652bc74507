import type { Argument, ElementwiseName } from '../../engine/problem';
import { PRIMES_SPOKEN } from '../../text/en/activations';
import { elementwiseLines, jacobianLines } from '../../text/en/jacobian';
import { LINE_LABELS } from '../../text/en/steps';
import { primeTex } from '../activationForms';
import { foldedVector } from '../folding';
import { activationByLogit } from '../notation';
import type { Cell, Line, StepView } from '../step';
import { tex, type Tex } from '../tex';
import { appliedTo, appliedToNumber } from './elementwiseActivation';
import { diagonalCell } from './focus';
import { result, substituted, symbolic } from './line';
import { isWrong, quantity } from './quantities';
import { chosenValue, rightValue } from './softmaxCells';
import { matrixValues } from './softmaxMatrix';

const prime = (
  name: ElementwiseName,
  form: Argument,
  view: StepView,
  argument: Argument,
  index: number,
): Tex => primeTex(name, form, appliedToNumber(quantity[argument](view.trace), index)) ?? [];

/** Where the choice is wrong, what it computed from this form stands wrong; the other form is always given what it expects. */
function standingOf(view: StepView, form: Argument, argument: Argument): 'wrong' | 'right' | undefined {
  if (!isWrong(view.trace)) return undefined;
  return argument === form ? 'right' : 'wrong';
}

/** f′ in one form for one entry: given what was chosen, if this is the chosen form, else what it expects. */
export function elementwiseCellLines(view: StepView, name: ElementwiseName, form: Argument): readonly Line[] {
  const { trace } = view;
  const cell = diagonalCell(view);
  const argument = trace.used.form === form ? trace.used.argument : form;
  const standing = standingOf(view, form, argument);
  const numbers = prime(name, form, view, argument, cell.row);
  const values =
    standing === 'wrong'
      ? [chosenValue(view, cell), rightValue(view, cell, prime(name, form, view, form, cell.row))]
      : [ownValue(view, cell, standing)];
  return [
    symbolic({
      tex: tex`${activationByLogit('i', 'i')} = ${primeTex(name, form, appliedTo(form)) ?? []}`,
      says: elementwiseLines.general(PRIMES_SPOKEN[name][form](`${form} i`, null)),
    }),
    substituted({
      label: standing === 'wrong' ? LINE_LABELS.chosenNumbers : LINE_LABELS.numbers,
      tex: numbers,
      says: saidNumbers(view, name, { form, argument }, cell),
      standing,
    }),
    ...values,
  ];
}

function ownValue(view: StepView, { row, column }: Cell, standing: 'right' | undefined): Line {
  const J = quantity.J(view.trace, 'right');
  return result({
    label: standing ? LINE_LABELS.right : LINE_LABELS.value,
    tex: tex`${activationByLogit(row, column)} = ${J.number(row, column)}`,
    says: jacobianLines.value(row, column, J.say(row, column)),
    standing,
  });
}

function saidNumbers(
  view: StepView,
  name: ElementwiseName,
  { form, argument }: { form: Argument; argument: Argument },
  { row, column }: Cell,
): string {
  const given = quantity[argument](view.trace);
  const spoken = PRIMES_SPOKEN[name][form](given.say(row), given.value(row));
  const wrong = standingOf(view, form, argument) === 'wrong';
  const J = quantity.J(view.trace, wrong ? 'used' : 'right');
  const sentence = wrong ? jacobianLines.chosenNumbers : jacobianLines.numbers;
  return sentence(row, column, spoken, 1, J.say(row, column));
}

/** diag(f′(z_1), f′(z_2), …), in the form and from the argument that were chosen. */
export function elementwiseMatrixLines(view: StepView, name: ElementwiseName): readonly Line[] {
  const { form, argument } = view.trace.used;
  const standing = isWrong(view.trace) ? ('wrong' as const) : undefined;
  const J = quantity.J(view.trace, 'used');
  const slopes = foldedVector(view.trace.outputs, view.unfolded, (i) => J.entry(i, i));
  return [
    symbolic({
      tex: tex`${activationByLogit()} = \mathrm{diag}(f'_i),\quad f'_i = ${primeTex(name, form, appliedTo(form)) ?? []}`,
      says: `${elementwiseLines.matrix} ${elementwiseLines.general(PRIMES_SPOKEN[name][form](`${form} i`, null))}`,
    }),
    substituted({
      label: form === argument ? LINE_LABELS.numbers : LINE_LABELS.chosenNumbers,
      tex: tex`\mathrm{diag}\,${slopes.tex}`,
      says: elementwiseLines.matrixNumbers(
        slopes.shown.map((i) => J.say(i, i)),
        slopes.folded,
      ),
      folded: slopes.folded,
      standing,
    }),
    ...matrixValues(view),
  ];
}
