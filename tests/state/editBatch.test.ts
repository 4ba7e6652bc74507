import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAddress } from '../../src/state/addressDecode';
import { encodeExperiment } from '../../src/state/addressEncode';
import {
  addRow,
  currentRow,
  goToRow,
  removeRow,
  rowsOf,
  setRowInput,
  setRows,
  setRowTarget,
  toSingleRow,
} from '../../src/state/editBatch';
import { choosePreset, setActivationFunction, setLoss } from '../../src/state/editChoices';
import { setOutputs } from '../../src/state/editOutputs';
import { setInput } from '../../src/state/editSource';
import { setSourceKind } from '../../src/state/editSourceKind';
import { setTargetClass } from '../../src/state/editTarget';
import type { Experiment } from '../../src/state/experiment';
import { traceOf } from '../../src/state/traceOf';
import { experimentFault } from '../../src/state/validity';
import { experiments } from './arbitraries';
import { runs } from '../properties/runs';

const LAYER = 'W=1,2,3;4,5,6';
const at = (address: string): Experiment => decodeAddress(address).experiment;
const address = (experiment: Experiment): string =>
  encodeExperiment(experiment)
    .replace(/^v=1&?/, '')
    .replace(`&${LAYER}`, '');
const batch = (more = ''): Experiment => at(`X=1,2;3,4;5,6&row=2&${LAYER}${more}`);
const full = at(`X=${Array.from({ length: 32 }, (_, k) => `${k},0`).join(';')}&row=32&${LAYER}`);

describe('the rows of an experiment', () => {
  it('are those of X, or the one x, or none without a layer', () => {
    expect(rowsOf(batch('&y=1;2;3')).map(({ input, target }) => [input, target])).toStrictEqual([
      [[1, 2], { kind: 'class', index: 0 }],
      [[3, 4], { kind: 'class', index: 1 }],
      [[5, 6], { kind: 'class', index: 2 }],
    ]);
    expect(currentRow(batch())).toBe(1);
    expect(rowsOf(at(`x=1,2&${LAYER}`))).toHaveLength(1);
    expect(rowsOf(at(''))).toStrictEqual([]);
    expect(currentRow(at(''))).toBe(0);
  });
});

describe('one row', () => {
  it.each([
    ['goes to another', () => goToRow(batch('&y=1;2;3'), 2), 'X=1,2;3,4;5,6&row=3&y=1;2;3'],
    ['stays where there is no such row', () => goToRow(batch(), 3), address(batch())],
    ['takes the last one out', () => removeRow(batch(), 2), 'X=1,2;3,4&row=2'],
    ['takes one before the current out', () => removeRow(batch('&y=1;2;3'), 0), 'X=3,4;5,6&y=2;3'],
    [
      'takes the current one out: the next is current',
      () => removeRow(batch('&y=1;2;3'), 1),
      'X=1,2;5,6&row=2&y=1;3',
    ],
    ['takes the current and last one out', () => removeRow(goToRow(batch(), 2), 2), 'X=1,2;3,4&row=2'],
    ['the last two but one are a single x', () => removeRow(removeRow(batch(), 0), 0), 'x=5,6'],
    ['the only one stays', () => removeRow(at(`x=1,2&${LAYER}`), 0), 'x=1,2'],
    ['sets a number of another row', () => setRowInput(batch(), 2, 1, 9), 'X=1,2;3,4;5,9&row=2'],
    ['or of the current one', () => setRowInput(batch(), 1, 0, 9), 'X=1,2;9,4;5,6&row=2'],
    [
      'but none that is not there',
      () => setRowInput(setRowInput(batch(), 1, 2, 9), 3, 0, 9),
      address(batch()),
    ],
    [
      'sets the target of another row',
      () => setRowTarget(batch(), 0, { kind: 'class', index: 2 }),
      'X=1,2;3,4;5,6&row=2&y=3;1;1',
    ],
    [
      'the inputs set x and y of the current row alone',
      () => setTargetClass(setInput(batch(), 0, 9), 2),
      'X=1,2;9,4;5,6&row=2&y=1;3;1',
    ],
    ['alone', () => toSingleRow(batch('&y=1;2;3')), 'x=3,4&y=2'],
  ])('%s', (_, edit, after) => {
    expect(address(edit())).toBe(after);
    expect(experimentFault(edit())).toBeNull();
  });

  it('is added as a copy of the current one after it, and becomes the current one', () => {
    const { experiment, remarks } = addRow(batch('&y=1;2;3'));
    expect(address(experiment)).toBe('X=1,2;3,4;3,4;5,6&row=3&y=1;2;2;3');
    expect(remarks).toStrictEqual([]);
    expect(address(addRow(at(`x=1,2&${LAYER}`)).experiment)).toBe('X=1,2;1,2&row=2');
  });

  it('is not added to 32, and that is said; nor to no layer', () => {
    expect(addRow(full)).toStrictEqual({
      experiment: full,
      remarks: ['X: a batch has at most 32 rows here; take one out before you add another.'],
    });
    expect(addRow(at(''))).toStrictEqual({ experiment: at(''), remarks: [] });
  });

  it('other rows replace all', () => {
    const rows = rowsOf(batch('&y=1;2;3'));
    expect(address(setRows(at(`x=9,9&${LAYER}`), rows, 2))).toBe('X=1,2;3,4;5,6&row=3&y=1;2;3');
    expect(address(setRows(batch(), rows.slice(0, 1)))).toBe('x=1,2');
    expect(setRows(at(''), rows)).toStrictEqual(at(''));
    expect(setRows(batch(), [])).toStrictEqual(batch());
  });
});

