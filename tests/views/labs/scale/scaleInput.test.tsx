// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { scale } from '../../../../src/text/en/labs/scale';
import { choose } from '../../../../src/views/labs/scale/scaleStore';
import { openLab, said, state, vocabularyOf } from './openLab';

// jsdom has files that cannot be read.
File.prototype.arrayBuffer ??= function (this: File) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as ArrayBuffer));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsArrayBuffer(this);
  });
};

const START = vocabularyOf([3, 1, 2]);

const logits = () => Array.from(state().vocabulary?.logits ?? []);
const file = (name: string, text: string) => new File([text], name);
const inputs = (container: HTMLElement) => [
  ...container.querySelectorAll<HTMLInputElement>('input[type="file"]'),
];

async function pasted(text: string) {
  fireEvent.change(screen.getByLabelText(scale.paste), { target: { value: text } });
  await userEvent.click(screen.getByText(scale.take));
}
const refusal = () => screen.findByRole('alert');

afterEach(cleanup);

describe('one’s own logits', () => {
  it('are taken from text, and say what they are called', async () => {
    await openLab(START);
    await pasted('0.5, -1, 2, -inf');
    await waitFor(() => expect(logits()).toEqual([0.5, -1, 2, -Infinity]));
    await said('4 × 4 = 16 entries');
    await said('Pasted logits');
  });

  it('that cannot be read are refused with a sentence, and the last good ones stay', async () => {
    await openLab(START);
    await pasted('0.5, nan, 2');
    expect((await refusal()).textContent).toMatch(/Logit 2 is NaN/);
    expect(logits()).toEqual([3, 1, 2]);
    await pasted('-inf, -inf');
    await waitFor(async () => expect((await refusal()).textContent).toMatch(/every token is masked/));
    await pasted('1, 2');
    await waitFor(() => expect(logits()).toEqual([1, 2]));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('begin with their most probable token as the target', async () => {
    await openLab(START);
    act(() => choose({ target: 2 }));
    await pasted('1, 5, 2');
    await waitFor(() => expect(logits()).toEqual([1, 5, 2]));
    expect(state().target).toBeNull();
    await said('#2');
  });

  it('of several rows offer one of them', async () => {
    await openLab(START);
    await pasted('1, 2, 3\n4, 5, 6');
    const row = await screen.findByRole('textbox', { name: scale.row });
    expect(logits()).toEqual([1, 2, 3]);
    await said(scale.rowOf(2));
    fireEvent.change(row, { target: { value: '2' } });
    await waitFor(() => expect(logits()).toEqual([4, 5, 6]));
    fireEvent.change(screen.getByRole('textbox', { name: scale.row }), { target: { value: '3' } });
    expect((await refusal()).textContent).toMatch(/Row: “3” is not allowed/);
    expect(logits()).toEqual([4, 5, 6]);
  });

  it('are taken from a file that is dropped anywhere on the lab', async () => {
    const { container } = await openLab(START);
    fireEvent.drop(container.firstElementChild!, {
      dataTransfer: { files: [file('mine.json', '[7, 8]')] },
    });
    await waitFor(() => expect(logits()).toEqual([7, 8]));
    await said('mine.json');
  });

  it('get labels from a file of their own, and lose them again', async () => {
    const { container } = await openLab(START);
    await pasted('1, 2');
    await waitFor(() => expect(logits()).toEqual([1, 2]));
    await userEvent.upload(inputs(container)[1]!, file('words.txt', 'yes\nno\n'));
    await waitFor(() => expect(state().vocabulary?.labels).toEqual(['yes', 'no']));
    await said('Labels from words.txt');
    await userEvent.upload(inputs(container)[1]!, file('short.txt', 'yes\n'));
    expect((await refusal()).textContent).toMatch(/1 label and 2 logits/);
    expect(state().vocabulary?.labels).toEqual(['yes', 'no']);
    await userEvent.click(screen.getByText(scale.noLabels));
    await waitFor(() => expect(state().vocabulary?.labels).toBeNull());
  });
});

describe('the examples', () => {
  it('are buttons, and the one that stands is pressed', async () => {
    await openLab(START);
    await userEvent.click(screen.getByRole('button', { name: scale.presets.uniform }));
    await waitFor(() => expect(state().vocabulary?.logits.length).toBe(128_256));
    const pressed = screen.getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent);
    expect(pressed).toEqual([scale.presets.uniform]);
  });

  it('of counted words can be those after a word', async () => {
    await openLab(START);
    await userEvent.click(screen.getByRole('button', { name: scale.presets.counted }));
    await userEvent.selectOptions(await screen.findByRole('combobox'), 'dear');
    await waitFor(() => expect(state().vocabulary?.origin).toMatchObject({ given: 'dear' }));
    const { labels, order } = state().vocabulary!;
    // "my dear miss", "dear sir"
    expect(order.slice(0, 12)).toSatisfy((best: Uint32Array) =>
      [...best].some((token) => labels?.[token] === 'sir' || labels?.[token] === 'miss'),
    );
  });
});
