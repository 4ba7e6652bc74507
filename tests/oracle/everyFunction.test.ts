import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Where a function is held to exact numbers, or why it has none: a test of this folder, or a sentence. */
type Held = { readonly in: string; readonly through?: string } | { readonly noNumbers: string };

const trace = (through: string): Held => ({ in: 'layer/trace.test.ts', through });
const checks: Held = { in: 'checks/checks.test.ts' };
const softmax: Held = { in: 'layer/softmax.test.ts' };
const products: Held = { in: 'layer/products.test.ts' };
const elementwise: Held = { in: 'layer/elementwise.test.ts' };
const training = (through?: string): Held => ({
  in: 'training/training.test.ts',
  ...(through && { through }),
});
const structure: Held = { noNumbers: 'moves numbers or tells their places, and computes none' };

/** Every exported function of the engine but those of scale/ and diagnosis/, which have lists of their own. */
const HELD: Readonly<Record<string, Held>> = {
  'activationCurve.ts sampleCurve': products,
  'activations/normalDistribution.ts normalCumulative': elementwise,
  'activations/normalDistribution.ts normalDensity': elementwise,
  'activations/sigmoid.ts logistic': elementwise,
  'activations/twin.ts findTwin': elementwise,
  'backward.ts rightGradients': trace('solve'),
  'backward.ts usedGradients': trace('solve'),
  'batch/batch.ts solveBatch': { in: 'batch/batch.test.ts' },
  'batch/batchAxis.ts wrongAxis': { in: 'batch/batch.test.ts' },
  'batch/batchAxis.ts wrongAxisActivations': { in: 'batch/batch.test.ts', through: 'wrongAxis' },
  'batch/batchRow.ts batchRow': { in: 'batch/batch.test.ts', through: 'solveBatch' },
  'batch/batchTotals.ts batchMean': { in: 'batch/batch.test.ts', through: 'solveBatch' },
  'batch/batchTotals.ts batchSum': { in: 'batch/batch.test.ts', through: 'solveBatch' },
  'checks/gradientCheck.ts centralDifferences': checks,
  'checks/gradientCheck.ts errorCurves': checks,
  'checks/gradientCheckCurve.ts bestEpsilon': checks,
  'checks/gradientCheckCurve.ts roundingBranch': checks,
  'checks/gradientCheckCurve.ts truncationBranch': checks,
  'checks/invariants.ts invariants': checks,
  'checks/invariants.ts usedChoice': checks,
  'checks/invariantsOfGradient.ts logitGradientSum': { in: 'checks/checks.test.ts', through: 'invariants' },
  'checks/invariantsOfMatrix.ts columnSums': { in: 'checks/checks.test.ts', through: 'invariants' },
  'checks/invariantsOfMatrix.ts relativeResidual': { in: 'checks/checks.test.ts', through: 'invariants' },
  'checks/invariantsOfMatrix.ts rowSums': { in: 'checks/checks.test.ts', through: 'invariants' },
  'checks/invariantsOfMatrix.ts symmetry': { in: 'checks/checks.test.ts', through: 'invariants' },
  'checks/invariantsOfShift.ts shiftConstant': checks,
  'checks/invariantsOfShift.ts shiftInvariance': { in: 'checks/checks.test.ts', through: 'invariants' },
  'checks/sumOfEachRow.ts sumOfEachRow': checks,
  'checks/upstreamCheck.ts upstreamCheck': checks,
  'choices.ts chosen': trace('solve'),
  'choices.ts fourChoices': trace('solve'),
  'descent/descentPath.ts descentPath': { in: 'descent/descent.test.ts' },
  'descent/firstOrderMotion.ts firstOrderMotion': { in: 'descent/descent.test.ts' },
  'descent/gradientDescent.ts trainSoftmaxLayer': { in: 'descent/descent.test.ts' },
  'descent/stepComparison.ts stepComparison': { in: 'descent/descent.test.ts' },
  'forward.ts activationsAndLoss': trace('solve'),
  'forward.ts forward': trace('solve'),
  'jacobian.ts jacobian': trace('solve'),
  'jacobian.ts numericJacobian': checks,
  'layer.ts directLayer': trace('solve'),
  'layer.ts layerGradients': trace('solve'),
  'layer.ts layerLogits': trace('solve'),
  'losses.ts crossEntropy': trace('solve'),
  'losses.ts crossEntropyLogitGradient': trace('solve'),
  'losses.ts meanSquare': trace('solve'),
  'losses.ts meanSquaredError': trace('solve'),
  'losses.ts residuals': trace('solve'),
  'numericDerivative.ts numericDerivative': elementwise,
  'numericDerivative.ts numericElementwiseJacobian': elementwise,
  'numericDerivative.ts numericSoftmaxJacobian': softmax,
  'numericEvents.ts numericEvents': trace('solve'),
  'productCosts.ts elementwiseProductCosts': products,
  'productCosts.ts productMultiplications': products,
  'productCosts.ts softmaxProductCosts': products,
  'productFrames.ts lastFrame': products,
  'productFrames.ts productFrame': products,
  'productFrames.ts productMoment': { in: 'layer/products.test.ts', through: 'productFrame' },
  'productFrames.ts scaledFrame': products,
  'readProblem.ts readSource': softmax,
  'readProblem.ts readTarget': trace('solve'),
  'readProblem.ts refuse': { noNumbers: 'says why there is no trace' },
  'readProblem.ts refuseMasks': { noNumbers: 'says why there is no trace' },
  'richardson.ts extrapolate': products,
  'separateCrossEntropy.ts separateCrossEntropy': softmax,
  'shift.ts apart': products,
  'shift.ts doublesBetween': products,
  'shift.ts softmaxOfShifted': softmax,
  'shiftedLogit.ts shiftedLogit': trace('solve'),
  'softmax.ts softmax': softmax,
  'softmaxAlongLogit.ts softmaxAlongLogit': softmax,
  'softmaxDifferences.ts softmaxColumnDifferences': softmax,
  'softmaxInto.ts writeLogitGradient': softmax,
  'softmaxInto.ts writeSoftmaxActivations': softmax,
  'softmaxJacobian.ts softmaxJacobianInActivations': softmax,
  'softmaxJacobian.ts softmaxJacobianInLogits': softmax,
  'softmaxJacobian.ts softmaxVectorJacobianProduct': softmax,
  'softmaxJacobian.ts vectorMatrixProduct': softmax,
  'solve.ts failureOf': trace('failureOf'),
  'solve.ts solve': trace('solve'),
  'sumsOfOthers.ts sumsOfOthers': softmax,
  'tensor.ts at': structure,
  'tensor.ts diagonalMatrix': structure,
  'tensor.ts indexOfMaximum': structure,
  'tensor.ts indexOfNaN': structure,
  'tensor.ts mapVector': structure,
  'tensor.ts sumOf': trace('solve'),
  'tensor.ts zeroMatrix': structure,
  'training/inspectSample.ts inspectSample': training(),
  'training/inspectTraining.ts inspectTraining': training(),
  'training/replayTraining.ts parametersAfter': training(),
  'training/sampleGradient.ts writeSampleGradient': training('advance'),
  'training/sampleLoss.ts writeCrossEntropy': training('advance'),
  'training/sampleLoss.ts writeSquaredError': training('advance'),
  'training/samplePass.ts emptyPass': structure,
  'training/samplePass.ts passForward': training('advance'),
  'training/seededOrder.ts seededNumbers': training('smallRandom'),
  'training/seededOrder.ts smallRandom': training(),
  'training/seededOrder.ts writeOrder': training(),
  'training/trainingOutcome.ts trainingOutcome': training(),
  'training/trainingPlan.ts snapshotStride': training(),
  'training/trainingPlan.ts wrongWays': { noNumbers: 'names the mistakes that make a difference' },
  'training/trainingRecord.ts emptyRecord': structure,
  'training/trainingRun.ts advance': training(),
  'training/trainingRun.ts beginTraining': training(),
  'training/trainingStep.ts descend': training('advance'),
  'training/trainingStep.ts gatherBatch': training('advance'),
  'training/trainingStep.ts measure': training('advance'),
  'training/wrongJacobian.ts multiplyThrough': training('advance'),
  'training/wrongJacobian.ts writeWrongJacobian': training('advance'),
  'underflow.ts activationVanished': trace('solve'),
  'underflow.ts underflow': trace('solve'),
  'update.ts updateStep': trace('solve'),
  'verdict.ts compare': checks,
  'verdict.ts verdict': trace('solve'),
  'writeSoftmax.ts softmaxShares': softmax,
  'writeSoftmax.ts writeSoftmax': softmax,
};

