import { describe, expect, it } from 'vitest';
import { decodeAddress, mergeAddress } from '../../src/state/addressDecode';
import { encodeExperiment } from '../../src/state/addressEncode';
import { currentRow, rowsOf } from '../../src/state/editBatch';
import { experimentOfPreset } from '../../src/state/experiment';

const LAYER = 'W=1,2,3;4,5,6';
const experimentOf = (hash: string) => decodeAddress(hash).experiment;
const addressOf = (hash: string) => encodeExperiment(experimentOf(hash)).replace(/^v=1&?/, '');
const inputs = (hash: string) => rowsOf(experimentOf(hash)).map((row) => row.input);
const targets = (hash: string) => rowsOf(experimentOf(hash)).map((row) => row.target);
const refused = (hash: string) => decodeAddress(hash).refusals.map(({ field, value }) => `${field}=${value}`);
const reasons = (hash: string) => decodeAddress(hash).refusals.map(({ reason }) => reason);

describe('X and row in an address', () => {
  it('X gives the rows, row says which of them is x', () => {
    const hash = `X=1,2;3,4;5,6&row=2&${LAYER}&b=1,1,1`;
    const { experiment, refusals } = decodeAddress(hash);
    const target = { kind: 'class', index: 0 };
    expect(refusals).toStrictEqual([]);
    expect(experiment.problem.source).toMatchObject({ kind: 'layer', input: [3, 4], bias: [1, 1, 1] });
    expect(experiment.batch).toStrictEqual({
      before: [{ input: [1, 2], target }],
      after: [{ input: [5, 6], target }],
    });
    expect(addressOf(hash)).toBe(hash);
  });

  it('without row the first one is x', () => {
    expect(currentRow(experimentOf(`X=1,2;3,4&${LAYER}`))).toBe(0);
    expect(addressOf(`X=1,2;3,4&row=1&${LAYER}`)).toBe(`X=1,2;3,4&${LAYER}`);
  });

  it('one row is no batch, and a trailing “;” or “,” says nothing', () => {
    expect(experimentOf(`X=1,2;&${LAYER}`)).toStrictEqual(experimentOf(`x=1,2&${LAYER}`));
    expect(inputs(`X=1,2,;3,4;&${LAYER}`)).toStrictEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(refused(`X=1,2&row=1&${LAYER}`)).toStrictEqual([]);
  });

  it('may be percent-encoded', () => {
    expect(experimentOf(`X=1%2C2%3B3%2C4&${LAYER}`)).toStrictEqual(experimentOf(`X=1,2;3,4&${LAYER}`));
  });

  it('goes with W and b as x does: what is missing is the preset’s', () => {
    const { source } = experimentOfPreset('iris').problem;
    const iris = experimentOf('preset=iris&X=1,2,3,4;5,6,7,8');
    expect(iris.problem.source).toStrictEqual({ ...source, input: [1, 2, 3, 4] });
    expect(addressOf('preset=iris&X=1,2,3,4;5,6,7,8')).toBe('preset=iris&X=1,2,3,4;5,6,7,8');
    expect(refused('preset=iris&X=1,2;3,4')).toStrictEqual(['X=1,2;3,4']);
    expect(refused('X=1,2;3,4')).toStrictEqual(['X=1,2;3,4']);
  });

  it.each([
    ['a row of another length', `X=1,2;3&${LAYER}`, 'X: row 2 has 1 number and row 1 has 2'],
    ['no number', `X=1,2;3,cat&${LAYER}`, 'X₂,₂: “cat” is not a number; give a finite number.'],
    ['an empty number', `X=1,2;3,,4&${LAYER}`, 'X: row 2 has 3 numbers'],
    ['an empty row', `X=1,2;;3,4&${LAYER}`, 'X: row 2 has 1 number'],
    ['a masked class', `X=1,2;3,-inf&${LAYER}`, 'X₂,₂: “-inf” is not allowed'],
    ['too large a number', `X=1,2;3,1e999&${LAYER}`, 'too large for a double'],
    ['a broken code', `X=1,2;3,%&${LAYER}`, 'A % is not followed'],
    ['33 rows', `X=${'1,2;'.repeat(33)}&${LAYER}`, 'X has 33 rows; 1 to 32 are allowed.'],
    ['33 columns', `X=${'1,'.repeat(33)}&${LAYER}`, 'X has 33 columns; 1 to 32 are allowed.'],
  ])('X is refused with %s', (_, hash, reason) => {
    expect(decodeAddress(hash).refusals[0]).toMatchObject({
      field: 'X',
      reason: expect.stringContaining(reason),
    });
    expect(experimentOf(hash).batch).toBeNull();
  });

  it('takes 32 rows of 32 numbers', () => {
    const row = (text: string) => Array.from({ length: 32 }, () => text).join(',');
    const rows = (text: string) => Array.from({ length: 32 }, () => text).join(';');
    const { experiment, refusals } = decodeAddress(`X=${rows(row('1'))}&W=${rows('1,2')}&row=32`);
    expect(refusals).toStrictEqual([]);
    expect(rowsOf(experiment)).toHaveLength(32);
    expect(currentRow(experiment)).toBe(31);
  });

  it('a batch whose address is longer than 16 KiB is refused whole, politely', () => {
    const row = Array.from({ length: 32 }, (_, d) => Math.sin(d + 1));
    const input = row.join(',');
    const weights = row.map((w) => `${w},1`).join(';');
    const hash = `X=${Array.from({ length: 32 }, () => input).join(';')}&W=${weights}`;
    expect(hash.length).toBeGreaterThan(16 * 1024);
    expect(decodeAddress(hash)).toMatchObject({
      experiment: experimentOfPreset('question'),
      refusals: [{ field: 'address', reason: expect.stringContaining('at most 16384 are read') }],
    });
  });

  it('X does not fit W', () => {
    const hash = 'X=1,2,3;4,5,6&W=1,2;3,4';
    expect(refused(hash)).toStrictEqual(['X=1,2,3;4,5,6', 'W=1,2;3,4']);
    expect(reasons(hash)[0]).toContain('Each row of X has 3 numbers and W has 2 rows');
  });

  it.each(['0', '4', '-1', '1.5', 'two', '1,2', '1e0', '99999999999999999999'])(
    'row=%s of 3 is row 1',
    (row) => {
      const hash = `X=1,2;3,4;5,6&row=${row}&${LAYER}`;
      expect(currentRow(experimentOf(hash))).toBe(0);
      expect(reasons(hash)).toStrictEqual([
        expect.stringMatching(
          /^row: “.*” is not allowed; give a whole number from 1 to 3\. The page uses row=1 instead\.$/,
        ),
      ]);
    },
  );

  it('row without X is row 1, and that is said', () => {
    for (const hash of ['row=2', `x=1,2&row=2&${LAYER}`, `X=1,2&row=2&${LAYER}`, 'z=1,2&row=9']) {
      expect(decodeAddress(hash).refusals).toMatchObject([
        { field: 'row', reason: expect.stringContaining('there is one row here') },
      ]);
    }
    expect(refused('row=1')).toStrictEqual([]);
  });

  it('of x and X the last one that can be read counts, and that is said', () => {
    expect(experimentOf(`x=9,9&X=1,2;3,4&${LAYER}`)).toStrictEqual(experimentOf(`X=1,2;3,4&${LAYER}`));
    expect(refused(`x=9,9&X=1,2;3,4&${LAYER}`)).toStrictEqual(['x=9,9']);
    expect(experimentOf(`X=1,2;3,4&x=9,9&${LAYER}`)).toStrictEqual(experimentOf(`x=9,9&${LAYER}`));
    expect(reasons(`X=1,2;3,4&x=9,9&${LAYER}`)).toStrictEqual([
      `x (one row) and X (several) exclude each other; the last one in the address wins. The page uses x=9,9, ${LAYER}, b=0,0,0 instead.`,
    ]);
    expect(experimentOf(`x=9,9&X=1,b&${LAYER}`)).toStrictEqual(experimentOf(`x=9,9&${LAYER}`));
    expect(refused(`x=9,9&X=1,b&${LAYER}`)).toStrictEqual(['X=1,b']);
  });

  it('z and a exclude X as they do x', () => {
    expect(addressOf(`X=1,2;3,4&${LAYER}&z=3,4,5`)).toBe('z=3,4,5');
    expect(refused(`X=1,2;3,4&${LAYER}&z=3,4,5`)).toStrictEqual(['X=1,2;3,4', LAYER]);
    expect(addressOf(`a=1,1,1&X=1,2;3,4&${LAYER}`)).toBe(`X=1,2;3,4&${LAYER}`);
    expect(refused(`a=1,1,1&X=1,2;3,4&${LAYER}`)).toStrictEqual(['a=1,1,1']);
  });

  it('a row that overflows, or has no result with the rest, is not taken', () => {
    expect(refused('X=1;1e200&W=1e200,1')).toStrictEqual(['X=1;1e200', 'W=1e200,1']);
    expect(reasons('X=1;1e200&W=1e200,1')[0]).toContain('leaves the range of a double');
    expect(experimentOf('X=1;1e200&W=1e200,1&T=2').problem.temperature).toBe(2);
    // ∂E/∂x of the second row adds ∞ and −∞, though its z and E are numbers
    const layer = 'W=1e200,-1e200&b=0,3e200&activation=identity';
    expect(refused(`X=0;0.5&${layer}`)).toStrictEqual(['X=0;0.5', 'W=1e200,-1e200', 'b=0,3e200']);
    expect(reasons(`X=0;0.5&${layer}`)[0]).toContain('Together these values have no result');
    expect(refused(`x=0&${layer}`)).toStrictEqual([]);
  });
});

