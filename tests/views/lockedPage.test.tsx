// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BEATS } from '../../src/lesson/beats/beats';
import { positions } from '../../src/lesson/derivation';
import { decodeAddress, mergeAddress } from '../../src/state/addressDecode';
import { setActivationFunction, setChoice, setLoss } from '../../src/state/editChoices';
import { setLogit } from '../../src/state/editSource';
import type { FieldId } from '../../src/state/fieldTable';
import { LOCKS } from '../../src/state/view/viewTable';
import { traceOf } from '../../src/state/traceOf';
import { cardText } from '../../src/text/en/lesson/card';
import { page } from '../../src/text/en/page';
import { Choice } from '../../src/views/Choice';
import { edit, experimentStore, useExperiment } from '../../src/views/experimentStore';
import { LogitRows } from '../../src/views/inputs/LogitRows';
import {
  answerBeat,
  arriveByAddress,
  enterBeat,
  leaveLesson,
  startLesson,
} from '../../src/views/lesson/lessonProgress';
import { lessonAnswers, useLessonProgress } from '../../src/views/lesson/progress';
import { LessonCard } from '../../src/views/lesson/LessonCard';
import { selectCell } from '../../src/views/lesson/selectCell';
import { StartLesson } from '../../src/views/lesson/StartLesson';
import { mayEdit, useLock } from '../../src/views/lock';
import { showTab, useStageView } from '../../src/views/stageView';
import { goToPosition, setPlaying, substepIndex, useWalk, walkBy, walkTo } from '../../src/views/walk';

const now = () => experimentStore.getState().experiment;
const substep = () => substepIndex(useWalk.getState(), now().step);
const set = (state: string) => experimentStore.getState().change(mergeAddress(now(), state).experiment);

function open(lock: readonly FieldId[], address = 'z=1,2,3') {
  experimentStore.getState().open(decodeAddress(address).experiment);
  experimentStore.setState({ lock });
}

beforeEach(() => {
  useWalk.setState({ step: null, substep: 0, playing: false, speed: 1 });
  useLessonProgress.setState({ beats: {}, before: null, entered: null, arrivals: 0, departures: 0 });
  showTab('derivation');
});
afterEach(() => {
  cleanup();
  for (const notice of experimentStore.getState().notices) experimentStore.getState().dismissNotice(notice);
  experimentStore.setState({ lock: [] });
});

describe('an edit on a page with a lock', () => {
  it('that touches what is locked is refused in the notices, without what it would have had to change besides', () => {
    open(['loss'], 'a=1,2,1&loss=crossEntropy');
    const before = now();
    expect(mayEdit((experiment) => setActivationFunction(experiment, 'tanh'))).toBe(false);
    edit((experiment) => setActivationFunction(experiment, 'tanh'));
    expect(now()).toBe(before);
    expect(experimentStore.getState().notices.map(({ field }) => field)).toStrictEqual(['loss']);
  });

  it('is made where it leaves the locked keys as they are', () => {
    open(['form']);
    expect(mayEdit((experiment) => setChoice(experiment, 'a', 'z'))).toBe(false);
    expect(mayEdit((experiment) => setChoice(experiment, 'z', 'z'))).toBe(true);
    edit((experiment) => setChoice(experiment, 'z', 'z'));
    expect(now().problem).toMatchObject({ argument: 'z', form: 'auto' });
  });
});

describe('walking where the step is locked', () => {
  it('goes through its sub-steps and no further, from either end', () => {
    open(['step'], 'step=softmax');
    const own = positions(now().problem).filter(({ step }) => step === 'softmax').length;
    for (let k = 1; k < own; k++) expect(walkBy(1)).toBe(true);
    expect(walkBy(1)).toBe(false);
    expect([now().step, substep()]).toStrictEqual(['softmax', own - 1]);
    for (let k = 1; k < own; k++) walkBy(-1);
    expect(walkBy(-1)).toBe(false);
    expect([now().step, substep()]).toStrictEqual(['softmax', 0]);
  });

  it('takes no one to another step, nor to another tab on the way', () => {
    open(['step'], 'step=softmax');
    showTab('why');
    walkTo({ step: 'update', substep: 0 });
    goToPosition({ step: 'loss', substep: 0 });
    expect([now().step, useStageView.getState().tab]).toStrictEqual(['softmax', 'why']);
  });

  it('plays from the first sub-step of the step when it is at the last', () => {
    open(['step'], 'step=softmax');
    for (let k = 0; k < 9; k++) walkBy(1);
    setPlaying(true);
    expect([now().step, substep()]).toStrictEqual(['softmax', 0]);
  });

  it('goes where the page around says', () => {
    open(['step'], 'step=softmax');
    set('step=dE_dz');
    expect(now().step).toBe('dE_dz');
  });
});

/** Numbers of a teacher's own, in a lesson that the address has begun. */
function openInLesson() {
  open(['T'], 'z=1,2,3&T=4&lesson=1');
  arriveByAddress(now(), 1);
}

const cellBeat = BEATS.findIndex(({ prediction }) => prediction.kind === 'cell');

