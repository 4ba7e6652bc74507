import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nearestShares,
  placeOf,
  sharesAt,
  sidesOf,
  TRIANGLE_HEIGHT,
  type Shares,
} from '../../../src/charts/triangle/barycentric';

const coordinate = fc.double({ min: -2, max: 3, noNaN: true });
const positive = fc.double({ min: 1e-6, max: 1, noNaN: true });
const inside = fc.tuple(positive, positive, positive).map((weights): Shares => {
  const total = weights[0] + weights[1] + weights[2];
  return [weights[0] / total, weights[1] / total, weights[2] / total];
});

const distance = (one: Shares, other: Shares) => {
  const [from, to] = [placeOf(one), placeOf(other)];
  return Math.hypot(from.x - to.x, from.y - to.y);
};

/** The largest difference of two shares. */
const apart = (one: Shares, other: Shares) =>
  Math.max(...one.map((share, i) => Math.abs(share - (other[i] ?? NaN))));

describe('shares as a place in the triangle', () => {
  it('puts the corners on top, at the left and at the right, with sides of 1', () => {
    expect(placeOf([1, 0, 0])).toEqual({ x: 0.5, y: 0 });
    expect(placeOf([0, 1, 0])).toEqual({ x: 0, y: TRIANGLE_HEIGHT });
    expect(placeOf([0, 0, 1])).toEqual({ x: 1, y: TRIANGLE_HEIGHT });
    expect(distance([1, 0, 0], [0, 1, 0])).toBeCloseTo(1, 14);
    expect(distance([1, 0, 0], [0, 0, 1])).toBeCloseTo(1, 14);
  });

  it('puts equal shares in the middle, as far from every corner', () => {
    const middle: Shares = [1 / 3, 1 / 3, 1 / 3];
    const far = distance(middle, [1, 0, 0]);
    expect(far).toBeCloseTo(1 / Math.sqrt(3), 14);
    expect(distance(middle, [0, 1, 0])).toBeCloseTo(far, 14);
    expect(distance(middle, [0, 0, 1])).toBeCloseTo(far, 14);
  });

  it('comes back from any place of the plane, in the triangle or out of it', () => {
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const shares = sharesAt({ x, y });
        const back = placeOf(shares);
        expect(back.x).toBeCloseTo(x, 12);
        expect(back.y).toBeCloseTo(y, 12);
        expect(shares[0] + shares[1] + shares[2]).toBeCloseTo(1, 12);
      }),
    );
    fc.assert(
      fc.property(inside, (shares) => {
        expect(apart(sharesAt(placeOf(shares)), shares)).toBeLessThan(1e-12);
      }),
    );
  });

  it('says how long a motion is, in sides, also where its squares underflow', () => {
    expect(sidesOf([1, -1, 0])).toBeCloseTo(1, 14);
    expect(sidesOf([0.3, -0.1, -0.2])).toBeCloseTo(distance([0.3, 0.3, 0.4], [0, 0.4, 0.6]), 14);
    expect(sidesOf([2e-200, -1e-200, -1e-200]) / 1e-200).toBeCloseTo(Math.sqrt(3), 12);
    expect(sidesOf([0, 0, 0])).toBe(0);
  });
});

describe('the nearest point of the triangle', () => {
  it('is the point itself inside', () => {
    fc.assert(
      fc.property(inside, (shares) => {
        expect(apart(nearestShares(shares), shares)).toBeLessThan(1e-12);
      }),
    );
  });

  it('is a corner beyond a corner, and the foot on a side beyond that side', () => {
    expect(apart(nearestShares(sharesAt({ x: 0.5, y: -3 })), [1, 0, 0])).toBeLessThan(1e-12);
    expect(apart(nearestShares(sharesAt({ x: -1, y: TRIANGLE_HEIGHT + 0.1 })), [0, 1, 0])).toBeLessThan(
      1e-12,
    );
    expect(apart(nearestShares(sharesAt({ x: 0.25, y: TRIANGLE_HEIGHT + 1 })), [0, 0.75, 0.25])).toBeLessThan(
      1e-12,
    );
  });

  it('is within the triangle and no farther away than any other of its points', () => {
    fc.assert(
      fc.property(coordinate, coordinate, inside, (x, y, other) => {
        const shares = sharesAt({ x, y });
        const nearest = nearestShares(shares);
        expect(Math.min(...nearest)).toBeGreaterThanOrEqual(0);
        expect(nearest[0] + nearest[1] + nearest[2]).toBeCloseTo(1, 12);
        expect(distance(shares, nearest)).toBeLessThanOrEqual(distance(shares, other) + 1e-12);
      }),
    );
  });
});
