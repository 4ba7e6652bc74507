import { describe, expect, it } from 'vitest';
import { ACTIVATION_NAMES } from '../../src/engine/problem';
import { at, type Vector } from '../../src/engine/tensor';
import type { Trace } from '../../src/engine/trace';
import { besideJacobian, closedForm, type ClosedForm } from '../../src/lesson/closedForms';
import { plainTex } from '../../src/lesson/tex';
import { written, type Written } from '../../src/lesson/written';
import { evaluateTex } from './evaluateTex';
import { DEFAULT, nameOf, PAIRS, traceOf } from './problems';

const LOGITS = [1.3, -0.4, 0.6];

/** The numbers of entry i in the place of its letters, sums written out. */
function withNumbers(source: string, { logits, activations, problem }: Trace, i: number): string {
  const numbered = (text: string, index: number) =>
    text
      .replaceAll(/([za])_\{?[ij]\}?/g, (_, letter: string) => {
        return `〈${at(letter === 'z' ? logits : activations, index)}〉`;
      })
      .replaceAll('/T', `\\cdot 〈${1 / problem.temperature}〉`);
  const summed = source.replace(/\\textstyle\\sum_j (e\^\{[^ ]*\})$/, (_, term: string) => {
    const terms = Array.from(logits, (__, j) => numbered(term, j));
    return `(${terms.join('+')})`;
  });
  const [top = '', bottom] = numbered(summed, i).split(String.raw` \big/ `);
  return bottom === undefined ? top : String.raw`\frac{${top}}{${bottom}}`;
}

/** Of both branches of a formula that has cases, the one whose condition holds. */
function branch(source: string): string {
  const [, before = '', first = '', condition = '', second = ''] =
    /^(.*)\\begin\{cases\}(.*?) & (.*?) > 0 \\\\ (.*?) & .*\\end\{cases\}$/.exec(source) ?? [];
  if (condition === '') return source;
  return before + (Number(condition.slice(1, -1)) > 0 ? first : second);
}

/** v, as the line below the closed form says, or the vector that the closed form names. */
function vectorOf(trace: Trace, letter: string, where: Written | null): Vector {
  if (where === null) return letter === 'z' ? trace.logits : trace.activations;
  const [name = '', source = ''] = plainTex(where.tex).split(' = ');
  expect(name).toMatch(new RegExp(`^${letter}_\\{?i\\}?$`));
  return trace.logits.map((_, i) => evaluateTex([branch(withNumbers(source, trace, i))])[0] ?? NaN);
}

/** The matrix that a closed form stands for, read from its TeX. */
function matrixOf(trace: Trace, form: ClosedForm): number[] {
  const plain = plainTex(form.matrix.tex);
  const softmax = /^(\\bigl\()?\\mathrm\{diag\}\((.)\) - (.)\\,(.)\^\{\\top\}(\\bigr\)\/T)?$/.exec(plain);
  const letter = softmax?.[2] ?? /^\\mathrm\{diag\}\((.)\)$/.exec(plain)?.[1];
  if (letter === undefined) throw new Error(`not a form: ${plain}`);
  if (softmax)
    expect([softmax[3], softmax[4], softmax[1] === undefined]).toEqual([
      letter,
      letter,
      softmax[5] === undefined,
    ]);
  const v = vectorOf(trace, letter, form.where);
  const over = softmax?.[5] === undefined ? 1 : trace.problem.temperature;
  return Array.from(v).flatMap((vi, i) =>
    Array.from(v, (vm, m) => ((i === m ? vi : 0) - (softmax ? vi * vm : 0)) / over),
  );
}

const V = written('v', 'v');

const PROBLEMS = ACTIVATION_NAMES.flatMap((activation) =>
  (activation === 'softmax' ? [1, 0.5, 3] : [1]).map((temperature) => ({
    ...DEFAULT,
    source: { kind: 'logits' as const, logits: LOGITS },
    activation,
    temperature,
  })),
);

describe('the closed forms of the board', () => {
  it.each(PROBLEMS.map((problem) => [nameOf(problem), problem] as const))(
    'evaluated as they are written they are the engine’s four matrices: %s',
    (_, problem) => {
      const trace = traceOf(problem);
      for (const { form, argument, computed } of trace.choices) {
        const closed = closedForm(problem, form, argument);
        expect(closed === null).toBe(computed === null);
        if (!closed || !computed) continue;
        const expected = Array.from(computed.jacobian.values);
        matrixOf(trace, closed).forEach((value, k) => expect(value).toBeCloseTo(expected[k] ?? NaN, 7));
      }
    },
  );

  it('have no form in a exactly for SiLU and GELU', () => {
    const without = ACTIVATION_NAMES.filter(
      (activation) => closedForm({ activation, temperature: 1 }, 'a', 'a') === null,
    );
    expect(without).toEqual(['silu', 'gelu']);
  });

  it('are said to be J only where they are', () => {
    const relations = PAIRS.map(([form, argument]) => {
      const choice = traceOf(DEFAULT).choices.find((c) => c.form === form && c.argument === argument);
      return plainTex(besideJacobian(V, choice!.computed!.verdict).tex);
    });
    expect(relations).toEqual(['v = J', String.raw`v \ne J`, String.raw`v \ne J`, 'v = J']);
    expect(besideJacobian(V, 'coincidence')).toEqual(V);
  });
});
