// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { descentPath } from '../../src/engine/descent/descentPath';
import { firstOrderMotion } from '../../src/engine/descent/firstOrderMotion';
import { stepComparison } from '../../src/engine/descent/stepComparison';
import { decodeAddress } from '../../src/state/addressDecode';
import { traceOf } from '../../src/state/traceOf';
import { simplex } from '../../src/text/en/simplex';
import { numberText, signedText } from '../../src/text/numbers';
import { experimentStore, useExperiment } from '../../src/views/experimentStore';
import { factorFor, nextFactor } from '../../src/views/why/simplex/arrowScale';
import { Simplex } from '../../src/views/why/simplex/Simplex';

const state = () => experimentStore.getState();
const trace = () => traceOf(state().experiment.problem);

function Panel() {
  const experiment = useExperiment();
  return <Simplex experiment={experiment} trace={traceOf(experiment.problem)} theme="light" />;
}

function show(hash: string): string {
  state().open(decodeAddress(hash).experiment);
  const { container } = render(<Panel />);
  return container.textContent ?? '';
}

const text = () => document.body.textContent ?? '';
const handle = () => screen.getByRole('slider', { name: simplex.handle });
const steps = () => screen.getByRole('slider', { name: /Steps/ });
const rowOf = (name: string) =>
  Array.from(
    screen.getByRole('rowheader', { name }).closest('tr')?.querySelectorAll('td') ?? [],
    (cell) => cell.textContent,
  );

beforeEach(() => {
  Element.prototype.setPointerCapture = () => {};
});
afterEach(cleanup);

describe('the simplex', () => {
  it('shows how a moves under both gradients, to first order', () => {
    show('arg=z&form=a');
    const motion = (by: 'right' | 'used') =>
      Array.from(firstOrderMotion(trace(), trace().update[by]), (value) => signedText(value));
    expect(rowOf(simplex.keys.right)).toEqual(motion('right'));
    expect(rowOf(simplex.yours)).toEqual(motion('used'));
    expect(motion('used')).not.toEqual(motion('right'));
    const { angle, ratio } = stepComparison(trace().right.logits, trace().used.logits)!;
    expect(text()).toContain(
      `${angle.toFixed(0)}° away from the right one and is ${numberText(ratio, 2)} times`,
    );
  });

  it('says E now and at the end of each path, for as many steps as the slider says', () => {
    show('arg=z&form=a');
    for (const count of [15, 1, 40]) {
      fireEvent.change(steps(), { target: { value: String(count) } });
      for (const by of ['right', 'used'] as const) {
        const end = numberText(descentPath(trace(), by, count).losses.at(-1)!);
        expect(text()).toContain(`after ${count}, ${by === 'right' ? 'right' : 'yours'}${end}`);
        expect(text()).toContain(`E = ${end}`);
      }
    }
  });

  it('says that a falling loss proves nothing exactly where the wrong one falls too', () => {
    expect(show('arg=a&form=z')).toMatch(/falls too, and even further: a falling loss proves nothing/);
    cleanup();
    const rising = show('arg=z&form=a');
    const { losses } = descentPath(trace(), 'used', 15);
    const least = Math.min(...losses);
    expect(rising).toContain(
      `falls at first (${numberText(least)} after ${losses.indexOf(least)} steps), and then rises`,
    );
    expect(rising).not.toContain('proves nothing');
    cleanup();
    expect(show('arg=a')).not.toMatch(/proves nothing|yours|your/);
  });

  it('says that E must rise where the chosen step points more than 90° away, and it does', () => {
    expect(show('z=-1,2,0.5&arg=z&form=a&lr=0.001')).toContain('Beyond 90° even the smallest step raises E.');
    const { losses } = descentPath(trace(), 'used', 1);
    expect(losses[1]).toBeGreaterThan(losses[0]!);
  });

  it('says where a path had to stop', () => {
    const shown = show('z=-1,2,0.5&arg=z&form=a&lr=1');
    const taken = descentPath(trace(), 'used', 15).losses.length - 1;
    expect(taken).toBeLessThan(15);
    expect(shown).toContain(`Step ${taken + 1} of yours cannot be taken`);
    expect(shown).toContain(`after ${taken}, yours`);
  });

  it('calls an agreement by chance a coincidence, and says how far the paths part', () => {
    const shown = show(
      'z=0.33333333333333333,0.33333333333333333,0.33333333333333333&arg=z&form=a&y=0.5,0.3,0.2',
    );
    expect(trace().used.verdict).toBe('coincidence');
    expect(shown).toMatch(/by coincidence; by the end of the paths the two points are \S+ of a side apart/);
  });

  it('says the power of ten of an arrow that cannot be seen', () => {
    const shown = show('preset=saturated');
    const longest = Math.max(...firstOrderMotion(trace(), trace().update.right).map(Math.abs));
    expect(Math.floor(Math.log10(longest))).toBe(-26);
    expect(shown).toMatch(/about 10⁻²⁶ of a side long: even drawn 100 times as long it does not show/);
    expect(shown).toMatch(/E (falls|stays)/);
  });

  it('shows no NaN and no ∞ of a wrong choice as a number', () => {
    for (const hash of [
      'z=1,-inf,0&arg=z&form=a',
      'z=1,-inf,0&y=2&loss=crossEntropy&arg=z&form=a',
      'z=1e300,0,1&arg=z&form=a',
      'z=1e308,-1e308,1&arg=z&form=a&lr=10',
      'preset=overflow&arg=z&form=a&loss=crossEntropy',
      'z=-2000,0,1&y=1&loss=crossEntropy&arg=a&form=z',
    ]) {
      expect(show(hash)).not.toMatch(/NaN|undefined|Infinity/);
      expect(document.body.innerHTML).not.toMatch(/NaN|Infinity/);
      cleanup();
    }
    expect(show('z=1,-inf,0&arg=z&form=a')).toContain('Your ∂E/∂z is not a finite number');
    expect(rowOf(simplex.yours)).toEqual([simplex.noNumber, simplex.noNumber, simplex.noNumber]);
  });

  it('says that no step brings back a masked class that is the target', () => {
    expect(show('z=1,-inf,0&y=2&loss=crossEntropy')).toContain(
      'E is ∞: the target has a share in a masked class',
    );
  });

  it('says why a target off the plane is not drawn', () => {
    expect(show('y=0.5,0.3,0.1')).toContain('y adds up to 0.900, not to 1');
    cleanup();
    expect(show('y=1.2,-0.1,-0.1')).toContain('y has a negative entry');
  });
});

