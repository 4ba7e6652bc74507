import { describe, expect, it } from 'vitest';
import { decodeAddress } from '../../src/state/addressDecode';
import { encodeExperiment } from '../../src/state/addressEncode';
import { setActivation } from '../../src/state/editActivation';
import { goToRow, removeRow, toSingleRow } from '../../src/state/editBatch';
import {
  setActivationFunction,
  setArgument,
  setForm,
  setLearningRate,
  setLoss,
  setTemperature,
} from '../../src/state/editChoices';
import { setOutputs } from '../../src/state/editOutputs';
import { setShares } from '../../src/state/editShares';
import { setEntries } from '../../src/state/editSource';
import { setSourceKind } from '../../src/state/editSourceKind';
import { setTargetDistribution, setTargetEntry } from '../../src/state/editTarget';
import type { Experiment } from '../../src/state/experiment';
import { FIELDS } from '../../src/state/fieldTable';
import { traceOf } from '../../src/state/traceOf';
import {
  ACTIVATIONS_BECAME_LOGITS,
  CROSS_ENTROPY_NEEDS_SOFTMAX,
  LOSS_BECAME_MSE,
  MASK_BECAME_FINITE,
  UNDERFLOW_BECAME_MASK,
} from '../../src/text/en/refusals';

const at = (address: string): Experiment => decodeAddress(address).experiment;
const address = (experiment: Experiment): string => encodeExperiment(experiment).replace(/^v=1&?/, '');

describe('an edit that changes nothing', () => {
  it('gives back the very experiment, so that nothing is drawn anew', () => {
    const [plain, rows] = [at(''), at('X=1,2;3,4;5,6&row=2&W=1,2,3;4,5,6')];
    expect(goToRow(rows, 1)).toBe(rows);
    expect(removeRow(rows, 7)).toBe(rows);
    expect(removeRow(at('x=1&W=1,2'), 0)).toStrictEqual(at('x=1&W=1,2'));
    expect(toSingleRow(plain)).toBe(plain);
    expect(setOutputs(plain, 3)).toBe(plain);
    expect(setOutputs(plain, NaN)).toBe(plain);
  });
});

describe('an edit of the shares', () => {
  it('leaves the others in the proportion in which they were', () => {
    expect(address(setActivation(at('a=0.5,0.3,0.2'), 0, 0))).toBe('a=0,0.6,0.4');
  });

  it('has the largest take what rounding leaves of 1', () => {
    expect(address(setShares(at('a=1,1,1'), [1 / 6, 1 / 6, 2 / 3]))).toBe('a=0.1667,0.1667,0.6666');
  });

  it('rounds the logits that it sets to four decimals where T is 1', () => {
    const { source } = setShares(at(''), [0.2, 0.7, 0.1]).problem;
    const logits = source.kind === 'logits' ? source.logits : [];
    expect(logits).toEqual(logits.map((z) => Number(z.toFixed(4))));
    expect(logits).toHaveLength(3);
  });
});

describe('an edit of N', () => {
  it.each([
    ['a mask stays where another class has none', 'z=-inf,1', 3, 'z=-inf,1,0&labels=1,2,3'],
    [
      'numbers that add up to 1, some below 0, are no probabilities',
      'y=2,-0.5,-0.5',
      2,
      'z=2,1&y=2,-0.5&labels=cat,dog',
    ],
    ['probabilities of 0 are probabilities', 'y=0.5,0,0.5', 2, 'z=2,1&y=1,0&labels=cat,dog'],
  ])('%s', (_, before, n, after) => {
    expect(address(setOutputs(at(before), n))).toBe(after);
  });
});

describe('an edit of all entries', () => {
  it('sets the logits, the activations, or the bias of a layer', () => {
    expect(address(setEntries(at('z=1,2'), [3, 4]))).toBe('z=3,4');
    expect(address(setEntries(at('a=1,2'), [3, 4]))).toBe('a=3,4');
    expect(address(setEntries(at('x=1&W=1,2'), [3, 4]))).toBe('x=1&W=1,2&b=3,4');
  });
});

