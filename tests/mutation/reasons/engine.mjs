import { BEYOND, UNREACHED } from './common.mjs';
import { ENGINE_EQUALITIES } from './engineEqualities.mjs';

const SHORT_WAY = 'A short way to the same numbers, to the last bit: the long one costs time alone.';
/** Why mutants of src/engine, but for its folders scale and diagnosis, that survive may: the first row that fits counts. */
export const ENGINE = [
  ...ENGINE_EQUALITIES,
  {
    file: /engine\/(?:backward|choices)\.ts|batch\/batch(?:Row|Totals)|training\/inspectSample/,
    original:
      /^(?:matrix|right|first|inLogits\.computed) === (?:null|undefined)$|^'(?:every activation has|the choice that is carried out has|a batch has) /,
    replacement: /^(?:false|"")$/,
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
    file: /engine\/forward/,
    original: /^(?:problem\.activation !== 'softmax'|'softmax')$/,
    replacement: /^(?:true|"")$/,
    why: SHORT_WAY,
  },
  {
    file: /engine\/choices/,
    original: /^(?:form === 'z' && argument === 'z'|'z')$/,
    replacement: /^(?:false|"")$/,
    why: SHORT_WAY,
  },
  { file: /engine\/jacobian/, original: /^argument === 'a'$/, replacement: /^true$/, why: SHORT_WAY },
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
    file: /engine\/shift\.ts/,
    original: /^pattern >= SIGN$/,
    replacement: /^pattern < SIGN$/,
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
    replacement: /^""$/,
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
