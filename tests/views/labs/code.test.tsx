// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../src/engine/problem';
import { programText } from '../../../src/lesson/code/codeLine';
import { LANGUAGES } from '../../../src/lesson/code/language';
import { programOf } from '../../../src/lesson/code/program';
import { stepById } from '../../../src/lesson/derivation';
import { STEP_IDS, type StepId } from '../../../src/lesson/stepIds';
import { experimentOfPreset } from '../../../src/state/experiment';
import { traceOf } from '../../../src/state/traceOf';
import { code } from '../../../src/text/en/labs/code';
import { experimentStore, useExperiment } from '../../../src/views/experimentStore';
import { CodeLab } from '../../../src/views/labs/code/CodeLab';
import type * as Highlight from '../../../src/views/labs/code/highlight';
import { tokensOf } from '../../../src/views/labs/code/highlight';
import { useStageView } from '../../../src/views/stageView';
import { useWalk, walkBy, walkTo } from '../../../src/views/walk';

vi.mock('../../../src/views/labs/code/highlight', async (original) => {
  const actual = await original<typeof Highlight>();
  return { ...actual, tokensOf: vi.fn<typeof actual.tokensOf>(actual.tokensOf) };
});

function Lab() {
  const experiment = useExperiment();
  const trace = traceOf(experiment.problem);
  const substep = stepById(experiment.step).substeps(experiment.problem)[0];
  return substep ? <CodeLab experiment={experiment} trace={trace} substep={substep} theme="light" /> : null;
}

function open(change: Partial<Problem> = {}, step: StepId = 'logits') {
  const experiment = experimentOfPreset('question');
  experimentStore.getState().open({ ...experiment, step, problem: { ...experiment.problem, ...change } });
  return render(<Lab />);
}

const problemNow = () => experimentStore.getState().experiment.problem;
const program = () => screen.getByRole('group', { name: code.program });
const title = (step: StepId) => `${STEP_IDS.indexOf(step) + 1} · ${stepById(step).title(problemNow())}`;
const gutter = (step: StepId) =>
  screen.getAllByRole('button', {
    name: code.goTo(STEP_IDS.indexOf(step) + 1, stepById(step).title(problemNow())),
  });
const linesShown = () => [...program().querySelectorAll('pre')].map((pre) => pre.textContent).join('');

beforeEach(() => {
  useStageView.setState({ tab: 'code', section: 'four' });
  useWalk.setState({ step: null, substep: 0, playing: false, speed: 1 });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the Code lab', () => {
  it('shows the program of the experiment, letter by letter, in each language', async () => {
    open({ argument: 'z', form: 'a' });
    for (const language of LANGUAGES) {
      await userEvent.click(screen.getByRole('radio', { name: code.languages[language] }));
      expect(linesShown()).toBe(programText(programOf(traceOf(problemNow()), language)));
    }
  });

  it('says which row of a batch it computes, and nothing of rows where there is no batch', () => {
    const layer = {
      kind: 'layer',
      input: [1, 2],
      weights: [
        [1, 0],
        [0, 1],
      ],
      bias: [0, 0],
    } as const;
    const view = open({ source: layer, target: { kind: 'class', index: 0 } });
    expect(view.container.textContent).not.toContain('rows of the batch');
    act(() => {
      const row = { input: [3, 4], target: { kind: 'class', index: 1 } } as const;
      const { experiment } = experimentStore.getState();
      experimentStore.getState().open({ ...experiment, batch: { before: [row], after: [row] } });
    });
    expect(screen.getByText(code.ofBatch(2, 3))).toBeDefined();
  });

  it('lights the lines of the current step, and those only', () => {
    const view = open({}, 'da_dz');
    const lit = () =>
      [...view.container.querySelectorAll<HTMLElement>('[data-code-step][data-on]')].map(
        ({ dataset }) => dataset['codeStep'],
      );
    expect(new Set(lit())).toEqual(new Set(['da_dz']));
    fireEvent.click(gutter('dE_dz')[0] as HTMLElement);
    expect(new Set(lit())).toEqual(new Set(['dE_dz']));
  });

  it('goes to the step of a line and stays in the lab', () => {
    open();
    fireEvent.click(gutter('dE_dW')[0] as HTMLElement);
    expect(experimentStore.getState().experiment.step).toBe('dE_dW');
    expect(useStageView.getState().tab).toBe('code');
  });

  it('shows the formula of the lines pointed at or focused, and then that of the current step again', () => {
    const view = open({}, 'logits');
    const strip = screen.getByRole('region', { name: code.formula });
    expect(strip.textContent).toContain(title('logits'));
    const block = view.container.querySelector('[data-code-step="dE_da"]') as HTMLElement;
    fireEvent.pointerEnter(block);
    expect(strip.textContent).toContain(title('dE_da'));
    fireEvent.pointerLeave(block);
    expect(strip.textContent).toContain(title('logits'));
    fireEvent.focus(gutter('loss')[0] as HTMLElement);
    expect(strip.textContent).toContain(title('loss'));
  });

  it('says of a line which symbol it is, so that it lights it everywhere', () => {
    open();
    const refs = [...program().querySelectorAll<HTMLElement>('[data-ref]')].map(
      ({ dataset }) => dataset['ref'],
    );
    expect(refs).toEqual(expect.arrayContaining(['z', 'a', 'y', 'E', 'g', 'J', 'd', 'x', 'dW']));
  });

  it('says whether the program runs through or stops', () => {
    open();
    expect(screen.getByText(code.runsThrough)).toBeTruthy();
    cleanup();
    open({ argument: 'z', form: 'a' });
    expect(screen.getByText(code.stops('a', 'z'))).toBeTruthy();
    expect(program().querySelectorAll('[data-standing="wrong"]')).toHaveLength(1);
  });

  it('highlights anew the lines that changed and no others', () => {
    open();
    const count = linesShown().split('\n').length - 1;
    vi.mocked(tokensOf).mockClear();
    const { change, experiment } = experimentStore.getState();
    const source = { kind: 'logits', logits: [2, 1, 0.25] } as const;
    act(() => {
      change({ ...experiment, problem: { ...experiment.problem, source } });
    });
    expect(linesShown()).toContain('z = np.array([2.0, 1.0, 0.25])');
    const anew = vi.mocked(tokensOf).mock.calls.map(([, line]) => line);
    expect(anew).toContain('z = np.array([2.0, 1.0, 0.25])');
    expect(anew).not.toContain('da_dz = softmax_prime(a)');
    expect(anew.length).toBeLessThan(count / 3);
  });
});

