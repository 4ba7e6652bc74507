import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from './runs';

/** What is said of a property that does not hold. */
function failureOf(assert: () => void): string {
  try {
    assert();
  } catch (error) {
    return String(error);
  }
  return 'held';
}

describe('A property test', () => {
  it('draws the same cases each time it is run', () => {
    const drawn = (): number[] => {
      const seen: number[] = [];
      fc.assert(
        fc.property(fc.integer(), (value) => void seen.push(value)),
        runs(),
      );
      return seen;
    };
    expect(drawn()).toStrictEqual(drawn());
  });

  it('runs its share of the cases, at least one', () => {
    const { numRuns = 0 } = runs();
    expect(runs(0.5).numRuns).toBe(Math.round(numRuns / 2));
    expect(runs(1e-9).numRuns).toBe(1);
  });

  it('that fails says how to run it again, and what the smallest case is', () => {
    const told = failureOf(() =>
      fc.assert(
        fc.property(fc.nat(), (value) => value < 10),
        runs(),
      ),
    );
    expect(told).toMatch(
      /^Error: Replay: SEED=-?\d+ PROPERTY_RUNS=\d+ npx vitest run tests\/properties\/runs\.test\.ts -t "that fails says/,
    );
    expect(told).toContain('Counterexample: [10]');
    expect(told).toMatch(/path: "[\d:]+"/);
  });

  it('of a promise fails as well', async () => {
    const property = fc.asyncProperty(fc.nat(), (value) => Promise.resolve(value < 10));
    await expect(fc.assert(property, runs())).rejects.toThrow('Counterexample: [10]');
  });
});
