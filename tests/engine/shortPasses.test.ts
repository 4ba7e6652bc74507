import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationsAndLoss, forward } from '../../src/engine/forward';
import { readTarget } from '../../src/engine/readProblem';
import { softmax } from '../../src/engine/softmax';
import { softmaxShares } from '../../src/engine/writeSoftmax';
import { anyProblem } from './problems';
import { runs } from '../properties/runs';

const anyPass = anyProblem.map((problem) => {
  const logits = new Float64Array(problem.source.kind === 'logits' ? problem.source.logits : []);
  const target = readTarget(problem.target, logits.length);
  if (!target.ok) throw new Error('a target of another length');
  return { problem, logits, target: target.value };
});

describe('what is computed without its stages', () => {
  it('has the shares of softmax to the last bit', () => {
    fc.assert(
      fc.property(anyPass, ({ problem, logits }) => {
        const { stages, activations, complements } = softmax(logits, problem.temperature);
        const { logActivations } = stages;
        expect(softmaxShares(logits, problem.temperature)).toEqual({
          activations,
          complements,
          logActivations,
        });
      }),
      runs(),
    );
  });

  it('has the a and E of the whole pass to the last bit', () => {
    fc.assert(
      fc.property(anyPass, ({ problem, logits, target }) => {
        const { activations, loss } = forward(problem, logits, target);
        expect(activationsAndLoss(problem, logits, target)).toEqual({ activations, loss: loss.loss });
      }),
      runs(),
    );
  });
});
