// How often each mistake is told apart from all others, and how long an answer takes: the same random experiments as the tests'.
import { loadModules } from './loadModules.mjs';
import { digits, markdownTable, median, quantile } from './statistics.mjs';

const TIMES = 200;
const ROUNDS = 150;
const MODULES = [
  'tests/engine/diagnosis/confusion.ts',
  'tests/engine/diagnosis/randomQuestions.ts',
  'src/engine/diagnosis/diagnose.ts',
];
const FATES = ['first', 'among', 'simpler', 'unknown', 'wrong'];

const add = (one, other) => Object.fromEntries(FATES.map((fate) => [fate, one[fate] + other[fate]]));
const none = () => Object.fromEntries(FATES.map((fate) => [fate, 0]));

/** One row for every mistake: alone, and in all pairs that it is one of. */
function rowsOf(table) {
  const alone = [...table].filter(([name]) => !name.includes(' + '));
  return alone.map(([name, row]) => {
    const pairs = [...table].filter(([pair]) => pair.split(' + ').includes(name) && pair !== name);
    const inPairs = pairs.map(([, counts]) => counts).reduce(add, none());
    return [name, ...FATES.map((fate) => row[fate]), pairs.length, ...FATES.map((fate) => inPairs[fate])];
  });
}

const experiments = ({ KINDS }, rounds) => Array.from({ length: rounds * KINDS.length }, (_, index) => index);

export async function measureDiagnosis(root, scratch) {
  const diagnosis = await loadModules(root, scratch, MODULES);
  console.error(`bench: every mistake and every two, ${TIMES} times each`);
  const table = diagnosis.confusion(experiments(diagnosis, ROUNDS), TIMES, 'float64');
  const header = ['mistake', ...FATES, 'in pairs', ...FATES];
  const sums = ['float64', 'float32', 'digits'].map((printing) => {
    console.error(`bench: printed as ${printing}`);
    const counted =
      printing === 'float64' ? table : diagnosis.confusion(experiments(diagnosis, 20), 25, printing);
    const sum = [...counted.values()].reduce(add, none());
    return [printing === 'digits' ? '4 to 8 digits' : printing, ...FATES.map((fate) => sum[fate])];
  });
  const times = diagnosis.KINDS.flatMap((kind, k) => timesOf(diagnosis, kind, k));
  return {
    markdown: [
      '## Diagnosis',
      'first: named first. among: listed with what nothing tells it from. simpler: the same numbers come from fewer mistakes, which is what is named. unknown: nothing is named. wrong: something else alone.',
      markdownTable(header, rowsOf(table)),
      markdownTable(['numbers given as', ...FATES], sums),
      markdownTable(
        ['one answer in Node, ms', 'median', 'p95', 'most'],
        [
          [
            'random experiments, N 2 to 8',
            digits(median(times)),
            digits(quantile(times, 0.95)),
            digits(Math.max(...times)),
          ],
        ],
      ),
    ].join('\n\n'),
  };
}

/** Numbers that are none of ours take longest: everything is computed and nothing holds. */
function timesOf({ questionOfKind, diagnose }, kind, k) {
  const question = questionOfKind(kind, k + 1);
  const { right } = diagnose(question, {
    shape: [97],
    values: new Float64Array(97),
    resolution: new Float64Array(97),
    precision: null,
  });
  const values = right.values.map((value, i) => value + 0.01 * Math.sin(i + k));
  const given = { shape: right.shape, values, resolution: new Float64Array(values.length), precision: null };
  const started = performance.now();
  diagnose(question, given);
  return [performance.now() - started];
}
