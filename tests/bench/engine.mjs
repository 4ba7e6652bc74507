// The engine's own functions against loops, map / reduce and four libraries, all in one process, in turns; and in Chromium.
import { chromium } from '@playwright/test';
import { join } from 'node:path';
import { build } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../chromium.mjs';
import { mapReduce, plainLoops } from './contestants.mjs';
import { CASES, engineInFull, engineInto, VOCABULARY } from './engineCases.mjs';
import { loadModules } from './loadModules.mjs';
import { race } from './race.mjs';
import { loadRivals } from './rivals/load.mjs';
import { digits, markdownTable, median, quantile } from './statistics.mjs';

const MODULES = ['softmax', 'softmaxInto', 'softmaxJacobian', 'solve', 'training/trainingRun'].map(
  (name) => `src/engine/${name}.ts`,
);

const NAMES = {
  plain: 'plain Float64Array',
  into: 'engine',
  full: 'engine, every stage kept',
  mapReduce: 'map / reduce',
  copy: 'copy one array',
};

const STEP = CASES.length - 1;
const FORWARD = CASES.findIndex(
  ({ method, given }) => method === 'forward' && given[0].length === VOCABULARY,
);
const PRODUCT = CASES.findIndex(
  ({ method, given }) => method === 'product' && given[0].length === VOCABULARY,
);

async function raceInNode(root, scratch) {
  const engine = await loadModules(root, scratch, MODULES);
  const contestants = {
    [NAMES.plain]: plainLoops,
    [NAMES.into]: engineInto(engine),
    [NAMES.full]: engineInFull(engine),
    [NAMES.mapReduce]: mapReduce,
    ...(await loadRivals(scratch)),
  };
  return CASES.map((one) => {
    console.error(`bench: ${one.name}, in Node`);
    return race(contestants, one);
  });
}

async function raceInChromium(root, scratch) {
  const outDir = join(scratch, 'engine-page');
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      lib: {
        entry: join(root, 'tests/bench/enginePage.mjs'),
        formats: ['iife'],
        name: 'enginePage',
        fileName: () => 'page.js',
      },
    },
  });
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: join(outDir, 'page.js') });
    const results = [];
    for (const [index, { name }] of CASES.entries()) {
      console.error(`bench: ${name}, in Chromium`);
      results.push(
        await page.evaluate(([at, names]) => globalThis.enginePage.raceCase(at, names), [index, NAMES]),
      );
    }
    return results;
  } finally {
    await browser.close();
  }
}

/** The median of what one takes as a multiple of the other in the same round: what slows the machine down slows both. */
const ratioOf = (result, slow, fast) =>
  median(result[slow].map((sample, round) => sample / result[fast][round]));

/** One row a contestant, one column a case: median, p95, and the multiple of plain loops. */
function tableOf(title, results) {
  const names = [...new Set(results.flatMap(Object.keys))];
  const cell = (result, name) => {
    const samples = result[name];
    if (!samples) return '–';
    const ratio = digits(ratioOf(result, name, NAMES.plain));
    return `${digits(median(samples))} · ${digits(quantile(samples, 0.95))} · ×${ratio}`;
  };
  const rows = names.map((name) => [name, ...results.map((result) => cell(result, name))]);
  return markdownTable([title, ...CASES.map(({ name }) => name)], rows);
}

/** What issue 6 asks for, as multiples of one run. */
function reachTable(inNode, inChromium) {
  const ratio = (result, slow, fast) =>
    result[slow] && result[fast] ? ratioOf(result, slow, fast) : undefined;
  const atLeast = (what, least, value) => [what, `≥ ${least}×`, value, value >= least];
  const atMost = (what, most, value) => [what, `≤ ${most}×`, value, value <= most];
  const { into, mapReduce: naive, copy } = NAMES;
  const tensorflow = 'TensorFlow.js, cpu';
  const rows = [
    atLeast('full step, Node: map / reduce ÷ engine', 5, ratio(inNode[STEP], naive, into)),
    atLeast('full step, Chromium: map / reduce ÷ engine', 5, ratio(inChromium[STEP], naive, into)),
    atLeast('full step, Node: TensorFlow.js ÷ engine', 500, ratio(inNode[STEP], tensorflow, into)),
    atMost(`forward ${VOCABULARY}, Chromium: engine ÷ copy`, 50, ratio(inChromium[FORWARD], into, copy)),
    atMost(`Jᵀg ${VOCABULARY}, Chromium: engine ÷ copy`, 15, ratio(inChromium[PRODUCT], into, copy)),
  ].map(([what, wanted, value, met]) =>
    value === undefined
      ? [what, wanted, '–', 'not measured']
      : [what, wanted, digits(value), met ? 'yes' : 'no'],
  );
  return markdownTable(['median ratio of a round', 'wanted', 'here', 'reach'], rows);
}

const EXPLANATION = `µs a call: median · 95th percentile · median multiple of plain loops in the same round; all take turns in one process, 21 rounds. "engine" is what the labs call on arrays that are there already (softmaxInto.ts; a full step: \`advance\` of a training run);
"every stage kept" is what the page computes at each change (\`softmax\` with 1 − a, logarithms and unshifted exponentials; a full
step: \`solve\`, with four Jacobians, a numerical one and where the step leads). The libraries' Jᵀg is the short form too; in a full
step map / reduce, ml-matrix and mathjs go through the dense J, and TensorFlow.js differentiates by itself.`;

export async function measureEngine(root, scratch) {
  const inNode = await raceInNode(root, scratch);
  const inChromium = await raceInChromium(root, scratch);
  const parts = [
    '## Engine',
    EXPLANATION,
    tableOf(`Node ${process.versions.node}`, inNode),
    tableOf('Chromium', inChromium),
    reachTable(inNode, inChromium),
  ];
  return { markdown: parts.join('\n\n') };
}
