// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { readNumber } from '../../src/state/readNumber';
import { NumberField } from '../../src/views/NumberField';

afterEach(cleanup);

const taken: number[] = [];

function Field({ refuseAbove = Infinity }: { refuseAbove?: number }) {
  const [value, setValue] = useState(2);
  return (
    <>
      <NumberField
        name="z 1"
        value={value}
        read={(text) => readNumber('z', text, 'z₁')}
        onChange={(next) => {
          if (next > refuseAbove) return { ok: false, failure: { reason: `${next} is too much.` } };
          taken.push(next);
          setValue(next);
          return { ok: true, value: next };
        }}
      />
      <output>{String(value)}</output>
      <button type="button" onClick={() => setValue(7)}>
        slide to 7
      </button>
    </>
  );
}

const field = () => screen.getByRole('textbox', { name: 'z 1' });
const value = () => screen.getByRole('status').textContent;

async function typeOver(text: string) {
  await userEvent.clear(field());
  await userEvent.type(field(), text);
}

const NO_WORD = /NaN|Infinity|unendlich/;

describe('NumberField', () => {
  it.each([false, true])('calls a masked logit -inf, in its title too (locked: %s)', (locked) => {
    const refuse = () => ({ ok: false, failure: { reason: 'never asked' } }) as const;
    render(
      <NumberField
        name="z 1"
        value={-Infinity}
        read={(text) => readNumber('z', text, 'z₁')}
        onChange={refuse}
        locked={locked}
      />,
    );
    expect(field()).toHaveProperty('value', '-inf');
    expect(document.body.innerHTML).not.toMatch(NO_WORD);
  });

  it.each([
    [1.7976931348623153e308, '1.7976931348623153e+308'],
    [-1.7976931348623157e308, '−1.7976931348623157e+308'],
    [1.7976e308, '1.7976e+308'],
  ])('shows %d, one of the largest doubles, as a number', (largest, text) => {
    render(
      <NumberField
        name="z 1"
        value={largest}
        read={(typed) => readNumber('z', typed, 'z₁')}
        onChange={() => ({ ok: true, value: 0 })}
      />,
    );
    expect(field()).toHaveProperty('value', text);
  });

  it('leaves a masked logit masked when an arrow key is pressed, and complains of nothing', async () => {
    render(
      <NumberField
        name="z 1"
        value={-Infinity}
        read={(text) => readNumber('z', text, 'z₁')}
        onChange={() => ({ ok: true, value: 0 })}
      />,
    );
    await userEvent.type(field(), '{ArrowUp}{ArrowDown}');
    expect(field()).toHaveProperty('value', '-inf');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes a number over while it is typed', async () => {
    render(<Field />);
    await typeOver('-1.25');
    expect(value()).toBe('-1.25');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each(['abc', '1e999', '1,5', '--3'])(
    'says what is wrong with %s and keeps the last good value',
    async (text) => {
      render(<Field />);
      await userEvent.click(field());
      await userEvent.clear(field());
      await userEvent.paste(text);
      expect(screen.getByRole('alert').textContent).toContain('z₁');
      expect(screen.getByRole('alert').textContent).toContain(text);
      expect(value()).toBe('2');
      expect(field().getAttribute('aria-invalid')).toBe('true');
    },
  );

  it('says that an empty field is not a number', async () => {
    render(<Field />);
    await userEvent.clear(field());
    expect(screen.getByRole('alert').textContent).toContain('z₁');
    expect(value()).toBe('2');
  });

  it('does not scold a minus sign on the way to a number, until one leaves the field', async () => {
    render(<Field />);
    await userEvent.clear(field());
    await userEvent.type(field(), '-');
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.tab();
    expect(screen.getByRole('alert').textContent).toContain('-');
  });

  it('shows what the experiment refuses as a sentence beside the field', async () => {
    render(<Field refuseAbove={10} />);
    await typeOver('11');
    expect(screen.getByRole('alert').textContent).toBe('11 is too much.');
    expect(value()).toBe('1');
  });

  it('gives the last good value back on Escape', async () => {
    render(<Field />);
    await typeOver('4x');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('alert')).toBeNull();
    expect((field() as HTMLInputElement).value).toBe('4');
  });

  it('drops a draft when the value moves elsewhere', async () => {
    render(<Field />);
    await userEvent.clear(field());
    await userEvent.click(screen.getByText('slide to 7'));
    expect((field() as HTMLInputElement).value).toBe('7');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('adds a step with the up arrow and ten with Shift', async () => {
    render(<Field />);
    await userEvent.type(field(), '{ArrowUp}');
    expect(value()).toBe('2.1');
    await userEvent.type(field(), '{Shift>}{ArrowDown}{/Shift}');
    expect(value()).toBe('1.1');
  });
});
