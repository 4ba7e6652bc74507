import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The test that calls it and holds what it returns; or the function that it is a part of, which is held; or why there is no number. */
type Held = { readonly in: string } | { readonly within: string } | { readonly because: string };

const SCALE: Readonly<Record<string, Held>> = {
  addUp: { in: 'scale/softmax.test.ts' },
  blockAt: { in: 'scale/placeWindow.test.ts' },
  blockOf: { in: 'scale/blocks.test.ts' },
  blocksOfWindow: { in: 'scale/paint.test.ts' },
  blockSum: { in: 'scale/blocks.test.ts' },
  createBlockGrid: { because: 'memory' },
  createDiagonalBlocks: { because: 'memory' },
  createPaintScratch: { because: 'memory' },
  createPyramid: { in: 'scale/softmax.test.ts' },
  createScaleSoftmax: { because: 'memory' },
  entryOf: { in: 'scale/blocks.test.ts' },
  exactStaggeredSum: { in: 'scale/blocks.test.ts' },
  fitWindow: { in: 'scale/placeWindow.test.ts' },
  keepTopK: { in: 'scale/order.test.ts' },
  keepTopP: { in: 'scale/order.test.ts' },
  largestEntries: { in: 'scale/order.test.ts' },
  largestLogMean: { in: 'scale/paint.test.ts' },
  legendTicks: { in: 'scale/paint.test.ts' },
  logActivationOf: { in: 'scale/softmax.test.ts' },
  paintJacobian: { in: 'scale/paint.test.ts' },
  paletteIndexOf: { in: 'scale/paint.test.ts' },
  panBy: { in: 'scale/placeWindow.test.ts' },
  pixelsOf: { in: 'scale/paint.test.ts' },
  placesOfPixel: { in: 'scale/placeWindow.test.ts' },
  rangeOfWindow: { in: 'scale/paint.test.ts' },
  revealCell: { in: 'scale/placeWindow.test.ts' },
  rowShares: { in: 'scale/order.test.ts' },
  sortedPlaces: { in: 'scale/order.test.ts' },
  staggeredSum: { in: 'scale/blocks.test.ts' },
  sumOfOtherPlaces: { in: 'scale/softmax.test.ts' },
  sumOfPlaces: { in: 'scale/softmax.test.ts' },
  sumOfRange: { in: 'scale/softmax.test.ts' },
  updateScaleSoftmax: { in: 'scale/softmax.test.ts' },
  wholeAt: { in: 'scale/paint.test.ts' },
  widthOf: { in: 'scale/paint.test.ts' },
  windowAround: { in: 'scale/placeWindow.test.ts' },
  writeBlockGrid: { within: 'blocksOfWindow' },
  writeColourTable: { within: 'paintJacobian' },
  writeDiagonalBlocks: { within: 'blocksOfWindow' },
  writeLogitGradient: { in: 'scale/softmax.test.ts' },
  writeMaskedLogits: { in: 'scale/order.test.ts' },
  zoomAround: { in: 'scale/placeWindow.test.ts' },
};

