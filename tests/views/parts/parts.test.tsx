// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { stage } from '../../../src/text/en/stage';
import { Awaited } from '../../../src/views/parts/Awaited';
import { partOf, useLoaded, type Part } from '../../../src/views/parts/part';

/** A part that comes, or does not, when the test says so. */
function partAtHand() {
  const asked: { resolve: (content: string) => void; reject: (reason: Error) => void }[] = [];
  const part = partOf(() => new Promise<string>((resolve, reject) => asked.push({ resolve, reject })));
  return { part, asked };
}

function Shown({ part }: { readonly part: Part<string> }) {
  return <p>{useLoaded(part) ?? 'nothing yet'}</p>;
}

afterEach(cleanup);

describe('partOf(fetch)', () => {
  it('is asked for once, however many need it, and kept', async () => {
    const { part, asked } = partAtHand();
    const both = [part.load(), part.load()];
    expect(part.loaded()).toBe(null);
    asked[0]?.resolve('steps');
    expect(await Promise.all(both)).toEqual(['steps', 'steps']);
    expect([part.loaded(), asked.length]).toEqual(['steps', 1]);
  });

  it('is asked for anew after it did not come', async () => {
    const { part, asked } = partAtHand();
    const failing = part.load();
    asked[0]?.reject(new Error('offline'));
    await expect(failing).rejects.toThrow('offline');
    const second = part.load();
    asked[1]?.resolve('steps');
    expect(await second).toBe('steps');
  });

  it('draws a view anew when it comes, and does not ask for it on that account', async () => {
    const { part, asked } = partAtHand();
    render(<Shown part={part} />);
    expect([screen.getByText('nothing yet').textContent, asked.length]).toEqual(['nothing yet', 0]);
    act(() => part.give('steps'));
    expect(screen.getByText('steps')).toBeTruthy();
  });
});

describe('<Awaited>', () => {
  it('says that it loads, then shows what has come', async () => {
    const { part, asked } = partAtHand();
    render(
      <Awaited part={part} title="Why">
        {(content) => <p>{content}</p>}
      </Awaited>,
    );
    expect(screen.getByText(stage.loading('Why'))).toBeTruthy();
    await act(async () => asked[0]?.resolve('because'));
    expect(screen.getByText('because')).toBeTruthy();
  });

  it('says in words that it did not come, and why, and tries again', async () => {
    const { part, asked } = partAtHand();
    render(
      <Awaited part={part} title="Why">
        {(content) => <p>{content}</p>}
      </Awaited>,
    );
    await act(async () => asked[0]?.reject(new Error('offline')));
    expect(screen.getByRole('alert').textContent).toContain(stage.failedReason('offline'));
    await userEvent.click(screen.getByRole('button', { name: stage.again }));
    await act(async () => asked[1]?.resolve('because'));
    expect(screen.getByText('because')).toBeTruthy();
  });
});
