import { describe, expect, it } from 'vitest';
import type { GivenArray } from '../../../src/engine/diagnosis/question';
import { withOwnLayer, withOwnLogits } from '../../../src/state/check/ownSource';
import { withOwnTarget } from '../../../src/state/check/ownTarget';
import { rowsOf } from '../../../src/state/editBatch';
import { experimentOfPreset, type Experiment } from '../../../src/state/experiment';
import { createExperimentStore } from '../../../src/state/store';
import type { Outcome } from '../../../src/engine/trace';

function array(shape: readonly number[], ...values: number[]): GivenArray {
  return {
    shape,
    values: Float64Array.from(values),
    resolution: new Float64Array(values.length),
    precision: null,
  };
}

const question = experimentOfPreset('question');
const iris = experimentOfPreset('iris');

/** The edited experiment, which the store must also take. */
function taken(edited: Outcome<Experiment, string>): Experiment {
  if (!edited.ok) throw new Error(edited.failure);
  expect(createExperimentStore(question).getState().change(edited.value)).toMatchObject({ ok: true });
  return edited.value;
}

const refused = (edited: Outcome<Experiment, string>) => (edited.ok ? 'taken' : edited.failure);

describe('the reader’s own numbers', () => {
  it('of z replace whatever gave it, and y and the labels follow another N', () => {
    const { problem, labels, batch } = taken(withOwnLogits(iris, array([2], 1.5, -2)));
    expect(problem.source).toEqual({ kind: 'logits', logits: [1.5, -2] });
    expect(problem.target).toMatchObject({ kind: 'class' });
    expect(labels?.length ?? 2).toBe(2);
    expect(batch).toBeNull();
    expect(taken(withOwnLogits(iris, array([3, 1], 1, 2, 3))).problem.source).toMatchObject({
      logits: [1, 2, 3],
    });
  });

  it('of z are refused as several rows, with the shape they have', () => {
    expect(refused(withOwnLogits(question, array([2, 3], 1, 2, 3, 4, 5, 6)))).toBe(
      'z: give one row of N numbers; this has 2 rows of 3 numbers. Several rows go in as x, W and b.',
    );
  });

  it('of a layer need x and W, and b is 0 where it is left out', () => {
    const W = array([2, 3], 1, 2, 3, 4, 5, 6);
    expect(refused(withOwnLayer(question, { x: null, W, b: null }))).toMatch(/needs x and W/);
    const { source } = taken(withOwnLayer(question, { x: array([2], 1, -1), W, b: null })).problem;
    expect(source).toEqual({
      kind: 'layer',
      input: [1, -1],
      weights: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      bias: [0, 0, 0],
    });
  });

  it('of a layer take from the standing layer what is not given', () => {
    const { source } = taken(withOwnLayer(iris, { x: null, W: null, b: array([3], 1, 2, 3) })).problem;
    expect(source).toEqual({ ...iris.problem.source, bias: [1, 2, 3] });
  });

  it('of a layer that do not fit each other are refused, with both counts', () => {
    const own = { x: array([3], 1, 2, 3), W: array([2, 2], 1, 2, 3, 4), b: null };
    expect(refused(withOwnLayer(question, own))).toMatch(/x has 3 numbers and W has 2 rows/);
    const bias = { ...own, x: array([2], 1, 2), b: array([3], 1, 2, 3) };
    expect(refused(withOwnLayer(question, bias))).toMatch(/^b: give N numbers/);
  });

  it('names a class for each row, where there are as many rows as classes too', () => {
    const x = array([3, 2], 1, 2, 3, 4, 5, 6);
    const batch = taken(withOwnLayer(question, { x, W: array([2, 3], 1, 0, 0, 1, 0, 1), b: null }));
    const targets = (...numbers: number[]) =>
      rowsOf(taken(withOwnTarget(batch, array([3], ...numbers)))).map((row) => row.target);
    expect(targets(3, 1, 2)).toEqual([2, 0, 1].map((index) => ({ kind: 'class', index })));
    // shares are one distribution: that of the current row
    expect(targets(0.2, 0.3, 0.5)[0]).toEqual({ kind: 'distribution', values: [0.2, 0.3, 0.5] });
  });

  it('of several rows of x make a batch', () => {
    const x = array([3, 2], 1, 2, 3, 4, 5, 6);
    const batch = taken(withOwnLayer(question, { x, W: array([2, 2], 1, 0, 0, 1), b: null }));
    expect(rowsOf(batch).map((row) => row.input)).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    const y = taken(withOwnTarget(batch, array([3, 2], 0, 1, 1, 0, 0.5, 0.5)));
    expect(rowsOf(y).map((row) => row.target)).toEqual([
      { kind: 'class', index: 1 },
      { kind: 'class', index: 0 },
      { kind: 'distribution', values: [0.5, 0.5] },
    ]);
    expect(rowsOf(taken(withOwnTarget(batch, array([3], 1, 2, 2)))).map((row) => row.target)).toMatchObject([
      { index: 0 },
      { index: 1 },
      { index: 1 },
    ]);
  });

  it('of y are a class counted from 1, or N numbers, of which one-hot ones are the class they mean', () => {
    const target = (given: GivenArray) => taken(withOwnTarget(question, given)).problem.target;
    expect(target(array([], 3))).toEqual({ kind: 'class', index: 2 });
    expect(taken(withOwnTarget(iris, array([1], 2))).problem.target).toEqual({ kind: 'class', index: 1 });
    expect(target(array([3], 0, 1, 0))).toEqual({ kind: 'class', index: 1 });
    expect(target(array([3], 0.2, 0.3, 0.5))).toEqual({ kind: 'distribution', values: [0.2, 0.3, 0.5] });
    for (const wrong of [array([], 0), array([], 4), array([], 1.5), array([2], 1, 0), array([], NaN)]) {
      expect(refused(withOwnTarget(question, wrong))).toMatch(
        /^y: give the number of a class, from 1 to 3, or 3 numbers;/,
      );
    }
  });
});

