// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { irisBatch } from '../../../src/lesson/irisBatch';
import { traceOf } from '../../../src/state/traceOf';
import { setRows } from '../../../src/state/editBatch';
import { setLogit } from '../../../src/state/editSource';
import { experimentOfPreset, type Experiment } from '../../../src/state/experiment';
import { check } from '../../../src/text/en/labs/check';
import { useAnnouncement } from '../../../src/views/announce';
import { edit, experimentStore, useExperiment } from '../../../src/views/experimentStore';
import { CheckLab } from '../../../src/views/labs/check/CheckLab';
import { askAbout, clearInput, useCheckDraft } from '../../../src/views/labs/check/checkDraft';

vi.hoisted(() => {
  globalThis.matchMedia = (() => ({
    matches: false,
    addEventListener() {},
    removeEventListener() {},
  })) as never;
  // jsdom has none
  File.prototype.arrayBuffer ??= function (this: File) {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.addEventListener('load', () => resolve(reader.result as ArrayBuffer));
      reader.readAsArrayBuffer(this);
    });
  };
});

function Panel() {
  const experiment = useExperiment();
  const trace = traceOf(experiment.problem);
  return <CheckLab experiment={experiment} trace={trace} substep={null as never} theme="light" />;
}

const question = experimentOfPreset('question');
const iris = experimentOfPreset('iris');

function open(experiment: Experiment = question) {
  act(() => experimentStore.getState().open(experiment));
  return render(<Panel />).container;
}

const now = () => experimentStore.getState().experiment;
const box = () => screen.getByRole('textbox', { name: /^Your/ });
/** The verdict as it is seen. */
const verdict = (container: HTMLElement) => container.querySelector('[data-standing] strong')?.parentElement;
const paste = (text: string) => fireEvent.change(box(), { target: { value: text } });
const finds = (container: HTMLElement, text: RegExp) =>
  waitFor(() => expect(verdict(container)?.textContent).toMatch(text));

/** Worked out by hand: g (diag(z) − z zᵀ) of the question's network. */
function givenLogits(): string {
  const z = [2, 1, 0.1];
  const total = z.reduce((sum, value) => sum + Math.exp(value), 0);
  const g = z.map((value, i) => (2 / 3) * (Math.exp(value) / total - (i === 0 ? 1 : 0)));
  return `array([${z.map((zm, m) => zm * (g[m]! - g.reduce((sum, gi, i) => sum + gi * z[i]!, 0))).join(', ')}])`;
}

beforeEach(() => {
  act(() => {
    useCheckDraft.setState({ quantity: 'dE_dz', reduction: 'mean' });
    clearInput();
  });
});
afterEach(cleanup);

