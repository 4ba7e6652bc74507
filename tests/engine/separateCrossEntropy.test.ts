import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/engine/problem';
import { separateCrossEntropy } from '../../src/engine/separateCrossEntropy';
import { solve } from '../../src/engine/solve';

function both(logits: readonly number[], index: number) {
  const problem: Problem = {
    source: { kind: 'logits', logits },
    target: { kind: 'class', index },
    activation: 'softmax',
    loss: 'crossEntropy',
    temperature: 1,
    argument: 'a',
    form: 'auto',
    learningRate: 0.5,
  };
  const outcome = solve(problem);
  if (!outcome.ok) throw new Error(outcome.failure.kind);
  const { activations, target, loss, right } = outcome.value;
  return { separate: separateCrossEntropy(activations, target, 1), loss, right };
}

describe('cross-entropy that is told a and not z', () => {
  it('agrees with the fused one while a_t is large enough', () => {
    const { separate, loss, right } = both([2, 1, 0.1], 1);
    expect(separate.loss).toBeCloseTo(loss, 14);
    separate.logits.forEach((d, m) => expect(d).toBeCloseTo(right.logits[m]!, 14));
  });

  it('is ∞ and has no gradient where a_t has underflowed, though the fused one is finite', () => {
    const { separate, loss, right } = both([1000, 0, 0], 1);
    expect(separate.loss).toBe(Infinity);
    expect([...separate.logits].every(Number.isNaN)).toBe(true);
    expect(loss).toBe(1000);
    expect([...right.logits]).toEqual([1, -1, 0]);
  });

  it('keeps E but loses the gradient in between, where a_t is a double but 1/a_t is not', () => {
    const { separate, loss, right } = both([710, 0], 1);
    expect(separate.loss).toBeCloseTo(loss, 9);
    expect(separate.upstream[1]).toBe(-Infinity);
    expect(separate.logits[0]).toBe(Infinity);
    expect(right.logits[0]).toBe(1);
  });

  it('asks nothing of a class that y leaves out, also where its a has underflowed', () => {
    expect(both([1000, 0], 0).separate).toMatchObject({ loss: 0, upstream: Float64Array.of(-1, 0) });
  });

  it('calls a loss 0 that is not, where a_t is near 1', () => {
    const { separate, loss } = both([50, 0], 0);
    expect(separate.loss).toBe(0);
    expect(loss).toBeGreaterThan(1e-22);
  });
});
