// The engine as a contestant, and what all contestants compute. Runs in Node and in a page alike.

/** What the Train lab and the Scale lab call, into arrays that are there already; a Jacobian is always a new one. */
export const engineInto = (engine) => ({
  forward(logits) {
    const z = Float64Array.from(logits);
    const a = new Float64Array(z.length);
    return () => {
      engine.writeSoftmaxActivations(z, 1, a);
      return a;
    };
  },
  jacobian(activations) {
    const a = Float64Array.from(activations);
    return Object.assign(() => engine.softmaxJacobianInActivations(a, null, 1), {
      values: (matrix) => matrix.values,
    });
  },
  product(upstream, activations) {
    const [g, a] = [Float64Array.from(upstream), Float64Array.from(activations)];
    const delta = new Float64Array(a.length);
    return () => {
      engine.writeLogitGradient(a, g, 1, delta);
      return delta;
    };
  },
  step({ x, W, b, y, rate }) {
    const numbers = (values) => Float64Array.from(values);
    const plan = {
      settings: { activation: 'softmax', loss: 'mse', temperature: 1, learningRate: rate },
      set: { rows: 1, depth: x.length, outputs: b.length, inputs: numbers(x), targets: numbers(y) },
      start: { weights: numbers(W.flat()), bias: numbers(b) },
      direct: false,
      batchSize: 1,
      seed: 1,
      steps: 1e6,
    };
    let run = engine.beginTraining(plan, 'right');
    return () => {
      if (run.step === plan.steps) run = engine.beginTraining(plan, 'right');
      const loss = run.losses[run.step]; // before the step, as the others have it
      engine.advance(run, 1);
      return loss;
    };
  },
});

/** What the page calls at each change: all stages and 1 − a; four Jacobians, a numerical check and two updates. */
export const engineInFull = (engine) => ({
  forward(logits) {
    const z = Float64Array.from(logits);
    return Object.assign(() => engine.softmax(z, 1), { values: ({ activations }) => activations });
  },
  product(upstream, activations) {
    const [g, a] = [Float64Array.from(upstream), Float64Array.from(activations)];
    return () => engine.softmaxVectorJacobianProduct(g, a, 1);
  },
  step({ x, W, b, y, rate }) {
    const problem = {
      source: { kind: 'layer', input: x, weights: W, bias: b },
      target: { kind: 'distribution', values: y },
      activation: 'softmax',
      loss: 'mse',
      temperature: 1,
      argument: 'a',
      form: 'auto',
      learningRate: rate,
    };
    return Object.assign(() => engine.solve(problem), {
      values: ({ value }) => [value.loss],
      isOneStep: true,
    });
  },
});

const wave = (n, scale = 3) => Array.from({ length: n }, (_, i) => scale * Math.sin(i + 1));

function activationsOf(logits) {
  const exponentials = logits.map(Math.exp);
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

const forward = (n) => ({ name: `forward ${n.toLocaleString('en')}`, method: 'forward', given: [wave(n)] });
const jacobian = (n) => ({ name: `J ${n}`, method: 'jacobian', given: [activationsOf(wave(n))] });
const product = (n) => ({
  name: `Jᵀg ${n.toLocaleString('en')}`,
  method: 'product',
  given: [wave(n, 1), activationsOf(wave(n))],
});

function step() {
  const x = wave(4, 1);
  const b = wave(10, 0.1);
  const W = x.map((_, d) => wave(10, d + 1));
  const y = b.map((_, i) => (i === 2 ? 1 : 0));
  return { name: 'full step N = 10, D = 4', method: 'step', given: [{ x, W, b, y, rate: 0.5 }] };
}

export const VOCABULARY = 128_256;

/** The columns of the table. */
export const CASES = [
  forward(10),
  forward(VOCABULARY),
  jacobian(100),
  jacobian(1000),
  product(1000),
  product(VOCABULARY),
  step(),
];
