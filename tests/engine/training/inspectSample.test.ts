import { expect, it } from 'vitest';
import { vectorMatrixProduct } from '../../../src/engine/softmaxJacobian';
import { inspectSample } from '../../../src/engine/training/inspectSample';
import { writeSampleGradient } from '../../../src/engine/training/sampleGradient';
import { emptyPass, passForward } from '../../../src/engine/training/samplePass';
import { wrongWays } from '../../../src/engine/training/trainingPlan';
import { solved } from '../problems';
import { LAYER, planOfProblem } from './plans';

it('each way’s matrix is the one that its gradient goes through, and a and E are the trace’s', () => {
  for (const loss of ['mse', 'crossEntropy'] as const) {
    for (const activation of ['softmax', 'tanh'] as const) {
      if (activation === 'tanh' && loss === 'crossEntropy') continue;
      const trace = solved({ ...LAYER, loss, activation, temperature: 0.8 });
      const plan = planOfProblem(trace.problem, 1);
      const pass = emptyPass(3);
      for (const way of ['right', ...wrongWays(plan.settings)] as const) {
        const found = inspectSample(plan, way, plan.start, 0);
        expect(found.activations).toEqual(trace.activations);
        expect(found.loss).toBe(trace.loss);
        if (way === 'a-minus-y') continue;
        passForward(pass, plan.settings, plan.set, 0, plan.start);
        writeSampleGradient(pass, plan.settings, way);
        const through = vectorMatrixProduct(trace.right.activations, found.jacobian);
        expect(through.length).toBe(3);
        through.forEach((slope, m) => expect(pass.logitGradient[m], way).toBeCloseTo(slope, 13));
      }
    }
  }
});
