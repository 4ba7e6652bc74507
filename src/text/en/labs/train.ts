import type { ActivationName } from '../../../engine/problem';
import type { GradientWay, WrongWay } from '../../../engine/training/trainingPlan';
import { errorText, numberText, signedText, superscript } from '../../numbers';
import { stepsText } from './trainSteps';

const WAYS: Readonly<Record<WrongWay, string>> = {
  'diagonal-only': 'elementwise: only the diagonal',
  'argument-z': 'z given for a: diag(z) − z zᵀ',
  'argument-a': 'a given for z: softmax twice',
  'jacobian-skipped': '∂a/∂z left out',
  'jacobian-twice': '∂a/∂z multiplied twice',
  'a-minus-y': 'a − y, with the squared error',
  sign: 'the wrong sign: uphill',
};

const ELEMENTWISE_WAYS: Partial<Readonly<Record<WrongWay, string>>> = {
  'argument-z': 'f′ written in a, given z',
  'argument-a': 'f′ written in z, given a',
};

/** What a mistake is called, in a list of them. */
export const wayName = (way: WrongWay, activation: ActivationName): string =>
  (activation === 'softmax' ? undefined : ELEMENTWISE_WAYS[way]) ?? WAYS[way];

/** E after a step, or that the run has stopped before. */
function lossAt(name: string, losses: ArrayLike<number>, last: number, step: number): string {
  const loss = losses[Math.min(step, last)] ?? NaN;
  const stopped = step > last ? ` (stopped after ${stepsText(last)})` : '';
  return `${name} ${Number.isNaN(loss) ? '–' : numberText(loss)}${stopped}`;
}

/** A tick of a logarithmic axis: 1, 2 and 5 of each decade; between them there is only a line. */
export function lossTick(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(0).split('e');
  if (!['1', '2', '5'].includes(mantissa)) return '';
  if (value >= 1e-3 && value < 1e4) return String(Number(value.toPrecision(1)));
  const power = `10${superscript(Number(exponent))}`;
  return mantissa === '1' ? power : `${mantissa}·${power}`;
}

export type ReadoutSide = {
  readonly losses: ArrayLike<number>;
  readonly hits: ArrayLike<number>;
  readonly step: number;
};

const hitsAt = ({ hits, step: last }: ReadoutSide, step: number): number => hits[Math.min(step, last)] ?? 0;

/** The lab *Train*: what its controls are called, and what stands beside them. */
export const train = {
  lead: 'Two runs from one start: one goes down the right derivative, the other down a wrong one.',
  right: 'right',
  wrong: 'wrong',
  mistake: 'Wrong one',
  data: 'Train on',
  dataNames: { sample: 'this sample', batch: 'the batch', iris: 'all of Iris' },
  takeIris: 'Take Iris, all 150 flowers',
  takeIrisHint:
    'The preset’s 4 × 3 layer, with all 150 flowers to train on. Undo brings back what is here now.',
  survivor: 'Show me the bug that survives',
  survivorHint:
    'Iris, cross-entropy and the elementwise mistake: a loss that falls all the same. Undo brings back what is here now.',
  steps: 'Steps',
  rate: 'Learning rate',
  eta: 'Rate η',
  more: 'Start, order and seed',
  start: 'Start from',
  startNames: { page: 'the page’s W and b', random: 'small random W' },
  startHint: (reach: number) => `Random: uniform within ±${reach}, with b = 0.`,
  perStep: 'A step takes',
  perStepAll: 'all samples',
  perStepSome: (count: number) => (count === 1 ? 'one sample' : `${count} samples`),
  order:
    'The samples of a step come in an order that the seed shuffles anew each time round; both runs have the same.',
  seed: 'Seed',
  chart: {
    step: 'step',
    loss: 'E',
    meanLoss: (count: number) => `E, mean over ${count} samples`,
    hits: 'right answers, of all',
    lossLabel: (right: string, wrong: string) =>
      `E against the step, on a logarithmic scale. ${right} ${wrong}`,
    hitsLabel: (right: number, wrong: number, count: number) =>
      `Right answers against the step: at the end ${right} with the right derivative and ${wrong} with the wrong one, of ${count}.`,
    scrub: 'Step to look at',
    zero: 'E is exactly 0 all along: a logarithmic scale has no place for it.',
    gaps: (steps: number) =>
      `After ${stepsText(steps)} E is exactly 0, which has no place on a logarithmic scale.`,
  },
  readout: (right: ReadoutSide, wrong: ReadoutSide, step: number, count: number): string => {
    const losses = [
      lossAt('right', right.losses, right.step, step),
      lossAt('wrong', wrong.losses, wrong.step, step),
    ];
    const told = `Step ${step}: E ${losses.join(', ')}.`;
    if (count < 2) return told;
    return `${told} Right answers ${hitsAt(right, step)} and ${hitsAt(wrong, step)} of ${count}.`;
  },
  play: 'Play training',
  pause: 'Pause',
  back: 'One step back',
  forward: 'One step on',
  toStart: 'To the start',
  progress: 'Training',
  stop: 'Stop',
  resume: 'Go on',
  again: 'Run again',
  stale: 'Start changed: these curves are from before.',
  stopped: (right: number, wrong: number, of: number) =>
    `Stopped after ${right === wrong ? stepsText(right) : `${right} and ${stepsText(wrong)}`} of ${of}.`,
  failed: (reason: string) => `The runs broke off. The browser says: ${reason}`,
  snapshots: (stride: number) =>
    `Of W and b only every ${stride}th step is kept; in between the steps are taken again, with the same numbers.`,
  moment: (step: number) => `After ${stepsText(step)}`,
  momentStopped: (step: number) => `stopped after ${stepsText(step)}`,
  sample: 'Sample',
  sampleOf: (count: number) => `of ${count}`,
  previous: 'Previous sample',
  next: 'Next sample',
  matrix: (way: GradientWay): string => {
    if (way === 'right') return '∂a/∂z';
    return way === 'a-minus-y' ? '∂a/∂z, not used' : 'used as ∂a/∂z';
  },
  matrices: 'What the two runs take for ∂a/∂z',
  matrixLabel: (way: 'right' | 'wrong', step: number, lines: string) =>
    `${way === 'right' ? 'The right run' : 'The wrong run'} after ${stepsText(step)}: what it takes for ∂a/∂z. ${lines}`,
  scale: (limit: string) =>
    `Both in one colour scale, −${limit} to +${limit}; what is beyond has the colour of its end.`,
  noNumber: 'no number',
  /** One digit where a power of ten takes the room. */
  cell: (value: number): string => {
    if (Number.isNaN(value)) return 'no number';
    const size = Math.abs(value);
    if (size === 0 || size >= 0.01) return signedText(value);
    return `${value < 0 ? '−' : '+'}${errorText(size)}`;
  },
  outputs: 'a and y of the sample, in both runs',
  share: 'a',
  target: 'y',
  output: (side: 'right' | 'wrong') => `a, ${side}`,
  loss: 'E',
  folded: (count: number) => `and ${count} more`,
};
