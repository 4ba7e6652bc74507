// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BEAT_ADDRESSES } from '../../../src/lesson/beats/beatAddresses';
import { BEATS } from '../../../src/lesson/beats/beats';
import { decodeAddress } from '../../../src/state/addressDecode';
import type { Answer } from '../../../src/state/answers';
import { setActivationFunction } from '../../../src/state/editChoices';
import { setLogit } from '../../../src/state/editSource';
import { experimentOfPreset, type Experiment } from '../../../src/state/experiment';
import { traceOf } from '../../../src/state/traceOf';
import { cardText } from '../../../src/text/en/lesson/card';
import { closingText } from '../../../src/text/en/lesson/closing';
import { judgedText } from '../../../src/text/en/lesson/judged';
import { signText } from '../../../src/text/en/lesson/sign';
import { unfitText } from '../../../src/text/en/lesson/unfit';
import { edit, experimentStore, useExperiment } from '../../../src/views/experimentStore';
import { LessonCard } from '../../../src/views/lesson/LessonCard';
import { lessonAnswers, useLessonProgress } from '../../../src/views/lesson/progress';
import { StartLesson } from '../../../src/views/lesson/StartLesson';
import { Veil } from '../../../src/views/lesson/Veil';
import { showTab, useStageView } from '../../../src/views/stageView';

function Page() {
  const experiment = useExperiment();
  return (
    <>
      <StartLesson />
      <LessonCard experiment={experiment} trace={traceOf(experiment.problem)} />
      <Veil part="jacobian">
        <p>the matrix</p>
      </Veil>
    </>
  );
}

const now = () => experimentStore.getState().experiment;
const feedback = () => document.querySelector('[class*="feedback"]')?.textContent;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const heard: Answer[] = [];
lessonAnswers.subscribe(({ given }) => given && heard.push(given));

function open(experiment: Experiment) {
  experimentStore.getState().open(experiment);
  render(<Page />);
}
const start = () => {
  open(experimentOfPreset('question'));
  press('Start the lesson');
};