describe('the other edits, with a batch', () => {
  it('N: the target of each row is cut as the current one’s is', () => {
    expect(encodeExperiment(setOutputs(batch('&y=3;0.25,0.25,0.5;1'), 2))).toBe(
      'v=1&X=1,2;3,4;5,6&row=2&W=1,2;4,5&y=2;0.5,0.5;1&labels=cat,dog',
    );
    expect(encodeExperiment(setOutputs(batch('&y=3;0.5,0.5,0;1'), 4))).toContain('&y=3;0.5,0.5,0,0;1&');
  });

  it('cross-entropy: a target with negative entries becomes a class in whichever row it is', () => {
    const { experiment, remarks } = setLoss(batch('&y=-1,2,1;2;0,1,0'), 'crossEntropy');
    expect(address(experiment)).toBe('X=1,2;3,4;5,6&row=2&y=2;2;0,1,0&loss=crossEntropy');
    expect(remarks).toHaveLength(1);
    expect(setLoss(batch('&y=3;2;1'), 'crossEntropy').remarks).toStrictEqual([]);
    expect(setLoss(batch('&y=-1,2,1;2;1'), 'mse').remarks).toStrictEqual([]);
  });

  it('another activation keeps the rows', () => {
    expect(address(setActivationFunction(batch(), 'tanh').experiment)).toBe(
      `${address(batch())}&activation=tanh`,
    );
  });

  it('leaving the layer ends the batch, and says so', () => {
    for (const kind of ['logits', 'activations'] as const) {
      const { experiment, remarks } = setSourceKind(batch('&T=10'), kind);
      expect(experiment.batch).toBeNull();
      expect(experimentFault(experiment)).toBeNull();
      expect(remarks).toStrictEqual([expect.stringContaining('the other rows of the batch are gone')]);
      const [shift, ...rest] = traceOf(experiment.problem).logits.map(
        (z, i) => (traceOf(batch('&T=10').problem).logits[i] ?? NaN) - z,
      );
      for (const other of rest) expect(other).toBeCloseTo(shift ?? NaN, 9);
      expect(setSourceKind(at(`x=1,2&T=10&${LAYER}`), kind).remarks).toStrictEqual([]);
    }
    expect(setSourceKind(batch(), 'layer')).toStrictEqual({ experiment: batch(), remarks: [] });
  });

  it('another preset has none', () => {
    expect(choosePreset(batch(), 'iris').batch).toBeNull();
  });

  it('going to any row of any experiment gives one that runs, and the way back the same', () => {
    fc.assert(
      fc.property(experiments, fc.nat(40), (experiment, index) => {
        const there = goToRow(experiment, index);
        expect(experimentFault(there)).toBeNull();
        expect(rowsOf(there)).toStrictEqual(rowsOf(experiment));
        expect(goToRow(there, currentRow(experiment))).toStrictEqual(experiment);
      }),
      runs(0.25), // several edits, each solved to see whether it runs: 5 ms
    );
  }, 60_000);
});

