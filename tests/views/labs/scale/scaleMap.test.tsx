// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { scale } from '../../../../src/text/en/labs/scale';
import { numberText } from '../../../../src/text/numbers';
import { useAnnouncement } from '../../../../src/views/announce';
import { useScaleFacts } from '../../../../src/views/labs/scale/scaleFacts';
import { useScale } from '../../../../src/views/labs/scale/scaleStore';
import { drawn, jacobianAt, map, openLab, said, softmaxOf, state, vocabularyOf } from './openLab';

const COUNT = 5000;
const LOGITS = Array.from({ length: COUNT }, (_, i) => 2 * Math.sin(i * i) - Math.log(i + 1));
const A = softmaxOf(LOGITS);
const RANKED = A.map((_, i) => i).toSorted((i, j) => A[j]! - A[i]!);

const press = async (...keys: readonly string[]) => {
  for (const key of keys) fireEvent.keyDown(map(), { key });
  await drawn();
};
const place = () => useScaleFacts.getState().place;
const button = (name: string) => screen.getByRole('button', { name });

afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

describe('the keyboard', () => {
  it('goes down to single cells and from cell to cell, and the case and the value of each are told', async () => {
    await openLab(vocabularyOf(LOGITS));
    await press('Enter', 'ArrowDown', 'ArrowDown', 'ArrowRight');
    const [i, m] = [RANKED[2]!, RANKED[1]!];
    const facts = place();
    if (facts?.kind !== 'cell') throw new Error('no cell');
    expect([facts.row.token, facts.column.token]).toEqual([i, m]);
    expect(facts.value).toBeCloseTo(jacobianAt(A, i, m), 15);
    await said('off the diagonal, i ≠ m');
    await said(numberText(jacobianAt(A, i, m)));
    await press('ArrowRight');
    await said('on the diagonal, i = m');
    await said(numberText(jacobianAt(A, i, i)));
  });

  it('zooms by plus and minus around the cross, and 0 shows the whole matrix', async () => {
    await openLab(vocabularyOf(LOGITS));
    await press('+');
    expect(state().window).toEqual({ firstRow: 0, rows: COUNT / 2, firstColumn: 0, columns: COUNT / 2 });
    await press('=', '-');
    expect(state().window?.rows).toBe(COUNT / 2);
    await press('0');
    expect(state().window?.rows).toBe(COUNT);
    await press('-');
    expect(state().window?.rows).toBe(COUNT);
  });

  it('pages by a screen, sideways with Shift, and never leaves the matrix', async () => {
    await openLab(vocabularyOf(LOGITS));
    await press('+', '+', 'PageDown');
    expect(state().window?.firstRow).toBeCloseTo((0.9 * COUNT) / 4);
    fireEvent.keyDown(map(), { key: 'PageDown', shiftKey: true });
    expect(state().window?.firstColumn).toBeCloseTo((0.9 * COUNT) / 4);
    await press(...Array.from({ length: 9 }, () => 'PageDown'));
    expect(state().window?.firstRow).toBe((3 * COUNT) / 4);
    expect(state().cursor.row).toBeLessThan(COUNT);
  });

  it('is followed by what stands beside the map ten times a second, and to where it comes to rest', async () => {
    await openLab(vocabularyOf(LOGITS));
    await press('Enter');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] });
    const told = vi.fn();
    const stop = useScaleFacts.subscribe(told);
    for (let frame = 0; frame < 31; frame++) {
      fireEvent.keyDown(map(), { key: 'ArrowRight' });
      act(() => void vi.advanceTimersByTime(16));
    }
    expect(told).toHaveBeenCalledTimes(5);
    expect(place()).not.toMatchObject({ column: { token: RANKED[31] } });
    act(() => void vi.advanceTimersByTime(100));
    expect(place()).toMatchObject({ row: { token: RANKED[0] }, column: { token: RANKED[31] } });
    stop();
  });

  it('leaves to the page what the map has no use for', async () => {
    await openLab(vocabularyOf(LOGITS));
    expect(fireEvent.keyDown(map(), { key: 'Tab' })).toBe(true);
    expect(fireEvent.keyDown(map(), { key: 'z', ctrlKey: true })).toBe(true);
    expect(fireEvent.keyDown(map(), { key: 'ArrowLeft', altKey: true })).toBe(true);
    expect(fireEvent.keyDown(map(), { key: 'ArrowLeft' })).toBe(false);
  });

  it('goes to the ends of a row and of the matrix by the keys of every matrix', async () => {
    await openLab(vocabularyOf(LOGITS));
    await press('Enter', 'ArrowDown', 'End');
    expect(state().cursor).toEqual({ row: 1.5, column: COUNT - 0.5 });
    expect(place()).toMatchObject({ row: { place: 1 }, column: { place: COUNT - 1 } });
    await press('Home');
    expect(state().cursor).toEqual({ row: 1.5, column: 0.5 });
    for (const [key, corner] of [
      ['End', COUNT - 0.5],
      ['Home', 0.5],
    ] as const) {
      fireEvent.keyDown(map(), { key, ctrlKey: true });
      expect(state().cursor).toEqual({ row: corner, column: corner });
    }
    await press('0', 'End');
    expect(state().cursor.column).toBe(COUNT - 0.5);
  });

  it('is in a grid of V × V places with heads, of which the one at the cross is there, named as in a small matrix', async () => {
    await openLab(
      vocabularyOf(
        LOGITS,
        LOGITS.map((_, i) => (i === RANKED[1] ? 'dog' : `w${i}`)),
      ),
    );
    await press('Enter', 'ArrowDown');
    const cell = () => document.getElementById(map().getAttribute('aria-activedescendant') ?? '')!;
    const [i, m] = [RANKED[1]!, RANKED[0]!];
    expect(map().getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
    expect(map().contains(cell())).toBe(true);
    expect(cell().textContent).toBe(
      `derivative of a ${i + 1} by z ${m + 1} = ${numberText(jacobianAt(A, i, m))}, row ${i + 1} dog, column ${m + 1} w${m}; off the diagonal, i ≠ m`,
    );
    const index = (role: string, of: 'row' | 'col') =>
      map().querySelector(`[role="${role}"]`)?.closest(`[aria-${of}index]`)?.getAttribute(`aria-${of}index`);
    expect([index('gridcell', 'row'), index('gridcell', 'col')]).toEqual(['3', '2']);
    expect([index('rowheader', 'row'), index('columnheader', 'col')]).toEqual(['3', '2']);
    expect(map().querySelector('[role="rowheader"]')?.textContent).toContain('dog');
    const before = cell().id;
    await press('ArrowRight');
    expect(cell().id).not.toBe(before);
    await press('0');
    act(() => useScale.setState({ cursor: { row: 1000, column: 2000 } }));
    await drawn();
    expect(cell().textContent).toMatch(
      /^Rows 999 to 1,\d+, columns 1,\d+ to .* entries, sum minus .*, mean minus/,
    );
  });

  it('is what is spoken of once a key is pressed, wherever the pointer rests', async () => {
    await openLab(vocabularyOf(LOGITS));
    act(() => useScale.setState({ pointed: { row: 4000, column: 30 } }));
    await press('Enter');
    expect(place()).toMatchObject({ row: { place: 0 }, column: { place: 0 } });
  });

  it('has it said how much is in view when that has changed, and only while it is in the map', async () => {
    await openLab(vocabularyOf(LOGITS));
    const heard = () => useAnnouncement.getState();
    act(() => map().focus());
    await press('+');
    await waitFor(() => expect(heard().said).toBe('Shown: 2,500 of 5,000 rows.'));
    const { count } = heard();
    await press('ArrowDown');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(heard().count).toBe(count);
    act(() => map().blur());
    act(() => useScale.setState({ window: { firstRow: 0, rows: 900, firstColumn: 0, columns: 900 } }));
    await drawn();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(heard().count).toBe(count);
  });
});

