import type { Experiment } from './experiment';
import { withProblem } from './editSource';

/** What the activations are of their sum; scaled by the largest first, since the sum of large ones overflows. */
export function sharesOf(activations: readonly number[]): readonly number[] {
  const largest = Math.max(...activations);
  if (!(largest > 0)) return activations.map(() => 1 / activations.length);
  const scaled = activations.map((a) => a / largest);
  const sum = scaled.reduce((total, a) => total + a, 0);
  return scaled.map((a) => a / sum);
}

// 1 − 0.7 − 0.2 is 0.10000000000000003; an address should say 0.1.
const readable = (share: number): number => Number(share.toPrecision(15));
// What is left of 1 is exact to 1e-16 at best: its further digits are noise.
const leftOver = (share: number): number => Math.round(share * 1e15) / 1e15;

/** Divides `total` among the places in proportion to their shares; equally where these are all 0. */
function divide(shares: number[], places: readonly number[], total: number): void {
  const portions = sharesOf(places.map((place) => shares[place] ?? 0));
  for (const [at, place] of places.entries()) shares[place] = readable(total * (portions[at] ?? 0));
}

/**
 * Sets the share a_i to a value in [0, 1] and gives the remainder to the others, so that the sum is 1. Classes in `held`
 * keep their shares while the remainder lasts; the rest are scaled in proportion. Unchanged unless a is edited directly.
 */
export function setActivation(
  experiment: Experiment,
  i: number,
  value: number,
  held: readonly number[] = [],
): Experiment {
  const { source } = experiment.problem;
  if (source.kind !== 'activations' || !(i in source.activations)) return experiment;
  const shares = [...sharesOf(source.activations)];
  const others = shares.map((_, at) => at).filter((at) => at !== i);
  const share = others.length === 0 ? 1 : Math.min(1, Math.max(0, value));
  const holding = others.filter((at) => held.includes(at));
  const free = others.filter((at) => !held.includes(at));
  const holdings = holding.reduce((total, at) => total + (shares[at] ?? 0), 0);
  const remainder = leftOver(1 - share);
  const left = leftOver(1 - share - holdings);
  if (free.length > 0 && left >= 0) {
    for (const at of holding) shares[at] = readable(shares[at] ?? 0);
    divide(shares, free, left);
  } else {
    divide(shares, holding, remainder);
    for (const at of free) shares[at] = 0;
  }
  shares[i] = share;
  return withProblem(experiment, { source: { kind: 'activations', activations: shares } });
}
