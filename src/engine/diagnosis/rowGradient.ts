import { at, type Vector } from '../tensor';
import { logarithmFactor, lossGradient, targetOf, type SizedVector } from './lossGradient';
import { rounded } from './precision';
import type { Programme } from './programme';
import type { Setting } from './setting';
import type { RowPass } from './rowPass';
import { shortForm } from './shortForm';
import type { SizedMatrix } from './stageJacobian';
import { through } from './through';

/**
 * ∂E/∂z of one row as a program has it, before the sign and the batch's 1/B.
 *
 * g J through every stage, `matrices` their Jacobians; g itself; g J J; a − y; or a − y over T. [N], with the scale of its rounding. Where nothing is wrong
 * on the way the accurate short forms of the engine stand in for the product.
 */
export function logitGradient(
  setting: Setting,
  programme: Programme,
  pass: RowPass,
  matrices: () => readonly SizedMatrix[],
): SizedVector {
  const target = targetOf(programme, pass.row);
  if (programme.product === 'aMinusY') return difference(pass, target, 1);
  if (programme.product === 'fused') return fused(setting, programme, pass, target);
  const g = lossGradient(setting, programme, pass, target);
  const upstream = { ...g, values: rounded(g.values, programme.precision) };
  if (programme.product === 'skipped') return upstream;
  const chain = (from: SizedVector): SizedVector =>
    matrices().reduceRight((along, matrix) => through(along, matrix), from);
  const once = chain(upstream);
  if (programme.product === 'twice') return chain(once);
  const accurate = shortForm(setting, programme, pass, target);
  if (accurate === null) return once;
  // of a target without a share g is infinite, and the product says nothing of its scale
  const sized = once.sizes.every(Number.isFinite) ? once : fused(setting, programme, pass, target);
  return { ...sized, values: accurate };
}

function difference(
  { activations, activationReaches }: RowPass,
  target: Vector,
  factor: number,
): SizedVector {
  return {
    values: activations.map((a, i) => factor * (a - at(target, i))),
    sizes: activations.map((a, i) => factor * (Math.abs(a) + Math.abs(at(target, i)))),
    reaches: activationReaches.map((reach) => factor * Math.abs(reach)),
  };
}

function fused(setting: Setting, programme: Programme, pass: RowPass, target: Vector): SizedVector {
  const temperature = programme.temperature === 'own' ? setting.problem.temperature : 1;
  return difference(pass, target, logarithmFactor(programme) / temperature);
}