describe('copying and downloading', () => {
  const copyButton = () => screen.getAllByRole('button', { name: code.copy })[0] as HTMLElement;

  it('copies the whole program where the page may', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', {
      ...navigator,
      clipboard: { writeText: (text: string) => Promise.resolve(written.push(text)) },
    });
    open();
    fireEvent.click(copyButton());
    expect(await screen.findByText(code.copied)).toBeTruthy();
    expect(written).toEqual([programText(programOf(traceOf(problemNow()), 'numpy'))]);
  });

  it('selects it where the page may not, and says what to press', async () => {
    vi.stubGlobal('navigator', { ...navigator, clipboard: undefined });
    open();
    fireEvent.click(copyButton());
    expect(await screen.findByText(code.selected)).toBeTruthy();
    expect(getSelection()?.toString()).toContain('da_dz = softmax_prime(a)');
  });

  it('downloads it under the name of its language', () => {
    const clicked: string[] = [];
    vi.stubGlobal('URL', {
      ...URL,
      createObjectURL: () => 'blob:program',
      revokeObjectURL: () => undefined,
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(`${this.download} ${this.href}`);
    });
    open();
    fireEvent.click(screen.getByRole('radio', { name: code.languages.typescript }));
    fireEvent.click(screen.getByRole('button', { name: code.download }));
    expect(clicked).toEqual(['softmax_backwards.ts blob:program']);
    expect(screen.getByText(code.downloaded('softmax_backwards.ts'))).toBeTruthy();
  });
});

describe('the way in', () => {
  it('names this page’s own address, without what it shows now', () => {
    history.replaceState(null, '', '/some/course/?theme=dark#z=1,2');
    open();
    const { textContent } = screen.getByRole('group', { name: code.ownProgram });
    expect(textContent).toContain(`PAGE = "${location.origin}/some/course/"`);
    fireEvent.click(screen.getByRole('radio', { name: code.addressLanguages.javascript }));
    expect(screen.getByRole('group', { name: code.ownProgram }).textContent).toContain(
      `const PAGE = "${location.origin}/some/course/";`,
    );
  });
});

describe('highlighting', () => {
  it('keeps every letter, and tells words of the language from the page’s symbols', () => {
    const line = 'def f(z): return dE_da @ a  # not z';
    const tokens = tokensOf('python', line);
    expect(tokens.map(({ text }) => text).join('')).toBe(line);
    const named = tokens.filter(({ kind }) => kind !== 'plain').map(({ text, kind }) => `${text} ${kind}`);
    expect(named).toEqual(['def keyword', 'z z', 'return keyword', 'dE_da g', 'a a', '# not z comment']);
  });
});

describe('the walk while the lab is open', () => {
  it('stays in it, by the ribbon and by ▶, and elsewhere leads to the derivation', () => {
    open();
    walkTo({ step: 'loss', substep: 0 });
    walkBy(1);
    expect(experimentStore.getState().experiment.step).toBe('dE_da');
    expect(useStageView.getState().tab).toBe('code');
    useStageView.setState({ tab: 'why' });
    walkBy(1);
    expect(useStageView.getState().tab).toBe('derivation');
  });
});