const four = { minLength: 4, maxLength: 4 };
const two = { minLength: 2, maxLength: 2 };
const wide = fc
  .tuple(fc.constantFrom(-1, 1), fc.constantFrom(0, 1, 1e100, 1e150, 1e160))
  .map(([sign, size]) => sign * size);

describe('experimentFault(experiment) of a batch', () => {
  const row = { input: [1, 2], target: { kind: 'class', index: 0 } } as const;
  const broken = (other: Partial<{ input: readonly number[]; target: Experiment['problem']['target'] }>) => ({
    ...batch(),
    batch: { before: [], after: [{ ...row, ...other }] },
  });
  it.each([
    ['a batch without a layer', { ...at(''), batch: batch().batch }, 'X', 'a batch goes through a layer'],
    [
      '33 rows',
      setRows(
        batch(),
        Array.from({ length: 33 }, () => row),
      ),
      'X',
      'X has 33 rows; 2 to 32',
    ],
    [
      'a batch of nothing but the current row',
      { ...batch(), batch: { before: [], after: [] } },
      'X',
      'X has 1 row',
    ],
    ['a row of another length', broken({ input: [1] }), 'X', 'X: row 2 has 1 number and row 1 has 2'],
    ['a NaN', broken({ input: [1, NaN] }), 'X', 'X₂,₂: “NaN” is not allowed'],
    ['an infinite number', broken({ input: [Infinity, 0] }), 'X', 'X₂,₁: “Infinity” is not allowed'],
    [
      'a class that is not there',
      broken({ target: { kind: 'class', index: 3 } }),
      'y',
      'y: the target of row 2 is neither',
    ],
    [
      'a target of another N',
      broken({ target: { kind: 'distribution', values: [1] } }),
      'y',
      'y: the target of row 2 is neither',
    ],
    ['a row that overflows', broken({ input: [1e308, 1e308] }), 'X', 'Row 2 of X: x W + b leaves the range'],
    ['a beat that is not there', { ...at(''), lesson: 0 }, 'lesson', 'whole number from 1 to'],
    ['half a beat', { ...at(''), lesson: 1.5 }, 'lesson', 'whole number from 1 to'],
  ] as const)('%s', (_, experiment, field, reason) => {
    expect(experimentFault(experiment)).toMatchObject({ field, reason: expect.stringContaining(reason) });
  });

  it('a negative target under cross-entropy', () => {
    const entropy = setLoss(batch(), 'crossEntropy').experiment;
    const negative = setRowTarget(entropy, 2, { kind: 'distribution', values: [1, -1, 1] });
    expect(experimentFault(negative)).toMatchObject({ field: 'y' });
  });

  it('has none where each row by itself has a trace, and one where any has not', () => {
    const drawn = { with: 0, without: 0 };
    const layers = fc.tuple(fc.array(wide, four), fc.array(wide, two), fc.array(wide, four));
    fc.assert(
      fc.property(layers, fc.constantFrom('softmax', 'identity'), ([weights, bias, inputs], activation) => {
        const [w, b] = [`${weights.slice(0, 2)};${weights.slice(2)}`, `${bias}`];
        const { problem } = at(`activation=${activation}&x=0,0&W=${w}&b=${b}`);
        const examples = [
          { input: inputs.slice(0, 2), target: row.target },
          { input: inputs.slice(2), target: row.target },
        ];
        const rows = setRows({ ...at(''), labels: null, problem }, examples);
        const alone = [0, 1].map((index) => experimentFault(toSingleRow(goToRow(rows, index))));
        const fault = experimentFault(rows);
        expect(fault === null).toBe(alone.every((other) => other === null));
        drawn[fault === null ? 'without' : 'with']++;
      }),
      runs(0.25), // several edits, each solved to see whether it runs: 5 ms
    );
    // enough of both, however many cases are drawn
    expect(Math.min(drawn.with, drawn.without)).toBeGreaterThan(0.06 * (drawn.with + drawn.without));
  }, 60_000);
});