describe('the lab Check my gradient', () => {
  it('says what it compares with, and how to begin', () => {
    const container = open();
    expect(container.textContent).toContain('z\u00a0=\u00a0(2, 1, 0.1), y\u00a0=\u00a0cat, softmax');
    expect(screen.getByText(check.empty)).toBeDefined();
    expect(box().getAttribute('placeholder')).toBe('for example\narray([ 0.1, -0.2,  0.3])');
    expect(container.querySelector('[data-standing]')).toBeNull();
  });

  it('names the mistake, shows both formulae, the mend and the difference', async () => {
    const container = open();
    paste(givenLogits());
    await finds(container, /^Mistake found\. The derivative that is written in a was given z/);
    expect(container.querySelector('[data-mistake]')?.getAttribute('data-mistake')).toBe('argument-z');
    expect(container.querySelectorAll('.katex').length).toBe(2);
    expect(screen.getByText('J = np.diag(a) - np.outer(a, a) # a, not z')).toBeDefined();
    const grid = screen.getByRole('grid', { name: /^difference/ });
    const names = within(grid)
      .getAllByRole('gridcell')
      .map((cell) => cell.getAttribute('aria-label'));
    expect(names[0]).toBe('z₁: yours +0.118, right −0.081, difference +0.199');
    expect(names).toHaveLength(3);
  });

  it('writes the numbers of all three pictures in one size, that of the longest, and names an entry by its heads', async () => {
    const container = open();
    act(() => askAbout('da_dz'));
    paste('[[-2, -2, -0.2], [-2, 0, -0.1], [-0.2, -0.1, 0.0900]]');
    await finds(container, /^Mistake found/);
    const texts = [...container.querySelectorAll('figure svg [data-row] text')];
    const numbers = texts.filter(({ textContent }) => /^[+−]?\d/.test(textContent));
    expect(numbers.map(({ textContent }) => textContent)).toHaveLength(3 * 9);
    expect(numbers.some(({ textContent }) => textContent.includes('10⁻³'))).toBe(true);
    expect(new Set(numbers.map((cell) => cell.getAttribute('font-size'))).size).toBe(1);
    expect(container.textContent).toContain('Largest at row a₁, column z₁: yours −2.000');
  });

  it('knows a Jacobian that was pasted as a gradient, and asks about it instead', async () => {
    const container = open();
    const powers = [2, 1, 0.1].map(Math.exp);
    const a = powers.map((power) => power / powers.reduce((sum, each) => sum + each, 0));
    paste(JSON.stringify(a.map((ai, i) => a.map((am, m) => (i === m ? ai : 0) - ai * am))));
    await finds(container, /^Wrong, and not a mistake I know/);
    const ask = await screen.findByRole('button', { name: check.askElsewhere('da_dz') });
    expect(screen.getByText(check.elsewhere.right('da_dz'))).toBeDefined();
    await userEvent.click(ask);
    await finds(container, /^Right, to \d+ digits/);
    expect(screen.queryByText(check.elsewhere.right('da_dz'))).toBeNull();
  });

  it('announces what it found', async () => {
    open();
    paste(givenLogits());
    await waitFor(() => expect(useAnnouncement.getState().said).toMatch(/^Mistake found\. The derivative/));
  });

  it('diagnoses what was pasted anew when the experiment changes, and keeps it when the lab is left', async () => {
    const container = open();
    const pasted = givenLogits();
    paste(pasted);
    await finds(container, /Mistake found/);
    act(() => edit((experiment) => setLogit(experiment, 0, 2.5)));
    await finds(container, /^Wrong, and not a mistake I know/);
    expect((box() as HTMLTextAreaElement).value).toBe(pasted);
    cleanup();
    const again = open();
    expect((box() as HTMLTextAreaElement).value).toBe(pasted);
    await finds(again, /Mistake found/);
  });

  it('fills the box with each example, whose answer is what the button says', async () => {
    const container = open();
    const examples = within(screen.getByRole('group', { name: check.examples })).getAllByRole('button');
    expect(examples.map((button) => button.getAttribute('data-example'))).toEqual([
      'argument-z',
      'diagonal-only',
      'factor-2/N',
      'right',
    ]);
    for (const button of examples) {
      fireEvent.click(button);
      const id = button.dataset['example']!;
      const shown = id === 'right' ? /^Right, to 3 digits\./ : /^Mistake found/;
      await finds(container, shown);
      if (id === 'right') expect(container.querySelector('[data-mistake]')).toBeNull();
      else await waitFor(() => expect(container.querySelector(`[data-mistake="${id}"]`)).not.toBeNull());
    }
  });

  it('says in a sentence what cannot be read, and what shape is expected', async () => {
    const container = open(iris);
    fireEvent.change(box(), { target: { value: 'no numbers' } });
    await waitFor(() =>
      expect(container.querySelector('[data-standing="caution"]')?.textContent).toMatch(/\./),
    );
    fireEvent.click(screen.getByRole('radio', { name: '∂E/∂W' }));
    paste('[[1, 2, 3], [4, 5, 6]]');
    await finds(container, /∂E\/∂W has 4 rows of 3 numbers here; yours has 2 rows of 3 numbers/);
  });

  it('takes a file, says its name, and gives it up when told to', async () => {
    const container = open();
    const file = new File([givenLogits().slice(6, -1)], 'gradient.json');
    await userEvent.upload(container.querySelector<HTMLInputElement>('input[type="file"]')!, file);
    await finds(container, /Mistake found/);
    expect(screen.getByText('From the file gradient.json')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: check.clear }));
    expect(screen.getByText(check.empty)).toBeDefined();
  });

  it.each([
    ['that a file is gone', new DOMException('gone', 'NotFoundError'), /“moved\.npy” could not be read/],
    [
      'that there is no memory for a file',
      new RangeError('Array buffer allocation failed'),
      /“moved\.npy” has 1 bytes, and the browser has no memory left for them/,
    ],
  ])('says %s, where the browser does not read it', async (_, reason, sentence) => {
    const container = open();
    const file = new File(['1'], 'moved.npy');
    file.arrayBuffer = () => Promise.reject(reason);
    fireEvent.drop(box(), { dataTransfer: { files: [file] } });
    await waitFor(() =>
      expect(container.querySelector('[data-standing="caution"]')?.textContent).toMatch(sentence),
    );
  });

  it('refuses more than 1 MB of text and a file of more, in a sentence', async () => {
    const container = open();
    const seen = () => container.querySelector('[data-standing="caution"]')?.textContent;
    paste('1 '.repeat(500_001));
    await waitFor(() => expect(seen()).toMatch(/This text has 1000002 characters; at most 1000000/));
    const drop = { dataTransfer: { files: [new File([new Uint8Array(1_000_001)], 'all.npz')] } };
    fireEvent.drop(box(), drop);
    await waitFor(() => expect(seen()).toMatch(/“all\.npz” has 1000001 bytes; at most 1000000/));
  });

  it('needs a layer for ∂E/∂W and says so; with a batch it asks for sum or mean', async () => {
    open();
    expect(screen.getByRole('radio', { name: '∂E/∂W' }).matches(':disabled')).toBe(true);
    expect(screen.getByText(check.needsLayer)).toBeDefined();
    expect(screen.queryByRole('radio', { name: check.reductions.sum })).toBeNull();
    act(() => experimentStore.getState().open(setRows(iris, irisBatch().slice(0, 3))));
    expect(screen.queryByText(check.needsLayer)).toBeNull();
    expect(screen.getByRole('radio', { name: check.reductions.mean }).matches(':checked')).toBe(true);
  });

  it('lists what it cannot tell apart, and loads numbers that would tell, which undo takes back', async () => {
    const two = {
      ...question,
      labels: null,
      problem: { ...question.problem, source: { kind: 'logits', logits: [1, 0.2] } },
    } as const;
    const container = open(two);
    const half = [...traceOf(two.problem).right.logits].map((value) => value / 2);
    paste(JSON.stringify(half));
    await finds(container, /^Cannot tell these apart on these numbers: only the diagonal; or the 2 missing/);
    expect(container.querySelectorAll('[data-mistake]').length).toBeGreaterThanOrEqual(2);
    fireEvent.click(screen.getByRole('button', { name: check.telling }));
    expect(now().problem.source).not.toEqual(two.problem.source);
    await waitFor(() =>
      expect(container.querySelector('[data-standing="caution"]')?.textContent).toContain(check.fresh),
    );
    act(() => experimentStore.getState().undo());
    expect(now()).toEqual(two);
    await finds(container, /^Cannot tell/);
    fireEvent.click(screen.getByRole('button', { name: check.telling }));
    paste('[0.5, 0.25, 0.125]');
    await finds(container, /^Wrong/);
  });
});

