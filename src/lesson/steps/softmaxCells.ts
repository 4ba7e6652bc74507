import { at } from '../../engine/tensor';
import { jacobianLines } from '../../text/en/jacobian';
import { sayEntry } from '../../text/en/spoken';
import { LINE_LABELS } from '../../text/en/steps';
import { activationByLogit, overTemperature } from '../notation';
import type { Cell, Line, StepView } from '../step';
import { tex, type Tex } from '../tex';
import { chosenBase, rightBase, type Base } from './base';
import { secondSoftmaxLine } from './baseLines';
import { deltaOf, type CellFormula } from './cellFormulas';
import { result, substituted, symbolic } from './line';
import { isWrong, quantity } from './quantities';

/** True where form and argument differ, right or wrong by its numbers. */
export const isMixed = ({ trace }: StepView): boolean => trace.used.form !== trace.used.argument;

/** The lines of one cell by one formula: as it was chosen, and where that is wrong the right value beside it. */
export function cellLines(view: StepView, cell: Cell, formula: CellFormula): readonly Line[] {
  return isMixed(view) ? mixedLines(view, cell, formula) : rightLines(view, cell, formula);
}

const overs = ({ trace }: StepView) => ({
  letter: overTemperature(trace.problem.temperature, false),
  number: overTemperature(trace.problem.temperature, true),
});

const saidHere = (base: Base, formula: CellFormula, cell: Cell): string =>
  formula.said(base.say(cell.row), base.say(cell.column), deltaOf(cell));

const saidGeneral = ({ name }: Base, { said, column }: CellFormula): string =>
  said(`${name} i`, `${name} ${column}`, 'delta i m');

function rightLines(view: StepView, cell: Cell, formula: CellFormula): readonly Line[] {
  const { trace } = view;
  const [base, over, value] = [chosenBase(trace), overs(view), quantity.J(trace, 'right')];
  const { temperature } = trace.problem;
  const { row, column } = cell;
  const letters = formula.said(sayEntry(base.name, row), sayEntry(base.name, column), deltaOf(cell));
  return [
    symbolic({
      tex: tex`${activationByLogit('i', formula.column)} = ${formula.general(base, over.letter)}`,
      says: jacobianLines.general(formula.column, saidGeneral(base, formula), temperature),
    }),
    symbolic({
      id: 'cell',
      label: row === column ? LINE_LABELS.cellDiagonal : LINE_LABELS.cellOffDiagonal,
      tex: tex`${activationByLogit(row, column)} = ${formula.here(base, cell, over.letter)}`,
      says: jacobianLines.cell(row, column, letters, temperature),
    }),
    substituted({
      tex: formula.numbers(base, cell, over.number),
      says: jacobianLines.numbers(
        row,
        column,
        saidHere(base, formula, cell),
        temperature,
        value.say(row, column),
      ),
    }),
    result({
      tex: tex`${activationByLogit(row, column)} = ${value.number(row, column)}`,
      says: jacobianLines.value(row, column, value.say(row, column)),
    }),
  ];
}

function mixedLines(view: StepView, cell: Cell, formula: CellFormula): readonly Line[] {
  const { trace } = view;
  const [base, over, value] = [chosenBase(trace), overs(view), quantity.J(trace, 'used')];
  const standing = isWrong(trace) ? ('wrong' as const) : undefined;
  const { temperature } = trace.problem;
  const { row, column } = cell;
  return [
    symbolic({
      label: LINE_LABELS.chosen,
      tex: formula.general(base, over.letter),
      says: jacobianLines.chosenGeneral(saidGeneral(base, formula), temperature),
      standing,
    }),
    ...secondSoftmaxLine(view),
    substituted({
      label: LINE_LABELS.chosenNumbers,
      tex: formula.numbers(base, cell, over.number),
      says: jacobianLines.chosenNumbers(
        row,
        column,
        saidHere(base, formula, cell),
        temperature,
        value.say(row, column),
      ),
      standing,
    }),
    chosenValue(view, cell),
    ...(standing ? [rightValue(view, cell, formula.numbers(rightBase(trace), cell, over.number))] : []),
  ];
}

/** What the choice puts in a cell, and whether that is the derivative. */
export function chosenValue(view: StepView, { row, column }: Cell): Line {
  const { trace } = view;
  const value = quantity.J(trace, 'used');
  const index = row * trace.outputs + column;
  const off = Math.abs(at(trace.used.jacobian.values, index) - at(trace.right.jacobian.values, index));
  const relation = off <= trace.used.agreement.threshold ? '=' : String.raw`\ne`;
  return result({
    id: 'chosen',
    label: LINE_LABELS.chosenValue,
    tex: tex`${value.number(row, column)} ${relation} ${activationByLogit(row, column)}`,
    says: jacobianLines.chosenValue(row, column, value.say(row, column)),
    standing: isWrong(trace) ? 'wrong' : undefined,
  });
}

/** The derivative as it should be, with the numbers that give it. */
export function rightValue(view: StepView, { row, column }: Cell, numbers: Tex): Line {
  const value = quantity.J(view.trace, 'right');
  return result({
    id: 'right',
    label: LINE_LABELS.right,
    tex: tex`\begin{aligned}${activationByLogit(row, column)} &= ${numbers} \\ &= ${value.number(row, column)}\end{aligned}`,
    says: jacobianLines.rightValue(row, column, value.say(row, column)),
    standing: 'right',
  });
}
