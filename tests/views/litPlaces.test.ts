import { describe, expect, it } from 'vitest';
import type { Ref } from '../../src/lesson/refs';
import { litPlaces } from '../../src/views/stage/litPlaces';

const lit = (ref: Ref | null) => {
  const { pointed, rows, columns } = litPlaces(ref);
  return { pointed, rows: [...rows], columns: [...columns] };
};

describe('what of the heatmap is lit', () => {
  it('a cell lights its own row and column', () => {
    expect(lit('J-1-3')).toEqual({ pointed: { row: 0, column: 2 }, rows: [0], columns: [2] });
  });

  it('an activation is in a row as aᵢ and in a column as aₘ', () => {
    expect(lit('a-2')).toEqual({ pointed: null, rows: [1], columns: [1] });
  });

  it('∂E/∂aᵢ scales a row, ∂E/∂zₘ adds up a column', () => {
    expect(lit('g-3')).toEqual({ pointed: null, rows: [2], columns: [] });
    expect(lit('d-3')).toEqual({ pointed: null, rows: [], columns: [2] });
  });

  it('a logit lights its column', () => {
    expect(lit('z-1')).toEqual({ pointed: null, rows: [], columns: [0] });
  });

  it('whole vectors, weights and nothing light no single place', () => {
    for (const ref of ['a', 'z', 'w-1-2', 'E', null] as const) {
      expect(lit(ref)).toEqual({ pointed: null, rows: [], columns: [] });
    }
  });
});
