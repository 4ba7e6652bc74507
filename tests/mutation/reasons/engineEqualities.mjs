import { BEYOND, TOUCH } from './common.mjs';

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

/** Why comparisons in src/engine that have become `<=` for `<` and the like may survive. */
export const ENGINE_EQUALITIES = [...LOOPS, ...TOUCHES];
