// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SliderRow } from '../../../src/views/inputs/SliderRow';

let frames: (() => void)[] = [];
let changes: number[] = [];

function Row() {
  const [value, setValue] = useState(0);
  return (
    <SliderRow
      symbol="z"
      name="z1"
      value={value}
      minimum={-5}
      maximum={5}
      step={0.1}
      tone="z"
      read={(text) => ({ ok: true, value: Number(text) })}
      onChange={(next) => {
        changes.push(next);
        setValue(next);
        return { ok: true, value: next };
      }}
    />
  );
}

const slider = () => screen.getByRole<HTMLInputElement>('slider');
const dragTo = (...values: number[]) => {
  for (const value of values) fireEvent.change(slider(), { target: { value: String(value) } });
};

beforeEach(() => {
  frames = [];
  changes = [];
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  render(<Row />);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a slider', () => {
  it('whose events come faster than frames makes one change a frame', () => {
    dragTo(1);
    expect(changes).toEqual([1]);
    dragTo(1.1, 1.2, 1.3);
    expect(changes).toEqual([1]);
    frames.splice(0).forEach((run) => run());
    expect(changes).toEqual([1, 1.3]);
  });

  it('has the last value as soon as it is released', () => {
    dragTo(1, 2, 3);
    fireEvent.pointerUp(slider());
    expect(changes).toEqual([1, 3]);
    expect(slider().value).toBe('3');
  });

  it('is moved on by a key from its last value', () => {
    dragTo(1, 2);
    fireEvent.keyDown(slider(), { key: 'ArrowRight' });
    expect(changes).toEqual([1, 2, 2.1]);
    expect(slider().value).toBe('2.1');
  });

  it('moves by one step, ten with Shift or a page, a tenth with Ctrl, and to either end', () => {
    const press = (key: string, modifier = {}) => fireEvent.keyDown(slider(), { key, ...modifier });
    press('ArrowUp');
    press('ArrowRight', { shiftKey: true });
    press('PageDown');
    press('ArrowLeft', { ctrlKey: true });
    press('ArrowDown', { altKey: true });
    press('End');
    press('Home');
    expect(changes).toEqual([0.1, 1.1, 0.1, 0.09, 0.08, 5, -5]);
  });

  it('leaves to the browser what is not its own: its way back, another tab', () => {
    expect(fireEvent.keyDown(slider(), { key: 'ArrowLeft', altKey: true })).toBe(true);
    expect(fireEvent.keyDown(slider(), { key: 'PageDown', ctrlKey: true })).toBe(true);
    expect(fireEvent.keyDown(slider(), { key: 'Escape' })).toBe(true);
    expect(changes).toEqual([]);
  });

  it('says its name with its value', () => {
    expect(slider().getAttribute('aria-valuetext')).toBe('z1: 0');
    fireEvent.keyDown(slider(), { key: 'ArrowDown' });
    expect(slider().getAttribute('aria-valuetext')).toBe('z1: minus 0.100');
  });
});
