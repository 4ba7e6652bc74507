import { beforeAll, describe, expect, inject, it } from 'vitest';
import { addressProgram } from '../../src/lesson/code/ownArrays';
import { decodeAddress } from '../../src/state/addressDecode';
import type { Problem, Source, Target } from '../../src/engine/problem';
import { mayBeSkipped } from './proof';
import { runScript } from './script';

const PAGE = 'https://example.org/some/course/';
const python = inject('torch');

const logits = (...values: number[]): Source => ({ kind: 'logits', logits: values });
const ofClass = (index: number): Target => ({ kind: 'class', index });
const given = (...values: number[]): Target => ({ kind: 'distribution', values });

type Call = {
  readonly name: string;
  readonly python: readonly string[];
  readonly javascript: readonly string[];
  readonly problem: Partial<Problem>;
};

const f = Math.fround;

/** The same numbers in as many guises as people keep them in. */
const CALLS: readonly Call[] = [
  {
    name: 'logits and a class, counted from 0',
    python: [
      'z=[2.0, 1.0, 0.1], y=2',
      'z=(2, 1, 0.1), y=np.int64(2)',
      'z=np.array([2, 1, 0.1]), y=np.array(2)',
      'z=torch.tensor([2, 1, 0.1], dtype=torch.float64), y=torch.tensor(2)',
      'z=[np.float64(2), np.int32(1), 0.1], y=2',
    ],
    javascript: ['{ z: [2, 1, 0.1], y: 2 }', '{ z: new Float64Array([2, 1, 0.1]), y: 2 }'],
    problem: { source: logits(2, 1, 0.1), target: ofClass(2) },
  },
  {
    name: 'tiny, huge and negative zero',
    python: [
      'z=[1e-300, -0.0, 1e+22, 5e-324, -1.7976931348623157e308], y=0',
      'z=np.array([1e-300, -0.0, 1e22, 5e-324, -1.7976931348623157e308]), y=0',
    ],
    javascript: ['{ z: [1e-300, -0, 1e22, 5e-324, -1.7976931348623157e308], y: 0 }'],
    problem: { source: logits(1e-300, -0, 1e22, 5e-324, -1.7976931348623157e308), target: ofClass(0) },
  },
  {
    name: 'seventeen digits',
    python: ['z=[0.1 + 0.2, 1 / 3, 2 ** 0.5], y=1', 'z=np.array([0.1 + 0.2, 1 / 3, 2 ** 0.5]), y=1'],
    javascript: ['{ z: [0.1 + 0.2, 1 / 3, Math.SQRT2], y: 1 }'],
    problem: { source: logits(0.1 + 0.2, 1 / 3, Math.SQRT2), target: ofClass(1) },
  },
  {
    name: 'a masked class',
    python: ['z=[1.5, -np.inf, 0.25], y=0', 'z=torch.tensor([1.5, -torch.inf, 0.25]), y=0'],
    javascript: ['{ z: [1.5, -Infinity, 0.25], y: 0 }'],
    problem: { source: logits(1.5, -Infinity, 0.25), target: ofClass(0) },
  },
  {
    name: 'float32, as the doubles that they are',
    python: [
      'z=np.array([0.1, 2.7, -3.3], dtype=np.float32), y=0',
      'z=torch.tensor([0.1, 2.7, -3.3]), y=0',
      'z=[np.float32(0.1), np.float32(2.7), np.float32(-3.3)], y=0',
    ],
    javascript: ['{ z: new Float32Array([0.1, 2.7, -3.3]), y: 0 }'],
    problem: { source: logits(f(0.1), f(2.7), f(-3.3)), target: ofClass(0) },
  },
  {
    name: 'activations, a distribution, cross-entropy, a temperature and a choice',
    python: [
      'a=np.array([0.2, 0.3, 0.5]), y=np.array([0.25, 0.75, 0]), loss="crossEntropy", T=0.5, arg="z", form="a"',
    ],
    javascript: [
      "{ a: [0.2, 0.3, 0.5], y: [0.25, 0.75, 0], loss: 'crossEntropy', T: 0.5, arg: 'z', form: 'a' }",
    ],
    problem: {
      source: { kind: 'activations', activations: [0.2, 0.3, 0.5] },
      target: given(0.25, 0.75, 0),
      loss: 'crossEntropy',
      temperature: 0.5,
      argument: 'z',
      form: 'a',
    },
  },
  {
    name: 'a layer',
    python: [
      'x=np.array([1.5, -2]), W=np.array([[0.5, 1, -1], [2, 0, 1e-20]]), b=np.zeros(3), y=1, activation="tanh", lr=0.1',
      'x=[1.5, -2], W=[[0.5, 1, -1], [2, 0, 1e-20]], b=[0, 0, 0], y=1, activation="tanh", lr=0.1',
      'x=[1.5, -2], W=[np.array([0.5, 1, -1]), (2, 0, 1e-20)], b=torch.zeros(3), y=1, activation="tanh", lr=0.1',
    ],
    javascript: [
      "{ x: [1.5, -2], W: [[0.5, 1, -1], new Float64Array([2, 0, 1e-20])], b: [0, 0, 0], y: 1, activation: 'tanh', lr: 0.1 }",
    ],
    problem: {
      source: {
        kind: 'layer',
        input: [1.5, -2],
        weights: [
          [0.5, 1, -1],
          [2, 0, 1e-20],
        ],
        bias: [0, 0, 0],
      },
      target: ofClass(1),
      activation: 'tanh',
      learningRate: 0.1,
    },
  },
  {
    name: 'one output, whose y is a number and no class',
    python: [
      'x=[1.0, 2.0], W=[[3.0], [4.0]], b=[0.5], y=[1.0]',
      'x=np.array([1, 2]), W=np.array([[3], [4]]), b=np.array([0.5]), y=np.array([1])',
    ],
    javascript: ['{ x: [1, 2], W: [[3], [4]], b: [0.5], y: [1] }'],
    problem: {
      source: { kind: 'layer', input: [1, 2], weights: [[3], [4]], bias: [0.5] },
      target: given(1),
    },
  },
];

