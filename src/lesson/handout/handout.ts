import type { Outcome, Trace } from '../../engine/trace';
import { handout } from '../../text/en/handout';
import { page } from '../../text/en/page';
import { verdictSentence, type VerdictSentence } from '../../text/en/verdict';
import { numberText } from '../../text/numbers';
import { DERIVATION } from '../derivation';
import { activationByLogit, matrixTex, symbol } from '../notation';
import type { Cell, Line, StepView } from '../step';
import type { StepId } from '../stepIds';
import type { Live } from '../steps/live';
import { isWrong, quantity, type Which } from '../steps/quantities';
import { matrix, vector } from '../steps/vectors';
import { tex, type Tex } from '../tex';

/** What a hand-out is made of. */
export type HandoutGiven = {
  readonly trace: Trace;
  readonly label: (index: number) => string;
  readonly cell: Cell | null;
  /** Of the page with this experiment, or a sentence that says why there is none. */
  readonly address: Outcome<string, string>;
};

export type HandoutPart = {
  readonly id: string;
  /** Empty where the step has no other part. */
  readonly title: string;
  readonly explanation: string;
  readonly lines: readonly Line[];
};
export type HandoutStep = {
  readonly id: StepId;
  /** From 1. */
  readonly number: number;
  readonly title: string;
  readonly parts: readonly HandoutPart[];
};
/** A formula or a number, and how it is read aloud. */
type HandoutFormula = { readonly tex: Tex; readonly says: string };
export type HandoutClass = {
  readonly label: string;
  readonly z: HandoutFormula;
  readonly a: HandoutFormula;
  readonly y: HandoutFormula;
};
export type HandoutMatrix = { readonly title: string; readonly tex: Tex; readonly folded: number };

/** All that a hand-out says, whether on paper, as LaTeX or as Markdown. Everything but TeX is plain text. */
export type Handout = {
  readonly title: string;
  readonly question: string;
  readonly settings: readonly string[];
  readonly classes: readonly HandoutClass[];
  /** How many classes are not among them. */
  readonly moreClasses: number;
  /** x, W and b; none where z or a is edited directly. */
  readonly layer: readonly HandoutFormula[];
  readonly steps: readonly HandoutStep[];
  /** ∂a/∂z as it was computed, and the right one where that differs. */
  readonly matrices: readonly HandoutMatrix[];
  readonly verdict: VerdictSentence;
  readonly address: Outcome<string, string>;
};

/** Up to this many classes, all of them stand in the table and in the matrix. */
const MOST_CLASSES = 10;
const FIRST_OF_MORE = 8;

const firstOf = (count: number) =>
  Array.from({ length: count <= MOST_CLASSES ? count : FIRST_OF_MORE }, (_, index) => index);

function settingsOf({ problem, used }: Trace): readonly string[] {
  return [
    handout.activation(problem.activation),
    handout.loss[problem.loss],
    handout.temperature(numberText(problem.temperature)),
    handout.rate(numberText(problem.learningRate)),
    handout.choice(used.form, used.argument),
  ];
}

const numberOf = (live: Live, i: number): HandoutFormula => ({ tex: live.number(i), says: live.say(i) });

function classesOf({ trace, label }: HandoutGiven): readonly HandoutClass[] {
  const [z, a, y] = [quantity.z(trace), quantity.a(trace), quantity.y(trace)];
  return firstOf(trace.outputs).map((i) => ({
    // a class whose name is its number has none
    label: label(i) === String(i + 1) ? '' : label(i),
    z: numberOf(z, i),
    a: numberOf(a, i),
    y: numberOf(y, i),
  }));
}

function layerOf(view: StepView): readonly HandoutFormula[] {
  const { trace } = view;
  if (trace.problem.source.kind !== 'layer') return [];
  const x = vector(view, quantity.x(trace));
  const w = matrix(view, quantity.w(trace));
  const b = vector(view, quantity.b(trace));
  return [
    { tex: tex`${symbol('x')} = ${x.tex}`, says: handout.vector('x', x.entries, x.folded) },
    { tex: tex`${symbol('w')} = ${w.tex}`, says: handout.matrix('W', w.entries, w.folded) },
    { tex: tex`${symbol('b')} = ${b.tex}`, says: handout.vector('b', b.entries, b.folded) },
  ];
}

function matrixOf(trace: Trace, which: Which, title: string): HandoutMatrix {
  const J = quantity.J(trace, which);
  const shown = firstOf(trace.outputs);
  const rows = shown.map((row) => shown.map((column) => J.entry(row, column)));
  const folded = trace.outputs ** 2 - shown.length ** 2;
  return { title, tex: tex`${activationByLogit()} = ${matrixTex(rows)}`, folded };
}

function matricesOf(trace: Trace): readonly HandoutMatrix[] {
  if (!isWrong(trace)) return [matrixOf(trace, 'used', handout.jacobian)];
  return [matrixOf(trace, 'used', handout.chosenJacobian), matrixOf(trace, 'right', handout.rightJacobian)];
}

function stepsOf(view: StepView): readonly HandoutStep[] {
  const { problem } = view.trace;
  return DERIVATION.map((step, k) => {
    const title = step.title(problem);
    const parts = step.substeps(problem).map((part) => ({
      id: part.id,
      title: part.title === title ? '' : part.title,
      explanation: part.explanation(view),
      lines: part.lines(view),
    }));
    return { id: step.id, number: k + 1, title, parts };
  });
}

export function handoutOf(given: HandoutGiven): Handout {
  const { trace, label, cell, address } = given;
  const view: StepView = { trace, label, cell, unfolded: false };
  const { before, right, between, wrong, after } = page.question;
  const classes = classesOf(given);
  return {
    title: page.title,
    question: before + right + between + wrong + after,
    settings: settingsOf(trace),
    classes,
    moreClasses: trace.outputs - classes.length,
    layer: layerOf(view),
    steps: stepsOf(view),
    matrices: matricesOf(trace),
    verdict: verdictSentence(trace),
    address,
  };
}
