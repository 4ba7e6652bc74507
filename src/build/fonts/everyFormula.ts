import { MISTAKE_NAMES } from '../../engine/diagnosis/mistakeNames.ts';
import { QUANTITIES } from '../../engine/diagnosis/question.ts';
import type { Problem } from '../../engine/problem.ts';
import { solve } from '../../engine/solve.ts';
import type { Trace } from '../../engine/trace.ts';
import { BEATS } from '../../lesson/beats/beats.ts';
import { omissions } from '../../lesson/beats/closing.ts';
import { besideJacobian, closedForm } from '../../lesson/closedForms.ts';
import { DERIVATION } from '../../lesson/derivation.ts';
import { MISTAKES } from '../../lesson/mistakes/mistakes.ts';
import { presetById } from '../../lesson/presets.ts';
import { cellCase, cellNumbers } from '../../lesson/scale/cellFormulas.ts';
import { type Cell, FOLD_ABOVE } from '../../lesson/step.ts';
import { compileTex, tex, type Tex } from '../../lesson/tex.ts';
import { formulaProblems } from './formulaProblems.ts';

/** None pointed at, one on the diagonal, one off it. */
const cellsOf = ({ outputs }: Trace): readonly (Cell | null)[] =>
  outputs === 3 ? [null, { row: 0, column: 0 }, { row: 0, column: 1 }] : [null];

function traceOf(problem: Problem): Trace {
  const outcome = solve(problem);
  if (!outcome.ok) throw new Error(`no trace: ${JSON.stringify(outcome.failure)}`);
  return outcome.value;
}

/** Every line of every sub-step, for the cell that is pointed at, folded and unfolded. */
function linesOf(trace: Trace): readonly Tex[] {
  const views = (trace.outputs > FOLD_ABOVE ? [false, true] : [false]).flatMap((unfolded) =>
    cellsOf(trace).map((cell) => ({ trace, cell, unfolded, label: String })),
  );
  const substeps = DERIVATION.flatMap((step) => step.substeps(trace.problem));
  return views.flatMap((view) => substeps.flatMap(({ lines }) => lines(view).map((line) => line.tex)));
}

const symbolsOf = (problem: Problem): readonly Tex[] => DERIVATION.map(({ symbol }) => symbol(problem));

/** The Jacobians as they are written down, with what they are not. */
function closedFormsOf(problem: Problem): readonly Tex[] {
  const pairs = (['z', 'a'] as const).flatMap((form) =>
    (['z', 'a'] as const).map((from) => [form, from] as const),
  );
  return pairs.flatMap(([form, from]) => {
    const closed = closedForm(problem, form, from);
    return closed ? [besideJacobian(closed.matrix, 'wrong').tex, closed.where?.tex ?? tex``] : [];
  });
}

/** A cell of the Scale lab on the diagonal and one off it, where one share is too small for a double. */
function scaleCells(): readonly Tex[] {
  const share = { token: 0, value: 0.5, log: null };
  const vanished = { token: 1, value: 0, log: -1000 };
  const cells = [share, vanished].flatMap((column) =>
    [1, 2].map((temperature) => ({ row: share, column, others: 0.5, value: 0.25, temperature })),
  );
  return cells.flatMap((cell) => [cellCase(cell), cellNumbers(cell)]);
}

const isTex = (formula: Tex | undefined): formula is Tex => formula !== undefined;

/** What the lesson asks and reveals, and what it says that was left out. */
function lessonOf(trace: Trace): readonly Tex[] {
  const asked = BEATS.filter(({ unfit }) => unfit(trace) === null);
  const said = [...asked.flatMap(({ asks, reveals }) => [asks(trace), reveals(trace)]), ...omissions(trace)];
  return said.map(({ formula }) => formula?.tex).filter(isTex);
}

const titlesOf = (trace: Trace): readonly Tex[] =>
  omissions(trace)
    .map(({ titleTex }) => titleTex)
    .filter(isTex);

/** The problems without those that differ from another in their numbers, their form and their argument alone. */
const ofEveryKind = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(
    problems.map((problem) => {
      const { activation, loss, temperature, source, target } = problem;
      return [[activation, loss, temperature, source.kind, target.kind].join(), problem] as const;
    }),
  ).values(),
];

const mistakesOf = (problem: Problem): readonly Tex[] =>
  MISTAKE_NAMES.flatMap((name) =>
    QUANTITIES.flatMap((quantity) =>
      [true, false].flatMap((isBatch) => {
        const asked = { problem, quantity, isBatch, reduction: 'sum' } as const;
        return [MISTAKES[name].computed(asked).tex, MISTAKES[name].right(asked).tex];
      }),
    ),
  );

/** Formulae by how they are set: in a line of their own, or in a line of text. */
export type Formulas = { readonly display: ReadonlySet<string>; readonly text: ReadonlySet<string> };

const structuresOf = (formulas: readonly Tex[]) => new Set(formulas.map((one) => compileTex(one).structure));

/** The structure of every formula of the lesson, once. */
export function everyFormula(): Formulas {
  const problems = formulaProblems();
  const traces = problems.map(traceOf);
  return {
    display: structuresOf(traces.flatMap((trace) => [...linesOf(trace), ...lessonOf(trace)])),
    text: structuresOf([
      ...problems.flatMap((problem) => [...symbolsOf(problem), ...closedFormsOf(problem)]),
      ...ofEveryKind(problems).flatMap(mistakesOf),
      ...traces.flatMap(titlesOf),
      ...scaleCells(),
    ]),
  };
}

/** What the page shows first: the ribbon and the first step of the question's own network. */
export function firstFormulas(): Formulas {
  const { problem } = presetById('question');
  const trace = traceOf(problem);
  const lines = DERIVATION[0]
    ?.substeps(problem)[0]
    ?.lines({ trace, cell: null, unfolded: false, label: String });
  return {
    display: structuresOf((lines ?? []).map((line) => line.tex)),
    text: structuresOf(symbolsOf(problem)),
  };
}
