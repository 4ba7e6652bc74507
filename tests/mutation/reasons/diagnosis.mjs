import { BEYOND, UNREACHED } from './common.mjs';

const OVERWRITTEN = 'The verdict of what is named is written over it.';
const NAMES = 'The names and choices that are joined run together to no other ones.';
const SPEED = 'Only what is tried first, or computed though nobody reads it: the answer is the same.';

/** Why mutants of src/engine/diagnosis that survive may: the first row that fits counts. */
export const DIAGNOSIS = [
  {
    file: /diagnosis\/answer/,
    original:
      /^(?:found === null|best === undefined|found === null \|\| best === undefined|right === undefined)$/,
    why: UNREACHED,
  },
  { file: /diagnosis\/answer/, original: /^\[\]$/, replacement: /Stryker/, why: UNREACHED },
  {
    file: /diagnosis\/answer/,
    status: /noCoverage/,
    original: /^false$/,
    replacement: /^true$/,
    why: UNREACHED,
  },
  { file: /diagnosis\/answer/, original: /^'unknown'$/, why: OVERWRITTEN },
  { file: /diagnosis\/(?:answer|compute|computed|passes)/, mutator: /OptionalChaining/, why: UNREACHED },
  {
    file: /diagnosis\/answer/,
    mutator: /EqualityOperator/,
    original: /(?:> CHANCE|<= CHANCE_OF_RIGHT|<= LOOKS_LIKE)$/,
    replacement: /(?:>= CHANCE|< CHANCE_OF_RIGHT|< LOOKS_LIKE)$/,
    why: 'No chance is that of the bound to its last digit.',
  },
  {
    file: /diagnosis\/answer/,
    original: /largestOf\(given\.resolution\) < largestOf\(values\)$/,
    why: 'Where print hides as much as the largest entry, what is printed is off by as much and has no digit.',
  },
  {
    file: /diagnosis\/(?:compute|contexts|through)/,
    original: /^(?:pass|right|first) === undefined$/,
    why: UNREACHED,
  },
  {
    file: /diagnosis\/(?:compute|contexts|through)/,
    status: /noCoverage/,
    original: /^'(?:the current row is one of the rows|the right program is a candidate|there is a stage)'$/,
    why: UNREACHED,
  },
  {
    file: /diagnosis\/shorter/,
    original: /^shorter !== null$/,
    replacement: /true/,
    why: 'There is no precision of that name, and what is not there is no other answer.',
  },
  {
    file: /diagnosis\/shorter/,
    mutator: /EqualityOperator/,
    original: /> PRINTS_SHORT$/,
    why: 'No chance is that of the bound to its last digit.',
  },
  { file: /diagnosis\/stageJacobian/, original: /^\(\) => NaN$/, why: UNREACHED },
  {
    file: /diagnosis\/stageJacobian/,
    original: /^ASIDE \* Math\.max\(1, Math\.abs\(value\)\)$/,
    why: 'Where z is so large that it matters, f′ is flat or larger than what it bends by.',
  },
  {
    file: /diagnosis\/contexts/,
    original: /^\[\]$/,
    replacement: /Stryker/,
    why: 'One row, whatever it holds, is no batch and is not read.',
  },
  {
    file: /diagnosis\/(?:evidence|match|roundings|shorter|through)/,
    mutator: /EqualityOperator/,
    original: /^(?:k < (?:given\.)?values\.length|m < columns|i < n)$/,
    replacement: /<=/,
    why: BEYOND,
  },
  {
    file: /diagnosis\/evidence/,
    mutator: /EqualityOperator/,
    original: /(?:> hidden|<= CHANCE_OF_HALF)$/,
    replacement: /(?:>= hidden|< CHANCE_OF_HALF)$/,
    why: 'No distance or chance is that of the bound to its last digit.',
  },
  { file: /diagnosis\/(?:lessSimple|matches|remembered)/, original: /^' '$/, why: NAMES },
  {
    file: /diagnosis\/order/,
    original: /choices\[(?:one|other)\]/,
    why: SPEED,
  },
  {
    file: /diagnosis\/order/,
    original: /^\+\+tries(?: > MOST_TRIES)?$/,
    why: 'A bound on the time that a search may take, far above what numbers take that say something.',
  },
  {
    file: /diagnosis\/precision/,
    original: /^(?:2 \*\* guess > size|2 \*\* \(guess \+ 1\) <= size|guess [-+] 1)$/,
    why: 'Math.log2 is exact next to powers of two in the engine that runs the tests; in others it may not be.',
  },
  {
    file: /diagnosis\/rowGradient/,
    original: /^once\.sizes\.every\(Number\.isFinite\)$/,
    replacement: /some/,
    why: 'An infinite ∂E/∂a makes every size infinite or NaN.',
  },
  { file: /diagnosis\/rows/, original: /'da_dz'|^\[\]$/, why: SPEED },
  {
    file: /diagnosis\/search/,
    original: /^shorter === null$/,
    replacement: /^false$/,
    why: 'Nothing is shorter than float16, and nothing is known of it.',
  },
  { file: /diagnosis\/shortForm/, original: /^stage === undefined$/, replacement: /^false$/, why: UNREACHED },
  {
    file: /diagnosis\/telling/,
    original: /^other !== null$/,
    replacement: /^true$/,
    why: 'Numbers with one decimal always have a trace.',
  },
  {
    file: /diagnosis\/telling/,
    original: /^seed <= TRIES$/,
    replacement: /^seed < TRIES$/,
    why: 'One try less: what the first eleven do not tell apart, the twelfth does not.',
  },
  {
    file: /diagnosis\/candidates/,
    original: /^second\.place > first\.place$/,
    replacement: />=/,
    why: 'Two ways of one mistake change the same place, so that they are not made together anyway.',
  },
  {
    file: /diagnosis\/(?:compute|lossGradient)/,
    original: /^(?:programme\.product === 'alongRows'|target === 'numberFromOne')$/,
    replacement: /!==/,
    why: 'Exchanges the two ways of one mistake, which are both tried under one name.',
  },
  {
    file: /diagnosis\/lossGradient/,
    original: /^row\.classIndex === null$/,
    replacement: /^false$/,
    why: UNREACHED,
  },
  {
    file: /diagnosis\/mistakes/,
    original: /^'(?:numberFromZero|diagonal|sum)'$/,
    why: 'The last of its choices: whatever is none of the others is read as it.',
  },
  {
    file: /diagnosis\/programme/,
    original: /^'own'$/,
    why: 'Nobody asks for it: what is none of the mistakes is read as it.',
  },
  {
    file: /diagnosis\/passes/,
    original:
      /^(?:stage\?\.kind !== 'elementwise'|activation === 'softmax'|'softmax'|stage\?\.kind !== 'elementwise' \|\| activation === 'softmax')$/,
    replacement: /^(?:false|""|stage\?\.kind !== 'elementwise' && activation === 'softmax')$/,
    why: 'Stages of softmax alone are of another kind: each of the two says what the other says, to the type checker too.',
  },
  {
    file: /diagnosis\/precision/,
    original: /^value < 0$/,
    replacement: /^value <= 0$/,
    why: 'Zeros were given back before.',
  },
  {
    file: /diagnosis\/search/,
    original: /^answer\.best\.mistakes === 0$/,
    replacement: /^false$/,
    why: 'Of no mistakes there is one set, which is found already.',
  },
  {
    file: /diagnosis\/telling/,
    original: /^source\.kind === 'layer'$/,
    replacement: /^true$/,
    why: UNREACHED,
  },
  {
    file: /diagnosis\/telling/,
    original: /^outputs - 1$/,
    why: 'Reached by a draw of exactly 2, which the first numbers do not hold.',
  },
  {
    file: /diagnosis\/activate/,
    original: /^total \+ e$/,
    why: 'Asked for only where it overflows or all of it underflows: ±∞ and 0 give the same NaN and 0.',
  },
  {
    file: /diagnosis\/candidates/,
    original: /^programme\.activation === 'own' \|\| programme\.activation === 'twice'$/,
    replacement: /^true$/,
    why: 'σ and softmax over the rows are finite wherever a layer gives z.',
  },
  {
    file: /diagnosis\/stageJacobian/,
    original: /^inActivation === null$/,
    replacement: /^false$/,
    why: UNREACHED,
  },
  {
    file: /diagnosis\/stageJacobian/,
    original: /^output === stage\.output$/,
    replacement: /^false$/,
    why: 'f′ in a is f′ in z, but for roundings that are allowed.',
  },
];