/** Decoded as the page does it, with nothing refused, and to the very numbers. */
function hold(address: string, problem: Partial<Problem>, query = ''): void {
  const begins = `${PAGE}${query}#`;
  expect(address.slice(0, begins.length)).toBe(begins);
  expect(address).toMatch(/^[!-~]+$/);
  const { experiment, refusals } = decodeAddress(address.slice(begins.length));
  expect(refusals).toEqual([]);
  expect(experiment.problem).toMatchObject(problem);
}

const LABELS = ['a, b & c', 'größer=?'];
const SHOWN = 'show(z=[1, 2], y=1)';
const NAMED = `softmax_backwards(z=[1, 2], y=1, labels=${JSON.stringify(LABELS)})`;

describe.skipIf(mayBeSkipped(python))('the Python function makes addresses that the page reads', () => {
  const addresses = new Map<string, string>();
  const called = (call: string) => `softmax_backwards(${call})`;
  beforeAll(() => {
    const source = addressProgram('python', `${PAGE}?theme=dark#z=1,2`);
    const calls = [
      ...CALLS.flatMap((one) => one.python.map(called)),
      `${SHOWN}.src`,
      `str(${SHOWN}.size)`,
      NAMED,
    ];
    const made = runScript(python, 'make_addresses.py', { source, calls }) as readonly string[];
    ['example', ...calls].forEach((call, k) => addresses.set(call, made[k] ?? ''));
  });

  it.each(CALLS)('of $name', ({ python: calls, problem }) => {
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) hold(addresses.get(called(call)) ?? '', problem);
  });

  it('and shows one by itself', () => {
    expect(addresses.get('example')).toContain('#v=1&z=2.0,1.0,0.1&y=1');
  });

  it('and frames for a notebook', () => {
    const address = addresses.get(`${SHOWN}.src`) ?? '';
    hold(address, { source: logits(1, 2), target: ofClass(1) }, '?embed=1');
    expect(addresses.get(`str(${SHOWN}.size)`)).toBe("('100%', 720)");
  });

  it('with names of the classes, whatever is in them', () => {
    const hash = addresses.get(NAMED)?.split('#')[1] ?? '';
    expect(decodeAddress(hash).experiment.labels).toEqual(LABELS);
  });
});

describe('the JavaScript function makes addresses that the page reads', () => {
  const source = addressProgram('javascript', `${PAGE}#z=1,2`);
  const run = (call: string) =>
    String(new Function('console', `${source}\nreturn ${call};`)({ log: () => undefined }));

  it.each(CALLS)('of $name', ({ javascript: calls, problem }) => {
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) hold(run(`softmaxBackwards(${call})`), problem);
  });

  it('with names of the classes, whatever is in them', () => {
    const address = run(`softmaxBackwards({ z: [1, 2], y: 1, labels: ${JSON.stringify(LABELS)} })`);
    expect(decodeAddress(address.split('#')[1] ?? '').experiment.labels).toEqual(LABELS);
  });
});
