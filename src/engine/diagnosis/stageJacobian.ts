import { ELEMENTWISE_ACTIVATIONS } from '../elementwiseActivations';
import type { ElementwiseName } from '../problem';
import { softmaxJacobianInActivations, softmaxJacobianInLogits } from '../softmaxJacobian';
import { at, diagonalMatrix, type Matrix, type Vector } from '../tensor';
import type { Stage } from './activate';
import type { Programme } from './programme';
import type { Setting } from './setting';

export type SizedMatrix = {
  readonly matrix: Matrix;
  /** The size of the terms that were subtracted on its diagonal: the scale of their rounding. */
  readonly cancelled: Vector;
  /** How far each entry moves when z moves by T, where that is not by its own size at the most. */
  readonly moves?: Vector | undefined;
};

/** What the backward pass reads as a stage's output. */
export type SizedOutput = {
  readonly output: Vector;
  /** The size of the terms that each entry is the sum of. */
  readonly outputSizes: Vector;
  /** How far each moves when z moves by T, where that is not by its own size: a − y moves as a does. */
  readonly outputReaches?: Vector | undefined;
};

/** The sizes in s_i (1 − s_i) / T, where s_i itself may be a difference. */
const cancelledIn = (given: Vector, sizes: Vector, temperature: number): Vector =>
  given.map((s, i) => (Math.abs(at(sizes, i)) * (1 + Math.abs(s))) / temperature);

/** |∂s_i| (δ_im + |s_m|) + |s_i| |∂s_m|, over T: how far s_i (δ_im − s_m) / T moves where s moves so far. */
function movesOf(s: Vector, reaches: Vector | undefined, temperature: number): Vector | undefined {
  const n = s.length;
  return (
    reaches &&
    new Float64Array(n * n).map((_, k) => {
      const [i, m] = [Math.floor(k / n), k % n];
      const one = Math.abs(at(reaches, i)) * ((i === m ? 1 : 0) + Math.abs(at(s, m)));
      return (one + Math.abs(at(s, i)) * Math.abs(at(reaches, m))) / temperature;
    })
  );
}

/**
 * ∂output/∂input of one stage as a program has it.
 *
 * softmax: s_i (δ_im − s_m) / T with s the output, or (argument z) the input, or (argument a) softmax of the output; sigmoid
 * likewise with s_i (1 − s_i) / T on the diagonal; any other f with f′ in z or in a. `read` stands in for the stage's own output where
 * the backward pass reads another. Entries: all, or the diagonal's. [N], [N] → [N, N], unit 1/T. Errors: softmaxJacobian.ts.
 */
export function stageJacobian(
  setting: Setting,
  programme: Programme,
  stage: Stage,
  read: SizedOutput,
): SizedMatrix {
  const temperature = programme.temperature === 'own' ? stage.temperature : 1;
  const sized =
    stage.kind === 'softmax'
      ? softmaxMatrix(programme, stage, read, temperature)
      : elementwiseMatrix(setting, programme, stage, read, temperature);
  if (programme.entries === 'full') return sized;
  const { rows, values } = sized.matrix;
  const diagonal = Float64Array.from({ length: rows }, (_, i) => at(values, i * rows + i));
  return { ...sized, matrix: diagonalMatrix(diagonal) };
}

function softmaxMatrix(
  { argument }: Programme,
  stage: Stage,
  { output, outputSizes, outputReaches }: SizedOutput,
  temperature: number,
): SizedMatrix {
  const given = argument === 'z' ? stage.input : output;
  const complements = argument === 'own' && output === stage.output ? stage.complements : null;
  const matrix =
    argument === 'a'
      ? softmaxJacobianInLogits(given, temperature)
      : softmaxJacobianInActivations(given, complements, temperature);
  const sizes = argument === 'own' ? outputSizes : given;
  const reaches = { own: outputReaches, z: stage.inputReaches, a: undefined }[argument];
  const moves = movesOf(given, reaches, temperature);
  return { matrix, cancelled: cancelledIn(given, sizes, temperature), moves };
}

function elementwiseMatrix(
  setting: Setting,
  { argument }: Programme,
  stage: Stage,
  read: SizedOutput,
  temperature: number,
): SizedMatrix {
  const { activation } = setting.problem;
  const { slope, given, reaches } = slopeOf(
    activation === 'softmax' ? 'sigmoid' : activation,
    argument,
    stage,
    read,
    temperature,
  );
  const slopes = given.map((value) => slope(value) / temperature);
  const moves = slopes.map((s, i) => {
    const bend = Math.abs(bendOf(slope, at(given, i)) * at(reaches, i));
    return Math.max(Math.abs(s), bend / temperature);
  });
  const cancelled =
    stage.kind === 'sigmoid'
      ? cancelledIn(read.output, read.outputSizes, temperature)
      : slopes.map((s) => 1 + Math.abs(s));
  return { matrix: diagonalMatrix(slopes), cancelled, moves: diagonalMatrix(moves).values };
}

type Slope = {
  readonly slope: (value: number) => number;
  /** What the slope is taken of: z or what is read as a, and how far it moves when z moves by T. */
  readonly given: Vector;
  readonly reaches: Vector;
};

/** f′ as a program writes it: in z, or in a where the backward pass reads another a; in a given z; in z given a. */
function slopeOf(
  name: ElementwiseName,
  argument: Programme['argument'],
  stage: Stage,
  { output, outputReaches }: SizedOutput,
  temperature: number,
): Slope {
  const { derivativeInLogit, derivativeInActivation } = ELEMENTWISE_ACTIVATIONS[name];
  const inActivation = derivativeInActivation.kind === 'closed' ? derivativeInActivation.at : null;
  const ofInput = { given: stage.input, reaches: stage.inputReaches };
  const ofOutput = { given: output, reaches: outputReaches ?? output };
  if (argument === 'a') return { slope: (a) => derivativeInLogit(a / temperature), ...ofOutput };
  if (argument === 'z') return { slope: inActivation ?? (() => NaN), ...ofInput };
  if (output !== stage.output && inActivation !== null) return { slope: inActivation, ...ofOutput };
  // the stage's own T: a 1/T that the backward pass leaves out was there when a was computed
  return { slope: (z) => derivativeInLogit(z / stage.temperature), ...ofInput };
}

/** How far aside f′ is read to see how it bends: 2⁻²⁰, so that rounding and the third derivative cost about as little. */
const ASIDE = 2 ** -20;

/** f″ by a central difference: by it f′ moves, also where it is 0 or z is small beside its terms. */
function bendOf(slope: (value: number) => number, value: number): number {
  const aside = ASIDE * Math.max(1, Math.abs(value));
  return (slope(value + aside) - slope(value - aside)) / (2 * aside);
}
