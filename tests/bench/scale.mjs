// The Jacobian of a vocabulary on 800 × 800 pixels: the script's part of a frame, and what the block sums are good to.
import { loadModules } from './loadModules.mjs';
import { digits, markdownTable, median, quantile } from './statistics.mjs';

const OUTPUTS = 128_256;
const SIDE = 800;
const ROUNDS = 40;
const MODULES = [
  'scaleSoftmax',
  'blockSums',
  'paintJacobian',
  'paintScratch',
  'placeWindow',
  'rangeOfWindow',
  'windowBlocks',
  'scaleGradient',
  'largestEntries',
  'sortedPlaces',
].map((name) => `src/engine/scale/${name}.ts`);

const zipf = Float64Array.from({ length: OUTPUTS }, (_, i) => -1.07 * Math.log(i + 2.7));
const LOGITS = {
  'Zipf-like': zipf,
  peaked: zipf.map((z, i) => (i === 400 ? 40 : z)),
  uniform: zipf.map(() => 1),
};

/** What each pixel would cost without separating rows and columns: one multiplication and one logarithm. */
function multiplyAndTakeLogs(means, palette, pixels) {
  let p = 0;
  for (const row of means) {
    for (let x = 0; x < means.length; x++) {
      const step = (Math.log(row * means[x]) + 30) * 4;
      pixels[p++] = palette[step < 0 ? 0 : step > 254 ? 254 : step | 0];
    }
  }
}

function casesOf(scale) {
  const limits = { outputs: OUTPUTS, width: SIDE, height: SIDE, fewest: 8 };
  const softmax = scale.createScaleSoftmax(OUTPUTS);
  scale.updateScaleSoftmax(softmax, zipf, 1);
  const scratch = scale.createPaintScratch(SIDE, SIDE);
  const pixels = new Uint32Array(SIDE * SIDE);
  const palette = Uint32Array.from({ length: 255 }, (_, i) => 0xff000000 + i);
  const whole = scale.fitWindow(limits);
  const blocks = (view) => scale.blocksOfWindow(softmax, view, SIDE, SIDE, scratch);
  const range = scale.rangeOfWindow(blocks(whole));
  const window = (cells) => scale.windowAround({ row: 5000, column: 5003 }, cells, limits);
  const paint = (view) => () => scale.paintJacobian({ blocks: blocks(view), range, palette, pixels });
  const means = softmax.activations.filter((_, i) => i % 160 === 0).slice(0, SIDE);
  const kept = new Float64Array(OUTPUTS);
  const shuffled = zipf.map((_, i) => zipf[(i * 7919) % OUTPUTS]);
  return {
    'copy one array of V': () => kept.set(zipf),
    'one multiplication and one logarithm a pixel': () => multiplyAndTakeLogs(means, palette, pixels),
    'softmax and pyramid of sums': () => scale.updateScaleSoftmax(softmax, zipf, 1),
    'paint the whole matrix': paint(whole),
    'paint 1600 × 1600 cells': paint(window(1600)),
    'paint 160 × 160 cells': paint(window(160)),
    'paint 8 × 8 cells': paint(window(8)),
    'range of the whole matrix': () => scale.rangeOfWindow(blocks(whole)),
    '∂E/∂z, cross-entropy': () => scale.writeLogitGradient(softmax, 'crossEntropy', 99, kept),
    '∂E/∂z, squared error': () => scale.writeLogitGradient(softmax, 'mse', 99, kept),
    'its 20 largest entries': () => scale.largestEntries(kept, 20),
    'sort (when logits change)': () => scale.sortedPlaces(shuffled),
  };
}

function timeInTurns(cases) {
  const samples = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(cases)) {
      const started = performance.now();
      run();
      samples[name].push(performance.now() - started);
    }
  }
  return samples;
}

const range = (random) => {
  const from = Math.floor(random() * OUTPUTS);
  const length = Math.ceil((OUTPUTS - from) * random() ** 6);
  return { from, to: from + length };
};

/** The same numbers in each run. */
function seededRandom() {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** The worst relative error of 500 blocks against their exact sums, by the pyramid and by differences of prefix sums. */
function accuracyOf(scale, logits) {
  const softmax = scale.createScaleSoftmax(OUTPUTS);
  scale.updateScaleSoftmax(softmax, logits, 1);
  const exactBlock = scale.exactBlocks(softmax);
  const prefixes = [0];
  for (const a of softmax.activations) prefixes.push(prefixes.at(-1) + a);
  const prefixSum = ({ from, to }) => prefixes[to] - prefixes[from];
  const worst = { off: 0, on: 0, prefix: 0 };
  const random = seededRandom();
  for (let k = 0; k < 500; k++) {
    const rows = range(random);
    const columns = k % 3 === 0 ? rows : range(random);
    const exact = exactBlock(rows, columns);
    const where = rows.from < columns.to && columns.from < rows.to ? 'on' : 'off';
    const error = (sum) => scale.relativeError(scale.exactly(sum) << 1074n, exact);
    worst[where] = Math.max(worst[where], error(scale.blockOf(softmax, rows, columns).sum));
    if (where === 'off') worst.prefix = Math.max(worst.prefix, error(-prefixSum(rows) * prefixSum(columns)));
  }
  return worst;
}

export async function measureScale(root, scratch) {
  const scale = await loadModules(root, scratch, [...MODULES, 'tests/engine/scale/exact.ts']);
  console.error('bench: the Jacobian of a vocabulary');
  const samples = timeInTurns(casesOf(scale));
  // of the least times: what else the machine does only adds to them
  const [copy, logs] = Object.values(samples).map((times) => Math.min(...times));
  const rows = Object.entries(samples).map(([name, times]) => [
    name,
    digits(median(times)),
    digits(quantile(times, 0.95)),
    digits(Math.min(...times)),
    digits(Math.min(...times) / copy),
    digits(Math.min(...times) / logs),
  ]);
  const header = [
    `V = ${OUTPUTS.toLocaleString('en')}, ${SIDE} × ${SIDE} pixels, Node: ms`,
    'median',
    'p95',
    'least',
    '÷ copy',
    '÷ logarithms',
  ];
  console.error('bench: block sums against exact ones');
  const accuracy = Object.entries(LOGITS).map(([name, logits]) => {
    const { off, on, prefix } = accuracyOf(scale, logits);
    return [name, off.toExponential(1), on.toExponential(1), prefix.toExponential(1)];
  });
  const accuracyHeader = [
    'worst relative error of 500 block sums',
    'beside the diagonal',
    'on it',
    'beside it, by prefix sums',
  ];
  return {
    markdown: `## Scale\n\n${markdownTable(header, rows)}\n\n${markdownTable(accuracyHeader, accuracy)}`,
  };
}
