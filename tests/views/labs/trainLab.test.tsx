// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { descentPath } from '../../../src/engine/descent/descentPath';
import { advance, beginTraining } from '../../../src/engine/training/trainingRun';
import type { GradientWay } from '../../../src/engine/training/trainingPlan';
import { decodeAddress } from '../../../src/state/addressDecode';
import { DEFAULT_CHOICE, planOf, type TrainingChoice } from '../../../src/state/training/trainingSetup';
import { stepById } from '../../../src/lesson/derivation';
import { traceOf } from '../../../src/state/traceOf';
import { train, wayName } from '../../../src/text/en/labs/train';
import { numberText } from '../../../src/text/numbers';
import { useAnnouncement } from '../../../src/views/announce';
import { experimentStore, useExperiment } from '../../../src/views/experimentStore';
import { SURVIVOR } from '../../../src/views/labs/train/trainEdits';
import { choose } from '../../../src/views/labs/train/trainingChoice';
import { TrainLab } from '../../../src/views/labs/train/TrainLab';

const state = () => experimentStore.getState();
const trace = () => traceOf(state().experiment.problem);

function Page() {
  const experiment = useExperiment();
  const [substep] = stepById(experiment.step).substeps(experiment.problem);
  return (
    substep && (
      <TrainLab experiment={experiment} trace={traceOf(experiment.problem)} substep={substep} theme="light" />
    )
  );
}

/** Opens the lab on an experiment; there is no worker here, so the page trains. */
async function opened(hash: string) {
  state().open(decodeAddress(hash).experiment);
  const { container, unmount } = render(<Page />);
  await screen.findByRole('slider', { name: train.chart.scrub });
  await trained();
  return { container, unmount };
}

/** Until both runs are over. */
const trained = () =>
  waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull(), { timeout: 20_000 });

const scrub = () => screen.getByRole('slider', { name: train.chart.scrub });
const readout = () => scrub().getAttribute('aria-valuetext');
const text = () => document.body.textContent ?? '';
const button = (name: string) => screen.getByRole('button', { name });
const mistakes = () => screen.getByRole<HTMLSelectElement>('combobox', { name: train.mistake });

function runOf(choice: TrainingChoice, way: GradientWay) {
  const run = beginTraining(planOf(state().experiment, choice), way);
  advance(run, choice.steps);
  return run;
}

afterEach(() => {
  cleanup();
  choose(DEFAULT_CHOICE);
});

