import { at } from '../tensor';
import type { SamplePass } from './samplePass';

/** E = (1/N) Σ r² and its g = (2/N) r, as losses.ts has them. */
export function writeSquaredError({ residuals, lossGradient }: SamplePass): number {
  const n = residuals.length;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const r = at(residuals, i);
    sum += r * r;
    lossGradient[i] = (2 / n) * r;
  }
  return sum / n;
}

/** E = −Σ y_i ln a_i and its g = −y_i / a_i, as losses.ts has them. */
export function writeCrossEntropy({ target, logActivations, activations, lossGradient }: SamplePass): number {
  let sum = 0;
  for (let i = 0; i < target.length; i++) {
    const y = at(target, i);
    sum += y === 0 ? 0 : 0 - y * at(logActivations, i);
    lossGradient[i] = y === 0 ? 0 : -y / at(activations, i);
  }
  return sum;
}
