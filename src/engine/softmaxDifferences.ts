import { at, indexOfMaximum, type Vector } from './tensor';

/**
 * Central differences of every a_i in one u_m, for steps 1, ½, ¼ …
 *
 * (a_i(u + h e_m) − a_i(u − h e_m)) / 2h, a = softmax(u), written to `into[i * levels + level]`. u, e^u [N]; into [N · levels].
 * Only e^{u_m} and the sum change, so a column costs O(N levels). For the winner, a_w > ½, what is differenced is
 * −(1 − a_w), the others' share: the same difference, without drowning it in a_w ≈ 1. So an entry's error is u a_i / h
 * (u (1 − a_w) / h for the winner), small against the largest entry of J also where softmax is saturated.
 */
export function softmaxColumnDifferences(
  shifted: Vector,
  exponentials: Vector,
  m: number,
  levels: number,
  into: Vector,
): void {
  const top = indexOfMaximum(exponentials);
  const winner = sumWithout(exponentials, top, top) < at(exponentials, top) ? top : -1;
  const others = sumWithout(exponentials, m, m);
  const challengers = sumWithout(exponentials, m, top);
  for (let level = 0; level < levels; level++) {
    const h = 1 / 2 ** level;
    const perStep = 1 / (2 * h); // a power of two: times it is divided by 2h, to the last bit
    const up = Math.exp(at(shifted, m) + h);
    const down = Math.exp(at(shifted, m) - h);
    const sumUp = others + up;
    const sumDown = others + down;
    for (let i = 0; i < exponentials.length; i++) {
      const share = at(exponentials, i);
      into[i * levels + level] =
        i === m ? (up / sumUp - down / sumDown) * perStep : (share / sumUp - share / sumDown) * perStep;
    }
    if (winner === -1) continue;
    const restUp = winner === m ? others : challengers + up;
    const restDown = winner === m ? others : challengers + down;
    into[winner * levels + level] = (restDown / sumDown - restUp / sumUp) / (2 * h);
  }
}

function sumWithout(values: Vector, first: number, second: number): number {
  let sum = 0;
  for (let j = 0; j < values.length; j++) if (j !== first && j !== second) sum += at(values, j);
  return sum;
}
