import fc from 'fast-check';
import {
  ACTIVATION_NAMES,
  LOSS_NAMES,
  type Problem,
  type Source,
  type Target,
} from '../../src/engine/problem';
import { LESSON_LENGTH } from '../../src/lesson/beats/beatAddresses';
import { PRESET_IDS } from '../../src/lesson/presets';
import { STEP_IDS } from '../../src/lesson/stepIds';
import {
  normalLabels,
  outputsOfSource,
  type Batch,
  type Example,
  type Experiment,
} from '../../src/state/experiment';
import { experimentFault } from '../../src/state/validity';

/** Doubles of all sizes, −0 and subnormals among them. */
export const numbers = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10) },
  { weight: 3, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.constantFrom(-0, 0, 5e-324, -2.5e-320, 1e21, -1e300, 0.1 + 0.2) },
);
const record = <Shape>(shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }): fc.Arbitrary<Shape> =>
  fc.record(shape, { noNullPrototype: true });
const positive = fc.oneof(fc.double({ min: 0, max: 2, noNaN: true }), fc.constantFrom(0, 5e-324, 1e300));
const list = <Value>(of: fc.Arbitrary<Value>, length: number): fc.Arbitrary<Value[]> =>
  fc.array(of, { minLength: length, maxLength: length });
const outputs = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 6 }) },
  { weight: 3, arbitrary: fc.constantFrom(3, 4, 10) },
  { weight: 1, arbitrary: fc.constant(64) },
);

const sources: fc.Arbitrary<Source> = outputs.chain((count) =>
  fc.oneof(
    list(fc.oneof({ weight: 9, arbitrary: numbers }, fc.constant(-Infinity)), count).map(
      (logits): Source => ({ kind: 'logits', logits }),
    ),
    list(positive, count).map((activations): Source => ({ kind: 'activations', activations })),
    fc
      .constantFrom(1, 2, 4, 32)
      .chain((inputs) =>
        fc.tuple(list(numbers, inputs), list(list(numbers, count), inputs), list(numbers, count)),
      )
      .map(([input, weights, bias]): Source => ({ kind: 'layer', input, weights, bias })),
  ),
);

const names = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((name) => name.trim())
  .filter((name) => name !== '');

const targets = (count: number): fc.Arbitrary<Target> =>
  fc.oneof(
    fc.integer({ min: 0, max: count - 1 }).map((index): Target => ({ kind: 'class', index })),
    list(numbers, count).map((values): Target => ({ kind: 'distribution', values })),
  );

const problemOf = (source: Source): fc.Arbitrary<Problem> =>
  record({
    source: fc.constant(source),
    target: targets(outputsOfSource(source)),
    activation: fc.oneof(fc.constant('softmax' as const), fc.constantFrom(...ACTIVATION_NAMES)),
    loss: fc.constantFrom(...LOSS_NAMES),
    temperature: fc.oneof(fc.constant(1), fc.double({ min: 1e-6, max: 1e6, noNaN: true })),
    argument: fc.constantFrom('z' as const, 'a' as const),
    form: fc.constantFrom('auto' as const, 'z' as const, 'a' as const),
    learningRate: fc.oneof(fc.constant(0.5), fc.double({ min: 5e-324, max: 1e3, noNaN: true })),
  });

/** No rows but the source's own, or up to 30 around it; extreme numbers in all of them would seldom have a result. */
function batches(source: Source): fc.Arbitrary<Batch | null> {
  if (source.kind !== 'layer') return fc.constant(null);
  const tame = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10) },
    { weight: 1, arbitrary: fc.constantFrom(-0, 5e-324, 1e21, 0.1 + 0.2) },
  );
  const row = record<Example>({
    input: list(tame, source.input.length),
    target: targets(outputsOfSource(source)),
  });
  const rows = fc.oneof(
    { weight: 9, arbitrary: fc.array(row, { maxLength: 3 }) },
    { weight: 1, arbitrary: list(row, 15) },
  );
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    {
      weight: 3,
      arbitrary: record<Batch>({ before: rows, after: rows }).map((batch) =>
        batch.before.length + batch.after.length > 0 ? batch : null,
      ),
    },
  );
}

/** The same with one y for all rows, as most batches have it. */
function withSharedTarget(experiment: Experiment): Experiment {
  const { problem, batch } = experiment;
  const shared = (rows: readonly Example[]): Example[] =>
    rows.map(({ input }) => ({ input, target: problem.target }));
  return { ...experiment, batch: batch && { before: shared(batch.before), after: shared(batch.after) } };
}

/** Every kind of experiment that can run: all sources, batches, activations, sizes, with and without labels, on every preset. */
export const experiments: fc.Arbitrary<Experiment> = sources
  .chain((source) => {
    const count = outputsOfSource(source);
    const place = fc.integer({ min: 0, max: count - 1 });
    return record({
      preset: fc.constantFrom(...PRESET_IDS),
      problem: problemOf(source),
      labels: fc.option(list(names, count).map(normalLabels)),
      step: fc.constantFrom(...STEP_IDS),
      cell: fc.option(record({ row: place, column: place })),
      batch: batches(source),
      lesson: fc.option(fc.integer({ min: 1, max: LESSON_LENGTH }), { freq: 2 }),
    });
  })
  .chain((experiment) => fc.constantFrom(experiment, withSharedTarget(experiment)))
  .filter((experiment) => experimentFault(experiment) === null);

const values = fc.oneof(
  fc.constantFrom(
    '',
    '1',
    '2',
    '0',
    '-1',
    '1,2,3',
    '1,0',
    '1,',
    '1e999',
    'nan',
    '-inf',
    'inf',
    '0.5,0.5',
    '1;2',
    '2;1;3',
    '0.5,0.5;2',
    '1,;1,',
    '1,2;3,4;5,6',
    '1,2,3,4;5,6,7,8',
    '%',
    '%zz',
  ),
  fc.constantFrom(
    'z',
    'a',
    'auto',
    'softmax',
    'gelu',
    'crossEntropy',
    'mse',
    'iris',
    'question',
    'da_dz',
    '1,1',
    '0,0',
    'a,b,c',
  ),
  fc.constantFrom(
    '1e308,1e308',
    '-1e308,1e308,0',
    '1,2;3,4',
    'x%2Cy%2Cz',
    '−1',
    '1,5e-324',
    '-inf,-inf',
    '0,0,0',
  ),
  fc.string(),
  fc.array(numbers, { maxLength: 5 }).map((entries) => entries.join(',')),
  fc.array(fc.array(numbers, { minLength: 3, maxLength: 3 }), { maxLength: 4 }).map((rows) => rows.join(';')),
);
const keys = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      'v',
      'preset',
      'z',
      'a',
      'x',
      'W',
      'b',
      'X',
      'X',
      'row',
      'lesson',
      'y',
      'labels',
      'activation',
      'loss',
      'T',
    ),
  },
  { weight: 5, arbitrary: fc.constantFrom('arg', 'form', 'step', 'cell', 'lr') },
  { weight: 1, arbitrary: fc.string() },
);

/** Addresses well and ill formed, from what people mistype to noise. */
export const addresses = fc
  .tuple(
    fc.constantFrom('', '#', '#?'),
    fc.array(
      fc.oneof(
        { weight: 9, arbitrary: fc.tuple(keys, values).map(([key, value]) => `${key}=${value}`) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      ),
      { maxLength: 7 },
    ),
    fc.constantFrom('', '?secret=Xy9', '#?secret=Xy9', '&'),
  )
  .map(([start, parts, end]) => start + parts.join('&') + end);
