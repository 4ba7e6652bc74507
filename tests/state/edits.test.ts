import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAddress } from '../../src/state/addressDecode';
import { encodeExperiment } from '../../src/state/addressEncode';
import { setActivation } from '../../src/state/editActivation';
import {
  choosePreset,
  setActivationFunction,
  setChoice,
  setLabel,
  setLoss,
} from '../../src/state/editChoices';
import { setOutputs } from '../../src/state/editOutputs';
import { setBias, setInput, setLogit, setWeight } from '../../src/state/editSource';
import { setSourceKind } from '../../src/state/editSourceKind';
import { setTargetClass, setTargetEntry } from '../../src/state/editTarget';
import type { Experiment } from '../../src/state/experiment';
import { traceOf } from '../../src/state/traceOf';
import { experimentFault } from '../../src/state/validity';
import { experiments } from './arbitraries';
import { runs } from '../properties/runs';

const at = (address: string): Experiment => decodeAddress(address).experiment;
const address = (experiment: Experiment): string => encodeExperiment(experiment).replace(/^v=1&?/, '');
const logitsOf = (experiment: Experiment): number[] => [...traceOf(experiment.problem).logits];

describe('one number', () => {
  it('of the logits, the layer or the bias is set in its place, and nowhere else', () => {
    expect(address(setLogit(at(''), 1, -3))).toBe('z=2,-3,0.1');
    const layer = at('x=1,2&W=1,2;3,4&b=5,6');
    expect(address(setInput(layer, 1, 9))).toBe('x=1,9&W=1,2;3,4&b=5,6');
    expect(address(setWeight(layer, 1, 0, 9))).toBe('x=1,2&W=1,2;9,4&b=5,6');
    expect(address(setBias(layer, 0, 9))).toBe('x=1,2&W=1,2;3,4&b=9,6');
    for (const unchanged of [setLogit(layer, 0, 9), setInput(at(''), 0, 9), setLogit(at(''), 7, 9)]) {
      expect([address(layer), address(at(''))]).toContain(address(unchanged));
    }
  });
});

describe('setActivation(experiment, i, value, held)', () => {
  it.each([
    ['the others shrink in proportion', 'a=0.5,0.25,0.25', 0, 0.8, [], 'a=0.8,0.1,0.1'],
    ['equal shares where all the rest are 0', 'a=1,0,0', 0, 0.4, [], 'a=0.4,0.3,0.3'],
    ['what is held keeps its share', 'a=0.7,0.2,0.1', 1, 0.1, [0], 'a=0.7,0.1,0.2'],
    ['as long as the remainder lasts', 'a=0.7,0.2,0.1', 1, 0.5, [0], 'a=0.5,0.5,0'],
    ['all held: all are scaled', 'a=0.5,0.25,0.25', 0, 0, [1, 2], 'a=0,0.5,0.5'],
    ['one class has it all', 'z=1&a=3', 0, 0.2, [], 'z=1&a=1'],
    ['a value beyond 1 is 1', 'a=1,1', 0, 7, [], 'a=1,0'],
    ['shares of any scale', 'a=1e308,1e308,1e308', 0, 0.5, [], 'a=0.5,0.25,0.25'],
  ])('%s', (_, before, i, value, held, after) => {
    expect(address(setActivation(at(before), i, value, held))).toBe(address(at(after)));
  });

  it('(0.7, 0.2, 0.1), one after the other, gives z = ln a up to a constant and the same a back', () => {
    const first = setActivation(setSourceKind(at(''), 'activations').experiment, 0, 0.7);
    const second = setActivation(first, 1, 0.2, [0]);
    expect(address(second)).toBe('a=0.7,0.2,0.1');
    const { logits, activations } = traceOf(second.problem);
    for (const [i, a] of [0.7, 0.2, 0.1].entries()) {
      expect(activations[i]).toBeCloseTo(a, 14);
      expect(logits[i]).toBeCloseTo(Math.log(a / 0.7), 14);
    }
  });

  it('always leaves shares of 1', { timeout: 60_000 }, () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(
        shares,
        fc.nat(9),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.nat(9)),
        (a, i, value, held) => {
          fc.pre(a.some((share) => share > 0) && i < a.length);
          const after = setActivation(at(`a=${a.join(',')}`), i, value, held);
          expect(experimentFault(after)).toBeNull();
          const { source } = after.problem;
          const sum =
            source.kind === 'activations'
              ? source.activations.reduce((total, share) => total + share, 0)
              : NaN;
          expect(Math.abs(sum - 1)).toBeLessThan(1e-13);
          expect(source.kind === 'activations' && source.activations[i]).toBe(value);
        },
      ),
      runs(),
    );
  });
});