describe('the lesson', () => {
  beforeEach(() => {
    heard.length = 0;
    useLessonProgress.setState({ beats: {}, before: null, entered: null, arrivals: 0, departures: 0 });
    showTab('derivation');
  });
  afterEach(cleanup);

  it('is not there until it is started, and then has the focus', () => {
    open(experimentOfPreset('question'));
    expect(document.querySelector('[data-panel="lesson"]')).toBeNull();
    press('Start the lesson');
    expect(now().lesson).toBe(1);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /One logit up/ }));
    expect(screen.queryByRole('button', { name: 'Start the lesson' })).toBeNull();
  });

  it('covers until the right answer is given, which goes to the page around with every wrong one', () => {
    start();
    expect(document.querySelector('[data-covered="jacobian"] > [inert]')?.textContent).toBe('the matrix');
    press(cardText.check);
    expect(screen.getByRole('alert').textContent).toBe(cardText.chooseFirst);
    choose(signText.options.stays);
    press(cardText.check);
    expect(feedback()).toContain('a₁ is made of z₁ alone');
    expect(document.querySelector('[data-covered]')).not.toBeNull();
    choose(signText.options.falls);
    press(cardText.check);
    expect(feedback()).toBe(judgedText.right);
    expect(document.querySelector('[data-covered]')).toBeNull();
    expect(document.querySelector('[inert]')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: cardText.next }));
    expect(heard).toEqual([
      { question: 'sign', answer: 'stays', correct: false, attempt: 1 },
      { question: 'sign', answer: 'falls', correct: true, attempt: 2 },
    ]);
  });

  it('takes a click on a cell for an answer, only while it asks for one', () => {
    start();
    const { select } = experimentStore.getState();
    select({ row: 1, column: 0 });
    expect(heard).toEqual([]);
    press(/^Beat 2/);
    expect(now().cell).toBeNull();
    fireEvent.focus(document.body);
    select({ row: 1, column: 0 });
    select(null);
    select({ row: 0, column: 1 });
    select({ row: 2, column: 2 });
    expect(heard).toEqual([
      { question: 'cell', answer: '2,1', correct: false, attempt: 1 },
      { question: 'cell', answer: '1,2', correct: true, attempt: 2 },
    ]);
  });

  it('says what is no number in a sentence, and counts no attempt for it', () => {
    start();
    press(/^Beat 3/);
    const field = screen.getByRole('textbox', { name: '∂a₁/∂z₂ =' });
    for (const text of ['', 'minus', '0,16', '1e999']) {
      fireEvent.change(field, { target: { value: text } });
      press(cardText.check);
      expect(screen.getByRole('alert').textContent, text).toMatch(/\.$/);
    }
    expect(heard).toEqual([]);
    fireEvent.change(field, { target: { value: ' −0.16 ' } });
    press(cardText.check);
    expect(heard).toEqual([{ question: 'off-diagonal', answer: -0.16, correct: true, attempt: 1 }]);
  });

  it('takes back what it said about other numbers', () => {
    start();
    choose(signText.options.rises);
    press(cardText.check);
    expect(feedback()).not.toBe('');
    edit((was) => setLogit(was, 0, 3));
    cleanup();
    render(<Page />);
    expect(feedback()).toBe('');
  });

  it('shows the answer when asked to, without calling it an answer', () => {
    start();
    press(/^Beat 5/);
    expect(useStageView.getState().tab).toBe('derivation');
    press(cardText.show);
    expect(heard).toEqual([]);
    expect(useStageView.getState()).toMatchObject({ tab: 'why', section: 'four' });
    expect(screen.getByText(/where 0\.225 is right/)).toBeTruthy();
    press(cardText.next);
    press(cardText.back);
    expect(screen.getByText(/where 0\.225 is right/)).toBeTruthy();
  });

  it('puts each beat’s own numbers in as one change, and gives back those from before', () => {
    const mine = setLogit(experimentOfPreset('question'), 0, -3);
    open(mine);
    press('Start the lesson');
    press(/^Beat 7/);
    expect(now().problem).toEqual(decodeAddress(BEAT_ADDRESSES[6] ?? '').experiment.problem);
    experimentStore.getState().undo();
    experimentStore.getState().undo();
    expect(now().problem).toEqual(mine.problem);
    experimentStore.getState().redo();
    press(cardText.leaveWithNumbers);
    expect(now()).toEqual(mine);
    expect(document.querySelector('[data-panel="lesson"]')).toBeNull();
  });

  it('can be left with the numbers that stand', () => {
    start();
    press(/^Beat 4/);
    press(cardText.leave);
    expect([now().lesson, now().problem.activation]).toEqual([null, 'sigmoid']);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Start the lesson' }));
    expect(document.querySelector('[data-covered]')).toBeNull();
  });

  it('leaves the focus where it is when an address ends the lesson', () => {
    start();
    screen.getByRole('button', { name: cardText.show }).focus();
    act(() => experimentStore.getState().open(experimentOfPreset('question')));
    expect(now().lesson).toBeNull();
    expect(document.activeElement).toBe(document.body);
  });

  it('says why a question cannot be asked of other numbers, covers nothing then, and offers its own', () => {
    start();
    press(/^Beat 3/);
    edit((was) => setActivationFunction(was, 'tanh'));
    cleanup();
    render(<Page />);
    expect(screen.getByText(unfitText.softmaxOnly('tanh'))).toBeTruthy();
    expect(document.querySelector('[data-covered]')).toBeNull();
    press(cardText.ownNumbers);
    expect(now().problem.activation).toBe('softmax');
    expect(screen.getByRole('textbox')).toBeTruthy();
  });

  it('opens by its address with the address’s numbers, on the beat’s stage, without taking the focus', () => {
    const { experiment } = decodeAddress('z=1,0,2&arg=a&step=loss&cell=1,1');
    open({ ...experiment, lesson: 2 });
    expect(now().problem).toEqual(experiment.problem);
    expect([now().step, now().cell]).toEqual(['da_dz', null]);
    expect(document.activeElement).toBe(document.body);
    expect(heard).toEqual([]);
  });

  it('opens by an address that says nothing else with the beat’s own numbers', () => {
    open(decodeAddress('lesson=4').experiment);
    expect([now().lesson, now().problem.activation]).toEqual([4, 'sigmoid']);
    expect(screen.getAllByRole('radio')).toHaveLength(3);
  });

  it('leaves an address that names its preset the preset’s numbers', () => {
    open(decodeAddress('preset=question&lesson=4').experiment);
    expect([now().lesson, now().problem]).toEqual([4, experimentOfPreset('question').problem]);
  });

  it('ends with what the question left out', () => {
    start();
    press(/^Beat 10/);
    const card = document.querySelector<HTMLElement>('[data-panel="lesson"]');
    if (!card) throw new Error('no card');
    expect(within(card).getByRole('heading', { level: 2 }).textContent).toContain(closingText.title);
    expect(card.querySelectorAll('[data-omission]')).toHaveLength(5);
    expect(document.querySelector('[data-covered]')).toBeNull();
    expect(BEATS.length + 1).toBe(10);
  });
});
