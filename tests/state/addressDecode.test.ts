import { describe, expect, it } from 'vitest';
import { decodeAddress } from '../../src/state/addressDecode';
import { experimentOfPreset } from '../../src/state/experiment';

const experimentOf = (hash: string) => decodeAddress(hash).experiment;
const problemOf = (hash: string) => experimentOf(hash).problem;
const refused = (hash: string) => decodeAddress(hash).refusals.map(({ field, value }) => `${field}=${value}`);
const reasons = (hash: string) => decodeAddress(hash).refusals.map(({ reason }) => reason);

describe('decodeAddress(hash)', () => {
  it('reads an empty address as the question’s own network', () => {
    for (const empty of ['', '#', '#&&', '#=', '#z', '#&=1&', '#v=1']) {
      expect(decodeAddress(empty)).toStrictEqual({
        experiment: experimentOfPreset('question'),
        refusals: [],
      });
    }
  });

  it('ignores keys it does not know, and the secret that WordPress appends', () => {
    for (const tail of ['?secret=Ab3', '#?secret=Ab3', '&secret=Ab3', '&utm=1', '&%zz=1', '&toString=1']) {
      const { experiment, refusals } = decodeAddress(`#z=3,4&step=loss${tail}`);
      expect(refusals).toStrictEqual([]);
      expect(experiment.step).toBe('loss');
      expect(experiment.problem.source).toStrictEqual({ kind: 'logits', logits: [3, 4] });
    }
    expect(refused('#?secret=Ab3')).toStrictEqual([]);
  });

  it('reads all keys', () => {
    const { experiment, refusals } = decodeAddress(
      'v=1&preset=uniform&z=1,-inf,.5e1&y=0.2,0.3,0.5&labels=a,b%20c,d%2Ce&activation=softmax&loss=crossEntropy' +
        '&T=2&arg=z&form=a&step=dE_dW&cell=2,3&lr=0.1',
    );
    expect(refusals).toStrictEqual([]);
    expect(experiment).toStrictEqual({
      preset: 'uniform',
      problem: {
        source: { kind: 'logits', logits: [1, -Infinity, 5] },
        target: { kind: 'distribution', values: [0.2, 0.3, 0.5] },
        activation: 'softmax',
        loss: 'crossEntropy',
        temperature: 2,
        argument: 'z',
        form: 'a',
        learningRate: 0.1,
      },
      labels: ['a', 'b c', 'd,e'],
      step: 'dE_dW',
      cell: { row: 1, column: 2 },
      batch: null,
      lesson: null,
    });
  });

  it('a bad value falls back for its field alone, and the reason says what is allowed and what is used', () => {
    expect(refused('z=2,abc&T=0&lr=-1&step=nowhere&y=2')).toStrictEqual([
      'z=2,abc',
      'T=0',
      'lr=-1',
      'step=nowhere',
    ]);
    expect(problemOf('z=2,abc&y=2').target).toStrictEqual({ kind: 'class', index: 1 });
    expect(reasons('z=2,abc')).toStrictEqual([
      'z₂: “abc” is not a number; give a finite number, or -inf for a masked class. The page uses z=2,1,0.1 instead.',
    ]);
    expect(reasons('T=1e9')[0]).toBe(
      'T: “1e9” is not allowed; give a number from 0.000001 to 1000000. The page uses T=1 instead.',
    );
    expect(reasons('preset=nosuch')[0]).toContain('choose one of question, iris, saturated');
  });

  it.each([
    'z=1e999',
    'z=NaN',
    'z=Infinity',
    'z=inf',
    'z=1,,2',
    'z=0x10',
    'z=1_000',
    'z=1 2',
    'z=%',
    'z=-inf',
    'z=-inf,-inf',
  ])('refuses %s', (address) => {
    expect(decodeAddress(address).refusals).toHaveLength(1);
    expect(problemOf(address)).toStrictEqual(experimentOfPreset('question').problem);
  });

  it('takes 64 logits and 32 inputs, and no more', () => {
    const ones = (count: number) => Array.from({ length: count }, () => '1').join(',');
    const rows = (count: number) => Array.from({ length: count }, () => '1,2').join(';');
    expect(refused(`z=${ones(64)}`)).toStrictEqual([]);
    expect(reasons(`z=${ones(65)}`)[0]).toContain('z has 65 values; 1 to 64 are allowed.');
    expect(refused(`x=${ones(32)}&W=${rows(32)}`)).toStrictEqual([]);
    expect(decodeAddress(`x=${ones(33)}&W=${rows(33)}`).refusals.map(({ field }) => field)).toStrictEqual([
      'x',
      'W',
    ]);
  });

  it('of a key given twice the last one counts, and that is said', () => {
    expect(problemOf('T=2&T=3').temperature).toBe(3);
    expect(refused('T=2&T=3')).toStrictEqual(['T=2']);
    expect(refused('T=3&T=3')).toStrictEqual([]);
  });

  it('takes an address of 16 KiB, and refuses a longer one whole', () => {
    const address = (length: number) => `T=2&pad=${'x'.repeat(length - 8)}`;
    expect(problemOf(address(16384)).temperature).toBe(2);
    expect(decodeAddress(`#${address(16384)}`).refusals).toStrictEqual([]);
    expect(problemOf(address(16385)).temperature).toBe(1);
    expect(decodeAddress(address(16385)).refusals).toMatchObject([{ field: 'address' }]);
    expect(decodeAddress(`T=2&pad=${'é'.repeat(9000)}`).refusals).toMatchObject([{ field: 'address' }]);
  });

  it('reports a version it does not know, and reads on', () => {
    expect(refused('v=2&T=3')).toStrictEqual(['v=2']);
    expect(problemOf('v=2&T=3').temperature).toBe(3);
  });

  it('a key given empty is the preset’s', () => {
    expect(decodeAddress('z=&y=&labels=&T=&cell=&preset=')).toStrictEqual(decodeAddress(''));
  });
});

