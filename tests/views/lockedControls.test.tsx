// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeAddress } from '../../src/state/addressDecode';
import { sameValue } from '../../src/state/sameValue';
import { LOCKS } from '../../src/state/view/viewTable';
import { App } from '../../src/views/App';
import { experimentStore } from '../../src/views/experimentStore';
import {
  isLab,
  LABS,
  SECTIONS,
  useStageView,
  type Section,
  type StageView,
  type Tab,
} from '../../src/views/stageView';
import { useWalk } from '../../src/views/walk';

vi.hoisted(() => {
  HTMLCanvasElement.prototype.getContext = () => null;
  globalThis.matchMedia = (() => ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  })) as unknown as typeof matchMedia;
});

const CONTROLS = 'button, select, input, textarea, [role="slider"], [data-row="1"][data-column="0"]';
const now = () => experimentStore.getState().experiment;

/** What a control is told apart by, on a page with a lock and on one without. */
function nameOf(control: Element): string {
  const labelled = control.closest('label')?.textContent ?? '';
  const place = control.closest('[data-panel], [id]')?.getAttribute('data-panel') ?? '';
  const group = control.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
  const name = control.getAttribute('aria-label') ?? (control.textContent || labelled);
  return [place, group, control.tagName, control.getAttribute('type'), name].join(' | ');
}

const controls = ({ part }: Where) => [
  ...document.querySelector(part)!.querySelectorAll<HTMLElement>(CONTROLS),
];

function otherOption(select: HTMLSelectElement): string {
  const others = [...select.options].filter(({ value }) => value !== select.value);
  return others.at(-1)?.value ?? '';
}

/** Uses a control in every way it may have. */
function operate(control: HTMLElement) {
  if (control instanceof HTMLSelectElement)
    fireEvent.change(control, { target: { value: otherOption(control) } });
  else if (control instanceof HTMLTextAreaElement)
    fireEvent.change(control, { target: { value: '3, 1, 2' } });
  else if (control instanceof HTMLInputElement && control.type === 'range') {
    fireEvent.change(control, {
      target: { value: control.value === control.max ? control.min : control.max },
    });
  } else if (control instanceof HTMLInputElement && control.type === 'text') {
    fireEvent.change(control, { target: { value: '1' } });
    fireEvent.keyDown(control, { key: 'ArrowUp' });
    fireEvent.paste(control, { clipboardData: { getData: () => '3, 2, 1' } });
  } else if (control.matches('[role="slider"]')) fireEvent.keyDown(control, { key: 'ArrowLeft' });
  else fireEvent.click(control);
}

const isShut = (control: HTMLElement): boolean =>
  control.matches(':disabled, [readonly], [aria-disabled="true"], [data-fixed="true"] *') ||
  control.closest('fieldset')?.disabled === true;

type Where = StageView & { readonly part: 'body' | '#inputs' | '#stage'; readonly address: string };

function reset({ tab, section, address }: Where) {
  experimentStore.getState().open(decodeAddress(address).experiment);
  useStageView.setState({ tab, section });
  useWalk.setState({ step: null, substep: 0, playing: false, speed: 1 });
}

async function open(where: Where, lock: typeof LOCKS) {
  const { tab } = where;
  cleanup();
  experimentStore.setState({ lock });
  reset(where);
  render(<App />);
  if (isLab(tab)) {
    await waitFor(() => expect(document.querySelector(`[data-panel="${tab}"] button`)).not.toBeNull());
  }
}

// Loaded before they are opened, so that no test waits for them.
beforeAll(async () => {
  await import('../../src/views/labs/code/CodeLab');
  await import('../../src/views/labs/check/CheckLab');
  await import('../../src/views/labs/train/TrainLab');
}, 120_000);
afterEach(() => {
  cleanup();
  experimentStore.setState({ lock: [] });
});

const LOGITS = 'z=2,1,0.5&labels=cat,dog,fox&step=dE_dz';
const BATCH = 'X=1,2;3,4&W=1,2,3;4,5,6&b=0,0,1&y=1;2';
const stageAt = (tab: Tab, section: Section, address: string): Where => ({
  part: '#stage',
  tab,
  section,
  address,
});
const PLACES: readonly Where[] = [
  { part: 'body', tab: 'derivation', section: 'four', address: LOGITS },
  { part: '#inputs', tab: 'derivation', section: 'four', address: 'a=1,2,1&y=0.5,0.5,0' },
  { part: '#inputs', tab: 'derivation', section: 'four', address: `${BATCH}&row=2` },
  ...SECTIONS.map((section) => stageAt('why', section, LOGITS)),
  // Scale has numbers of its own, and changes nothing of the experiment
  ...LABS.filter((lab) => lab !== 'scale').map((lab) => stageAt(lab, 'four', LOGITS)),
  stageAt('why', 'batch', BATCH),
  stageAt('why', 'simplex', 'a=1,2,1'),
  stageAt('why', 'simplex', 'z=1,2,3,4'),
  stageAt('why', 'simplex', BATCH),
  stageAt('why', 'checks', 'z=1,2,3&activation=tanh'),
];

/** The controls that change the experiment on a page without a lock. */
async function changingControls(where: Where): Promise<ReadonlySet<string>> {
  await open(where, []);
  const changing = new Set<string>();
  for (let k = 0; k < controls(where).length; k++) {
    const before = now();
    const control = controls(where)[k]!;
    const name = nameOf(control);
    if (changing.has(name)) continue;
    operate(control);
    if (!sameValue(now(), before)) changing.add(name);
    const { tab, section } = useStageView.getState();
    if (changing.has(name) || tab !== where.tab || section !== where.section) act(() => reset(where));
  }
  return changing;
}

describe('on a page where all is locked', () => {
  it.each(PLACES)(
    '$part, $tab, $section, #$address: every control that would change something is shut, and none does',
    async (where) => {
      const changing = await changingControls(where);
      expect(changing.size).toBeGreaterThan(0);
      await open(where, LOCKS);
      const left = controls(where).filter((control) => changing.has(nameOf(control)) && !isShut(control));
      expect(left.map(nameOf)).toStrictEqual([]);
      const before = now();
      for (const control of controls(where)) operate(control);
      expect(now()).toStrictEqual(before);
    },
    120_000,
  );
});