describe('y in an address with X', () => {
  const X = `X=1,2;3,4;5,6&${LAYER}`;

  it('without “;” is one target for every row', () => {
    expect(targets(`${X}&y=2`)).toStrictEqual(Array.from({ length: 3 }, () => ({ kind: 'class', index: 1 })));
    expect(addressOf(`${X}&y=2`)).toBe(`${X}&y=2`);
    expect(addressOf(`${X}&y=2;2;2`)).toBe(`${X}&y=2`);
    expect(addressOf(`${X}&y=1;1;1`)).toBe(X);
  });

  it('may hold one for each row: a class or a distribution', () => {
    expect(targets(`${X}&y=0.5,0.5,0;1;3`)).toStrictEqual([
      { kind: 'distribution', values: [0.5, 0.5, 0] },
      { kind: 'class', index: 0 },
      { kind: 'class', index: 2 },
    ]);
    expect(addressOf(`${X}&y=0.5,0.5,0;1;3&row=3`)).toBe(`X=1,2;3,4;5,6&row=3&${LAYER}&y=0.5,0.5,0;1;3`);
    expect(experimentOf(`${X}&y=0.5,0.5,0;1;3&row=3`).problem.target).toStrictEqual({
      kind: 'class',
      index: 2,
    });
    expect(refused(`${X}&y=1%3B2%3B3`)).toStrictEqual([]);
    expect(refused(`${X}&y=1;2;3;`)).toStrictEqual([]);
  });

  it('a distribution over one class keeps its comma in every row', () => {
    const one = 'preset=one-class&X=1;2;3&W=2&y=1,;1;0.5';
    expect(targets(one)).toStrictEqual([
      { kind: 'distribution', values: [1] },
      { kind: 'class', index: 0 },
      { kind: 'distribution', values: [0.5] },
    ]);
    expect(addressOf(one)).toBe('preset=one-class&X=1;2;3&W=2&b=0&y=1,;1;0.5,'.replace('&b=0', ''));
  });

  it.each([
    [
      'another number of targets',
      'y=1;2',
      'y has 2 targets separated by “;” and X has 3 rows; give one for each row',
    ],
    ['more than there are rows', 'y=1;2;3;1', 'y has 4 targets'],
    ['an unknown class', 'y=1;2;4', 'y: “4” is neither a class from 1 to 3'],
    ['an empty target', 'y=1;;2', 'y: an empty field is neither a class'],
    ['a distribution of another length', 'y=1;2;0.5,0.5', 'y: “0.5,0.5” is neither'],
    ['no number', 'y=1;2;0.5,b,0', '“b” is not a number'],
    ['a negative number under cross-entropy', 'loss=crossEntropy&y=1;2;2,-1,0', 'no entry may be negative'],
  ])('is refused with %s, for all rows', (_, y, reason) => {
    const { experiment, refusals } = decodeAddress(`${X}&${y}`);
    expect(refusals).toMatchObject([{ field: 'y', reason: expect.stringContaining(reason) }]);
    expect(rowsOf(experiment).map((row) => row.target)).toStrictEqual(
      Array.from({ length: 3 }, () => ({ kind: 'class', index: 0 })),
    );
  });

  it('with “;” is refused without a batch, as it always was', () => {
    for (const hash of ['y=1;2', `x=1,2&${LAYER}&y=1;2;3`, `X=1,2&${LAYER}&y=1;`]) {
      expect(decodeAddress(hash).refusals).toMatchObject([
        { field: 'y', reason: expect.stringContaining('is neither a class from 1 to 3 nor 3 numbers') },
      ]);
    }
  });
});

