// The engine's own functions against the two contestants, all in this process, in turns.
import { mapReduce, plainLoops } from './contestants.mjs';
import { loadModules } from './loadModules.mjs';
import { digits, markdownTable, median } from './statistics.mjs';

const MODULES = ['softmax', 'softmaxJacobian', 'solve'].map((name) => `src/engine/${name}.ts`);
const BATCHES = 15;
const BATCH_MS = 15;

const wave = (n, scale = 3) => Array.from({ length: n }, (_, i) => scale * Math.sin(i + 1));

function stepProblem() {
  const x = wave(4, 1);
  const W = x.map((_, d) => wave(10, d + 1));
  const b = wave(10, 0.1);
  const y = b.map((_, i) => (i === 2 ? 1 : 0));
  const problem = {
    source: { kind: 'layer', input: x, weights: W, bias: b },
    target: { kind: 'class', index: 2 },
    activation: 'softmax',
    loss: 'mse',
    temperature: 1,
    argument: 'a',
    form: 'auto',
    learningRate: 0.5,
  };
  return { naive: { x, W, b, y, rate: 0.5 }, problem };
}

/** Each case: the engine, map/reduce on arrays, and (where it makes sense) plain loops into a kept array. */
function casesOf(engine) {
  const forward = (n) => {
    const z = wave(n);
    const typed = Float64Array.from(z);
    const out = new Float64Array(n);
    return {
      name: `forward, N = ${n} (engine: all stages and 1 − a)`,
      engine: () => engine.softmax(typed, 1),
      mapReduce: () => mapReduce.softmax(z),
      loops: () => plainLoops.softmax(typed, out),
    };
  };
  const jacobian = (n) => {
    const a = mapReduce.softmax(wave(n));
    const typed = Float64Array.from(a);
    const out = new Float64Array(n * n);
    return {
      name: `Jacobian, N = ${n}`,
      engine: () => engine.softmaxJacobianInActivations(typed, null, 1),
      mapReduce: () => mapReduce.jacobian(a),
      loops: () => plainLoops.jacobian(typed, out),
    };
  };
  const product = (n) => {
    const a = mapReduce.softmax(wave(n));
    const g = wave(n, 1);
    const typed = { a: Float64Array.from(a), g: Float64Array.from(g), out: new Float64Array(n) };
    return {
      name: `∂E/∂a · J without J, N = ${n}`,
      engine: () => engine.softmaxVectorJacobianProduct(typed.g, typed.a, 1),
      mapReduce: () => mapReduce.vectorJacobianProduct(g, a),
      loops: () => plainLoops.vectorJacobianProduct(typed.g, typed.a, typed.out),
    };
  };
  const { naive, problem } = stepProblem();
  const step = {
    name: '`solve`, N = 10, D = 4 (engine: four Jacobians, numerical check, two updates; map / reduce: one pass)',
    engine: () => engine.solve(problem),
    mapReduce: () => mapReduce.step(naive),
  };
  return [
    forward(10),
    forward(128_256),
    jacobian(100),
    jacobian(1000),
    product(1000),
    product(128_256),
    step,
  ];
}

let kept; // so that no call can be optimised away

function batch(run, count) {
  const started = performance.now();
  for (let i = 0; i < count; i++) kept = run();
  return ((performance.now() - started) / count) * 1000;
}

/** Median µs a call of each contestant, measured in turns so that drift hits all alike. */
function race(runs) {
  const counts = runs.map((run) => {
    const once = batch(run, 3);
    return Math.max(1, Math.round((BATCH_MS * 1000) / once));
  });
  const samples = runs.map(() => []);
  for (let round = 0; round < BATCHES; round++) {
    runs.forEach((run, i) => samples[i].push(batch(run, counts[i])));
  }
  return samples.map(median);
}

export async function measureEngine(root, scratch) {
  const engine = await loadModules(root, scratch, MODULES);
  const rows = casesOf(engine).map(({ name, engine: own, mapReduce: naive, loops }) => {
    console.error(`bench: ${name}`);
    const [ownTime, naiveTime, loopTime] = race(loops ? [own, naive, loops] : [own, naive]);
    const ofLoops = loopTime === undefined ? ['–', '–'] : [digits(loopTime), digits(ownTime / loopTime)];
    return [name, digits(ownTime), digits(naiveTime), digits(naiveTime / ownTime), ...ofLoops];
  });
  if (kept === undefined) throw new Error('nothing was computed');
  const header = ['engine, µs a call', 'engine', 'map / reduce', '÷ engine', 'plain loops', 'engine ÷ loops'];
  return { markdown: `## Engine\n\n${markdownTable(header, rows)}` };
}
