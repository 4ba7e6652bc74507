// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeAddress } from '../../../src/state/addressDecode';
import { dialog } from '../../../src/text/en/dialog';
import { failure } from '../../../src/text/en/failure';
import { stage } from '../../../src/text/en/stage';
import { experimentStore } from '../../../src/views/experimentStore';
import { Boundary } from '../../../src/views/failure/Boundary';
import { failureDetails } from '../../../src/views/parts/pageParts';

let reason: string | null = null;

function Part() {
  if (reason !== null) throw new Error(reason);
  return <button type="button">works</button>;
}

const show = (hash: string) =>
  act(() => void experimentStore.getState().open(decodeAddress(hash).experiment));

const seen = () => screen.queryByText('works') !== null;
const address = () => screen.getByLabelText<HTMLTextAreaElement>(failure.address, { exact: true }).value;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {}); // React tells of what a boundary has caught
  reason = null;
  await failureDetails.load();
  show('z=2,1,0.5');
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('<Boundary>', () => {
  it('shows what is in it', () => {
    render(
      <Boundary title="The part">
        <Part />
      </Boundary>,
    );
    expect([seen(), screen.queryByRole('alert')]).toEqual([true, null]);
  });

  it('says in the place of what fails which part it is and why, and leaves what stands beside it', () => {
    reason = 'no such number';
    render(
      <>
        <Boundary title="The part" id="part">
          <Part />
        </Boundary>
        <p>beside</p>
      </>,
    );
    const said = screen.getByRole('alert').textContent;
    expect(said).toContain(stage.failed('The part'));
    expect(said).toContain(stage.failedReason('no such number'));
    expect(screen.getByText('beside')).toBeTruthy();
    expect(document.getElementById('part')?.contains(screen.getByRole('alert'))).toBe(true);
    expect(console.error).toHaveBeenCalledTimes(1);
  });

  it('says what was thrown that is no error', () => {
    function Odd(): never {
      throw 'a word' as unknown as Error;
    }
    render(
      <Boundary title="The part">
        <Odd />
      </Boundary>,
    );
    expect(screen.getByRole('alert').textContent).toContain(stage.failedReason('a word'));
  });

  it('tries again when asked, and says anew where that fails too, with the focus on its button', () => {
    reason = 'first';
    render(
      <Boundary title="The part">
        <Part />
      </Boundary>,
    );
    const again = () => screen.getByRole('button', { name: stage.again });
    again().focus();
    reason = 'second';
    fireEvent.click(again());
    expect(screen.getByRole('alert').textContent).toContain(stage.failedReason('second'));
    expect(document.activeElement).toBe(again());
    reason = null;
    fireEvent.click(again());
    expect([seen(), screen.queryByRole('alert')]).toEqual([true, null]);
  });

  it('takes the focus where it was in what failed, and leaves it where it was beside', () => {
    const page = () => (
      <>
        <Boundary title="The part">
          <Part />
        </Boundary>
        <button type="button">beside</button>
      </>
    );
    const { rerender } = render(page());
    screen.getByText('works').focus();
    reason = 'gone';
    rerender(page());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: stage.again }));
    cleanup();

    reason = null;
    const second = render(page());
    screen.getByText('beside').focus();
    reason = 'gone';
    second.rerender(page());
    expect(document.activeElement).toBe(screen.getByText('beside'));
  });

  it('comes back by itself with other numbers, once they rest', () => {
    vi.useFakeTimers();
    reason = 'these numbers';
    render(
      <Boundary title="The part">
        <Part />
      </Boundary>,
    );
    show('z=3,1,0.5');
    expect(address()).toContain('#v=1&z=3,1,0.5');
    reason = null;
    act(() => void vi.advanceTimersByTime(100));
    show('z=4,1,0.5');
    act(() => void vi.advanceTimersByTime(450));
    expect(seen()).toBe(false);
    act(() => void vi.advanceTimersByTime(100));
    expect([seen(), screen.queryByRole('alert')]).toEqual([true, null]);
  });

  it('around what was opened offers to close it, and does not open it again with other numbers', () => {
    vi.useFakeTimers();
    reason = 'a dialog';
    const close = vi.fn<() => void>();
    render(
      <Boundary title="The dialog" onClose={close}>
        <Part />
      </Boundary>,
    );
    reason = null;
    show('z=3,1,0.5');
    act(() => void vi.advanceTimersByTime(2000));
    expect(seen()).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: dialog.close }));
    expect(close).toHaveBeenCalledOnce();
  });

  it('around the page offers another beginning', () => {
    reason = 'the page';
    render(
      <Boundary title={null}>
        <Part />
      </Boundary>,
    );
    expect(screen.getByRole('alert').textContent).toContain(failure.page);
    reason = null;
    fireEvent.click(screen.getByRole('button', { name: failure.anew }));
    expect(seen()).toBe(true);
    expect(experimentStore.getState().experiment.problem.source).toEqual(
      decodeAddress('').experiment.problem.source,
    );
  });
});
