import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/engine/problem';
import { presetById, PRESET_IDS } from '../../../src/lesson/presets';
import { STEP_IDS } from '../../../src/lesson/stepIds';
import { mergeAddress } from '../../../src/state/addressDecode';
import { encodeExperiment } from '../../../src/state/addressEncode';
import { ADDRESS_LIMIT, bytesOf } from '../../../src/state/addressEntries';
import { numberText } from '../../../src/state/addressText';
import { hasResult } from '../../../src/state/batchValidity';
import type { Experiment } from '../../../src/state/experiment';
import { experiments } from '../../state/arbitraries';
import { runs } from '../runs';

const standing = experiments.filter((experiment) => bytesOf(encodeExperiment(experiment)) <= ADDRESS_LIMIT);

/** Keys that depend on no other: what is given, and what it makes of an experiment. */
type Change = { readonly key: string; readonly text: string; readonly made: (now: Experiment) => Experiment };
const inProblem =
  (changes: Partial<Problem>) =>
  (now: Experiment): Experiment => ({ ...now, problem: { ...now.problem, ...changes } });

const given: fc.Arbitrary<Change> = fc.oneof(
  fc
    .oneof(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.constantFrom(1e-6, 1, 1e6))
    .map((temperature) => ({ key: 'T', text: numberText(temperature), made: inProblem({ temperature }) })),
  fc
    .oneof(fc.double({ min: 5e-324, max: 1e3, noNaN: true }), fc.constantFrom(5e-324, Number.MAX_VALUE))
    .map((learningRate) => ({
      key: 'lr',
      text: numberText(learningRate),
      made: inProblem({ learningRate }),
    })),
  fc
    .constantFrom('z' as const, 'a' as const)
    .map((argument) => ({ key: 'arg', text: argument, made: inProblem({ argument }) })),
  fc
    .constantFrom('auto' as const, 'z' as const, 'a' as const)
    .map((form) => ({ key: 'form', text: form, made: inProblem({ form }) })),
  fc
    .constantFrom(...STEP_IDS)
    .map((step) => ({ key: 'step', text: step, made: (now: Experiment) => ({ ...now, step }) })),
);

/** The same for a key given empty: back to the preset. */
const emptied: fc.Arbitrary<Change> = fc.constantFrom<Change>(
  {
    key: 'T',
    text: '',
    made: (now) => inProblem({ temperature: presetById(now.preset).problem.temperature })(now),
  },
  {
    key: 'lr',
    text: '',
    made: (now) => inProblem({ learningRate: presetById(now.preset).problem.learningRate })(now),
  },
  {
    key: 'arg',
    text: '',
    made: (now) => inProblem({ argument: presetById(now.preset).problem.argument })(now),
  },
  { key: 'form', text: '', made: (now) => inProblem({ form: presetById(now.preset).problem.form })(now) },
  { key: 'step', text: '', made: (now) => ({ ...now, step: 'logits' }) },
  { key: 'cell', text: '', made: (now) => ({ ...now, cell: null }) },
  { key: 'lesson', text: '', made: (now) => ({ ...now, lesson: null }) },
);

const BAD: readonly (readonly [string, string])[] = [
  ['T', '0'],
  ['T', '1e7'],
  ['T', 'warm'],
  ['lr', '-1'],
  ['lr', '1e999'],
  ['arg', 'x'],
  ['form', 'both'],
  ['step', 'dE_dq'],
  ['cell', '0,0'],
  ['cell', '99,99'],
  ['z', '1,x'],
  ['a', '-1,2'],
  ['W', '1;2,3'],
  ['y', 'first'],
  ['labels', ',,'],
  ['activation', 'swish'],
  ['loss', 'hinge'],
  ['row', '0'],
  ['lesson', '99'],
  ['preset', 'mine'],
  ['T', '%'],
];