describe('the control of a number of a layer', () => {
  it('reaches from −3 to 3 in hundredths, for x, X, W and b alike', () => {
    const control = { minimum: -3, maximum: 3, step: 0.01, scale: 'linear' };
    for (const field of ['x', 'X', 'W', 'b'] as const) expect(FIELDS[field].control).toEqual(control);
  });
});

describe('an edit of a choice', () => {
  it('sets that, and nothing else', () => {
    expect(address(setTemperature(at(''), 3))).toBe('T=3');
    expect(address(setLearningRate(at(''), 3))).toBe('lr=3');
    expect(address(setArgument(at(''), 'z'))).toBe('arg=z');
    expect(address(setForm(at(''), 'z'))).toBe('form=z');
    expect(address(setActivationFunction(at('activation=tanh'), 'softmax').experiment)).toBe('');
  });

  it('remarks on what had to change with it, and on that alone', () => {
    const remarks = (before: string) => setActivationFunction(at(before), 'tanh').remarks;
    expect(remarks('')).toEqual([]);
    expect(remarks('loss=crossEntropy')).toEqual([LOSS_BECAME_MSE]);
    expect(remarks('a=1,2,3')).toEqual([ACTIVATIONS_BECAME_LOGITS]);
    expect(remarks('z=1,-inf,3')).toEqual([MASK_BECAME_FINITE('-10')]);
    expect(setLoss(at('activation=tanh'), 'crossEntropy').remarks).toEqual([CROSS_ENTROPY_NEEDS_SOFTMAX]);
    expect(setLoss(at('activation=tanh'), 'mse').remarks).toEqual([]);
  });
});

describe('an edit of y', () => {
  it('keeps a distribution but for the entry', () => {
    expect(address(setTargetEntry(at('y=0.2,0.3,0.5'), 0, 0.4))).toBe('y=0.4,0.3,0.5');
    expect(setTargetDistribution(at(''), [0, 1, 0]).problem.target).toEqual({
      kind: 'distribution',
      values: [0, 1, 0],
    });
  });
});

describe('what takes the place of logits', () => {
  it('is the layer of the preset, with a bias that makes up for other logits, where that has as many classes', () => {
    const { source } = setSourceKind(at('preset=iris&z=1,2,3'), 'layer').experiment.problem;
    expect(source).toMatchObject({ kind: 'layer', input: [5.9, 3.2, 4.8, 1.8] });
    const { logits } = traceOf(setSourceKind(at('preset=iris&z=1,2,3'), 'layer').experiment.problem);
    logits.forEach((z, i) => expect(z).toBeCloseTo(i + 1, 9));
    expect(address(setSourceKind(at('preset=iris&z=1,2'), 'layer').experiment)).toContain('x=1,-0.5&');
  });

  it('has for a mask a logit a thousand T below the largest, or no remark where a is edited', () => {
    const { remarks } = setSourceKind(at('z=2,-inf,1&T=10'), 'layer');
    expect(remarks).toEqual([MASK_BECAME_FINITE('-9998')]);
    expect(setSourceKind(at('z=2,-inf,1'), 'activations').remarks).toEqual([]);
    expect(setSourceKind(at('z=2,-1000,1'), 'activations').remarks).toEqual([UNDERFLOW_BECAME_MASK]);
  });
});

describe('the layer that takes the place of logits', () => {
  it('has weights that come again every eight and every seven classes', () => {
    const { experiment } = setSourceKind(at('z=1,2,3,4,5,6,7,8,9'), 'layer');
    expect(address(experiment)).toContain(
      'W=0.75,-0.5,0.25,1,-0.75,0.5,-0.25,-1,0.75;-0.5,1,0.5,-0.25,-1,0.75,0.25,-0.5,1&',
    );
  });
});
