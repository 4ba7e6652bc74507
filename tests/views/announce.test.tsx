// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { experimentOfPreset } from '../../src/state/experiment';
import { choosePreset, setArgument, setForm } from '../../src/state/editChoices';
import { setOutputs } from '../../src/state/editOutputs';
import { setLogit } from '../../src/state/editSource';
import { page } from '../../src/text/en/page';
import { announce, hold, useAnnouncement } from '../../src/views/announce';
import { Announcer, useAnnouncedChanges } from '../../src/views/Announcer';
import { edit, endGesture, experimentStore } from '../../src/views/experimentStore';
import { causesSaid } from '../../src/views/heard/causesSaid';
import { heard } from '../../src/views/parts/pageParts';
import * as saying from '../../src/views/parts/heard';

const said = () => screen.getByRole('status').textContent;
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

function Page() {
  useAnnouncedChanges();
  return (
    <>
      <section data-panel="argument" />
      <Announcer />
    </>
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  heard.give(saying);
  experimentStore.getState().open(experimentOfPreset('question'));
  useAnnouncement.setState({ said: '', count: 0 });
  render(<Page />);
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the live region', () => {
  it('says the last of many changes, once, half a second after it', async () => {
    for (let k = 1; k <= 5; k++) {
      act(() => edit((now) => setLogit(now, 1, k), 'z'));
      await pass(400);
    }
    expect(said()).toBe('');
    await pass(200);
    expect(said()).toMatch(/^logit z 2, dog: 5\.000\. E is 0\.\d+\. Right\. .*numerical derivative/u);
    expect(useAnnouncement.getState().count).toBe(1);
    act(endGesture);
  });

  it('says nothing while something is held, and then what came of it', async () => {
    act(() => void window.dispatchEvent(new Event('pointerdown')));
    act(() => edit((now) => setLogit(now, 0, 7), 'z'));
    await pass(5000);
    expect(said()).toBe('');
    act(() => void window.dispatchEvent(new Event('pointerup')));
    await pass(600);
    expect(said()).toContain('logit z 1, cat: 7.000');
    act(endGesture);
  });

  it('says of each subject what was told last, all at once, and the same again when it comes again', async () => {
    act(() => {
      announce('one', 'a');
      announce('two', 'b');
      announce('three', 'a');
    });
    await pass(600);
    expect(said()).toBe('two three');
    act(() => announce('two', 'b'));
    await pass(600);
    expect(useAnnouncement.getState()).toEqual({ said: 'two', count: 2 });
  });

  it('says what comes late first where it was told first', async () => {
    let come: (sentence: string) => void = () => {};
    act(() => announce(() => new Promise((resolve) => (come = resolve)), 'a'));
    await pass(600);
    act(() => announce('two', 'b'));
    await pass(5000);
    expect(said()).toBe('');
    await act(async () => come('one'));
    expect(said()).toBe('one');
    await pass(600);
    expect(said()).toBe('two');
  });

  it('says nothing of what was taken back before it was said', async () => {
    act(() => announce('one', 'a'));
    act(() => announce('', 'a'));
    await pass(600);
    expect(said()).toBe('');
    act(() => hold(false));
  });

  it('says a wrong choice with its verdict, and a refusal', async () => {
    act(() => edit((now) => setForm(setArgument(now, 'z'), 'a')));
    await pass(600);
    expect(said()).toContain('Evaluate ∂a/∂z from: logits z; formula written in: a.');
    expect(said()).toContain('Wrong');
    act(() =>
      experimentStore.getState().report([{ field: 'z', value: 'x', reason: 'x is no number.' }], 'page'),
    );
    await pass(600);
    expect(said()).toBe('x is no number.');
  });

  it('says which step it has come to', async () => {
    act(() => experimentStore.getState().goTo('logits'));
    await pass(600);
    act(() => experimentStore.getState().goTo('softmax'));
    await pass(600);
    expect(said()).toMatch(/^Step 2 of 9/);
  });
});

describe('what changed', () => {
  const question = experimentOfPreset('question');

  it('is named by the preset alone where that is another', () => {
    const next = choosePreset(question, 'iris');
    expect(causesSaid(question, next)).toBe(`${page.preset}: ${page.presets.iris}.`);
  });

  it('is a number of outputs, not the numbers that came with it', () => {
    const next = setOutputs(question, 5);
    expect(causesSaid(question, next)).toBe('5 outputs.');
  });

  it('is counted where it is too much to be named', () => {
    const ten = experimentOfPreset('iris');
    const { source } = ten.problem;
    if (source.kind !== 'layer') throw new Error('no layer');
    const other = {
      ...ten,
      problem: { ...ten.problem, source: { ...source, bias: [7, 8, 9], input: [9, 9, 9, 9] } },
    };
    expect(causesSaid(ten, other)).toBe('7 numbers changed.');
  });

  it('is nothing where nothing is', () => {
    expect(causesSaid(question, { ...question, step: 'loss' })).toBe('');
  });
});
