import { comments, printed } from '../../text/en/labs/code';
import { BLANK, linesAt, remarked, type CodeLine } from './codeLine';
import { diagonalOf, listText, matrixTexts, rowOf, typescriptNumeral } from './numerals';
import type { ProgramFacts } from './programFacts';
import { saturatedRow, toleranceText, tolerancesOf, type Tolerances } from './tolerances';

type Part = readonly CodeLine[];

const CHECK: readonly string[] = [
  'function check(name: string, computed: number[], right: number[], tolerance: number, hint = "") {',
  '  const isClose = (v: number, i: number) => v === right[i] || Math.abs(v - right[i]) <= tolerance;',
  '  if (computed.every(isClose)) return;',
  `  throw new Error(\`AssertionError: ${printed.differs('${name}', '${computed}', '${right}', '${hint}')}\`);`,
  '}',
];

const softmaxDifferences = (withT: boolean): readonly string[] => [
  `// ${comments.differences}`,
  'function numericJacobian(f: (z: number[]) => number[], z: number[], h: number): number[][] {',
  '  const moved = (m: number, by: number) => f(z.map((v, j) => (j === m ? v + by : v)));',
  '  const columns = z.map((_, m) => [moved(m, h), moved(m, -h)]);',
  '  return z.map((_, i) => columns.map(([up, down]) => (up[i] - down[i]) / (2 * h)));',
  '}',
  '',
  'const largest = Math.max(...z);',
  remarked(
    `const numeric = numericJacobian(softmax, z.map((v) => v - largest), 1e-6${withT ? ' * T' : ''});`,
    '//',
    comments.forgetsShift,
  ),
];

function elementwiseDifferences(f: string, hasKink: boolean): readonly string[] {
  const h = hasKink
    ? remarked('  const h = (v > 0 ? 1e-6 : -1e-6) * Math.max(1, Math.abs(v));', '//', comments.ownSide)
    : remarked('  const h = 1e-6 * Math.max(1, Math.abs(v));', '//', comments.differences);
  const quotient = hasKink ? `(${f}(v + h) - ${f}(v)) / h` : `(${f}(v + h) - ${f}(v - h)) / (2 * h)`;
  return ['const numeric = z.map((v) => {', h, `  return ${quotient};`, '});'];
}

function differences({ activation, withT }: ProgramFacts): readonly string[] {
  if (activation === 'softmax') return softmaxDifferences(withT);
  return elementwiseDifferences(activation, activation === 'relu' || activation === 'leakyRelu');
}

function vectorCheck(name: string, computed: string, values: Iterable<number>, after: string): string {
  return `check("${name}", ${computed}, ${listText(values, typescriptNumeral)}, ${after});`;
}

function jacobianCheck({ trace, isSoftmax, wholeJacobian }: ProgramFacts, after: string): readonly string[] {
  const { jacobian } = trace.right;
  if (isSoftmax && wholeJacobian) {
    const before = 'check("da_dz", da_dz.flat(), ';
    return matrixTexts(jacobian, typescriptNumeral, { before, after: `.flat(), ${after});`, indent: '  ' });
  }
  const diagonal = diagonalOf(jacobian);
  if (!isSoftmax) return [vectorCheck('da_dz', 'da_dz', diagonal, after)];
  const computed = 'da_dz.map((row, i) => row[i])';
  return [remarked(vectorCheck('da_dz', computed, diagonal, after), '//', comments.onlyDiagonal)];
}

function weightsCheck({ trace, wholeWeights }: ProgramFacts, after: string): readonly string[] {
  const { weights } = trace.right;
  if (wholeWeights) {
    const before = 'check("dE_dW", dE_dW.flat(), ';
    return matrixTexts(weights, typescriptNumeral, { before, after: `.flat(), ${after});`, indent: '  ' });
  }
  const first = weights.values.subarray(0, weights.columns);
  return [remarked(vectorCheck('dE_dW', 'dE_dW[0]', first, after), '//', comments.onlyFirstRow)];
}

/** The row that has kept its digits, where the whole has not. */
function saturatedCheck({ trace }: ProgramFacts, tolerances: Tolerances): readonly string[] {
  const row = saturatedRow(trace, tolerances);
  if (row === null) return [];
  const after = `${toleranceText(trace.used.agreement.threshold)}, hint`;
  const call = vectorCheck('da_dz', `da_dz[${row}]`, rowOf(trace.right.jacobian, row), after);
  return [remarked(call, '//', comments.saturated)];
}

/** The assertions: ∂a/∂z against differences, and every number against the page's right one. */
export function typescriptChecks(facts: ProgramFacts): Part {
  const { trace, activation, form, isSoftmax } = facts;
  const tolerances = tolerancesOf(trace);
  const caught = facts.verdict === 'wrong' ? 'caught' : null;
  const [computed, numeric] = isSoftmax ? ['da_dz.flat()', 'numeric.flat()'] : ['da_dz', 'numeric'];
  const checked = (name: string, values: Float64Array, tolerance: number) =>
    vectorCheck(name, name, values, toleranceText(tolerance));
  return [
    ...linesAt({ step: null }, `// ${comments.check}`, ...CHECK, ''),
    ...linesAt({ step: 'softmax', ref: 'a' }, checked('a', trace.activations, tolerances.activations)),
    ...linesAt(
      { step: 'loss', ref: 'E' },
      vectorCheck('E', '[E]', [trace.loss], toleranceText(tolerances.loss)),
    ),
    BLANK,
    ...linesAt({ step: 'da_dz', ref: 'J' }, ...differences(facts)),
    ...linesAt({ step: 'da_dz' }, `const hint = "${printed.hint(`${activation}Prime`, form)}";`),
    ...linesAt(
      { step: 'da_dz', ref: 'J', standing: caught },
      `check("da_dz", ${computed}, ${numeric}, ${toleranceText(tolerances.differences)}, hint);`,
      ...jacobianCheck(facts, `${toleranceText(tolerances.jacobian)}, hint`),
      ...saturatedCheck(facts, tolerances),
    ),
    ...linesAt({ step: 'dE_dz', ref: 'd' }, checked('dE_dz', trace.right.logits, tolerances.logits)),
    ...linesAt({ step: 'dE_dW', ref: 'dW' }, ...weightsCheck(facts, toleranceText(tolerances.weights))),
    ...linesAt({ step: null }, `console.log("${printed.ok}");`),
  ];
}