describe('a block', () => {
  it('is told with its entries, their sum and their mean', async () => {
    await openLab(vocabularyOf(LOGITS));
    act(() => useScale.setState({ cursor: { row: 1000, column: 2000 } }));
    await drawn();
    const facts = place();
    if (facts?.kind !== 'block') throw new Error('no block');
    const { rows, columns, block } = facts;
    expect(rows.from).toBeLessThanOrEqual(1000);
    expect(rows.to).toBeGreaterThan(1000);
    let sum = 0;
    for (let i = rows.from; i < rows.to; i++) {
      for (let m = columns.from; m < columns.to; m++) sum += jacobianAt(A, RANKED[i]!, RANKED[m]!);
    }
    expect(block.sum / sum).toBeCloseTo(1, 12);
    expect(block.mean * block.count).toBeCloseTo(block.sum, 15);
    await said(`This pixel is ${rows.to - rows.from} × ${columns.to - columns.from} entries.`);
    await said(numberText(block.mean));
  });
});

describe('the buttons', () => {
  it('zoom, go to cells, to the diagonal and back to the whole matrix', async () => {
    await openLab(vocabularyOf(LOGITS));
    await userEvent.click(button(scale.zoomIn));
    expect(state().window?.rows).toBe(COUNT / 2);
    await userEvent.click(button(scale.zoomOut));
    expect(state().window?.rows).toBe(COUNT);
    act(() => useScale.setState({ cursor: { row: 700, column: 30 } }));
    await userEvent.click(button(scale.diagonal));
    expect(state().cursor).toEqual({ row: 700.5, column: 700.5 });
    expect(state().window!.rows).toBeLessThan(12);
    await userEvent.click(button(scale.whole));
    expect(state().window?.rows).toBe(COUNT);
    expect(state().cursor).toEqual({ row: 700.5, column: 700.5 });
  });
});

describe('masked tokens', () => {
  it('are said, and a button shows the corner that is left', async () => {
    await openLab(vocabularyOf([...LOGITS.slice(0, 40), ...LOGITS.slice(40).map(() => -Infinity)]));
    await said('Of 5,000 tokens 40 are kept');
    await userEvent.click(button(scale.unmasked));
    expect(state().window).toEqual({ firstRow: 0, rows: 40, firstColumn: 0, columns: 40 });
    await userEvent.click(screen.getByRole('radio', { name: scale.orders.index }));
    expect(screen.queryByRole('button', { name: scale.unmasked })).toBeNull();
  });
});

describe('order', () => {
  it('by index puts the cross of the same place on another token', async () => {
    await openLab(vocabularyOf(LOGITS));
    await press('Enter');
    expect(place()).toMatchObject({ row: { token: RANKED[0] } });
    await userEvent.click(screen.getByRole('radio', { name: scale.orders.index }));
    await drawn();
    expect(place()).toMatchObject({ row: { token: 0 }, column: { token: 0 } });
  });
});