describe('on opening', () => {
  it('two curves stand there, and the words say where they end, as the page’s own descent has it', async () => {
    const { container } = await opened('arg=a&form=z');
    const [right, wrong] = (['right', 'used'] as const).map((by) => descentPath(trace(), by, 200).losses);
    const paths = container.querySelectorAll(
      'svg[role="group"] path[style*="--right"], svg[role="group"] path[style*="--wrong"]',
    );
    expect(paths).toHaveLength(2);
    for (const path of paths) expect(path.getAttribute('d')?.match(/L/g)).toHaveLength(200);
    expect(readout()).toBe(
      `Step 200: E right ${numberText(right!.at(-1)!)}, wrong ${numberText(wrong!.at(-1)!)}.`,
    );
    for (const losses of [right!, wrong!]) {
      // the words follow the curves once these have come to rest
      await waitFor(() =>
        expect(text()).toContain(
          `from ${numberText(losses[0]!)} to ${numberText(losses.at(-1)!)} in 200 steps`,
        ),
      );
    }
  });

  it('the conclusion stands above the curves, and is read aloud when it changes', async () => {
    const { container } = await opened('z=2,1,0.1');
    const said = await screen.findByText('E falls although the gradient is wrong.');
    const curves = container.querySelector('svg[role="group"]')!;
    expect(said.compareDocumentPosition(curves) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await userEvent.selectOptions(mistakes(), 'sign');
    await screen.findByText('The right derivative lowers E, the wrong one raises E.');
    await waitFor(() =>
      expect(useAnnouncement.getState().said).toContain(
        'The right derivative lowers E, the wrong one raises E.',
      ),
    );
  });

  it('the wrong one is the page’s own where that is wrong, and follows it until another is chosen', async () => {
    await opened('arg=z&form=a');
    expect(mistakes().value).toBe('argument-z');
    act(() => void state().change(decodeAddress('arg=a&form=z').experiment));
    expect(mistakes().value).toBe('argument-a');
    await userEvent.selectOptions(mistakes(), 'sign');
    act(() => void state().change(decodeAddress('arg=z&form=a').experiment));
    expect(mistakes().value).toBe('sign');
    expect(mistakes().selectedOptions[0]?.textContent).toBe(wayName('sign', 'softmax'));
  });
});

describe('looking back', () => {
  it('by keys and buttons, shows a and E after that step in both runs', async () => {
    await opened('arg=a&form=z');
    const right = descentPath(trace(), 'right', 200);
    const wrong = descentPath(trace(), 'used', 200);
    const shownAt = (step: number) => {
      const rows = within(screen.getByRole('table', { name: train.outputs }))
        .getAllByRole('row')
        .slice(1);
      rows.slice(0, 3).forEach((row, i) => {
        const cells = within(row).getAllByRole('cell').slice(1);
        expect(cells.map((cell) => cell.textContent)).toEqual(
          [right, wrong].map(({ activations }) => numberText(activations[step]![i]!)),
        );
      });
      expect(readout()).toContain(`Step ${step}: E right ${numberText(right.losses[step]!)}`);
    };
    shownAt(200);
    fireEvent.keyDown(scrub(), { key: 'PageDown' });
    shownAt(190);
    await userEvent.click(button(train.back));
    shownAt(189);
    fireEvent.keyDown(scrub(), { key: 'Home' });
    shownAt(0);
    expect(button(train.back).getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(button(train.forward));
    shownAt(1);
    await userEvent.click(button(train.toStart));
    shownAt(0);
  });

  it('by keys alone: the buttons keep the focus at either end', async () => {
    await opened('');
    button(train.toStart).focus();
    await userEvent.keyboard('{Enter}{Enter}');
    expect(readout()).toContain('Step 0:');
    expect(document.activeElement).toBe(button(train.toStart));
  });

  it('plays from the start to the end, and leaves no timer behind', async () => {
    await opened('');
    vi.useFakeTimers();
    try {
      fireEvent.click(button(train.play));
      expect(readout()).toContain('Step 0:');
      act(() => void vi.advanceTimersByTime(100));
      fireEvent.click(button(train.pause));
      const paused = readout();
      expect(paused).not.toContain('Step 0:');
      act(() => void vi.advanceTimersByTime(1000));
      expect(readout()).toBe(paused);
      fireEvent.click(button(train.play));
      for (let k = 0; k < 400; k++) act(() => void vi.advanceTimersByTime(50));
      expect(readout()).toContain('Step 200:');
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('shows what the wrong run takes for ∂a/∂z, where it stopped, in one colour scale with the right one', async () => {
    await opened('z=-1,2,0.5&arg=z&form=a&lr=1');
    const { stopped, losses } = descentPath(trace(), 'used', 200);
    expect(stopped).toBe('dE_dz');
    expect(text()).toContain(train.momentStopped(losses.length - 1));
    expect(text()).toContain(`breaks off: step ${losses.length} cannot be taken`);
    expect(text()).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('another start', () => {
  it('that is soon trained is trained at once', async () => {
    await opened('arg=a&form=z');
    const before = readout();
    act(() => void state().change(decodeAddress('z=1,1,0&arg=a&form=z').experiment));
    const { losses } = descentPath(trace(), 'right', 200);
    await waitFor(() => expect(readout()).toContain(`right ${numberText(losses.at(-1)!)}`));
    expect(readout()).not.toBe(before);
    expect(screen.queryByText(train.stale)).toBeNull();
  });

  it('that takes long greys the old curves, says so, and is trained when asked for', async () => {
    await opened('preset=iris');
    await userEvent.click(screen.getByRole('radio', { name: train.dataNames.iris }));
    const steps = screen.getByRole('textbox', { name: train.steps });
    await userEvent.clear(steps);
    await userEvent.type(steps, '600');
    await trained();
    expect(readout()).toContain('Step 600:');
    expect(document.querySelector('[data-stale]')).toBeNull();
    act(() => void state().change(decodeAddress('preset=iris&lr=0.2').experiment));
    expect(screen.getByText(train.stale)).toBeDefined();
    expect(document.querySelectorAll('[data-stale]').length).toBeGreaterThan(0);
    await userEvent.click(button(train.again));
    await trained();
    expect(screen.queryByText(train.stale)).toBeNull();
    const { losses } = runOf({ ...DEFAULT_CHOICE, data: 'iris', steps: 600 }, 'right');
    expect(readout()).toContain(`right ${numberText(losses[600]!)}`);
  });

  it('can be stopped on the way and taken up again, with the same end', async () => {
    await opened('preset=iris');
    await userEvent.click(screen.getByRole('radio', { name: train.dataNames.iris }));
    const steps = screen.getByRole('textbox', { name: train.steps });
    fireEvent.change(steps, { target: { value: '2000' } });
    await screen.findByText(train.chart.meanLoss(150));
    button(train.stop).focus();
    fireEvent.click(button(train.stop));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(document.activeElement).toBe(button(train.resume));
    expect(text()).toMatch(/Stopped after [\d and]+ steps? of 2000/);
    await userEvent.click(button(train.resume));
    await trained();
    const { losses, hits } = runOf({ ...DEFAULT_CHOICE, data: 'iris', steps: 2000 }, 'right');
    expect(readout()).toContain(`Step 2000: E right ${numberText(losses[2000]!)}`);
    expect(readout()).toContain(`Right answers ${hits[2000]}`);
  });
});

it('what was asked for is still asked for when the lab is left and opened again', async () => {
  await opened('');
  await userEvent.selectOptions(mistakes(), 'sign');
  fireEvent.change(screen.getByRole('textbox', { name: train.steps }), { target: { value: '50' } });
  cleanup();
  await opened('');
  expect(mistakes().value).toBe('sign');
  await waitFor(() => expect(readout()).toContain('Step 50:'));
});

describe('the bug that survives', () => {
  it('is one click, says its own numbers, and undo brings back what was there', async () => {
    await opened('z=1,2,0.5');
    await userEvent.click(button(train.survivor));
    await trained();
    const [right, wrong] = [runOf(SURVIVOR, 'right'), runOf(SURVIVOR, 'diagonal-only')];
    await waitFor(() => expect(readout()).toContain(`E right ${numberText(right.losses[200]!)}`));
    await waitFor(() =>
      expect(text()).toContain(
        `It gets ${wrong.hits[200]} of 150 samples right, the right derivative ${right.hits[200]}.`,
      ),
    );
    expect(text()).toContain('which is why this bug survives');
    expect(text()).toContain(
      `It ends at ${numberText(wrong.losses[200]!)}, the right derivative at ${numberText(right.losses[200]!)}.`,
    );
    expect(wrong.losses.every((loss, k) => k === 0 || loss < wrong.losses[k - 1]!)).toBe(true);
    expect(wrong.hits[200]).toBeLessThan(right.hits[200]!);
    act(() => state().undo());
    expect(state().experiment.problem.source).toEqual({ kind: 'logits', logits: [1, 2, 0.5] });
    expect(state().experiment.problem.loss).toBe('mse');
  });
});

describe('the controls', () => {
  it('edit the page’s own learning rate', async () => {
    await opened('');
    fireEvent.change(screen.getByRole('textbox', { name: train.rate }), { target: { value: '0.25' } });
    expect(state().experiment.problem.learningRate).toBe(0.25);
  });

  it('refuse what is no number of steps, in a sentence, and keep the last good one', async () => {
    await opened('');
    for (const value of ['5', '2.5e9', '10.5', 'many']) {
      fireEvent.change(screen.getByRole('textbox', { name: train.steps }), { target: { value } });
      expect(screen.getByRole('alert').textContent).toContain(train.steps);
      expect(screen.getByRole('alert').textContent).toContain('10');
    }
    expect(readout()).toContain('Step 200:');
  });

  it('offer Iris by its layer, and take it with undo', async () => {
    await opened('');
    await userEvent.click(button(train.takeIris));
    await trained();
    await waitFor(() => expect(text()).toContain(train.chart.meanLoss(150)));
    expect(screen.getByRole('radio', { name: train.dataNames.iris })).toHaveProperty('checked', true);
    act(() => state().undo());
    expect(state().experiment.preset).toBe('question');
  });

  it('choose the sample whose Jacobian is shown', async () => {
    await opened('preset=iris');
    await userEvent.click(screen.getByRole('radio', { name: train.dataNames.iris }));
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: train.sample })).toHaveProperty('value', '71'),
    );
    const table = () => screen.getByRole('table', { name: train.outputs }).textContent;
    const before = table();
    await userEvent.click(button(train.previous));
    expect(screen.getByRole('textbox', { name: train.sample })).toHaveProperty('value', '70');
    expect(table()).not.toBe(before);
  });
});

it('a saturated, a uniform, an overflowing and a one-class start are told without a number that is none', async () => {
  for (const hash of [
    'preset=saturated',
    'preset=uniform',
    'preset=overflow&loss=crossEntropy',
    'preset=one-class',
    'z=1,-inf,0&y=2&loss=crossEntropy',
    'activation=gelu&arg=z&form=a',
    'z=1e300,0,1&arg=z&form=a',
  ]) {
    await opened(hash);
    await waitFor(() => expect(text(), hash).toMatch(/The right derivative/));
    expect(text(), hash).not.toMatch(/NaN|Infinity|undefined/);
    cleanup();
  }
});