describe('z, a and x/W/b in an address', () => {
  it('exclude each other: the last one wins, and the others are reported', () => {
    expect(problemOf('a=1,1&z=3,4').source).toStrictEqual({ kind: 'logits', logits: [3, 4] });
    expect(refused('a=1,1&z=3,4')).toStrictEqual(['a=1,1']);
    expect(problemOf('z=3,4&a=1,3').source).toStrictEqual({ kind: 'activations', activations: [1, 3] });
    expect(problemOf('x=1&z=3,4&W=1,2').source.kind).toBe('layer');
    expect(refused('x=1&z=3,4&W=1,2')).toStrictEqual(['z=3,4']);
    expect(reasons('x=1&z=3,4&W=1,2')[0]).toContain(
      'the last one in the address wins. The page uses x=1, W=1,2',
    );
  });

  it('a bad last one leaves the field to the one before it', () => {
    expect(problemOf('z=3,4&a=0,0').source).toStrictEqual({ kind: 'logits', logits: [3, 4] });
    expect(refused('z=3,4&a=0,0')).toStrictEqual(['a=0,0']);
  });

  it('b left out is zeros, or the preset’s where it fits', () => {
    expect(problemOf('x=1,2&W=1,2;3,4').source).toStrictEqual({
      kind: 'layer',
      input: [1, 2],
      weights: [
        [1, 2],
        [3, 4],
      ],
      bias: [0, 0],
    });
    const iris = experimentOfPreset('iris').problem.source;
    const read = problemOf('preset=iris&x=1,2&W=1,2,3;3,4,5').source;
    expect(read.kind === 'layer' && iris.kind === 'layer' && read.bias).toBe(
      iris.kind === 'layer' && iris.bias,
    );
  });

  it('x alone is completed from the preset where it fits, else refused', () => {
    expect(problemOf('preset=iris&x=1,2,3,4').source).toMatchObject({ kind: 'layer', input: [1, 2, 3, 4] });
    expect(refused('preset=iris&x=1,2,3,4')).toStrictEqual([]);
    expect(refused('preset=iris&x=1,2')).toStrictEqual(['x=1,2']);
    expect(refused('x=1,2')).toStrictEqual(['x=1,2']);
    expect(refused('W=1,2')).toStrictEqual(['W=1,2']);
    expect(refused('b=1,2')).toStrictEqual(['b=1,2']);
    expect(refused('preset=iris&b=1,2')).toStrictEqual(['b=1,2']);
    expect(refused('preset=iris&b=1,2,3')).toStrictEqual([]);
  });

  it('refuses rows of unequal length, a W that does not fit x, and a b that does not fit W', () => {
    expect(reasons('x=1,2&W=1,2;3')[0]).toContain('row 2 has 1 number and row 1 has 2');
    expect(refused('x=1,2&W=1,2')).toStrictEqual(['x=1,2', 'W=1,2']);
    expect(refused('x=1&W=1,2&b=1')).toStrictEqual(['b=1']);
    expect(problemOf('x=1&W=1,2&b=1').source).toMatchObject({ kind: 'layer', bias: [0, 0] });
  });

  it('refuses a layer whose logits overflow, and values that have no result together', () => {
    expect(refused('x=1e200&W=1e200,1')).toStrictEqual(['x=1e200', 'W=1e200,1']);
    expect(reasons('x=1e200&W=1e200,1')[0]).toContain('leaves the range of a double');
    expect(problemOf('x=1e200&W=1e200,1&T=2').temperature).toBe(2);
  });

  it('takes -inf and a with softmax only', () => {
    expect(refused('z=-inf,1')).toStrictEqual([]);
    expect(refused('activation=tanh&z=-inf,1')).toStrictEqual(['z=-inf,1']);
    expect(refused('a=1,2&activation=tanh')).toStrictEqual(['a=1,2']);
    expect(problemOf('a=1,2&activation=tanh').activation).toBe('tanh');
    expect(refused('a=-1,2')).toStrictEqual(['a=-1,2']);
    expect(refused('a=2,2,4')).toStrictEqual([]);
  });
});