describe('setOutputs(experiment, n)', () => {
  it.each([
    ['a new logit is 0', '', 4, 'z=2,1,0.1,0&labels=cat,dog,fox,4'],
    ['the rest stays', 'cell=1,2', 2, 'z=2,1&labels=cat,dog&cell=1,2'],
    ['a cell that is cut off is none', 'cell=3,2', 2, 'z=2,1&labels=cat,dog'],
    ['a target that is cut off moves to the last class', 'y=3', 2, 'z=2,1&y=2&labels=cat,dog'],
    ['a distribution is rescaled', 'y=0.25,0.25,0.5', 2, 'z=2,1&y=0.5,0.5&labels=cat,dog'],
    ['other numbers than probabilities are cut', 'y=3,4,5', 2, 'z=2,1&y=3,4&labels=cat,dog'],
    ['new weights and bias are 0', 'x=1,2&W=1,2;3,4&b=5,6', 3, 'x=1,2&W=1,2,0;3,4,0&b=5,6,0&labels=1,2,3'],
    ['a new activation is the mean', 'a=1,3', 4, 'a=0.125,0.375,0.25,0.25'],
    ['what is left is not all masked', 'z=-inf,1', 1, 'z=0'],
  ])('%s', (_, before, n, after) => {
    expect(address(setOutputs(at(before), n))).toBe(after);
  });

  it('gives an experiment that runs, from any to any', () => {
    fc.assert(
      fc.property(experiments, fc.integer({ min: 1, max: 10 }), (experiment, n) => {
        const fault = experimentFault(setOutputs(experiment, n));
        // extreme numbers may have no result in another company
        expect(fault === null || fault.reason.startsWith('Together')).toBe(true);
      }),
      runs(0.25), // several edits, each solved to see whether it runs: 5 ms
    );
  }, 60_000);
});

describe('setSourceKind(experiment, kind)', () => {
  it('keeps z in every direction', () => {
    const kinds = ['logits', 'activations', 'layer'] as const;
    for (const before of [
      '',
      'preset=iris',
      'a=0.7,0.2,0.1',
      'z=1000,-3.3,0.1',
      'x=1,2&W=1,2;3,4',
      'T=3&z=1,5',
    ]) {
      for (const kind of kinds) {
        const { experiment, remarks } = setSourceKind(at(before), kind);
        expect(experiment.problem.source.kind).toBe(kind);
        const z = logitsOf(at(before));
        const shift = kind === 'activations' ? Math.max(...z) : 0;
        const underflows = remarks.length > 0;
        for (const [i, logit] of logitsOf(experiment).entries()) {
          if (underflows && logit === -Infinity) continue;
          expect(logit).toBeCloseTo((z[i] ?? NaN) - shift, 9);
        }
        expect(experimentFault(experiment)).toBeNull();
      }
    }
  });

  it('makes the same small layer every time, exact for round logits', () => {
    const { experiment, remarks } = setSourceKind(at(''), 'layer');
    expect(address(experiment)).toBe('x=1,-0.5&W=0.75,-0.5,0.25;-0.5,1,0.5&b=1,2,0.1');
    expect(logitsOf(experiment)).toStrictEqual([2, 1, 0.1]);
    expect(remarks).toStrictEqual([]);
  });

  it('comes back to the preset’s own layer where the logits are the preset’s', () => {
    const logits = setSourceKind(at('preset=iris'), 'logits').experiment;
    expect(address(setSourceKind(logits, 'layer').experiment)).toBe('preset=iris');
  });

  it('a masked class gets a finite logit in a layer, with the same activations, and that is said', () => {
    const { experiment, remarks } = setSourceKind(at('z=2,-inf,1'), 'layer');
    expect(logitsOf(experiment)).toStrictEqual([2, -998, 1]);
    expect([...traceOf(experiment.problem).activations]).toStrictEqual([
      ...traceOf(at('z=2,-inf,1').problem).activations,
    ]);
    expect(remarks).toStrictEqual(['A masked class has no place here: its logit -inf became -998.']);
  });

  it('leaves activations to softmax, and says so', () => {
    const { experiment, remarks } = setSourceKind(at('activation=tanh'), 'activations');
    expect(address(experiment)).toBe('activation=tanh');
    expect(remarks).toHaveLength(1);
  });
});

describe('the choices', () => {
  it('another activation than softmax takes no cross-entropy, no edited activations, no mask', () => {
    const { experiment, remarks } = setActivationFunction(at('loss=crossEntropy&a=1,0,1'), 'gelu');
    expect(address(experiment)).toBe('z=0,-10,0&activation=gelu');
    expect(remarks).toHaveLength(3);
    expect(setActivationFunction(at('loss=crossEntropy'), 'softmax').remarks).toStrictEqual([]);
  });

  it('cross-entropy needs softmax and a target without negative entries', () => {
    expect(address(setLoss(at('activation=tanh'), 'crossEntropy').experiment)).toBe('activation=tanh');
    expect(address(setLoss(at('y=-1,2,1'), 'crossEntropy').experiment)).toBe('y=2&loss=crossEntropy');
  });

  it('a formula written in what it is given is auto', () => {
    expect(address(setChoice(at(''), 'z', 'z'))).toBe('arg=z');
    expect(address(setChoice(at(''), 'a', 'z'))).toBe('arg=z&form=a');
    expect(address(setChoice(at('arg=z&form=a'), 'a', 'a'))).toBe('');
  });

  it('an entry of a target class makes the distribution it stands for', () => {
    expect(address(setTargetEntry(at('y=2'), 0, 0.5))).toBe('y=0.5,1,0');
    expect(address(setTargetClass(at('y=0.5,1,0'), 2))).toBe('y=3');
  });

  it('names: an empty one is the number again', () => {
    expect(address(setLabel(at('z=1,2'), 1, ' b '))).toBe('z=1,2&labels=1,b');
    expect(setLabel(at('z=1,2&labels=1,b'), 1, '').labels).toBeNull();
  });

  it('another preset keeps the step', () => {
    expect(address(choosePreset(at('z=5,6&T=2&step=loss&cell=2,2'), 'iris'))).toBe(
      'preset=iris&step=loss&cell=2,2',
    );
  });
});