describe('mergeAddress(experiment, hash) with a batch', () => {
  const X = `X=1,2;3,4;5,6&row=2&${LAYER}`;
  it.each([
    ['what is not given stays', X, 'T=2', `${X}&T=2`, []],
    ['row alone moves the current row', X, 'row=3', `X=1,2;3,4;5,6&row=3&${LAYER}`, []],
    ['row given empty is row 1', X, 'row=', `X=1,2;3,4;5,6&${LAYER}`, []],
    ['a bad row stays where it was', X, 'row=4', X, ['row=4']],
    ['x alone replaces the current row’s', X, 'x=9,9', `X=1,2;9,9;5,6&row=2&${LAYER}`, []],
    ['x with row replaces that row’s', X, 'x=9,9&row=1', `X=9,9;3,4;5,6&${LAYER}`, []],
    ['x of another D with its W ends the batch', X, 'x=9&W=1,2,3', 'x=9&W=1,2,3', ['X=1,2;3,4;5,6']],
    ['x of another D without it is refused', X, 'x=9', X, ['x=9']],
    ['new rows keep the current place while there is one', X, 'X=7,7;8,8', `X=7,7;8,8&row=2&${LAYER}`, []],
    [
      'and lose it, reported, where there is none',
      `${X.replace('row=2', 'row=3')}`,
      'X=7,7;8,8',
      `X=7,7;8,8&${LAYER}`,
      ['row=3'],
    ],
    ['one row ends the batch', X, 'X=7,7', `x=7,7&${LAYER}`, []],
    ['X given empty leaves the current row', `${X}&y=1;3;2`, 'X=', `x=3,4&${LAYER}&y=3`, []],
    [
      'X given empty is the preset’s row, where it has one',
      'preset=iris&X=1,2,3,4;5,6,7,8',
      'X=',
      'preset=iris',
      [],
    ],
    [
      'unless x is given with it',
      'preset=iris&X=1,2,3,4;5,6,7,8',
      'X=&x=9,9,9,9',
      'preset=iris&x=9,9,9,9',
      [],
    ],
    ['X given empty without a batch changes nothing', `x=1,2&${LAYER}`, 'X=', `x=1,2&${LAYER}`, []],
    ['an unreadable X leaves the batch', X, 'X=1,b', X, ['X=1,b']],
    ['another W goes with the batch', X, 'W=1,0,0;0,1,0', 'X=1,2;3,4;5,6&row=2&W=1,0,0;0,1,0', []],
    ['a W of another D is refused as for x', X, 'W=1,2,3', X, ['W=1,2,3']],
    [
      'a W that lets another row overflow is refused',
      'X=1;10&W=1,2,3',
      'W=1e308,1,1',
      'X=1;10&W=1,2,3',
      ['W=1e308,1,1'],
    ],
    ['z ends the batch, reported', `${X}&y=1;3;2`, 'z=3,4,5', 'z=3,4,5&y=3', ['X=1,2;3,4;5,6']],
    ['a ends the batch, reported', X, 'a=1,2,1', 'a=1,2,1', ['X=1,2;3,4;5,6']],
    ['an unreadable z does not', X, 'z=3,b', X, ['z=3,b']],
    ['y is for all rows', `${X}&y=1;3;2`, 'y=2', `${X}&y=2`, []],
    ['y for each row', X, 'y=1;3;2', `${X}&y=1;3;2`, []],
    ['y given empty is the preset’s for all rows', `${X}&y=1;3;2`, 'y=', X, []],
    ['one y stays with any number of rows', `${X}&y=2`, 'X=7,7;8,8&row=1', `X=7,7;8,8&${LAYER}&y=2`, []],
    ['one y for each row does not', `${X}&y=1;3;2`, 'X=7,7;8,8&row=1', `X=7,7;8,8&${LAYER}`, ['y=1;3;2']],
    [
      'with as many rows it does',
      `${X}&y=1;3;2`,
      'X=7,7;8,8;9,9',
      `X=7,7;8,8;9,9&row=2&${LAYER}&y=1;3;2`,
      [],
    ],
    [
      'of a smaller N, the targets that no longer fit fall back and are reported',
      `${X}&y=2;3;1`,
      'W=1,2;3,4',
      'X=1,2;3,4;5,6&row=2&W=1,2;3,4&y=2;1;1',
      ['y=2;3;1'],
    ],
    [
      'of another loss too',
      `${X}&y=1;2;3,-1,0`,
      'loss=crossEntropy',
      `${X}&y=1;2;1&loss=crossEntropy`,
      ['y=1;2;3,-1,0'],
    ],
    ['another activation keeps it', X, 'activation=tanh', `${X}&activation=tanh`, []],
    ['another preset keeps it', `${X}&y=1;3;2`, 'preset=uniform', `preset=uniform&${X}&y=1;3;2`, []],
    [
      'another preset and new rows',
      `${X}&y=1;3;2`,
      'preset=uniform&X=7,7;8,8',
      `preset=uniform&X=7,7;8,8&row=2&${LAYER}`,
      ['y=1;3;2'],
    ],
    [
      'another preset and a z',
      `${X}&y=1;3;2`,
      'preset=uniform&z=1,2,3',
      'preset=uniform&z=1,2,3&y=3',
      ['X=1,2;3,4;5,6'],
    ],
    [
      'an activation with which another row has no result is refused',
      'X=0;0.5&W=1e200,-1e200,0&b=0,3e200,0',
      'activation=identity',
      'X=0;0.5&W=1e200,-1e200,0&b=0,3e200,0',
      ['activation=identity'],
    ],
  ])('%s', (_, standing, set, after, lost) => {
    const { experiment, refusals } = mergeAddress(experimentOf(standing), set);
    expect({
      address: encodeExperiment(experiment),
      refused: refusals.map(({ field, value }) => `${field}=${value}`),
    }).toStrictEqual({ address: `v=1&${after}`, refused: lost });
  });
});
