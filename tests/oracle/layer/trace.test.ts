import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf, solve } from '../../../src/engine/solve';
import type { Problem } from '../../../src/engine/problem';
import { runs } from '../../properties/runs';
import { exactTrace } from '../exactTrace';
import { smallProblem } from '../problems';
import { traceBroken } from './traceHeld';

/** A difference of logits beyond the largest double, which T brings back. Found by 100,000 cases. */
const farApart = (temperature: number): [Problem] => [
  {
    source: { kind: 'logits', logits: [-1e308, 1e308] },
    target: { kind: 'class', index: 1 },
    activation: 'softmax',
    loss: 'mse',
    temperature,
    argument: 'z',
    form: 'auto',
    learningRate: 0.01,
  },
];

/** One step of descent, which at 1e154 is beneath rounding, moves z by 2,500 T exactly. Found so too. */
const STEP_IS_LOST: [Problem] = [
  { ...farApart(1e-6)[0], source: { kind: 'logits', logits: [1e154, 1e154] } },
];

/** All of ∂a/∂z beyond the doubles, but for the formula in a given z, which is 0 there. Found so too. */
const BEYOND: [Problem] = [{ ...farApart(5e-324)[0], source: { kind: 'logits', logits: [0, 0] } }];

describe('a trace of the engine', () => {
  it('is the exact one, every entry of it, within what the roundings on the way explain', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const outcome = solve(problem);
        expect(failureOf(problem) === null).toBe(outcome.ok);
        if (!outcome.ok) return;
        expect(traceBroken(outcome.value, exactTrace(problem))).toEqual([]);
      }),
      // 400 digits of everything take 10 ms
      { ...runs<[Problem]>(0.05), examples: [farApart(1e6), farApart(1e308), STEP_IS_LOST, BEYOND] },
    );
  });
});
