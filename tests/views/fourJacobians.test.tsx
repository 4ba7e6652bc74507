// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ACTIVATION_NAMES, type Problem } from '../../src/engine/problem';
import { experimentOfPreset } from '../../src/state/experiment';
import { traceOf } from '../../src/state/traceOf';
import { four } from '../../src/text/en/four';
import { experimentStore, useExperiment } from '../../src/views/experimentStore';
import { FourJacobians } from '../../src/views/why/four/FourJacobians';
import { isSquare, squareCellText } from '../../src/views/why/four/squares';
import { EXTREME } from '../lesson/problems';

vi.hoisted(() => {
  globalThis.matchMedia = (() => ({
    matches: false,
    addEventListener() {},
    removeEventListener() {},
  })) as never;
  // jsdom has none, and walking a radio group by keys asks for it
  globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } as never;
});

function Board() {
  const experiment = useExperiment();
  return <FourJacobians experiment={experiment} trace={traceOf(experiment.problem)} theme="light" />;
}

function show(change: Partial<Problem> = {}) {
  const experiment = experimentOfPreset('question');
  act(() =>
    experimentStore.getState().open({ ...experiment, problem: { ...experiment.problem, ...change } }),
  );
  return render(<Board />).container;
}

const from = (...logits: readonly number[]) => ({ source: { kind: 'logits' as const, logits } });
const problem = () => experimentStore.getState().experiment.problem;
const radios = () => screen.getAllByRole('radio') as HTMLInputElement[];
const standings = (container: HTMLElement) =>
  [...container.querySelectorAll<HTMLElement>('[data-choice]')].map((square) => square.dataset['standing']);
const lead = (container: HTMLElement) => container.querySelector('p')?.textContent ?? '';
const square = (container: HTMLElement, choice: string) =>
  container.querySelector<HTMLElement>(`[data-choice="${choice}"]`)!;

beforeEach(() => {
  HTMLCanvasElement.prototype.getContext = (() => null) as never;
});
afterEach(cleanup);

