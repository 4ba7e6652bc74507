import { BEYOND, TOUCH, UNREACHED } from './common.mjs';

const SHORT_WAY = 'A short way to the same numbers, to the last bit: the long one costs time alone.';
const REWRITTEN = 'One step more writes beyond the end, or at a place that the next row writes anew.';

/** Loops over the entries of what they write: `file` → their conditions. */
const LOOPS = [
  [
    /engine\/(?:layer|softmaxJacobian)/,
    /^(?:m < (?:columns|n|row\.length|upstream\.length|matrix\.columns)|d < (?:column\.length|matrix\.rows)|i < n)$/,
  ],
  [/training\/(?:inspectSample|wrongJacobian)/, /^(?:i|m) < n$/],
  [
    /engine\/(?:softmax|writeSoftmax|numericDerivative)\.ts/,
    /^(?:i < (?:n|logits\.length)|level < ELEMENTWISE_LEVELS)$/,
  ],
  [
    /engine\/softmaxInto/,
    /^(?:i < (?:n|activations\.length|values\.length)|start < (?:n|activations\.length))$/,
  ],
  [/engine\/(?:softmaxDifferences|sumsOfOthers|tensor)/, /^i < (?:n|exponentials\.length|values\.length)$/],
  [/engine\/richardson/, /^j < levels$/],
  [/batch\/batchTotals/, /^k < total\.length$/],
  [/checks\/gradientCheck\.ts/, /^i < (?:n|logits\.length)$/],
  [/descent\/gradientDescent/, /^(?:m < (?:columns|z\.length)|d < depth|k < values\.length)$/],
  [/training\/sampleGradient/, /^(?:m|i) < (?:into|upstream|target|logits|values)\.length$/],
  [/training\/samplePass/, /^(?:m < outputs|i < residuals\.length)$/],
  [/training\/trainingStep/, /^(?:m < outputs|d < depth)$/],
  [/training\/seededOrder/, /^i < order\.length$/],
].map(([file, original]) => ({
  file,
  mutator: /EqualityOperator/,
  original,
  replacement: /<=/,
  why: /layer|inspectSample/.test(String(file)) ? REWRITTEN : BEYOND,
}));

/** Comparisons both ways of which are right where the two sides are equal: `file` → the comparison, → what becomes of it. */
const TOUCHES = [
  [/engine\/activationCurve/, /^Math\.abs\(right\[1\] - f\(0\)\) > JUMP$/, />=/],
  [/activations\/(?:elu|relu)/, /^[za] > 0$/, />=/],
  [/activations\/sigmoid/, /^z >= 0$/, / > /],
  [/activations\/normalDistribution/, /^y > 40$/, />=/],
  [/activations\/normalDistribution/, /^(?:y <= Math\.sqrt\(32\)|Math\.abs\(z\) <= 0\.66291)$/, / < /],
  [/activations\/normalDistribution/, /^z < 0$/, /<=/],
  [/activations\/twin/, /^z < (?:0|minimum)$/, /<=/],
  [/activations\/twin/, /^f\(middle\) > level$/, />=/],
  [/engine\/numericDerivative/, /^size > 1e307$/, />=/],
  [/engine\/readProblem/, /^ratio > (?:0\.5|1e-300)$/, />=/],
  [/engine\/richardson/, /^moved < distance$/, /<=/],
  [/engine\/softmaxInto/, /^(?:value > best|a > 0\.5)$/, />=/],
  [/engine\/softmaxDifferences/, /^sumWithout\(exponentials, top, top\) < at\(exponentials, top\)$/, /<=/],
  [/checks\/invariantsOfShift/, /^s > (?:first|second)$/, />=/],
].map(([file, original, replacement]) => ({ file, original, replacement, why: TOUCH }));

