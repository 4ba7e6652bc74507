import { comments } from '../../text/en/labs/code';
import { joinParts, linesAt, remarked, type CodeLine } from './codeLine';
import { PYTHON_NAMES } from './functionNames';
import { listText, matrixTexts, pythonNumeral } from './numerals';
import type { ProgramFacts } from './programFacts';
import { elementwiseFunction } from './pythonActivations';
import type { Dialect } from './pythonDialect';

type Part = readonly CodeLine[];

const comment = (text: string) => `# ${text}`;

function layerLines({ trace }: ProgramFacts, dialect: Dialect): Part {
  const { input, weights, bias } = trace.layer;
  const numeral = pythonNumeral(dialect.module);
  const list = { before: `W = ${dialect.array}(`, after: ')', indent: '    ' };
  const vector = (name: string, values: Float64Array) =>
    `${name} = ${dialect.array}(${listText(values, numeral)})`;
  return [
    ...linesAt({ step: 'logits', ref: 'x' }, vector('x', input)),
    ...linesAt({ step: 'logits', ref: 'w' }, ...matrixTexts(weights, numeral, list)),
    ...linesAt({ step: 'logits', ref: 'b' }, vector('b', bias)),
    ...linesAt({ step: 'logits', ref: 'z' }, 'z = x @ W + b'),
  ];
}

function recoveredLines(
  given: readonly number[],
  { withT }: ProgramFacts,
  { module: m, array }: Dialect,
): Part {
  const logarithm = `${withT ? 'T * ' : ''}(${m}.log(given) - ${m}.log(given.max()))`;
  const z = remarked(`z = ${withT ? logarithm : logarithm.slice(1, -1)}`, '#', comments.recovered);
  const guarded = m === 'np' && given.includes(0);
  return [
    ...linesAt({ step: 'logits', ref: 'a' }, `given = ${array}(${listText(given, pythonNumeral(m))})`),
    ...(guarded
      ? linesAt({ step: 'logits' }, remarked('with np.errstate(divide="ignore"):', '#', comments.masked))
      : []),
    ...linesAt({ step: 'logits', ref: 'z' }, guarded ? `    ${z}` : z),
  ];
}

function logitLines(facts: ProgramFacts, dialect: Dialect): Part {
  const { source } = facts.problem;
  if (source.kind === 'layer') return layerLines(facts, dialect);
  if (source.kind === 'activations') return recoveredLines(source.activations, facts, dialect);
  const list = listText(source.logits, pythonNumeral(dialect.module));
  return linesAt({ step: 'logits', ref: 'z' }, `z = ${dialect.array}(${list})`);
}

/** T, where it is first needed. */
function temperatureLines(
  step: 'logits' | 'softmax',
  { withT, problem }: ProgramFacts,
  { module }: Dialect,
): Part {
  const first = problem.source.kind === 'activations' ? 'logits' : 'softmax';
  return withT && step === first
    ? linesAt({ step }, `T = ${pythonNumeral(module)(problem.temperature)}`, '')
    : [];
}

function softmaxFunction({ withT }: ProgramFacts, { module: m }: Dialect): readonly string[] {
  const shifted = withT ? '(z - z.max()) / T' : 'z - z.max()';
  return [
    'def softmax(z):',
    remarked(`    e = ${m}.exp(${shifted})`, '#', comments.shifted),
    '    return e / e.sum()',
  ];
}

function activationPart(facts: ProgramFacts, dialect: Dialect): Part {
  const { activation } = facts;
  const name = PYTHON_NAMES[activation];
  const definition =
    activation === 'softmax' ? softmaxFunction(facts, dialect) : elementwiseFunction(activation, dialect);
  return [
    ...linesAt({ step: 'softmax' }, comment(comments.activations(name))),
    ...temperatureLines('softmax', facts, dialect),
    ...linesAt({ step: 'softmax' }, ...definition, ''),
    ...linesAt({ step: 'softmax', ref: 'a' }, `a = ${name}(z)`),
  ];
}

function crossEntropyLines({ withT, zeroActivation }: ProgramFacts, { module: m }: Dialect): Part {
  const shifted = withT ? '(z - z.max()) / T' : 'z - z.max()';
  const term = zeroActivation ? '(y[y > 0] * log_softmax(z)[y > 0])' : '(y * log_softmax(z))';
  return [
    ...linesAt(
      { step: 'loss' },
      '',
      'def log_softmax(z):',
      `    s = ${shifted}`,
      remarked(`    return s - ${m}.log(${m}.exp(s).sum())`, '#', comments.logSoftmax),
      '',
    ),
    ...linesAt({ step: 'loss', ref: 'E' }, `E = -${term}.sum()`),
  ];
}

function lossPart(facts: ProgramFacts, dialect: Dialect): Part {
  const { problem, trace } = facts;
  const y = `y = ${dialect.array}(${listText(trace.target, pythonNumeral(dialect.module))})`;
  return [
    ...linesAt({ step: 'loss' }, comment(comments.loss(problem.loss))),
    ...linesAt({ step: 'loss', ref: 'y' }, y),
    ...(problem.loss === 'mse'
      ? linesAt({ step: 'loss', ref: 'E' }, 'E = ((a - y) ** 2).mean()')
      : crossEntropyLines(facts, dialect)),
  ];
}

/** z, a and E. */
export function pythonForward(facts: ProgramFacts, dialect: Dialect): Part {
  const logits = [
    ...linesAt({ step: 'logits' }, comment(comments.logits)),
    ...temperatureLines('logits', facts, dialect),
    ...logitLines(facts, dialect),
    ...linesAt({ step: null }, ...dialect.afterLogits),
  ];
  return joinParts([logits, activationPart(facts, dialect), lossPart(facts, dialect)]);
}
