import { wrongAxisActivations } from '../batch/batchAxis';
import { logistic } from '../activations/sigmoid';
import { ELEMENTWISE_ACTIVATIONS } from '../elementwiseActivations';
import type { Vector } from '../tensor';
import { softmaxShares } from '../writeSoftmax';
import { ROUNDING, rounded } from './precision';
import type { Programme } from './programme';
import type { Setting } from './setting';

/** One function on the way from z to a, with what it was given and what it gave. */
export type Stage = {
  readonly kind: 'softmax' | 'sigmoid' | 'elementwise';
  readonly input: Vector;
  /** How far each entry of it moves when z moves by T: z by T itself, an a that is taken on by no more than its size. */
  readonly inputReaches: Vector;
  readonly output: Vector;
  /** 1 − a_i, where it is known better than by subtraction. */
  readonly complements: Vector | null;
  readonly temperature: number;
};

/**
 * From z to a as a program does it: each row's stages, one but for softmax taken twice.
 *
 * a = softmax(z / T) or f(z); σ(z / T); softmax(softmax(z / T)), the second without T; softmax over the rows of Z; without the
 * shift e^{z / T} / Σ e^{z / T}, NaN where ∞ / ∞. B rows of [N] → B lists of stages of [N]. Errors: those of softmax.ts.
 */
export function activate(setting: Setting, programme: Programme, logits: readonly Vector[]): Stage[][] {
  const temperature = programme.temperature === 'ignored' ? 1 : setting.problem.temperature;
  const given = logits.map((z) => rounded(z, programme.precision));
  if (programme.activation !== 'wrongAxis') {
    return given.map((z) => stagesOf(setting, programme, z, temperature));
  }
  const all = wrongAxisActivations(given, temperature).values;
  const n = setting.outputs;
  return given.map((input, b) => {
    const output = rounded(all.slice(b * n, (b + 1) * n), programme.precision);
    const inputReaches = everywhere(temperature, input);
    return [{ kind: 'softmax', input, inputReaches, output, complements: null, temperature }];
  });
}

function stagesOf(setting: Setting, programme: Programme, input: Vector, temperature: number): Stage[] {
  const { activation } = setting.problem;
  const { precision } = programme;
  if (activation !== 'softmax') {
    const output = rounded(input.map(ELEMENTWISE_ACTIVATIONS[activation].f), precision);
    const inputReaches = everywhere(1, input);
    return [{ kind: 'elementwise', input, inputReaches, output, complements: null, temperature: 1 }];
  }
  const inputReaches = everywhere(temperature, input);
  if (programme.activation === 'sigmoid') {
    const output = rounded(
      input.map((z) => logistic(z / temperature)),
      precision,
    );
    return [{ kind: 'sigmoid', input, inputReaches, output, complements: null, temperature }];
  }
  const first = softmaxStage(programme, input, inputReaches, temperature);
  if (programme.activation !== 'twice') return [first];
  return [first, softmaxStage(programme, first.output, first.output, 1)];
}

const everywhere = (value: number, vector: Vector): Vector => new Float64Array(vector.length).fill(value);

function softmaxStage(programme: Programme, input: Vector, inputReaches: Vector, temperature: number): Stage {
  const { precision, shift } = programme;
  if (!shift) {
    const output = naiveSoftmax(programme, input, temperature);
    return { kind: 'softmax', input, inputReaches, output, complements: null, temperature };
  }
  const { activations, complements } = softmaxShares(input, temperature);
  const output = rounded(activations, precision);
  const kept = precision === 'float64' ? complements : null;
  return { kind: 'softmax', input, inputReaches, output, complements: kept, temperature };
}

function naiveSoftmax({ precision }: Programme, input: Vector, temperature: number): Vector {
  const round = ROUNDING[precision];
  const exponentials = input.map((z) => round(Math.exp(round(z / temperature))));
  const sum = round(exponentials.reduce((total, e) => total + e, 0));
  return exponentials.map((e) => round(e / sum));
}
