import fc from 'fast-check';
import { ACTIVATION_NAMES, LOSS_NAMES } from '../../../src/engine/problem';
import { LESSON_LENGTH } from '../../../src/lesson/beats/beatAddresses';
import { PRESET_IDS } from '../../../src/lesson/presets';
import { STEP_IDS } from '../../../src/lesson/stepIds';
import { experimentOfBeat, mergeAddress } from '../../../src/state/addressDecode';
import { setActivation } from '../../../src/state/editActivation';
import {
  addRow,
  goToRow,
  removeRow,
  setRowInput,
  setRowTarget,
  toSingleRow,
} from '../../../src/state/editBatch';
import {
  choosePreset,
  setActivationFunction,
  setArgument,
  setChoice,
  setForm,
  setLabel,
  setLearningRate,
  setLoss,
  setTemperature,
} from '../../../src/state/editChoices';
import { setOutputs } from '../../../src/state/editOutputs';
import { setShares } from '../../../src/state/editShares';
import { setBias, setEntries, setInput, setLogit, setWeight } from '../../../src/state/editSource';
import { setSourceKind, type Edit } from '../../../src/state/editSourceKind';
import { setTargetClass, setTargetEntry } from '../../../src/state/editTarget';
import { experimentOfPreset, type Experiment } from '../../../src/state/experiment';
import type { ExperimentStore } from '../../../src/state/storeState';

/** One thing that is done to a store, and by whom. */
export type Move = {
  readonly by: 'reader' | 'outside';
  readonly name: string;
  readonly make: (store: ExperimentStore) => void;
};

const small = fc.integer({ min: -6, max: 6 });
const place = fc.integer({ min: 0, max: 4 });
const places = fc.tuple(place, place);

/** Every edit that a control of the page makes, with numbers at random. */
const edits: fc.Arbitrary<(now: Experiment) => Experiment | Edit> = fc.oneof(
  fc.tuple(place, small).map(
    ([i, value]) =>
      (now: Experiment) =>
        setLogit(now, i, value),
  ),
  fc.tuple(place, fc.double({ min: 0, max: 1, noNaN: true })).map(
    ([i, share]) =>
      (now: Experiment) =>
        setActivation(now, i, share),
  ),
  fc.constant((now: Experiment) => setShares(now, [0.2, 0.3, 0.5])),
  fc.tuple(place, small).map(
    ([i, value]) =>
      (now: Experiment) =>
        setInput(now, i, value),
  ),
  fc.tuple(places, small).map(
    ([[d, n], value]) =>
      (now: Experiment) =>
        setWeight(now, d, n, value),
  ),
  fc.tuple(place, small).map(
    ([i, value]) =>
      (now: Experiment) =>
        setBias(now, i, value),
  ),
  fc
    .array(small, { minLength: 3, maxLength: 4 })
    .map((values) => (now: Experiment) => setEntries(now, values)),
  fc
    .constantFrom('logits' as const, 'activations' as const, 'layer' as const)
    .map((kind) => (now: Experiment) => setSourceKind(now, kind)),
  fc.integer({ min: 1, max: 6 }).map((count) => (now: Experiment) => setOutputs(now, count)),
  place.map((i) => (now: Experiment) => setTargetClass(now, i)),
  fc.tuple(place, small).map(
    ([i, value]) =>
      (now: Experiment) =>
        setTargetEntry(now, i, value),
  ),
  place.map((i) => (now: Experiment) => setLabel(now, i, 'lion')),
  fc.constantFrom(...ACTIVATION_NAMES).map((name) => (now: Experiment) => setActivationFunction(now, name)),
  fc.constantFrom(...LOSS_NAMES).map((name) => (now: Experiment) => setLoss(now, name)),
  fc.constantFrom(0.5, 1, 2).map((value) => (now: Experiment) => setTemperature(now, value)),
  fc.constantFrom(0.1, 0.5).map((value) => (now: Experiment) => setLearningRate(now, value)),
  fc.constantFrom('z' as const, 'a' as const).map((value) => (now: Experiment) => setArgument(now, value)),
  fc.constantFrom('z' as const, 'auto' as const).map((value) => (now: Experiment) => setForm(now, value)),
  fc.constantFrom('z' as const, 'a' as const).map((value) => (now: Experiment) => setChoice(now, value, 'a')),
  fc.constantFrom(...PRESET_IDS).map((id) => (now: Experiment) => choosePreset(now, id)),
  fc.constant(addRow),
  place.map((row) => (now: Experiment) => goToRow(now, row)),
  place.map((row) => (now: Experiment) => removeRow(now, row)),
  fc.tuple(places, small).map(
    ([[row, d], value]) =>
      (now: Experiment) =>
        setRowInput(now, row, d, value),
  ),
  places.map(
    ([row, index]) =>
      (now: Experiment) =>
        setRowTarget(now, row, { kind: 'class', index }),
  ),
  fc.constantFrom(toSingleRow, () => experimentOfPreset('question')),
  fc.constantFrom(null, 1, 2).map((lesson) => (now: Experiment) => ({ ...now, lesson })),
);

const SETS = [
  'z=1,2,3',
  'z=1,2,3,4,5&cell=5,5',
  'z=3,1',
  'a=1,2,1',
  'x=1,2&W=1,2,3;4,5,6&b=0,0,1',
  'X=1,2;3,4;5,6&W=1,2,3;4,5,6&y=1;2;3',
  'row=2',
  'y=2',
  'y=0.5,0.5,0',
  'labels=a,b,c',
  'labels=',
  'activation=tanh',
  'activation=softmax&loss=crossEntropy',
  'T=3',
  'arg=z&form=a',
  'step=da_dz&cell=1,2',
  'cell=',
  'lr=0.25',
  'preset=iris',
  'preset=question&z=&T=',
  'lesson=3',
];

const reader = (name: string, make: Move['make']): Move => ({ by: 'reader', name, make });
const outside = (name: string, make: Move['make']): Move => ({ by: 'outside', name, make });

/** What a reader may try, what the page around and the lesson do meanwhile, in any order. */
export const moves: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(edits, fc.constantFrom(undefined, 'drag')).map(([change, gesture]) =>
      reader('edit', (store) => {
        const { experiment, edit } = store.getState();
        const edited = change(experiment);
        edit('remarks' in edited ? edited.experiment : edited, gesture);
      }),
    ),
  },
  { weight: 4, arbitrary: fc.constant(reader('undo', (store) => store.getState().undo())) },
  { weight: 2, arbitrary: fc.constant(reader('redo', (store) => store.getState().redo())) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...STEP_IDS)
      .map((step) => reader(`goTo ${step}`, (store) => store.getState().goTo(step))),
  },
  {
    weight: 2,
    arbitrary: fc
      .option(places)
      .map((cell) =>
        reader(`select ${cell?.join()}`, (store) =>
          store.getState().select(cell && { row: cell[0], column: cell[1] }),
        ),
      ),
  },
  { weight: 1, arbitrary: fc.constant(reader('release', (store) => store.getState().endGesture())) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...SETS).map((state) =>
      outside(`set ${state}`, (store) => {
        const { experiment, change } = store.getState();
        change(mergeAddress(experiment, state).experiment);
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: LESSON_LENGTH })
      .map((beat) => outside(`beat ${beat}`, (store) => store.getState().change(experimentOfBeat(beat)))),
  },
);
