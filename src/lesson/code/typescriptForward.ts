import { comments } from '../../text/en/labs/code';
import { joinParts, linesAt, remarked, type CodeLine } from './codeLine';
import { listText, matrixTexts, typescriptNumeral } from './numerals';
import type { ProgramFacts } from './programFacts';
import { typescriptFunction } from './typescriptActivations';

type Part = readonly CodeLine[];

const vector = (name: string, values: Iterable<number>) =>
  `const ${name} = ${listText(values, typescriptNumeral)};`;

const over = (expression: string, withT: boolean) => (withT ? `(${expression}) / T` : expression);

function layerLines({ trace }: ProgramFacts): Part {
  const { input, weights, bias } = trace.layer;
  const rows = matrixTexts(weights, typescriptNumeral, { before: 'const W = ', after: ';', indent: '  ' });
  return [
    ...linesAt({ step: 'logits', ref: 'x' }, vector('x', input)),
    ...linesAt({ step: 'logits', ref: 'w' }, ...rows),
    ...linesAt({ step: 'logits', ref: 'b' }, vector('b', bias)),
    ...linesAt(
      { step: 'logits', ref: 'z' },
      'const z = b.map((bm, m) => x.reduce((sum, xd, d) => sum + xd * W[d][m], bm));',
    ),
  ];
}

function logitLines(facts: ProgramFacts): Part {
  const { source } = facts.problem;
  if (source.kind === 'layer') return layerLines(facts);
  if (source.kind === 'logits') return linesAt({ step: 'logits', ref: 'z' }, vector('z', source.logits));
  const logarithm = '(Math.log(v) - Math.log(Math.max(...given)))';
  const recovered = facts.withT ? `T * ${logarithm}` : logarithm.slice(1, -1);
  return [
    ...linesAt({ step: 'logits', ref: 'a' }, vector('given', source.activations)),
    ...linesAt(
      { step: 'logits', ref: 'z' },
      remarked(`const z = given.map((v) => ${recovered});`, '//', comments.recovered),
    ),
  ];
}

function temperatureLines(step: 'logits' | 'softmax', { withT, problem }: ProgramFacts): Part {
  const first = problem.source.kind === 'activations' ? 'logits' : 'softmax';
  return withT && step === first ? linesAt({ step }, `const T = ${problem.temperature};`, '') : [];
}

const softmaxFunction = (withT: boolean): readonly string[] => [
  'function softmax(z: number[]): number[] {',
  '  const largest = Math.max(...z);',
  remarked(`  const e = z.map((v) => Math.exp(${over('v - largest', withT)}));`, '//', comments.shifted),
  '  const sum = e.reduce((total, v) => total + v, 0);',
  '  return e.map((v) => v / sum);',
  '}',
];

function activationPart(facts: ProgramFacts): Part {
  const { activation, withT } = facts;
  const definition = activation === 'softmax' ? softmaxFunction(withT) : typescriptFunction(activation);
  const call = activation === 'softmax' ? 'softmax(z)' : `z.map(${activation})`;
  return [
    ...linesAt({ step: 'softmax' }, `// ${comments.activations(activation)}`),
    ...temperatureLines('softmax', facts),
    ...linesAt({ step: 'softmax' }, ...definition, ''),
    ...linesAt({ step: 'softmax', ref: 'a' }, `const a = ${call};`),
  ];
}

const crossEntropyLines = (withT: boolean): Part => [
  ...linesAt(
    { step: 'loss' },
    '',
    'function logSoftmax(z: number[]): number[] {',
    '  const largest = Math.max(...z);',
    `  const s = z.map((v) => ${over('v - largest', withT)});`,
    '  const logSum = Math.log(s.reduce((total, v) => total + Math.exp(v), 0));',
    remarked('  return s.map((v) => v - logSum);', '//', comments.logSoftmax),
    '}',
    '',
  ),
  ...linesAt(
    { step: 'loss', ref: 'E' },
    'const E = logSoftmax(z).reduce((sum, v, i) => (y[i] > 0 ? sum - y[i] * v : sum), 0);',
  ),
];

function lossPart({ problem, trace, withT }: ProgramFacts): Part {
  const mse = 'const E = a.reduce((sum, v, i) => sum + (v - y[i]) ** 2, 0) / y.length;';
  return [
    ...linesAt({ step: 'loss' }, `// ${comments.loss(problem.loss)}`),
    ...linesAt({ step: 'loss', ref: 'y' }, vector('y', trace.target)),
    ...(problem.loss === 'mse' ? linesAt({ step: 'loss', ref: 'E' }, mse) : crossEntropyLines(withT)),
  ];
}

/** z, a and E. */
export function typescriptForward(facts: ProgramFacts): Part {
  const logits = [
    ...linesAt({ step: 'logits' }, `// ${comments.logits}`),
    ...temperatureLines('logits', facts),
    ...logitLines(facts),
  ];
  return joinParts([logits, activationPart(facts), lossPart(facts)]);
}
