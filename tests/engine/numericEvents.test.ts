import { describe, expect, it } from 'vitest';
import type { Problem, Source, Target } from '../../src/engine/problem';
import type { NumericEvent } from '../../src/engine/trace';
import { logits, solved } from './problems';

/** Each quantity with an event of this kind, and where: `dE_dz 0 1`. */
function listed(change: Partial<Problem>, kind: NumericEvent['kind']): readonly string[] {
  const places = new Map<string, string>();
  for (const event of solved(change).events) {
    const { quantity, index } = event;
    if (event.kind === kind)
      places.set(quantity, `${places.get(quantity) ?? quantity}${index === null ? '' : ` ${index}`}`);
  }
  return [...places.values()];
}

const isRight = (place: string) => !/^(?:used|update)\./.test(place);
const underflows = (change: Partial<Problem>) => listed(change, 'underflow').filter(isRight);

const values = (...y: readonly number[]): { readonly target: Target } => ({
  target: { kind: 'distribution', values: y },
});
const layer = (
  input: readonly number[],
  weights: readonly (readonly number[])[],
  bias: readonly number[],
): { readonly source: Source } => ({ source: { kind: 'layer', input, weights, bias } });

// e^{−800} is 0 in doubles
const LOW = logits(0, -800);
const ALL_OF_LOW = ['da_dz 0 1 2 3', 'dE_dz 0 1', 'dE_dW 0 1', 'dE_db 0 1'];

