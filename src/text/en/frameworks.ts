/** What a backward function is handed: the output a, the input z, or a way between them. */
export type Takes = 'a' | 'z' | 'either' | 'both' | 'logA' | 'zThenA' | 'xThenY';

/** The table of frameworks: its words. Names, code and what each takes: frameworks.ts. */
export const frameworks = {
  title: 'Which argument the frameworks take',
  before:
    'Those who wrote the libraries met the same question. All of these give softmax’s derivative its own output; the last two had first said otherwise.',
  caption: 'The backward functions of eight frameworks, and whether each is given z or a',
  heads: { framework: 'Framework', of: 'Activation', code: 'Its backward function', takes: 'Given' },
  taken: {
    a: 'a',
    z: 'z',
    either: 'z or a',
    both: 'z and a',
    logA: 'ln a',
    zThenA: 'z, then a',
    xThenY: '“z”, then a',
  } satisfies Record<Takes, string>,
  /** What it differentiates, where that is not a name of its own */
  of: { softmax: 'softmax', logSoftmax: 'log-softmax', sigmoid: 'sigmoid', others: 'others' },
  notes: {
    logActivations: 'its output is ln a, so a is taken from it',
    notEnough: 'a would not be enough',
    toldWhich: 'and is told which',
    readsOutput: 'reads op.outputs[0]',
    sameSign: 'one is above 0 exactly where the other is',
    keepsOutput: 'in Softmax_grad.ts: the output is what is kept',
    usesOutput: 'uses y = _softmax(x)',
    inBothRules: 'the output, in both rules',
    everyKind: 'one function for every kind',
    nameOfOutput: 'the name of its output',
    byKind: 'by kind: “from src” or “from dst”',
    atFirst: 'at first; it was changed to take y',
    labelled: 'its second input was labelled X at first, and Y later',
  },
};
