import type { Matrix } from '../../engine/tensor';
import { comments, printed } from '../../text/en/labs/code';
import { BLANK, linesAt, remarked, type CodeLine } from './codeLine';
import { PYTHON_NAMES } from './functionNames';
import { diagonalOf, listText, matrixTexts, pythonNumeral, rowOf } from './numerals';
import type { ProgramFacts } from './programFacts';
import type { Dialect } from './pythonDialect';
import { saturatedRow, toleranceText, tolerancesOf, type Tolerances } from './tolerances';

type Part = readonly CodeLine[];

/** check("z", z, [1.0, 2.0], 1e-9) */
function vectorCheck(name: string, values: Float64Array, tolerance: number, module: string): string {
  return `check("${name}", ${name}, ${listText(values, pythonNumeral(module))}, ${toleranceText(tolerance)})`;
}

function matrixCheck(name: string, matrix: Matrix, after: string, module: string): readonly string[] {
  return matrixTexts(matrix, pythonNumeral(module), {
    before: `check("${name}", ${name}, `,
    after: `, ${after})`,
    indent: '    ',
  });
}

function jacobianCheck(
  { trace, isSoftmax, wholeJacobian }: ProgramFacts,
  tolerances: Tolerances,
  module: string,
): readonly string[] {
  const { jacobian } = trace.right;
  const after = `${toleranceText(tolerances.jacobian)}, hint`;
  if (isSoftmax && wholeJacobian) return matrixCheck('da_dz', jacobian, after, module);
  const diagonal = listText(diagonalOf(jacobian), pythonNumeral(module));
  if (!isSoftmax) return [`check("da_dz", da_dz, ${diagonal}, ${after})`];
  const call = `check("da_dz", ${module}.diag(da_dz), ${diagonal}, ${after})`;
  return [remarked(call, '#', comments.onlyDiagonal)];
}

function weightsCheck(
  { trace, wholeWeights }: ProgramFacts,
  tolerance: number,
  module: string,
): readonly string[] {
  const { weights } = trace.right;
  const after = toleranceText(tolerance);
  if (wholeWeights) return matrixCheck('dE_dW', weights, after, module);
  const first = listText(weights.values.subarray(0, weights.columns), pythonNumeral(module));
  return [remarked(`check("dE_dW", dE_dW[0], ${first}, ${after})`, '#', comments.onlyFirstRow)];
}

/** The row that has kept its digits, where the whole has not. */
function saturatedCheck({ trace }: ProgramFacts, tolerances: Tolerances, module: string): readonly string[] {
  const row = saturatedRow(trace, tolerances);
  if (row === null) return [];
  const values = listText(rowOf(trace.right.jacobian, row), pythonNumeral(module));
  const after = `${toleranceText(trace.used.agreement.threshold)}, hint`;
  return [remarked(`check("da_dz", da_dz[${row}], ${values}, ${after})`, '#', comments.saturated)];
}

/** The assertions: ∂a/∂z against something that knows no formula, and every number against the page's right one. */
export function pythonChecks(facts: ProgramFacts, dialect: Dialect): Part {
  const { trace, activation, form } = facts;
  const { module } = dialect;
  const tolerances = tolerancesOf(trace);
  const { right } = trace;
  const judge = dialect.judge(facts, tolerances);
  const caught = facts.verdict === 'wrong' ? 'caught' : null;
  const numeral = pythonNumeral(module);
  const prime = `${PYTHON_NAMES[activation]}_prime`;
  return [
    ...linesAt({ step: null }, `# ${comments.check}`, ...dialect.check, ''),
    ...linesAt(
      { step: 'softmax', ref: 'a' },
      vectorCheck('a', trace.activations, tolerances.activations, module),
    ),
    ...linesAt(
      { step: 'loss', ref: 'E' },
      `check("E", E, ${numeral(trace.loss)}, ${toleranceText(tolerances.loss)})`,
    ),
    BLANK,
    ...judge.asked,
    ...linesAt({ step: 'da_dz' }, `hint = "${printed.hint(prime, form)}"`),
    ...judge.checks,
    ...linesAt(
      { step: 'da_dz', ref: 'J', standing: caught },
      ...jacobianCheck(facts, tolerances, module),
      ...saturatedCheck(facts, tolerances, module),
    ),
    ...linesAt({ step: 'dE_dz', ref: 'd' }, vectorCheck('dE_dz', right.logits, tolerances.logits, module)),
    ...linesAt({ step: 'dE_dW', ref: 'dW' }, ...weightsCheck(facts, tolerances.weights, module)),
    ...linesAt({ step: null }, `print("${printed.ok}")`),
  ];
}
