/** Three shares: a point of the triangle's plane where they add up to 1, a motion in it where they add up to 0. */
export type Shares = readonly [number, number, number];

/** A place in the plane: the triangle has sides of 1, its first corner on top, the others below from left to right; y goes down. */
export type Place = { readonly x: number; readonly y: number };

export const TRIANGLE_HEIGHT = Math.sqrt(3) / 2;

/** Where the shares are. Linear, so that it also takes a motion to a motion. */
export function placeOf([top, left, right]: Shares): Place {
  return { x: top / 2 + right, y: TRIANGLE_HEIGHT * (left + right) };
}

/** The shares at a place; outside the triangle one or two of them are negative. */
export function sharesAt({ x, y }: Place): Shares {
  const below = y / TRIANGLE_HEIGHT;
  const top = 1 - below;
  const right = x - top / 2;
  return [top, below - right, right];
}

/**
 * The nearest shares within the triangle. A distance in the plane is that of the shares over √2, so this is the nearest point of
 * the simplex: what is beyond 1 is taken from all alike, and who has less than that gets 0.
 */
export function nearestShares(shares: Shares): Shares {
  const descending = shares.toSorted((one, other) => other - one);
  let sum = 0;
  let excess = 0;
  for (const [index, share] of descending.entries()) {
    sum += share;
    const candidate = (sum - 1) / (index + 1);
    if (share > candidate) excess = candidate;
  }
  const [top, left, right] = shares;
  const cut = (share: number) => Math.min(1, Math.max(0, share - excess));
  return [cut(top), cut(left), cut(right)];
}

/** The length of a motion in the plane, in sides of the triangle. Not through its squares, which may underflow. */
export function sidesOf(motion: Shares): number {
  return Math.hypot(...motion) / Math.SQRT2;
}
