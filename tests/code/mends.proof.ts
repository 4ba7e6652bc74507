import { beforeAll, describe, expect, inject, it } from 'vitest';
import { diagnose } from '../../src/engine/diagnosis/diagnose';
import { MISTAKE_NAMES, type MistakeName } from '../../src/engine/diagnosis/mistakeNames';
import { QUANTITIES, type GivenArray, type Question } from '../../src/engine/diagnosis/question';
import { ACTIVATION_NAMES, LOSS_NAMES, type Problem, type Target } from '../../src/engine/problem';
import { MISTAKES } from '../../src/lesson/mistakes/mistakes';
import { MAKES } from './mendMistakes';
import { NUMBERS, programs, type Terms } from './mendPrograms';
import { mayBeSkipped } from './proof';
import { flat, type Ending } from './report';
import { runPrograms } from './script';

const python = inject('numpy');

const KINDS = [
  { isBatch: false, reduction: 'mean' },
  { isBatch: true, reduction: 'mean' },
  { isBatch: true, reduction: 'sum' },
] as const;

const ALL: readonly Terms[] = KINDS.flatMap((kind) =>
  QUANTITIES.flatMap((quantity) => {
    const softmax = LOSS_NAMES.flatMap((loss) =>
      [1, 1.6].flatMap((T) =>
        [true, false].map((isClass) => ({
          ...kind,
          quantity,
          loss,
          T,
          isClass,
          activation: 'softmax' as const,
        })),
      ),
    );
    const elementwise = ACTIVATION_NAMES.filter((name) => name !== 'softmax').map((activation) => ({
      ...kind,
      quantity,
      activation,
      loss: 'mse' as const,
      T: 1,
      isClass: true,
    }));
    return [...softmax, ...elementwise];
  }),
);

function questionOf(
  { quantity, loss, activation, T, reduction, isBatch, isClass }: Terms,
  name: MistakeName,
): Question {
  const { X, W, b, t, shares, rate, overflow } = NUMBERS;
  const target = (row: number): Target =>
    isClass ? { kind: 'class', index: t[row] ?? 0 } : { kind: 'distribution', values: shares[row] ?? [] };
  const bias = b.map((value) => value + (name === 'no-shift' ? overflow : 0));
  const problem: Problem = {
    source: { kind: 'layer', input: X[0] ?? [], weights: W, bias },
    target: target(0),
    activation,
    loss,
    temperature: T,
    argument: 'a',
    form: 'auto',
    learningRate: rate,
  };
  const rows = isBatch ? X.map((input, row) => ({ input, target: target(row) })) : [];
  return { problem, rows, current: 0, reduction, quantity };
}

type Case = {
  readonly id: string;
  readonly name: MistakeName;
  readonly terms: Terms;
  readonly question: Question;
  readonly sources: ReturnType<typeof programs>;
};

const CASES: readonly Case[] = ALL.flatMap((terms) =>
  MISTAKE_NAMES.flatMap((name) => {
    const question = questionOf(terms, name);
    const { quantity, reduction, isBatch } = terms;
    // ∂a/∂z is asked of one row
    const asked = {
      problem: question.problem,
      quantity,
      reduction,
      isBatch: isBatch && quantity !== 'da_dz',
    };
    const row = quantity === 'da_dz' && isBatch;
    const made = row && name !== 'wrong-axis' ? null : MAKES[name](terms);
    return (made ?? []).map((wrong, k) => ({
      id: `${name} ${k}: ${Object.values(terms).join(' ')}`,
      name,
      terms,
      question,
      sources: programs(terms, name, wrong, MISTAKES[name].mend(asked)),
    }));
  }),
);

/** What a program printed for the quantity; of ∂a/∂z, that of the first row. */
function printed({ quantity, isBatch }: Terms, { values }: Ending): GivenArray {
  const value = values[quantity];
  const own = quantity === 'da_dz' && isBatch && Array.isArray(value) ? value[0] : value;
  const shape: number[] = [];
  for (let part: unknown = own; Array.isArray(part); part = part[0]) shape.push(part.length);
  const numbers = Float64Array.from(flat(own ?? []));
  return { shape, values: numbers, resolution: new Float64Array(numbers.length), precision: null };
}

const isRight = (given: GivenArray, { right }: ReturnType<typeof diagnose>): boolean =>
  given.values.length === right.values.length &&
  right.values.every((value, k) => Math.abs(value - (given.values[k] ?? NaN)) <= 1e-9);

describe.skipIf(mayBeSkipped(python))('under NumPy, the line that mends a mistake', () => {
  let endings: Readonly<Record<string, Ending>> = {};
  beforeAll(() => {
    const all = CASES.flatMap(({ id, sources }) =>
      Object.entries(sources).map(([kind, source]) => ({ id: `${kind} ${id}`, source })),
    );
    endings = runPrograms(python, all);
  });

  const given = ({ id, terms }: Case, kind: keyof Case['sources']): GivenArray => {
    const ending = endings[`${kind} ${id}`];
    if (ending?.ending !== 'ok') throw new Error(`${kind} ${id}: ${ending?.message}`);
    return printed(terms, ending);
  };

  it.each(MISTAKE_NAMES)('%s makes the numbers right, which are called by its name before', (name) => {
    const faults: string[] = [];
    const own = CASES.filter((one) => one.name === name);
    for (const one of own) {
      const [mistaken, mended] = [given(one, 'mistaken'), given(one, 'mended')];
      const told = diagnose(one.question, mistaken);
      if (!isRight(given(one, 'right'), told)) faults.push(`${one.id}: the right program is wrong`);
      if (!isRight(mended, told)) faults.push(`${one.id}: not mended by\n${one.sources.mended}`);
      if (diagnose(one.question, mended).verdict !== 'right')
        faults.push(`${one.id}: mended, not called right`);
      const names = told.explanations.map(({ mistakes }) => mistakes.join(' + '));
      const isNone = isRight(mistaken, told);
      if (!names.includes(isNone ? '' : name))
        faults.push(`${one.id}: called ${told.verdict} ${told.because} ${names.join(' | ')}`);
    }
    expect(faults).toEqual([]);
    expect(own.length).toBeGreaterThan(2);
  });
});