describe('its point', () => {
  it('sets the logits by arrow keys, keeps their mean and kind, and is one undo', () => {
    expect(show('arg=a')).toContain('keeps the mean of z at 1.033');
    act(() => handle().focus());
    for (let k = 0; k < 5; k++) fireEvent.keyDown(handle(), { key: 'ArrowRight' });
    fireEvent.keyUp(handle(), { key: 'ArrowRight' });
    const { source } = state().experiment.problem;
    expect(source.kind).toBe('logits');
    expect(trace().activations[2]).toBeCloseTo(0.0986 + 0.05, 3);
    expect(trace().logits.reduce((sum, z) => sum + z, 0)).toBeCloseTo(3.1, 9);
    act(() => state().undo());
    expect([...trace().logits]).toEqual([2, 1, 0.1]);
  });

  it('sets the activations where these are edited', () => {
    show('a=0.7,0.2,0.1');
    fireEvent.keyDown(handle(), { key: 'ArrowLeft' });
    expect(state().experiment.problem.source).toEqual({
      kind: 'activations',
      activations: [0.7, 0.21, 0.09],
    });
  });

  it('cannot be dragged with a layer, says why, and can be after the button', async () => {
    expect(show('preset=iris')).toContain('a comes out of x W + b, so the point cannot be dragged');
    expect(screen.queryByRole('slider', { name: simplex.handle })).toBeNull();
    const before = [...trace().logits];
    await userEvent.click(screen.getByRole('button', { name: simplex.editLogits }));
    expect(handle()).toBeTruthy();
    expect([...trace().logits]).toEqual(before);
  });

  it('has nowhere to go where two classes are masked', () => {
    expect(show('z=1,-inf,-inf')).toContain('nowhere to go');
    expect(screen.queryByRole('slider', { name: simplex.handle })).toBeNull();
  });
});

describe('where there are no three shares', () => {
  for (const outputs of [1, 2, 4, 64]) {
    it(`says so for N = ${outputs}, and one button makes them three; undo brings the others back`, async () => {
      const z = Array.from({ length: outputs }, (_, i) => i / 8);
      expect(show(`z=${z.join(',')}&labels=&y=1`)).toContain('three shares');
      expect(screen.queryByRole('slider')).toBeNull();
      await userEvent.click(screen.getByRole('button', { name: simplex.threeOutputs }));
      expect(trace().outputs).toBe(3);
      expect(handle()).toBeTruthy();
      expect(document.activeElement).not.toBe(document.body);
      act(() => state().undo());
      expect([...trace().logits]).toEqual(z);
    });
  }

  it('says for an elementwise activation that its sum is not 1, and goes back to softmax', async () => {
    expect(show('activation=relu')).toContain('add up to 3.100');
    await userEvent.click(screen.getByRole('button', { name: simplex.backToSoftmax }));
    expect(handle()).toBeTruthy();
  });
});

describe('how long the arrows are drawn', () => {
  it('is a round factor that leaves them within a third of a side', () => {
    expect(factorFor(0.027)).toBe(10);
    expect(factorFor(0.3)).toBe(1);
    expect(factorFor(12)).toBe(0.02);
    expect(factorFor(1e-30)).toBe(100);
    expect(factorFor(1e30)).toBe(0.01);
  });

  it('stays as it is while they stay readable, and changes where they do not', () => {
    expect(nextFactor(10, 0.04)).toBe(10);
    expect(nextFactor(10, 0.009)).toBe(10);
    expect(nextFactor(10, 0.0079)).toBe(20);
    expect(nextFactor(10, 0.046)).toBe(5);
    expect(nextFactor(10, 0)).toBe(10);
  });
});