describe('the reader’s own rows', () => {
  const targets = (experiment: Experiment) => rowsOf(experiment).map(({ target }) => target);
  const withX = (experiment: Experiment, x: GivenArray) =>
    taken(withOwnLayer(experiment, { x, W: null, b: null }));
  const classes = (...indices: number[]) => indices.map((index) => ({ kind: 'class', index }));
  const two = array([2, 4], 1, 2, 3, 4, 5, 6, 7, 8);
  const three = taken(
    withOwnTarget(withX(iris, array([3, 4], ...new Float64Array(12))), array([3], 3, 1, 2)),
  );
  const cube = array([1, 2, 2], 1, 2, 3, 4);

  it('of x keep the y of each row where there are as many, else have that of the current row', () => {
    expect(targets(three)).toEqual(classes(2, 0, 1));
    const again = withX(three, array([3, 4], ...new Float64Array(12).fill(1)));
    expect(targets(again)).toEqual(classes(2, 0, 1));
    expect(targets(withX(three, two))).toEqual(classes(2, 2));
    const single = withX(three, array([4], 4, 3, 2, 1));
    expect(single.batch).toBeNull();
    expect(rowsOf(single)).toEqual([{ input: [4, 3, 2, 1], target: classes(2)[0] }]);
  });

  it('of W keep a b that fits, and have 0 in its place where it does not', () => {
    const layer = taken(withOwnLayer(iris, { x: null, W: null, b: array([3], 1, 2, 3) }));
    const biasWith = (W: GivenArray) => {
      const { source } = taken(withOwnLayer(layer, { x: null, W, b: null })).problem;
      return source.kind === 'layer' ? source.bias : null;
    };
    expect(biasWith(array([4, 3], ...new Float64Array(12)))).toEqual([1, 2, 3]);
    expect(biasWith(array([4, 2], ...new Float64Array(8)))).toEqual([0, 0]);
    const own = { x: array([1], 2), W: array([1, 1], 3), b: null };
    expect(taken(withOwnLayer(question, own)).problem.source).toMatchObject({ weights: [[3]], bias: [0] });
  });

  it('of x without W are refused where no layer stands', () => {
    expect(refused(withOwnLayer(question, { x: two, W: null, b: null }))).toMatch(/^A layer needs x and W/);
  });

  it('are refused where they are stacks of matrices, by name', () => {
    const none = { x: null, W: null, b: null };
    expect(refused(withOwnLogits(question, cube))).toMatch(/^z: give one row .* this has 1 matrix of 2 rows/);
    expect(refused(withOwnLayer(iris, { ...none, x: cube }))).toMatch(/^x: give D numbers/);
    expect(refused(withOwnLayer(iris, { ...none, W: cube }))).toMatch(/^W: give D rows/);
    expect(refused(withOwnLayer(iris, { ...none, b: cube }))).toMatch(/^b: give N numbers/);
    expect(refused(withOwnTarget(iris, cube))).toMatch(/^y: give the number/);
  });

  it('of y are N numbers each where they are not one number of a class for each', () => {
    const y = (shape: readonly number[], ...values: number[]) =>
      targets(taken(withOwnTarget(three, array(shape, ...values))));
    const distribution = (...values: number[]) => ({ kind: 'distribution', values });
    const [, ...others] = classes(2, 0, 1);
    expect(y([3], 1, 0, 0)).toEqual([classes(0)[0], ...others]);
    expect(y([3], 1, 0.5, 0)).toEqual([distribution(1, 0.5, 0), ...others]);
    expect(y([3], 1.5, 2, 3)).toEqual([distribution(1.5, 2, 3), ...others]);
    expect(y([3], 0, 0, 0)).toEqual([distribution(0, 0, 0), ...others]);
    expect(y([1, 3], 1, 2, 3)).toEqual([distribution(1, 2, 3), ...others]);
    const rows = y([3, 3], 1, 2, 3, 4, 5, 6, 7, 8, 9);
    expect(rows).toEqual([distribution(1, 2, 3), distribution(4, 5, 6), distribution(7, 8, 9)]);
  });

  it('of y, one number may be N of them, and as many as classes a distribution', () => {
    const layer = taken(withOwnLayer(question, { x: array([1], 2), W: array([1, 1], 3), b: null }));
    expect(targets(taken(withOwnTarget(layer, array([1], 2))))).toEqual([
      { kind: 'distribution', values: [2] },
    ]);
    const y = taken(withOwnTarget(withX(iris, two), array([3], 1, 2, 3)));
    expect(targets(y)[0]).toEqual({ kind: 'distribution', values: [1, 2, 3] });
  });

  it('of y are refused where there are too few, or one is none', () => {
    for (const wrong of [
      array([2], 1, 2),
      array([2, 3], 1, 0, 0, 0, 1, 0),
      array([3], 1, 4, 2),
      array([3, 1], 1, 2, 3),
    ])
      expect(refused(withOwnTarget(three, wrong))).toMatch(/^y: give the number of a class, from 1 to 3/);
  });
});
