import { UNREACHED } from './common.mjs';

const SPEED = 'Only speed: the longer way comes to the same.';
const NO_WORKERS =
  'Only where there are workers: without them the page does the same work, which is what is tested here; browsers test both (tests/browser).';

/** Why mutants of the folders of src/state but for host and arrays that survive may: the first row that fits counts. */
export const LABS = [
  {
    file: /(?:checkClient|scaleClient|trainingClient)/,
    original: /^\(\) => workerAt\(workerAddress\)$/,
    why: NO_WORKERS,
  },
  {
    file: /checkClient/,
    mutator: /OptionalChaining/,
    original: /^(?:waiting\.get\(id\)\?|running\?\.stop)/,
    why: UNREACHED,
  },
  {
    file: /checkClient/,
    original: /^asked\+\+$/,
    replacement: /^asked--$/,
    why: 'The numbers of the orders only have to differ.',
  },
  {
    file: /check\/examples/,
    original: /^setting === null$/,
    replacement: /^false$/,
    why: 'For the type checker: the page has no experiment that cannot be computed.',
  },
  {
    file: /check\/ownShapes/,
    original: /^rows\.every/,
    replacement: /^rows\.some/,
    why: 'The rows of an array are all of one length.',
  },
  {
    file: /check\/ownTarget/,
    original: /^lines\?\.every/,
    replacement: /^lines\?\.some/,
    why: 'The rows of an array are all of one length.',
  },
  {
    file: /check\/ownSource/,
    mutator: /OptionalChaining/,
    original: /^(?:standing\[b\]|matrices\.value\.weights\[0\]|layerOf\(experiment\))\?/,
    why: UNREACHED,
  },
  {
    file: /lock\/lockedChanges/,
    original: /^(?:lock\.length === 0(?: \|\| before === after)?|before === after)$/,
    replacement: /^(?:false|lock\.length === 0 && before === after)$/,
    why: SPEED,
  },
  {
    file: /scale\/cellValue/,
    mutator: /OptionalChaining/,
    original: /^readNumeral\(word\.replace/,
    why: UNREACHED,
  },
  {
    file: /scale\/cellValue/,
    original: /\$\/i$/,
    replacement: /\?\/i$/,
    why: 'What stands behind the number makes it none when it is read.',
  },
  {
    file: /scale\/isColumns/,
    original: /^\/\[,;/,
    replacement: /^\/\[,;\\t\\n\]\[\^,;\\t\\n\]\*\$\/$/,
    why: 'A cell of 4,000 characters is no number, whether it is cut off or not.',
  },
  {
    file: /scale\/isColumns/,
    original: /^''$/,
    why: 'Of a text without a line that holds something, no cell is looked for; and no label ends as the replacement does.',
  },
  {
    file: /scale\/readColumns/,
    original: /^layout\.isLabelled$/,
    replacement: /^true$/,
    why: 'What is kept as labels of a table that has none is not looked at.',
  },
  {
    file: /scale\/readLabels/,
    original: /^typeof id === 'number'$/,
    replacement: /^true$/,
    why: 'For the type checker: Number.isInteger says the same.',
  },
  {
    file: /scale\/readLabels/,
    original: /^\{ length: count \}$/,
    replacement: /^\{\}$/,
    why: 'Only memory: as many different ids as places fill every place.',
  },
  {
    file: /scale\/readLabels/,
    mutator: /OptionalChaining/,
    original: /^labels\[long\]\?/,
    why: UNREACHED,
  },
  {
    file: /scale\/readLogitsText/,
    original: /^\/\^\\s\{0,80\}\\\[\/$/,
    why: 'Only speed: what is no JSON here is read as what NumPy prints, lists of JSON too.',
  },
  {
    file: /scale\/readLogitsText/,
    mutator: /BlockStatement/,
    original: /what NumPy and PyTorch print/,
    why: 'Undefined and null are the same to what follows.',
  },
  {
    file: /scale\/readTokenObject/,
    original: /^text\.slice\(0, 4000\)$/,
    why: SPEED,
  },
  {
    file: /scale\/readTokenObject/,
    original: /^(?:!inside\.includes\('\\\\'\)|'\\\\')$/,
    why: 'Only speed: a text without a backslash is what JSON makes of it, or it is none and stays.',
  },
  {
    file: /scale\/readTokenObject/,
    original: /^''$/,
    why: 'Nothing has closed the object before its first token.',
  },
  {
    file: /scale\/readTokenObject/,
    original: /^labels\.length >= SCALE_LIMITS\.numbers$/,
    why: 'Needs a million tokens, too long for a test; so many would be refused as one row too, only later.',
  },
  {
    file: /scale\/scaleClient/,
    mutator: /OptionalChaining/,
    original: /^underWay\?\.id$/,
    why: 'Within what catches its failing, and then does the same: nothing.',
  },
  {
    file: /scale\/scaleClient/,
    original: /^source\.kind === 'preset'$/,
    replacement: /^true$/,
    why: 'For the type checker: nothing else has a preset.',
  },
  {
    file: /scale\/tableRows/,
    original: /^''$/,
    why: 'No separator is in what stands for a label.',
  },
  {
    file: /scale\/tableRows/,
    original: /^(?:at|closing) >= 0$/,
    replacement: / > 0$/,
    why: 'The mark that closes stands behind the one that opens.',
  },
  {
    file: /scale\/tableRows/,
    original: /^at - opening < LONGEST_QUOTED$/,
    replacement: /<=/,
    why: 'One mark further is too far as well.',
  },
  {
    file: /scale\/tableRows/,
    original: /^(?:'"'|!isQuoted \|\| !plain\.includes\('"'\))$/,
    why: 'Only speed: a row without quotation marks is cut in the same places by the longer way.',
  },
  {
    file: /scale\/tableRows/,
    original: /^at >= text\.length$/,
    replacement: />(?!=)/,
    why: 'An empty row more, which is passed over.',
  },
  {
    file: /takeAway\/csv/,
    original: /^value > 0$/,
    replacement: />=/,
    why: 'Only the two infinities come here.',
  },
  {
    file: /takeAway\/wholeTrace/,
    original: /^typeof value === 'string'$/,
    replacement: /^true$/,
    why: 'For the type checker: nothing else is called like a number.',
  },
  {
    file: /training\/trainJob/,
    original: /^'right'$/,
    why: 'For the engine whatever names no mistake is right.',
  },
  {
    file: /training\/trainJob/,
    original: /^-Infinity$/,
    why: 'Both are far enough from any time.',
  },
  {
    file: /training\/trainJob/,
    original: />= time$/,
    replacement: /> time$/,
    why: 'A thousandth of a millisecond earlier or later.',
  },
  {
    file: /training\/trainJob/,
    original: /^!done$/,
    replacement: /^true$/,
    why: 'One turn more after the last report.',
  },
  {
    file: /training\/trainingSession/,
    original: /^'right'$/,
    why: 'For the engine whatever names no mistake is right.',
  },
  {
    file: /training\/trainingSetup/,
    original: /^(?:chosen|way) !== null$/,
    replacement: /^true$/,
    why: 'For the type checker: nothing that is on offer is null.',
  },
  {
    file: /training\/trainingSetup/,
    original: /^'class'$/,
    why: 'What is no distribution is read as a class.',
  },
  {
    file: /training\/trainingSetup/,
    original: /^'sign'$/,
    why: UNREACHED,
  },
  {
    file: /training\/trainingSetup/,
    original: /^workOf\(plan\) <= QUICK$/,
    replacement: /</,
    why: 'One multiplication more or less than two million.',
  },
];