describe('y and loss in an address', () => {
  const target = (hash: string) => problemOf(hash).target;

  it('one integer is the class, N numbers the distribution', () => {
    expect(target('y=3')).toStrictEqual({ kind: 'class', index: 2 });
    expect(target('y=0.5,0.5,-1')).toStrictEqual({ kind: 'distribution', values: [0.5, 0.5, -1] });
    for (const bad of ['y=0', 'y=4', 'y=1.5', 'y=1,2', 'y=1,', 'y=cat']) {
      expect(refused(bad)).toStrictEqual([bad]);
    }
  });

  it('y=1 over one class is the class, y=1, the distribution', () => {
    expect(target('z=2&y=1')).toStrictEqual({ kind: 'class', index: 0 });
    expect(target('z=2&y=1,')).toStrictEqual({ kind: 'distribution', values: [1] });
    expect(target('z=2&y=0.5')).toStrictEqual({ kind: 'distribution', values: [0.5] });
    expect(reasons('z=2&y=2')[0]).toContain('trailing comma');
  });

  it('a class that the preset targets and that is not there is the first one, silently', () => {
    expect(decodeAddress('preset=saturated&z=5').refusals).toStrictEqual([]);
    expect(target('preset=saturated&z=5')).toStrictEqual({ kind: 'class', index: 0 });
  });

  it('cross-entropy takes softmax only, and no negative target', () => {
    expect(refused('loss=crossEntropy&activation=sigmoid')).toStrictEqual(['loss=crossEntropy']);
    expect(problemOf('loss=crossEntropy&activation=sigmoid').loss).toBe('mse');
    expect(refused('loss=crossEntropy&y=1,1,-1')).toStrictEqual(['y=1,1,-1']);
  });
});

describe('labels in an address', () => {
  const labels = (hash: string) => experimentOf(hash).labels;

  it('may be encoded each, or as a whole', () => {
    expect(labels('labels=a%2Cb,c%3B,d')).toStrictEqual(['a,b', 'c;', 'd']);
    expect(labels('labels=cat%2Cdog%2Cfox%20cub')).toStrictEqual(['cat', 'dog', 'fox cub']);
    expect(labels('labels=%E7%8C%AB,🐕,été')).toStrictEqual(['猫', '🐕', 'été']);
    expect(labels('labels=1,2,3')).toBeNull();
  });

  it('are N names of 1 to 40 plain characters', () => {
    expect(labels(`labels=a,b,${'🐕'.repeat(40)}`)).toHaveLength(3);
    for (const bad of [
      'a,b',
      'a,b,',
      'a,b,c,d',
      `a,b,${'x'.repeat(41)}`,
      'a,b,%00',
      'a,b,%E2%80%AEc',
      'a,b,%ZZ',
      'a,b,\uD800',
    ]) {
      expect(decodeAddress(`labels=${bad}`).refusals, bad).toMatchObject([{ field: 'labels' }]);
    }
  });
});
