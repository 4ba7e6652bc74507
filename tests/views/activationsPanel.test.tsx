// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ELEMENTWISE_ACTIVATIONS } from '../../src/engine/elementwiseActivations';
import { ACTIVATION_NAMES, type ActivationName, type ElementwiseName } from '../../src/engine/problem';
import { apart, softmaxOfShifted } from '../../src/engine/shift';
import { decodeAddress } from '../../src/state/addressDecode';
import { traceOf } from '../../src/state/traceOf';
import { differsText, sameText } from '../../src/text/activationsPanel';
import { activationsPanel, shiftText, twins } from '../../src/text/en/activationsPanel';
import { FRAMEWORKS } from '../../src/text/frameworks';
import { numberText } from '../../src/text/numbers';
import { LOSS_BECAME_MSE } from '../../src/text/en/refusals';
import { experimentStore, useExperiment } from '../../src/views/experimentStore';
import { Activations } from '../../src/views/why/activations/Activations';

function Panel() {
  const experiment = useExperiment();
  return <Activations experiment={experiment} trace={traceOf(experiment.problem)} theme="light" />;
}

function open(hash = '') {
  const { experiment } = decodeAddress(hash);
  act(() => void experimentStore.getState().open(experiment));
  return render(<Panel />).container;
}

beforeEach(() => void experimentStore.getState().open(decodeAddress('').experiment));
afterEach(cleanup);

function choose(container: HTMLElement, name: ActivationName) {
  const radio = container.querySelector<HTMLInputElement>(`input[value="${name}"]`);
  if (!radio) throw new Error(`no picture of ${name}`);
  fireEvent.click(radio);
}

const ELEMENTWISE = ACTIVATION_NAMES.filter((name): name is ElementwiseName => name !== 'softmax');
const shown = (container: HTMLElement, what: string) =>
  container.querySelector(`[data-number="${what}"]`)?.textContent;
const problem = () => experimentStore.getState().experiment.problem;

/** Moves the probe by keys, from the left end. */
function probeAt(container: HTMLElement, z: number) {
  const slider = container.querySelector('[role="slider"]');
  if (!slider) throw new Error('no probe');
  fireEvent.keyDown(slider, { key: 'Home' });
  for (let step = 0; step < Math.round((z + 5) / 0.5); step++) fireEvent.keyDown(slider, { key: 'PageUp' });
}