/** Held by the tests of what calls them, which name no such function themselves. */
const INDIRECT = ['jacobian.ts numericJacobian', 'verdict.ts compare'];

const ENGINE = join(import.meta.dirname, '../../src/engine');
const EXPORTED = /^export (?:async )?function (\w+)|^export const (\w+)[^=\n]*= (?:\(|async )/gm;

function exportedFunctions(): string[] {
  const files = readdirSync(ENGINE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files
    .filter((file) => !file.startsWith('scale') && !file.startsWith('diagnosis'))
    .flatMap((file) => {
      const path = relative('.', file).replaceAll('\\', '/');
      const text = readFileSync(join(ENGINE, file), 'utf8');
      return [...text.matchAll(EXPORTED)].map(([, declared, assigned]) => `${path} ${declared ?? assigned}`);
    });
}

describe('every exported function of the engine', () => {
  it('has a line that says how it is held to exact numbers', () => {
    expect(exportedFunctions().toSorted()).toEqual(Object.keys(HELD).toSorted());
  });

  it('is called by name in the test that its line names, or through the function that it names', () => {
    const absent = Object.entries(HELD).flatMap(([name, held]) => {
      if ('noNumbers' in held) return [];
      const file = join(import.meta.dirname, held.in);
      if (!existsSync(file)) return [`${name}: no ${held.in}`];
      const called = held.through ?? name.split(' ')[1] ?? '';
      const calls = new RegExp(`\\b${called}\\(|\\b${called}\\)`).test(readFileSync(file, 'utf8'));
      return calls || INDIRECT.includes(name) ? [] : [`${name}: ${held.in} does not call ${called}`];
    });
    expect(absent).toEqual([]);
  });
});