describe('a 0 that is none is listed, wherever it stands', () => {
  it.each<[string, Partial<Problem>, readonly string[]]>([
    ['squared error', LOW, ['exponentials 1', 'a 1', 'E', 'dE_da 0 1', ...ALL_OF_LOW]],
    [
      'cross-entropy, whose ∂E/∂a is −y / a',
      { ...LOW, loss: 'crossEntropy' },
      ['exponentials 1', 'a 1', 'E', ...ALL_OF_LOW],
    ],
    [
      'a target that a is not near',
      { ...LOW, ...values(0.5, 0.5) },
      ['exponentials 1', 'a 1', ...ALL_OF_LOW],
    ],
    [
      'beside a masked class, whose own zeros are exact',
      { ...logits(0, -800, -Infinity), ...values(1, 0, 1) },
      ['exponentials 1', 'a 1', 'dE_da 0 1', 'da_dz 0 1 3 4', 'dE_dz 0 1', 'dE_dW 0 1', 'dE_db 0 1'],
    ],
    [
      'a small part of E by a small y',
      { ...logits(50, 0), loss: 'crossEntropy', ...values(1e-320, 0) },
      ['E', 'dE_dz 0 1', 'dE_dW 0 1', 'dE_db 0 1'],
    ],
    [
      'σ far left, and its slope on the diagonal alone',
      { ...logits(-800, -800, 0), activation: 'sigmoid', ...values(0, 1, 0.5) },
      ['a 0 1', 'dE_da 0', 'da_dz 0 4', 'dE_dz 0 1', 'dE_dW 0 1', 'dE_db 0 1'],
    ],
    [
      'the slope of tanh on both sides; a = y to the last place is no underflow',
      { ...logits(-800, 800), activation: 'tanh', ...values(-1, 0.5) },
      ['da_dz 0 3', 'dE_dz 1', 'dE_dW 1', 'dE_db 1'],
    ],
    [
      'the square of a residual',
      { ...logits(2e-200, 1), activation: 'identity', ...values(1e-200, 1) },
      ['E'],
    ],
    [
      'the least residual times a slope below 1',
      { ...logits(-5e-322, 1), activation: 'leakyRelu', ...values(0, 1) },
      ['E', 'dE_dz 0', 'dE_dW 0', 'dE_db 0'],
    ],
    [
      'products with x and W, but not those with a factor of 0',
      {
        ...layer(
          [1e-200, 0],
          [
            [1e-200, 0],
            [0, 3],
          ],
          [1e-200, 0],
        ),
        activation: 'identity',
        ...values(0, 0),
      },
      ['E', 'dE_dW 0', 'dE_dx 0'],
    ],
    [
      'all behind an underflow in ∂E/∂z',
      layer(
        [1, 1e-300, 0],
        [
          [0, -800],
          [1, 0],
          [0, 0],
        ],
        [0, 0],
      ),
      [
        'exponentials 1',
        'a 1',
        'E',
        'dE_da 0 1',
        'da_dz 0 1 2 3',
        'dE_dz 0 1',
        'dE_dW 0 1 2 3',
        'dE_db 0 1',
        'dE_dx 0 1',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(underflows(change)).toEqual(expected);
  });

  it('and an exact one is not', () => {
    const exact: readonly Partial<Problem>[] = [
      logits(0, -Infinity),
      { ...logits(0, -Infinity), loss: 'crossEntropy' },
      { ...logits(0, 0), loss: 'crossEntropy', ...values(1, -1) },
      { ...logits(0, 0), ...values(0, 0) },
      { ...logits(0, 0.5), activation: 'tanh', ...values(0, 0) },
      { ...logits(-3, 3), activation: 'relu', ...values(0, 3) },
      { ...logits(1, 2), activation: 'identity', ...values(1, 2) },
      // the terms 2 and −2 of ∂E/∂x cancel
      { ...layer([1], [[1, -1]], [0, 0]), activation: 'identity', ...values(0, -2) },
      {
        ...layer(
          [1, 0],
          [
            [1, 2],
            [3, 0],
          ],
          [0, 0],
        ),
        activation: 'identity',
        ...values(1, 0),
      },
    ];
    for (const change of exact) expect(listed(change, 'underflow')).toEqual([]);
  });
});

describe('what the reader chose', () => {
  it('repeats the right zeros where it is right, and has none listed where it is wrong', () => {
    const right = layer(
      [1, 1e-300],
      [
        [0, -800],
        [1, 0],
      ],
      [0, 0],
    );
    const inGradients = underflows(right).filter((place) => place.startsWith('d'));
    const used = listed(right, 'underflow').filter((place) => place.startsWith('used.'));
    expect(used).toEqual(inGradients.map((place) => `used.${place}`));
    const wrong = listed({ ...right, argument: 'z', form: 'a' }, 'underflow');
    expect(wrong.filter((place) => place.startsWith('used.'))).toEqual([]);
  });

  it('is listed where it overflows, entry by entry', () => {
    // diag(z) − z zᵀ at z = (1e200, 0) has −∞ as its first entry; 0 · ∞ is undefined
    const source = layer(
      [1e200, 0],
      [
        [1, 0],
        [0, 0],
      ],
      [0, 0],
    );
    const change = { ...source, ...values(0, 1), argument: 'z', form: 'a' } as const;
    const used = (kind: NumericEvent['kind']) =>
      listed(change, kind).filter((place) => place.startsWith('used.'));
    expect(used('overflow')).toEqual(
      ['da_dz 0', 'dE_dz 0', 'dE_dW 0', 'dE_db 0', 'dE_dx 0'].map((place) => `used.${place}`),
    );
    expect(used('undefined')).toEqual(['used.dE_dW 2', 'used.dE_dx 1']);
  });
});

describe('the step', () => {
  const steep = layer(
    [1, 2],
    [
      [1, -1],
      [-1, 0],
    ],
    [0, 1],
  );
  const far = { ...steep, learningRate: 1e308, ...values(1e10, -1e10) };

  it('lists each number of either that leaves the doubles', () => {
    const identity = { ...far, activation: 'identity' as const };
    const places = ['W 0 1 2 3', 'b 0 1', 'z 0 1', 'a 0 1', 'E'];
    expect(listed(identity, 'overflow')).toEqual(
      ['used', 'right'].flatMap((which) => places.map((place) => `update.${which}.${place}`)),
    );
    const wrong = { ...far, argument: 'z', form: 'a' } as const;
    const right = ['update.right.W 0 1 2 3', 'update.right.b 0 1', 'update.right.z 0 1'];
    expect(listed(wrong, 'overflow')).toEqual([
      'update.used.W 0 2',
      'update.used.b 0',
      'update.used.z 0',
      ...right,
    ]);
    expect(listed(wrong, 'undefined')).toEqual(['update.right.a 0', 'update.right.E']);
  });

  it('lists an activation that it made vanish, not one that is masked before and after it', () => {
    const sigmoid = { ...logits(0, 1), activation: 'sigmoid', ...values(0, 0), learningRate: 1e308 } as const;
    expect(listed(sigmoid, 'underflow')).toEqual(['update.used.a 0 1', 'update.right.a 0 1']);
    const masked = { ...logits(0, 1, -Infinity), learningRate: 1e4 };
    expect(listed(masked, 'underflow')).toEqual(['update.used.a 1', 'update.right.a 1']);
    expect(listed(masked, 'overflow')).toEqual([]);
    const wrong = listed({ ...logits(1, -Infinity), argument: 'z', form: 'a' }, 'undefined');
    expect(wrong).toContain('update.used.W 0 1');
  });
});