describe('browsing', () => {
  it('shows ten pictures and changes nothing in the network until it is told to', () => {
    const container = open('loss=crossEntropy');
    expect(screen.getAllByRole('radio')).toHaveLength(10);
    const before = problem();
    choose(container, 'tanh');
    expect(problem()).toBe(before);
    fireEvent.click(screen.getByRole('button', { name: activationsPanel.use }));
    expect(problem().activation).toBe('tanh');
    const { notices } = experimentStore.getState();
    expect(notices.map((notice) => notice.reason)).toContain(LOSS_BECAME_MSE);
    expect(screen.getByRole('button', { name: activationsPanel.used }).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });

  it('says of each what its derivative can be computed from', () => {
    const container = open();
    const saying = (reach: keyof typeof activationsPanel.reach) =>
      Array.from(container.querySelectorAll(`[data-reach="${reach}"]`), (mark) =>
        mark.closest('label')?.getAttribute('data-activation'),
      );
    expect(saying('z')).toEqual(['silu', 'gelu']);
    expect(saying('either')).toEqual(['identity', 'relu', 'leakyRelu']);
    expect(saying('a')).toHaveLength(5);
  });
});

describe('the probe', () => {
  it.each(ELEMENTWISE)('reads f and f′ of %s as the engine computes them, in z and in a alike', (name) => {
    const container = open();
    choose(container, name);
    for (const z of [-2, 0.5, 3]) {
      probeAt(container, z);
      const { f, derivativeInLogit, derivativeInActivation } = ELEMENTWISE_ACTIVATIONS[name];
      expect(shown(container, 'z')).toBe(numberText(z));
      expect(shown(container, 'a')).toBe(numberText(f(z)));
      expect(shown(container, 'slope')).toBe(numberText(derivativeInLogit(z)));
      if (derivativeInActivation.kind === 'none') continue;
      const difference = Math.abs(derivativeInActivation.at(f(z)) - derivativeInLogit(z));
      expect(difference).toBeLessThan(1e-14);
      expect(screen.getByText(sameText(difference))).toBeDefined();
    }
  });

  it('starts at the selected cell’s logit', () => {
    const container = open('z=2,-1,0.1&cell=1,2');
    choose(container, 'sigmoid');
    expect(shown(container, 'z')).toBe(numberText(-1));
  });
});

describe('twins', () => {
  const cells = (container: HTMLElement, row: number) =>
    Array.from(
      container.querySelectorAll(`[data-part="twins"] tbody tr:nth-child(${row}) td`),
      (cell) => cell.textContent,
    );

  it.each(['silu', 'gelu'] as const)('of %s: two z, one a, two slopes, from the first look on', (name) => {
    const container = open();
    choose(container, name);
    const [own, other] = [cells(container, 1), cells(container, 2)];
    expect(own[0]).not.toBe(other[0]);
    expect(own[1]).toBe(other[1]);
    expect(own[2]).not.toBe(other[2]);
    expect(screen.getByText(twins.moral)).toBeDefined();
    probeAt(container, 1);
    expect(cells(container, 2)).toEqual(['–', '–', '–']);
    expect(screen.getByText(twins.none.right)).toBeDefined();
  });

  it('follow the one that is dragged', () => {
    const container = open();
    choose(container, 'silu');
    probeAt(container, -3);
    const { derivativeInActivation, f } = ELEMENTWISE_ACTIVATIONS.silu;
    const twin = derivativeInActivation.kind === 'none' ? derivativeInActivation.twin(-3) : null;
    expect(f(twin?.logit ?? NaN)).toBeCloseTo(f(-3), 14);
    expect(cells(container, 2)).toEqual(
      [twin?.logit, f(-3), twin?.slope].map((value) => numberText(value ?? NaN)),
    );
  });

  it('are not shown where a is enough', () => {
    const container = open();
    choose(container, 'tanh');
    expect(container.querySelector('[data-part="twins"]')).toBeNull();
  });
});

describe('the shift c', () => {
  it('moves z + c and leaves a and J, with the difference that rounding makes', () => {
    const container = open();
    const { logits, activations, right } = traceOf(problem());
    const slider = screen.getByRole('slider', { name: shiftText.shift });
    const column = (index: number) =>
      Array.from(
        container.querySelectorAll(`[data-table="shift"] tbody tr td:nth-of-type(${index})`),
        (cell) => cell.textContent,
      );
    expect(screen.getByText(differsText('a', 0, 0), { exact: false })).toBeDefined();
    fireEvent.change(slider, { target: { value: '7.3' } });
    expect(column(2)).toEqual(Array.from(logits, (z) => numberText(z + 7.3)));
    expect(column(5)).toEqual(Array.from(activations, (a) => numberText(a)));
    const shifted = softmaxOfShifted(logits, 7.3, 1);
    const [a, J] = [
      apart(activations, shifted.activations),
      apart(right.jacobian.values, shifted.jacobian.values),
    ];
    expect(a.largest).toBeGreaterThan(0);
    expect(a.largest).toBeLessThan(1e-14);
    expect(screen.getByText(differsText('a', a.largest, a.steps), { exact: false })).toBeDefined();
    expect(screen.getByText(differsText('J', J.largest, J.steps), { exact: false })).toBeDefined();
  });
});

describe('whatever the experiment', () => {
  const HASHES = [
    'preset=overflow',
    'preset=saturated',
    'preset=one-class',
    'z=1,-inf,3&cell=1,2',
    'z=-inf,2&cell=1,2',
    `z=${Array.from({ length: 64 }, (_, i) => i / 7).join(',')}&cell=1,64`,
    'z=1,2&T=0.001',
    'z=1,2&T=1000',
    'z=-40,3&activation=silu',
  ];

  it.each(HASHES)('no picture or number is without a value: %s', (hash) => {
    const container = open(hash);
    for (const name of ACTIVATION_NAMES) {
      choose(container, name);
      expect(container.innerHTML, name).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

describe('the table of frameworks', () => {
  it('has a row for each function, below its framework', () => {
    open();
    const table = screen.getByRole('table', { name: /frameworks/ });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((head) => head.textContent),
    ).toEqual(FRAMEWORKS.map(({ name }) => name));
    for (const { code } of FRAMEWORKS.flatMap(({ functions }) => functions)) {
      expect(within(table).getByText(code)).toBeDefined();
    }
  });
});