describe('the board of four', () => {
  it('has two right squares and two wrong ones, and says so', () => {
    const container = show();
    expect(standings(container)).toEqual(['right', 'wrong', 'wrong', 'right']);
    expect(lead(container)).toContain('two are right and identical, two are wrong');
  });

  it('names each square by form, argument, standing and error', () => {
    show();
    const names = radios().map((radio) => radio.getAttribute('aria-label') ?? '');
    expect(names[0]).toMatch(/^Written in z, given z: right, error \d·10⁻\S+ ≤ \d·10⁻/);
    expect(names[2]).toMatch(/^Written in a, given z: wrong, error 2\.225 > \d·10⁻/);
  });

  it('reads every matrix out, with its row sums', () => {
    show();
    const [, , wrong] = screen.getAllByRole('img').map((image) => image.getAttribute('aria-label'));
    expect(wrong).toBe(
      'Row by row: minus 2.000, minus 2.000, minus 0.200; minus 2.000, 0, minus 0.100; minus 0.200, minus 0.100, 0.090.' +
        ' Row sums minus 4.200, minus 2.100 and minus 0.210.',
    );
  });

  it('sets the argument switch by the square chosen, and follows the switch', async () => {
    const user = userEvent.setup();
    const container = show();
    for (const [index, form, argument] of [
      [2, 'a', 'z'],
      [1, 'z', 'a'],
      [0, 'auto', 'z'],
      [3, 'auto', 'a'],
    ] as const) {
      await user.click(radios()[index]!);
      expect([problem().form, problem().argument]).toEqual([form, argument]);
      expect(radios().map(({ checked }) => checked)).toEqual([0, 1, 2, 3].map((k) => k === index));
    }
    act(() => {
      const { experiment, change } = experimentStore.getState();
      change({ ...experiment, problem: { ...problem(), form: 'a', argument: 'z' } });
    });
    expect(radios()[2]?.checked).toBe(true);
    expect(square(container, 'az').dataset['on']).toBe('true');
  });

  it('calls a mixed pair that agrees a coincidence, never right', () => {
    for (const z of [[1], [0.5, 0.5], [0.25, 0.25, 0.25, 0.25]]) {
      const container = show(from(...z));
      expect(standings(container)).toEqual(['right', 'coincidence', 'coincidence', 'right']);
      expect(lead(container)).toContain('two agree here by coincidence only');
      expect(square(container, 'az').textContent).toContain('z happens to be a at this point');
      expect(square(container, 'az').textContent).not.toContain('✓');
      cleanup();
    }
    const container = show(from(3, 3, 3));
    expect(standings(container)).toEqual(['right', 'coincidence', 'wrong', 'right']);
    expect(lead(container)).toContain('one is wrong, one agrees here by coincidence only');
    expect(square(container, 'za').textContent).toContain('softmax(a) happens to be a at this point');
  });

  it('does not say that z is a where they only give the same numbers', () => {
    const container = show(from(0));
    expect(standings(container)[2]).toBe('coincidence');
    expect(square(container, 'az').textContent).toContain('the numbers happen to agree');
  });

  it('says of ReLU that all four are one matrix', () => {
    const container = show({ activation: 'relu', ...from(-2, 1, 0.5) });
    expect(standings(container)).toEqual(['right', 'equivalent', 'equivalent', 'right']);
    expect(lead(container)).toContain('all four are the same matrix');
  });

  it.each(['silu', 'gelu'] as const)(
    'says why %s has no form in a, in the place of those squares',
    (activation) => {
      const container = show({ activation, ...from(-2, 1, 0.5) });
      expect(radios()).toHaveLength(2);
      expect(lead(container)).toContain('Two ways');
      expect(container.textContent).toMatch(
        /There is no (SiLU|GELU)′ written in a\. .*two different z, with different slopes/,
      );
      expect(container.textContent).toMatch(
        /The logits minus 2\.000 and minus 0\.\d{3} both give the activation/,
      );
    },
  );

  it('lets the form in z be chosen where it only stands in for the form in a', async () => {
    show({ activation: 'silu', argument: 'a' });
    expect(radios().some(({ checked }) => checked)).toBe(false);
    await userEvent.setup().click(radios()[0]!);
    expect([problem().form, problem().argument]).toEqual(['auto', 'z']);
  });

  it('says what the row sums ought to be, and which wrong square passes that test', () => {
    const note = (container: HTMLElement) => container.textContent ?? '';
    expect(note(show())).toContain('“written in z, given a” passes it and is wrong');
    cleanup();
    expect(note(show(from(0.7, 0.2, 0.1)))).toContain(
      '“written in z, given a” and “written in a, given z” pass it and are wrong',
    );
    cleanup();
    expect(note(show({ activation: 'tanh' }))).toContain('the matrix is diagonal');
  });

  it('has the largest row sum in words where there is no room for all', () => {
    const z = Array.from({ length: 10 }, (_, k) => k / 5);
    const container = show(from(...z));
    const sum = z.reduce((total, value) => total + value, 0);
    const largest = Math.max(...z.map((value) => Math.abs(value * (1 - sum))));
    expect(square(container, 'az').textContent).toContain(`largest row sum −${largest.toFixed(3)}`);
    expect(square(container, 'aa').textContent).toMatch(/largest row sum (≈ )?0$/);
  });

  it('says in words what is no number, such as 0 · ∞', () => {
    const container = show(from(0, 1, -Infinity));
    const { choices } = traceOf(problem());
    const [, , wrong] = choices.filter(isSquare);
    expect(wrong?.computed.jacobian.values[2]).toBeNaN();
    expect(squareCellText(traceOf(problem()), wrong!)(0, 2)).toBe(four.noNumber);
    expect(square(container, 'az').textContent).toContain('error not finite');
    expect(square(container, 'az').querySelectorAll('[data-cell][fill^="url"]').length).toBeGreaterThan(0);
  });

  it('never shows a word that is no number', () => {
    // The board shows all four pairs whichever is chosen, so one problem for each z will do.
    const extremes = new Map(EXTREME.map((extreme) => [extreme.source, extreme])).values();
    const activations = ACTIVATION_NAMES.map((activation) => ({ activation, ...from(-30, 0, 700) }));
    for (const change of [
      ...activations,
      ...extremes,
      { ...from(2, 1), temperature: 1e-6 },
      from(1e200, -1e200),
    ]) {
      const container = show(change);
      const heard = [...container.querySelectorAll('[aria-label]')].map((e) => e.getAttribute('aria-label'));
      expect(`${container.textContent} ${heard.join(' ')}`).not.toMatch(/NaN|undefined|Infinity|\[object/);
      cleanup();
    }
  });
});
