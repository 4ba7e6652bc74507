import { comments } from '../../text/en/labs/code';
import { joinParts, linesAt, remarked, type CodeLine } from './codeLine';
import { choiceRemark, writtenIn, type ProgramFacts } from './programFacts';
import { typescriptPrime } from './typescriptActivations';

type Part = readonly CodeLine[];

function upstreamPart({ problem, trace, zeroActivation }: ProgramFacts): Part {
  const mse = 'const dE_da = a.map((v, i) => (2 * (v - y[i])) / y.length);';
  const guarded = 'const dE_da = a.map((v, i) => (y[i] > 0 ? -y[i] / v : 0));';
  const crossEntropy = 'const dE_da = a.map((v, i) => -y[i] / v);';
  const line =
    problem.loss === 'mse'
      ? remarked(mse, '//', comments.factor(trace.outputs))
      : zeroActivation
        ? remarked(guarded, '//', comments.nothingFlows)
        : crossEntropy;
  return [
    ...linesAt({ step: 'dE_da' }, `// ${comments.dE_da}`),
    ...linesAt({ step: 'dE_da', ref: 'g' }, line),
  ];
}

function softmaxPrime(facts: ProgramFacts): readonly string[] {
  const { form, withT } = facts;
  const entry = 'si * ((i === m ? 1 : 0) - sm)';
  return [
    `// ${writtenIn(facts)}`,
    `function softmaxPrime(${form === 'a' ? 's' : 'z'}: number[]): number[][] {`,
    ...(form === 'z' ? ['  const s = softmax(z);'] : []),
    `  return s.map((si, i) => s.map((sm, m) => ${withT ? `(${entry}) / T` : entry}));`,
    '}',
  ];
}

function jacobianPart(facts: ProgramFacts): Part {
  const { activation, argument, verdict } = facts;
  const prime = `${activation}Prime`;
  const isSoftmax = activation === 'softmax';
  const definition = isSoftmax ? softmaxPrime(facts) : typescriptPrime(facts, activation, writtenIn(facts));
  const call = `const da_dz = ${isSoftmax ? `${prime}(${argument})` : `${argument}.map(${prime})`};`;
  const remark = choiceRemark(facts, prime);
  const standing = verdict === 'wrong' ? 'wrong' : null;
  return [
    ...linesAt({ step: 'da_dz' }, `// ${comments.da_dz}`, ...definition, ''),
    ...linesAt({ step: 'da_dz', ref: 'J', standing }, remark === null ? call : remarked(call, '//', remark)),
  ];
}

function productLines({ isSoftmax, shortForm, withT }: ProgramFacts): readonly string[] {
  if (!isSoftmax) {
    return [remarked('const dE_dz = dE_da.map((g, i) => g * da_dz[i]);', '//', comments.elementwise)];
  }
  if (shortForm) {
    const difference = 'v * ySum - y[m]';
    return [
      'const ySum = y.reduce((sum, v) => sum + v, 0);',
      remarked(
        `const dE_dz = a.map((v, m) => ${withT ? `(${difference}) / T` : difference});`,
        '//',
        comments.shortForm,
      ),
    ];
  }
  const product = 'const dE_dz = z.map((_, m) => dE_da.reduce((sum, g, i) => sum + g * da_dz[i][m], 0));';
  return [`// ${comments.product}`, product];
}

function weightPart({ problem }: ProgramFacts): Part {
  const isDirect = problem.source.kind !== 'layer';
  return [
    ...linesAt({ step: 'dz_dW' }, `// ${comments.dz_dW}`),
    ...(isDirect
      ? linesAt({ step: 'dz_dW', ref: 'x' }, remarked('const x = [1];', '//', comments.direct))
      : []),
    ...linesAt({ step: 'dz_dW', ref: 'x' }, remarked('const dz_dW = x;', '//', comments.whicheverLogit)),
  ];
}

function updateLines({ problem }: ProgramFacts): readonly string[] {
  const rate = problem.learningRate;
  if (problem.source.kind !== 'layer') {
    return [remarked(`const z_new = z.map((v, m) => v - ${rate} * dE_dW[0][m]);`, '//', comments.moves)];
  }
  return [
    `const W_new = W.map((row, d) => row.map((w, m) => w - ${rate} * dE_dW[d][m]));`,
    `const b_new = b.map((v, m) => v - ${rate} * dE_db[m]);`,
  ];
}

/** From ∂E/∂a to the update. */
export function typescriptBackward(facts: ProgramFacts): Part {
  return joinParts([
    upstreamPart(facts),
    jacobianPart(facts),
    [
      ...linesAt({ step: 'dE_dz' }, `// ${comments.dE_dz}`),
      ...linesAt({ step: 'dE_dz', ref: 'd' }, ...productLines(facts)),
    ],
    weightPart(facts),
    [
      ...linesAt({ step: 'dE_dW' }, `// ${comments.dE_dW}`),
      ...linesAt(
        { step: 'dE_dW', ref: 'dW' },
        'const dE_dW = dz_dW.map((xd) => dE_dz.map((delta) => xd * delta));',
      ),
      ...linesAt({ step: 'dE_dW' }, remarked('const dE_db = dE_dz;', '//', comments.bias)),
    ],
    linesAt({ step: 'update' }, `// ${comments.update}`, ...updateLines(facts)),
  ]);
}
