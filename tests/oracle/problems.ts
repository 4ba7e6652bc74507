import fc from 'fast-check';
import type { Problem } from '../../src/engine/problem';
import { anyProblem } from '../engine/problems';

const small = (problem: Problem): boolean =>
  problem.source.kind === 'logits' && problem.source.logits.length <= 10;

const EXTREME = [
  0, -0, 5e-324, -5e-324, 2.2250738585072014e-308, 1e-308, 1, -1, 1e308, -1e308, 1e154, -745.2,
];

/** Logits of which some are equal, subnormal, or as large as doubles are. */
const special: fc.Arbitrary<Problem> = fc
  .tuple(
    anyProblem.filter(small),
    fc.array(fc.constantFrom(...EXTREME), { minLength: 1, maxLength: 5 }),
    fc.constantFrom(1, 1e-6, 1e6, 5e-324, 1e308, 0.3),
  )
  .map(([problem, z, temperature]) => ({
    ...problem,
    source: { kind: 'logits', logits: z },
    target: { kind: 'class', index: z.length - 1 },
    temperature: problem.activation === 'softmax' ? temperature : 1,
  }));

const weight = fc.oneof(
  fc.double({ min: -3, max: 3, noNaN: true }),
  fc.constantFrom(0, 1, -1, 0.5, 100, -1e-300),
);

/** A layer in place of logits. */
export const layerProblem: fc.Arbitrary<Problem> = fc
  .tuple(anyProblem.filter(small), fc.nat({ max: 4 }), fc.infiniteStream(weight))
  .map(([problem, depth, numbers]) => {
    const n = problem.source.kind === 'logits' ? problem.source.logits.length : 1;
    const draw = (length: number) => Array.from({ length }, () => numbers.next().value ?? 0);
    return {
      ...problem,
      temperature: Math.max(0.1, problem.temperature),
      source: {
        kind: 'layer',
        input: draw(depth + 1),
        weights: Array.from({ length: depth + 1 }, () => draw(n)),
        bias: draw(n),
      },
    };
  });

/** Activations in place of logits; some are 0, which masks their class. */
const activations: fc.Arbitrary<Problem> = fc
  .tuple(
    anyProblem.filter(small),
    fc.array(
      fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 1e-300, 5e-324, 1e300)),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  )
  .map(([problem, a]) => ({
    ...problem,
    activation: 'softmax',
    source: { kind: 'activations', activations: [...a, 0.25] },
    target: { kind: 'class', index: a.length },
  }));

/** Problems of at most 10 outputs, with every source and numbers from all over the doubles. */
export const smallProblem = fc.oneof(
  { weight: 4, arbitrary: anyProblem.filter(small) },
  { weight: 1, arbitrary: special },
  { weight: 2, arbitrary: layerProblem },
  { weight: 1, arbitrary: activations },
);