const DIAGNOSIS: Readonly<Record<string, Held>> = {
  activate: { within: 'compute' },
  allowedAt: { within: 'chanceOfAgreement' },
  answerIn: { within: 'diagnose' },
  anyOrder: { in: 'diagnosis/evidence.test.ts' },
  areExactlyZero: { within: 'diagnose' },
  candidatesOf: { in: 'diagnosis/candidates.test.ts' },
  chained: { within: 'compute' },
  chanceOfAgreement: { in: 'diagnosis/evidence.test.ts' },
  chanceOfAny: { within: 'diagnose' },
  chanceOfPrecision: { in: 'diagnosis/evidence.test.ts' },
  chanceOfPrinting: { within: 'diagnose' },
  compute: { in: 'diagnosis/candidates.test.ts' },
  computed: { within: 'compute' },
  contextsOf: { within: 'diagnose' },
  deltasOf: { within: 'compute' },
  diagnose: { in: 'diagnosis/verdicts.test.ts' },
  digitsOf: { in: 'diagnosis/evidence.test.ts' },
  distinct: { within: 'diagnose' },
  explained: { within: 'diagnose' },
  extentOf: { within: 'compute' },
  fits: { within: 'diagnose' },
  hasClass: { within: 'candidatesOf' },
  hasTwoForms: { within: 'candidatesOf' },
  isBatch: { within: 'candidatesOf' },
  isCrossEntropy: { within: 'candidatesOf' },
  isOfTheirSize: { within: 'diagnose' },
  isSoftmax: { within: 'candidatesOf' },
  isSquared: { within: 'candidatesOf' },
  jacobiansOf: { within: 'compute' },
  largestOf: { in: 'diagnosis/evidence.test.ts' },
  lessSimple: { because: 'names that are told beside the verdict; which sets hold is held within diagnose' },
  LEVEL: { in: 'diagnosis/precision.test.ts' },
  logarithmFactor: { within: 'compute' },
  logitGradient: { within: 'compute' },
  lossGradient: { within: 'compute' },
  matchesIn: { within: 'diagnose' },
  MISTAKE_NAMES: { because: 'names' },
  mistakesOf: { within: 'candidatesOf' },
  multiplied: { in: 'diagnosis/evidence.test.ts' },
  passesOf: { within: 'compute' },
  plain: { within: 'diagnose' },
  printsShorter: { within: 'diagnose' },
  QUANTITIES: { because: 'names' },
  remembered: { within: 'compute' },
  reordered: { in: 'diagnosis/evidence.test.ts' },
  RIGHT_PROGRAMME: { within: 'candidatesOf' },
  rightOf: { within: 'diagnose' },
  rounded: { in: 'diagnosis/precision.test.ts' },
  ROUNDING: { in: 'diagnosis/precision.test.ts' },
  roundingsOf: { within: 'toleranceOf' },
  roundToHalf: { in: 'diagnosis/precision.test.ts' },
  saysSomething: { within: 'diagnose' },
  search: { within: 'diagnose' },
  settingOf: { within: 'compute' },
  shapeOf: { because: 'a shape' },
  shortForm: { within: 'compute' },
  shorterThan: { within: 'diagnose' },
  shortPrecisions: { within: 'diagnose' },
  spacingOfHalf: { in: 'diagnosis/precision.test.ts' },
  spacingOfSingle: { in: 'diagnosis/precision.test.ts' },
  squaredErrorFactor: { within: 'compute' },
  stacked: { within: 'compute' },
  stageJacobian: { within: 'compute' },
  targetOf: { within: 'compute' },
  tellingNumbers: { within: 'diagnose' },
  through: { in: 'diagnosis/evidence.test.ts' },
  toleranceOf: { in: 'diagnosis/candidateFaults.ts' },
  UNIT: { in: 'diagnosis/precision.test.ts' },
  weightGradient: { within: 'compute' },
  widened: { in: 'diagnosis/precision.test.ts' },
};

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Each function and constant that a folder of the engine exports. */
const exportsOf = (folder: string): string[] =>
  readdirSync(new URL(`src/engine/${folder}/`, root)).flatMap((file) =>
    Array.from(
      read(`src/engine/${folder}/${file}`).matchAll(/^export (?:function|const) (\w+)/gm),
      ([, name]) => name!,
    ),
  );

/** The test at the end of what a function is a part of; undefined where there is none. */
function testOf(record: Readonly<Record<string, Held>>, name: string): string | undefined {
  const held = record[name];
  if (held === undefined || 'because' in held) return undefined;
  return 'in' in held ? held.in : testOf(record, held.within);
}

describe.each([
  ['scale', SCALE],
  ['diagnosis', DIAGNOSIS],
] as const)('everything that %s exports', (folder, record) => {
  test('is held to exact numbers, or has none', () => {
    const names = exportsOf(folder);
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => record[name] === undefined)).toEqual([]);
  });

  test('is named in the test that holds it, or is a part of what is', () => {
    const unnamed = Object.entries(record).filter(([name, held]) => {
      if ('because' in held) return false;
      const file = testOf(record, name);
      return (
        file === undefined ||
        ('in' in held && !new RegExp(`\\b${name}\\b`).test(read(`tests/oracle/${file}`)))
      );
    });
    expect(unnamed).toEqual([]);
  });
});