describe('the lesson on a page with a lock', () => {
  it('is not started where it is locked, by its button or otherwise', () => {
    open(['lesson']);
    render(<StartLesson />);
    const start = screen.getByRole<HTMLButtonElement>('button');
    expect([start.disabled, start.title]).toStrictEqual([true, page.locked]);
    startLesson();
    expect(now().lesson).toBeNull();
  });

  it('is not left where it is locked', () => {
    open(['lesson'], 'lesson=1');
    leaveLesson('these');
    expect(now().lesson).toBe(1);
  });

  it('makes its own moves where all is locked: its numbers, its places, from beat to beat', () => {
    open(LOCKS, 'lesson=1&z=5,5,5');
    enterBeat(2);
    expect(now()).toMatchObject({ lesson: 2 });
    const { asked } = BEATS[1]!;
    expect(asked.tab === 'derivation' ? now().step : asked.tab).toBe(
      asked.tab === 'derivation' ? asked.step : 'why',
    );
    edit((experiment) => setLogit(experiment, 0, 9));
    expect(now().problem).toStrictEqual(decodeAddress('lesson=2').experiment.problem);
  });

  it('takes a locked cell for an answer while it asks for one, and none after', () => {
    const beat = BEATS[cellBeat]!;
    open(['cell']);
    enterBeat(cellBeat + 1);
    expect(selectCell({ row: 1, column: 1 })).toBe(true);
    expect(now().cell).toStrictEqual({ row: 1, column: 1 });
    useLessonProgress.setState({ beats: { [beat.id]: { standing: 'shown', attempts: 0, told: null } } });
    expect(selectCell({ row: 0, column: 0 })).toBe(false);
    expect(now().cell).toStrictEqual({ row: 1, column: 1 });
  });

  it('judges answers with what is locked', () => {
    open(LOCKS, 'lesson=1');
    const beat = BEATS[0]!;
    const { prediction } = beat;
    answerBeat(beat, prediction.kind === 'choice' ? prediction.options[0]!.value : 0);
    expect(lessonAnswers.getState().given).toMatchObject({ question: beat.id, attempt: 1 });
  });

  it.each([
    ['z', 'z=3,1,0.2&y=1'],
    ['T', 'T=4'],
    ['step', 'step=dE_dz'],
  ] as const)('is not started where its numbers would change what is locked: %s', (field, address) => {
    open([field], address);
    const before = now();
    render(<StartLesson />);
    expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(true);
    startLesson();
    expect(now()).toBe(before);
  });

  it('is not jumped in where it is locked, and goes on by itself', () => {
    open(['lesson'], 'lesson=2');
    render(<LessonCard experiment={now()} trace={traceOf(now().problem)} />);
    const dots = within(screen.getByRole('list', { name: cardText.beats })).getAllByRole<HTMLButtonElement>(
      'button',
    );
    expect(dots.filter(({ disabled }) => !disabled).map((dot) => dot.getAttribute('aria-current'))).toEqual([
      'step',
    ]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: cardText.back }).disabled).toBe(true);
    enterBeat(3);
    expect(now().lesson).toBe(3);
  });

  it('gives back on leaving what it moved and is locked, though the reader keeps the numbers', () => {
    openInLesson();
    enterBeat(2);
    expect(now().problem.temperature).toBe(1);
    leaveLesson('these');
    expect(now()).toMatchObject({ lesson: null, problem: { temperature: 4 } });
  });

  it('does not give back over what the page around has set since', () => {
    openInLesson();
    enterBeat(2);
    set('T=2');
    leaveLesson('before');
    expect(now()).toMatchObject({ lesson: null, problem: { temperature: 2 } });
  });

  it('keeps the numbers from before through its own moves', () => {
    openInLesson();
    enterBeat(3);
    leaveLesson('before');
    expect(now()).toStrictEqual({
      ...decodeAddress('z=1,2,3&T=4&lesson=1').experiment,
      lesson: null,
    });
  });
});

function Rows() {
  return <LogitRows experiment={useExperiment()} />;
}

describe('a locked number', () => {
  it('can be read and copied, says why it stays, and takes neither keys nor a paste', () => {
    open(['z']);
    render(<Rows />);
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: page.inputs.logit(1, 'cat') });
    expect([field.readOnly, field.value, field.title]).toStrictEqual([true, '1', page.lockedAt('1')]);
    const slider = screen.getByRole<HTMLInputElement>('slider', {
      name: page.inputs.slider(page.inputs.logit(1, 'cat')),
    });
    expect([slider.disabled, slider.title]).toStrictEqual([true, page.locked]);
    fireEvent.keyDown(field, { key: 'ArrowUp' });
    fireEvent.paste(field, { clipboardData: { getData: () => '7, 8, 9' } });
    expect(field.value).toBe('1');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(experimentStore.getState().notices).toStrictEqual([]);
  });

  it('shows what the page around sets', () => {
    open(['z']);
    render(<Rows />);
    act(() => void set('z=7,8,9'));
    expect(screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value)).toStrictEqual([
      '7',
      '8',
      '9',
    ]);
  });
});

function Losses() {
  const { loss } = useExperiment().problem;
  const lock = useLock();
  const options = (['mse', 'crossEntropy'] as const).map((value) => ({
    value,
    content: value,
    ...lock((experiment) => setLoss(experiment, value)),
  }));
  return <Choice legend="loss" options={options} value={loss} onChange={() => {}} />;
}

describe('a locked choice', () => {
  it('has only what is chosen, and says why', () => {
    open(['loss']);
    render(<Losses />);
    const group = screen.getByRole<HTMLFieldSetElement>('group', { name: 'loss' });
    expect([group.disabled, group.title]).toStrictEqual([true, page.locked]);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'mse' }).checked).toBe(true);
  });

  it('is open where only another key is locked, and shut again where choosing would touch that', () => {
    open(['y'], 'z=1,2,3&y=1');
    render(<Losses />);
    expect(screen.getByRole<HTMLFieldSetElement>('group', { name: 'loss' }).disabled).toBe(false);
    act(() => void set('y=1,-1,0'));
    expect(screen.getByRole<HTMLFieldSetElement>('group', { name: 'loss' }).disabled).toBe(true);
  });
});
