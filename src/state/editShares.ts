import type { Source } from '../engine/problem';
import { sharesOf } from './editActivation';
import { withProblem } from './editSource';
import type { Experiment } from './experiment';
import { traceOf } from './traceOf';

/** Where the logits are edited, no share is set below this: at 0 its class would be masked. */
export const LEAST_SHARE = 0.001;

const DECIMALS = 4;
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Rounded so that an address stays readable; the largest takes what is left of 1. */
function readableShares(shares: readonly number[]): readonly number[] {
  const largest = shares.indexOf(Math.max(...shares));
  const readable = shares.map((share) => rounded(share, DECIMALS));
  const others = sum(readable) - (readable[largest] ?? 0);
  return readable.with(largest, rounded(1 - others, DECIMALS));
}

/** The mean of the logits that are not masked: what an edit of all the shares keeps. */
export function meanLogit(logits: readonly number[]): number {
  const finite = logits.filter(Number.isFinite);
  return finite.reduce((mean, z) => mean + z / finite.length, 0);
}

/** z = T ln a + c, with c such that the mean stays; a masked class stays masked. Null where that leaves no share to set. */
function logitsFor(before: readonly number[], shares: readonly number[], temperature: number) {
  const free = before.flatMap((z, i) => (z === -Infinity ? [] : [i]));
  if (sum(free.map((i) => shares[i] ?? 0)) <= 0) return null;
  const held = sharesOf(free.map((i) => shares[i] ?? 0)).map((share) => Math.max(share, LEAST_SHARE));
  const logarithms = held.map((share) => Math.log(share));
  const mean = meanLogit(before);
  const centre = meanLogit(logarithms);
  // Four decimals of z / T, and of z's own unit where T is large.
  const decimals = Math.min(20, Math.max(0, DECIMALS - Math.floor(Math.log10(temperature))));
  const logits = logarithms.map((logarithm) => rounded(mean + temperature * (logarithm - centre), decimals));
  // The last takes what rounding left over, or the mean would creep while a drag goes on.
  const last = rounded(free.length * mean - sum(logits.slice(0, -1)), decimals);
  const balanced = Number.isFinite(last) ? logits.with(logits.length - 1, last) : logits;
  return before.map((z, i) => balanced[free.indexOf(i)] ?? z);
}

function sourceFor(experiment: Experiment, shares: readonly number[]): Source | null {
  const { source, temperature } = experiment.problem;
  if (source.kind === 'activations')
    return { kind: 'activations', activations: readableShares(sharesOf(shares)) };
  if (source.kind === 'layer') return null;
  const logits = logitsFor([...traceOf(experiment.problem).logits], shares, temperature);
  return logits && { kind: 'logits', logits };
}

/**
 * a := shares (N numbers ≥ 0, not all 0), to four decimals. Where the logits are edited they are set to z = T ln a + c instead,
 * with c such that the mean of z stays; then a masked class stays masked, and no other share falls below LEAST_SHARE.
 * Unchanged with a layer, without softmax, or where all the shares are those of masked classes.
 */
export function setShares(experiment: Experiment, shares: readonly number[]): Experiment {
  if (experiment.problem.activation !== 'softmax') return experiment;
  const source = sourceFor(experiment, shares);
  return source === null ? experiment : withProblem(experiment, { source });
}