/** Why mutants of src/engine, but for its folders scale and diagnosis, that survive may: the first row that fits counts. */
export const ENGINE = [
  ...LOOPS,
  ...TOUCHES,
  {
    file: /engine\/(?:backward|choices)\.ts|batch\/batch(?:Row|Totals)|training\/inspectSample/,
    original:
      /^(?:matrix|right|first|inLogits\.computed) === (?:null|undefined)$|^'(?:every activation has|the choice that is carried out has|a batch has) /,
    why: UNREACHED,
  },
  {
    file: /engine\/jacobian/,
    original: /^(?:problem\.activation === 'softmax'|'softmax'|'a softmax pass has its stages')$/,
    replacement: /^(?:false|"")$/,
    why: UNREACHED,
  },
  {
    file: /engine\/choices|checks\/(?:gradientCheck\.ts|invariantsOfShift)/,
    mutator: /OptionalChaining/,
    why: UNREACHED,
  },
  {
    file: /training\/(?:inspectSample|sampleGradient)/,
    original: /^(?:swapped !== null|derivativeInActivation\.kind === 'closed')$/,
    replacement: /^true$/,
    why: 'Where f′ has no form in a, that mistake is not on offer.',
  },
  {
    file: /engine\/(?:forward|choices|jacobian)/,
    original:
      /^(?:problem\.activation !== 'softmax'|form === 'z' && argument === 'z'|argument === 'a'|'softmax'|'z')$/,
    replacement: /^(?:true|false|"")$/,
    why: SHORT_WAY,
  },
  {
    file: /engine\/solve/,
    original: /^used\.logits === right\.logits$/,
    replacement: /^false$/,
    why: SHORT_WAY,
  },
  { file: /batch\/batchRow/, original: /^used === right$/, replacement: /^false$/, why: SHORT_WAY },
  { file: /descent\/descentPath/, original: /^complements === null$/, replacement: /^true$/, why: SHORT_WAY },
  { file: /engine\/softmaxInto/, original: /^reference === 0$/, replacement: /^false$/, why: SHORT_WAY },
  { file: /engine\/softmaxDifferences/, original: /^winner === -1$/, replacement: /^false$/, why: SHORT_WAY },
  {
    file: /training\/replayTraining/,
    original: /^kept \* stride(?: === step)?$/,
    replacement: /^(?:false|kept \/ stride)$/,
    why: SHORT_WAY,
  },
  {
    file: /training\/trainingStep/,
    original: /^(?:plan\.batchSize >= plan\.set\.rows|isWhole|epoch !== run\.orderedFor)$/,
    replacement: /^true$/,
    why: SHORT_WAY,
  },
  {
    file: /training\/wrongJacobian/,
    original: /^way === 'argument-a'$/,
    replacement: /^true$/,
    why: 'What it then writes besides is looked at by no other way, and written anew.',
  },
  {
    file: /engine\/numericEvents/,
    mutator: /ArrowFunction/,
    original: /^\(\) => false$/,
    why: 'Asked for is only whether it is so.',
  },
  {
    file: /engine\/underflow/,
    original: /^Math\.abs\(at\(logits, i\)\) > 2$/,
    replacement: /^(?:true|.*>= 2)$/,
    why: 'In these doubles no f′ is 0 between −2 and 2; another engine’s exp may round one to 0 at the minimum of SiLU or GELU.',
  },
  {
    file: /engine\/shift/,
    original: /^pattern >= SIGN$/,
    why: 'Counts the doubles from the other end: as many lie between.',
  },
  {
    file: /activations\/normalDistribution/,
    original: /^sum \* t \+ c$/,
    replacement: /^sum \* t - c$/,
    why: 'Turns the sign of both polynomials, of which only the ratio is taken.',
  },
  {
    file: /engine\/softmaxDifferences/,
    original: /^sumWithout\(exponentials, top, top\) < at\(exponentials, top\)$/,
    replacement: /^true$/,
    why: 'The difference of the others’ shares is that of its own, and needed only where that one drowns.',
  },
  {
    file: /batch\/batchRow/,
    mutator: /BooleanLiteral/,
    original: /^false$/,
    why: 'Of a row ∂E/∂x is not kept, and that is all it changes.',
  },
  {
    file: /batch\/batchTotals/,
    original: /^rows\.every/,
    replacement: /^rows\.some/,
    why: 'All rows carry out the same choice.',
  },
  {
    file: /batch\/batchAxis/,
    original: /SUM_TOLERANCE$/,
    replacement: /<[^=]/,
    why: 'Rounding leaves less, and no other sum is off by just that much.',
  },
  {
    file: /checks\/(?:invariants|sumOfEachRow|upstreamCheck|gradientCheckCurve)\.ts/,
    mutator: /EqualityOperator/,
    original: / <= (?:limit\.threshold|\(2 \* columns \+ 4\) \* U \* scale|threshold|expected\.within)$/,
    replacement: /<[^=]/,
    why: 'A bound of what rounding may leave: nothing comes just up to it.',
  },
  {
    file: /checks\/invariantsOf(?:Gradient|Matrix)/,
    original: /^sum \+= (?:at\(gradient, m\)|value)$/,
    replacement: /^sum -= /,
    why: 'Of the sum only the size is taken.',
  },
  {
    file: /checks\/invariantsOfShift/,
    original: /^-Infinity$/,
    replacement: /^\+Infinity$/,
    why: 'The first logit puts the other one in its place.',
  },
  {
    file: /descent\/gradientDescent/,
    original: /^weights\.length \/ columns$/,
    why: BEYOND,
  },
  {
    file: /training\/inspectSample/,
    original: /^'a'$/,
    why: 'Whatever is not z is a.',
  },
  {
    file: /training\/inspectTraining/,
    original: /^'right'$/,
    why: 'There is no mistake of that name either, and without one the gradient is right.',
  },
  {
    file: /training\/inspectTraining/,
    original: /^d < \(direct \? depth : depth \+ 1\)$/,
    replacement: /<=/,
    why: 'The row more is that of b once again, behind the end.',
  },
  {
    file: /training\/inspectTraining/,
    original: /^at\(mean, .*\) \+ entry \/ rows$/,
    replacement: / - entry \/ rows$/,
    why: 'The sign of both means turns; told are their sizes and the angle between them.',
  },
  {
    file: /training\/seededOrder/,
    original: /^i > 0$/,
    replacement: /^i >= 0$/,
    why: 'The first place would change with itself.',
  },
  {
    file: /training\/trainingOutcome/,
    original: /^at\(losses, step\) > at\(losses, 0\)$/,
    replacement: />=/,
    why: 'An E that ends where it began has hardly moved, which was said before.',
  },
];
