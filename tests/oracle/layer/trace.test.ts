import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf, solve } from '../../../src/engine/solve';
import { runs } from '../../properties/runs';
import { exactTrace } from '../exactTrace';
import { smallProblem } from '../problems';
import { traceBroken } from './traceHeld';

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
      runs(0.05),
    );
  });
});