describe('the reader’s own numbers', () => {
  const field = (name: string) => screen.getByRole('textbox', { name });

  it('go into the experiment as they are typed, as one undo a box', () => {
    open();
    const z = field(check.own.fields.z);
    fireEvent.change(z, { target: { value: '[1, 2' } });
    expect(z.getAttribute('aria-invalid')).toBe('true');
    expect(now()).toEqual(question);
    fireEvent.change(z, { target: { value: '[1, 2]' } });
    fireEvent.change(z, { target: { value: '[1, 2.5]' } });
    expect(z.getAttribute('aria-invalid')).toBe('false');
    expect(now().problem.source).toEqual({ kind: 'logits', logits: [1, 2.5] });
    act(() => experimentStore.getState().undo());
    expect(now()).toEqual(question);
  });

  it('of a layer wait for each other, and say what does not fit', () => {
    const container = open();
    fireEvent.change(field(check.own.fields.x), { target: { value: '1, 2' } });
    expect(container.textContent).toContain('A layer needs x and W');
    fireEvent.change(field(check.own.fields.W), { target: { value: '[[1, 0], [0, 1], [1, 1]]' } });
    expect(container.textContent).toMatch(/x has 2 numbers and W has 3 rows/);
    fireEvent.change(field(check.own.fields.W), { target: { value: '[[1, 0], [0, 1]]' } });
    expect(now().problem.source).toEqual({
      kind: 'layer',
      input: [1, 2],
      weights: [
        [1, 0],
        [0, 1],
      ],
      bias: [0, 0],
    });
  });

  it('that the page cannot compute with are refused with its own sentence', () => {
    const container = open();
    fireEvent.change(field(check.own.fields.z), { target: { value: `[${'1, '.repeat(64)}1]` } });
    expect(container.textContent).toMatch(/65 is too many; at most 64 are allowed/);
    expect(now()).toEqual(question);
  });
});

describe('the reader’s own numbers', () => {
  const own = (name: string) => screen.getByRole('textbox', { name: new RegExp(`^${name},`) });
  const type = (name: string, text: string) => fireEvent.change(own(name), { target: { value: text } });
  const isRefused = (name: string) => own(name).getAttribute('aria-invalid') === 'true';

  it('a sentence stays beside its box until that box is right, whatever is typed into others', () => {
    const container = open();
    fireEvent.click(screen.getByText(check.own.summary));
    type('z', '[1, many]');
    type('y', '0');
    expect([isRefused('z'), isRefused('y')]).toEqual([true, true]);
    expect(container.textContent).toContain('classes count from 1 here, not from 0');
    type('y', '2');
    expect([isRefused('z'), isRefused('y')]).toEqual([true, false]);
    type('z', '[1, 2, 3]');
    expect(isRefused('z')).toBe(false);
  });

  it('x waits for W, and a b that is taken out again is 0', () => {
    open();
    fireEvent.click(screen.getByText(check.own.summary));
    type('x', '[1, 2]');
    expect(isRefused('x')).toBe(true);
    type('W', '[[1, 2, 3], [3, 4, 5]]');
    expect(isRefused('x')).toBe(false);
    type('b', '[7, 8, 9]');
    expect(now().problem.source).toMatchObject({ bias: [7, 8, 9] });
    type('b', '');
    expect(now().problem.source).toMatchObject({ bias: [0, 0, 0] });
  });
});