describe('what the page around sets', () => {
  it('changes the keys it names, each to what is given or, given empty, to the preset’s, and nothing else', () => {
    fc.assert(
      fc.property(
        standing,
        fc.uniqueArray(fc.oneof(given, emptied), { maxLength: 5, selector: ({ key }) => key }),
        (now, changes) => {
          const expected = changes.reduce((made, change) => change.made(made), now);
          // with another T the right numbers of an experiment at the edge of the doubles may leave them
          fc.pre(hasResult(expected));
          const state = changes.map(({ key, text }) => `${key}=${text}`).join('&');
          expect(mergeAddress(now, state)).toStrictEqual({ experiment: expected, refusals: [] });
          expect(mergeAddress(now, `#${state}`).experiment).toStrictEqual(expected);
        },
      ),
      runs(),
    );
  });

  it('and what is no value for its key leaves what was there, is told, and keeps none of the others back', () => {
    fc.assert(
      fc.property(standing, fc.constantFrom(...BAD), given, (now, [key, text], change) => {
        fc.pre(change.key !== key);
        const expected = change.made(now);
        fc.pre(hasResult(expected));
        const { experiment, refusals } = mergeAddress(now, `${key}=${text}&${change.key}=${change.text}`);
        expect(experiment).toStrictEqual(expected);
        expect(refusals.map(({ field }) => field)).toStrictEqual([key]);
      }),
      runs(),
    );
  });

  it('together with another preset what it does after that', () => {
    const sources = [
      'z=1,2,3',
      'z=',
      'z=1,x',
      'a=1,1',
      'x=1',
      'x=1&W=1,2',
      'X=1,2;3,4&W=1,2;3,4',
      'X=',
      'X=1;2',
      'W=',
      'b=',
    ];
    const others = [
      'y=2',
      'y=',
      'y=1;2',
      'row=2',
      'labels=p,q',
      'cell=2,2',
      'activation=tanh',
      'loss=crossEntropy',
    ];
    const texts = fc.oneof(
      fc.constantFrom(...sources, ...others),
      fc.oneof(given, emptied).map(({ key, text }) => `${key}=${text}`),
      fc.constantFrom(...BAD.filter(([key]) => key !== 'preset')).map(([key, text]) => `${key}=${text}`),
    );
    fc.assert(
      fc.property(standing, fc.constantFrom(...PRESET_IDS), texts, (now, id, state) => {
        const moved = mergeAddress(now, `preset=${id}`).experiment;
        fc.pre(moved.preset === id && !state.startsWith('lesson'));
        const { experiment } = mergeAddress(now, `preset=${id}&${state}`);
        expect(experiment).toStrictEqual(mergeAddress(moved, state).experiment);
      }),
      // three addresses are read for each case
      runs(0.25),
    );
  });

  it('and of a key that is set twice the last one counts, which is told', () => {
    fc.assert(
      fc.property(standing, given, given, (now, first, last) => {
        fc.pre(first.key === last.key && first.text !== last.text);
        const expected = last.made(now);
        fc.pre(hasResult(expected));
        const merged = mergeAddress(now, `${first.key}=${first.text}&${last.key}=${last.text}`);
        expect(merged.experiment).toStrictEqual(expected);
        expect(merged.refusals).toMatchObject([
          { field: first.key, reason: expect.stringContaining('more than once') },
        ]);
      }),
      runs(),
    );
  });

  it('by the whole address of another experiment, preset and all, is that experiment where each key of its own is named', () => {
    fc.assert(
      fc.property(standing, standing, (now, other) => {
        // a beat of the lesson stays until it is named, or emptied
        const state = encodeExperiment({ ...other, lesson: null });
        const keys = [
          'y',
          'labels',
          'activation',
          'loss',
          'T',
          'arg',
          'form',
          'step',
          'cell',
          'lr',
          'lesson',
          'row',
        ];
        const missing = keys.filter((key) => !state.includes(`&${key}=`)).map((key) => `&${key}=`);
        const named = `${state}${state.includes('preset=') ? '' : '&preset='}${missing.join('')}`;
        const sources = ['z', 'a', 'x', 'X', 'W', 'b'].filter((key) => new RegExp(`&${key}=`).test(state));
        fc.pre(sources.length > 0 && bytesOf(named) <= ADDRESS_LIMIT);
        // of a layer each part is written only where it is not the preset’s, and a batch stays until X is emptied
        const rest = sources.some((key) => 'xXWb'.includes(key))
          ? ['X', 'W', 'b']
              .filter((key) => !sources.includes(key))
              .map((key) => `&${key}=`)
              .join('')
          : '';
        expect(mergeAddress(now, named + rest).experiment).toStrictEqual({ ...other, lesson: null });
      }),
      runs(),
    );
  });
});
