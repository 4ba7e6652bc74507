import { comments } from '../../text/en/labs/code';
import { joinParts, linesAt, remarked, type CodeLine } from './codeLine';
import { PYTHON_NAMES } from './functionNames';
import { pythonNumeral } from './numerals';
import { choiceRemark, writtenIn, type ProgramFacts } from './programFacts';
import { elementwisePrime } from './pythonActivations';
import type { Dialect } from './pythonDialect';

type Part = readonly CodeLine[];

function upstreamPart({ problem, trace, zeroActivation }: ProgramFacts, { module: m }: Dialect): Part {
  const guarded = remarked(`dE_da = -y / ${m}.where(y > 0, a, 1.0)`, '#', comments.nothingFlows);
  const crossEntropy = zeroActivation ? guarded : 'dE_da = -y / a';
  const mse = remarked('dE_da = 2 * (a - y) / len(y)', '#', comments.factor(trace.outputs));
  return [
    ...linesAt({ step: 'dE_da' }, `# ${comments.dE_da}`),
    ...linesAt({ step: 'dE_da', ref: 'g' }, problem.loss === 'mse' ? mse : crossEntropy),
  ];
}

function softmaxPrime(facts: ProgramFacts, { module: m }: Dialect): readonly string[] {
  const difference = `${m}.diag(s) - ${m}.outer(s, s)`;
  const { form, withT } = facts;
  return [
    remarked(`def softmax_prime(${form === 'a' ? 's' : 'z'}):`, '#', writtenIn(facts)),
    ...(form === 'z' ? ['    s = softmax(z)'] : []),
    `    return ${withT ? `(${difference}) / T` : difference}`,
  ];
}

function jacobianPart(facts: ProgramFacts, dialect: Dialect): Part {
  const { activation, argument, verdict } = facts;
  const prime = `${PYTHON_NAMES[activation]}_prime`;
  const definition =
    activation === 'softmax'
      ? softmaxPrime(facts, dialect)
      : elementwisePrime(facts, activation, writtenIn(facts), dialect);
  const call = `da_dz = ${prime}(${argument})`;
  const remark = choiceRemark(facts, prime);
  const standing = verdict === 'wrong' ? 'wrong' : null;
  return [
    ...linesAt({ step: 'da_dz' }, `# ${comments.da_dz}`, ...definition, ''),
    ...linesAt({ step: 'da_dz', ref: 'J', standing }, remark === null ? call : remarked(call, '#', remark)),
  ];
}

function productLine({ isSoftmax, shortForm, withT }: ProgramFacts): string {
  if (!isSoftmax) return remarked('dE_dz = dE_da * da_dz', '#', comments.elementwise);
  if (!shortForm) return remarked('dE_dz = dE_da @ da_dz', '#', comments.product);
  const difference = 'a * y.sum() - y';
  return remarked(`dE_dz = ${withT ? `(${difference}) / T` : difference}`, '#', comments.shortForm);
}

function weightPart({ problem }: ProgramFacts, { array }: Dialect): Part {
  const direct = remarked(`x = ${array}([1.0])`, '#', comments.direct);
  const isDirect = problem.source.kind !== 'layer';
  return [
    ...linesAt({ step: 'dz_dW' }, `# ${comments.dz_dW}`),
    ...(isDirect ? linesAt({ step: 'dz_dW', ref: 'x' }, direct) : []),
    ...linesAt({ step: 'dz_dW', ref: 'x' }, remarked('dz_dW = x', '#', comments.whicheverLogit)),
  ];
}

function updateLines({ problem }: ProgramFacts, { module }: Dialect): readonly string[] {
  const rate = pythonNumeral(module)(problem.learningRate);
  return problem.source.kind === 'layer'
    ? [`W_new = W - ${rate} * dE_dW`, `b_new = b - ${rate} * dE_db`]
    : [remarked(`z_new = z - ${rate} * dE_dW[0]`, '#', comments.moves)];
}

/** From ∂E/∂a to the update. */
export function pythonBackward(facts: ProgramFacts, dialect: Dialect): Part {
  return joinParts([
    upstreamPart(facts, dialect),
    jacobianPart(facts, dialect),
    [
      ...linesAt({ step: 'dE_dz' }, `# ${comments.dE_dz}`),
      ...linesAt({ step: 'dE_dz', ref: 'd' }, productLine(facts)),
    ],
    weightPart(facts, dialect),
    [
      ...linesAt({ step: 'dE_dW' }, `# ${comments.dE_dW}`),
      ...linesAt({ step: 'dE_dW', ref: 'dW' }, `dE_dW = ${dialect.module}.outer(dz_dW, dE_dz)`),
      ...linesAt({ step: 'dE_dW' }, remarked('dE_db = dE_dz', '#', comments.bias)),
    ],
    linesAt({ step: 'update' }, `# ${comments.update}`, ...updateLines(facts, dialect)),
  ]);
}
