import { TOUCH } from './common.mjs';

const TYPES = 'For the type checker: no other value comes here, or it comes to the same.';
const NO_KEY = 'A key that no address has.';
const SAME_NUMBERS = 'The trace of such a problem has the same logits; it only takes longer.';

/** Why mutants of src/state itself that survive may: the first row that fits counts. */
export const STORE = [
  {
    file: /state\/address(?:Decode|Encode|Layer|Resolve|Source)/,
    mutator: /OptionalChaining/,
    original:
      /^(?:reading\.entries\.get\(\S+\)\?\.(?:value|position)|weights\[0\]\?\.length|begun\?\.experiment)$/,
    why: TYPES,
  },
  {
    file: /state\/address(?:Layer|Resolve|Source|Targets|Decode)/,
    mutator: /StringLiteral|ArrayDeclaration/,
    original: /^(?:''|\[\])$/,
    replacement: /Stryker/,
    why: 'Stands for a value that is there wherever it is told; what is not given or not written is not reported.',
  },
  {
    file: /state\/addressDecode/,
    original: /^field === 'lesson' \|\| field === 'labels'$/,
    replacement: /^true$/,
    why: 'Of the keys that may have no value the third is the cell.',
  },
  {
    file: /state\/addressDecode/,
    mutator: /BooleanLiteral/,
    original: /^false$/,
    why: 'What stands there is a preset, of which nothing is lost.',
  },
  {
    file: /state\/address(?:Encode|Entries)/,
    original: /^(?:''|\[\])$/,
    replacement: /Stryker/,
    why: NO_KEY,
  },
  { file: /state\/addressEncode/, original: /^usual\.kind === 'layer'$/, replacement: /^true$/, why: TYPES },
  {
    file: /state\/addressLayer/,
    original: /^(?:-1|position\('x'\) > position\('X'\))$/,
    replacement: /^(?:\+1|position\('x'\) >= position\('X'\))$/,
    why: 'Which of x and X is read first matters only where both are given, and then not at the same place.',
  },
  { file: /state\/addressLayer/, original: /^source\.kind === 'layer'$/, replacement: /^true$/, why: TYPES },
  { file: /state\/addressSource/, original: /^-1$/, why: TYPES },
  {
    file: /state\/addressSource/,
    original: /^value !== undefined$/,
    replacement: /^true$/,
    why: 'A key that the source does not have is not written, and what is not written is not reported.',
  },
  {
    file: /state\/addressSource/,
    original: /^source\.kind === 'layer'(?: && input)?$/,
    replacement: /^true$|\|\|/,
    why: TYPES,
  },
  { file: /state\/backgroundJob/, original: /^worker\?\.terminate$/, why: TYPES },
  {
    file: /state\/backgroundJob/,
    original: /^!heard$/,
    replacement: /^true$/,
    why: 'Kept in vain: once something was heard of a worker, no order is sent again.',
  },
  {
    file: /state\/batchValidity/,
    original: /^row === currentRow\(experiment\)$/,
    replacement: /^false$/,
    why: 'The current row was found well by itself before.',
  },
  {
    file: /state\/editActivation/,
    original: /^\[\]$/,
    replacement: /Stryker/,
    why: 'No class has that place.',
  },
  { file: /state\/editActivation/, original: /^left >= 0$/, replacement: />/, why: TOUCH },
  {
    file: /state\/editBatch/,
    original: /^!row$/,
    replacement: /^false$/,
    why: 'Without a layer no rows can be set, and that is said once more where they would be.',
  },
  { file: /state\/editOutputs/, original: / < 1e-9$/, replacement: /<=/, why: TOUCH },
  { file: /state\/editSourceKind/, original: /^weights\[d\]\?\.\[n\]$/, why: TYPES },
  {
    file: /state\/fieldTable/,
    original: /^'of the preset'$/,
    why: 'Read by people alone.',
  },
  {
    file: /state\/presetDefaults/,
    original: /^source\.kind === 'logits'|^'logits'$/,
    why: SAME_NUMBERS,
  },
  {
    file: /state\/rateLimit/,
    original: /^false$/,
    why: 'What was asked for is taken back by the run that comes next, before anything looks at it.',
  },
  {
    file: /state\/readNumber/,
    original: /u2212/,
    why: 'A sign at another place makes no numeral either way.',
  },
  {
    file: /state\/readNumber/,
    original: /^' '$/,
    why: 'Before the name with a bracket stands what parts it from the number before.',
  },
  {
    file: /state\/readNumber/,
    mutator: /Regex/,
    original: /^\/\[\\s;\]\+\/$/,
    why: 'Empty words are left out.',
  },
  {
    file: /state\/readNumber/,
    original: /^\{ minimum: 1, maximum: Infinity \}$/,
    why: 'An empty list is refused for its entry, which is no number.',
  },
  {
    file: /state\/sourceValidity/,
    original: /logitNotFinite/,
    replacement: /^true$/,
    why: 'All else that is wrong with a layer was found before.',
  },
  {
    file: /state\/store\.ts/,
    original: /^gesture !== undefined$/,
    why: 'Without a gesture no entry is equal to what stands there: those are not made.',
  },
  {
    file: /state\/store\.ts/,
    original: /^lockedChanges\(lock, experiment, next\)\.length > 0$/,
    replacement: /^true$|>=/,
    why: 'Where the change touches no locked key the history is within the lock already, and stays as it is.',
  },
  {
    file: /state\/traceMessage/,
    original: /^value > 0$/,
    why: 'Asked of ∞ and −∞ alone.',
  },
  {
    file: /state\/traceMessage/,
    original: /^ofLayer && right\.input$/,
    why: 'A layer, and nothing else, has a ∂E/∂x.',
  },
  {
    file: /state\/traceOf/,
    original: /^\[\]$/,
    why: 'What is no problem is found for none.',
  },
  { file: /state\/undoHistory/, original: /pastStates\.at|^causes !== undefined$/, why: TYPES },
  { file: /state\/validity/, original: /^''$/, why: TYPES },
  {
    file: /state\/workerAt/,
    original: /^'classic'$/,
    why: 'Which worker is started is seen in browsers (tests/browser/faults/workers.spec.ts).',
  },
];
