// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { LOCKS } from '../../../../src/state/view/viewTable';
import { experimentStore } from '../../../../src/views/experimentStore';
import { scale } from '../../../../src/text/en/labs/scale';
import { numberText, signedText } from '../../../../src/text/numbers';
import { drawn, openLab, said, shownText, softmaxOf, state, vocabularyOf } from './openLab';

const LABELS = ['the', 'then', 'of', 'The', 'a', 'other', 'and'];
const LOGITS = [3, 1, 2, 0.5, 2.5, -1, 0];

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = async (name: string, text: string) => {
  await userEvent.clear(field(name));
  await userEvent.type(field(name), text);
  await drawn();
};
const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );
const names = () =>
  within(screen.getByRole('table'))
    .getAllByRole('rowheader')
    .map((head) => head.textContent);
const alert = () => screen.getByRole('alert').textContent;
const pick = async (name: string) => {
  await userEvent.click(screen.getByRole('radio', { name }));
  await drawn();
};

afterEach(cleanup);

/** The entries of ∂E/∂z by the definition, the largest first. */
function listed(gradient: readonly number[], a: readonly number[], target: number) {
  return gradient
    .map((entry, i) => ({ entry, i }))
    .toSorted((one, other) => Math.abs(other.entry) - Math.abs(one.entry))
    .map(({ entry, i }) => [numberText(a[i]!), i === target ? '1' : '0', signedText(entry)]);
}

describe('∂E/∂z', () => {
  it('with cross-entropy is a − y over T, the largest entries first', async () => {
    await openLab(vocabularyOf(LOGITS, LABELS));
    await type(scale.temperature, '2');
    const a = softmaxOf(LOGITS, 2);
    expect(rows()).toEqual(
      listed(
        a.map((share, i) => (share - (i === 0 ? 1 : 0)) / 2),
        a,
        0,
      ),
    );
    expect(names()[0]).toBe('the');
    await said(`E = ${numberText(-Math.log(a[0]!))}`);
  });

  it('with the squared error goes through every row of the matrix', async () => {
    await openLab(vocabularyOf(LOGITS, LABELS));
    await pick(scale.losses.mse);
    const a = softmaxOf(LOGITS);
    const g = a.map((share, i) => (2 / LOGITS.length) * (share - (i === 0 ? 1 : 0)));
    const gradient = a.map((am, m) =>
      a.reduce((sum, ai, i) => sum + g[i]! * ai * ((i === m ? 1 : 0) - am), 0),
    );
    expect(rows()).toEqual(listed(gradient, a, 0));
  });

  it('goes to the place of a token that is pressed', async () => {
    await openLab(vocabularyOf(LOGITS, LABELS));
    await userEvent.click(screen.getByRole('button', { name: scale.gradient.goTo('a') }));
    expect(state().cursor).toEqual({ row: 1.5, column: 1.5 });
  });
});

describe('the target', () => {
  it('is the most probable token until another is found by its word or its index', async () => {
    await openLab(vocabularyOf(LOGITS, LABELS));
    await type(scale.targetWhat, 'of{Enter}');
    expect(state().target).toBe(2);
    await type(scale.targetWhat, '#6{Enter}');
    expect(state().target).toBe(5);
    await said(`E = ${numberText(-Math.log(softmaxOf(LOGITS)[5]!))}`);
    await userEvent.click(screen.getByRole('button', { name: scale.mostProbable }));
    expect(state().target).toBeNull();
  });

  it('that is called so by none is said, with what is allowed', async () => {
    await openLab(vocabularyOf(LOGITS, LABELS));
    await type(scale.targetWhat, 'zebra{Enter}');
    expect(alert()).toContain('“zebra”');
    expect(alert()).toContain('1 to 7');
    expect(state().target).toBeNull();
    await type(scale.targetWhat, '8{Enter}');
    expect(alert()).toContain('“8”');
  });

  it('that a mask leaves out makes E infinite, in words', async () => {
    await openLab(vocabularyOf(LOGITS, LABELS));
    await type(scale.targetWhat, 'other{Enter}');
    await pick(scale.masks.topK);
    await type(scale.k, '2');
    await waitFor(() => expect(shownText()).toContain('The target is masked'));
  });
});

describe('a mask', () => {
  it('of top k keeps k tokens, and gives them all of the probability', async () => {
    await openLab(vocabularyOf(LOGITS, LABELS));
    await pick(scale.masks.topK);
    await type(scale.k, '2');
    const [one, other] = softmaxOf([3, 2.5]);
    expect(rows().slice(0, 2)).toEqual([
      [numberText(one!), '1', signedText(one! - 1)],
      [numberText(other!), '0', signedText(other!)],
    ]);
    expect(rows()[2]).toEqual(['0', '0', '0']);
    await said('Of 7 tokens 2 are kept');
  });

  it('of top p keeps the fewest that reach p', async () => {
    await openLab(vocabularyOf(LOGITS, LABELS));
    await pick(scale.masks.topP);
    const a = softmaxOf(LOGITS).toSorted((one, more) => more - one);
    await type(scale.p, String(a[0]! + a[1]! + 0.01));
    await waitFor(() => expect(shownText()).toContain('Of 7 tokens 3 are kept'));
  });

  it.each([
    [scale.masks.topK, scale.k, '0', /k: “0” is not allowed; give a (whole )?number from 1 to 7/],
    [scale.masks.topK, scale.k, '2.5', /k: “2.5” is not allowed; give a whole number from 1 to 7/],
    [scale.masks.topP, scale.p, '1.5', /p: “1.5” is not allowed/],
    [scale.masks.topP, scale.p, '0', /p: “0” is not allowed/],
  ])('%s refuses %s = %s, and what was there stays', async (mask, name, text, sentence) => {
    await openLab(vocabularyOf(LOGITS, LABELS));
    await pick(mask);
    const before = state();
    fireEvent.change(field(name), { target: { value: text } });
    expect(alert()).toMatch(sentence);
    expect(state()).toBe(before);
  });
});

describe('the temperature', () => {
  it('is refused beyond its range, and the last good one stays', async () => {
    await openLab(vocabularyOf(LOGITS, LABELS));
    fireEvent.change(field(scale.temperature), { target: { value: '0' } });
    expect(alert()).toMatch(/T: “0” is not allowed/);
    expect(state().temperature).toBe(1);
  });

  it('is moved by its slider on a logarithmic scale', async () => {
    await openLab(vocabularyOf(LOGITS, LABELS));
    const slider = screen.getByRole<HTMLInputElement>('slider', { name: scale.temperatureSlider });
    expect(slider.value).toBe('100');
    fireEvent.change(slider, { target: { value: '200' } });
    expect(state().temperature).toBe(10);
    expect(field(scale.temperature).value).toBe('10');
  });
});

describe('going to a word', () => {
  it('offers what is called so, the very word before others, and goes to the first by Enter', async () => {
    await openLab(vocabularyOf(LOGITS, LABELS));
    await type(scale.findWhat, 'the');
    const offered = within(screen.getByRole('group', { name: scale.matches })).getAllByRole('button');
    expect(offered.map(({ textContent }) => textContent)).toEqual(['the', 'The', 'then', 'other']);
    await type(scale.findWhat, 'The');
    const [first] = within(screen.getByRole('group', { name: scale.matches })).getAllByRole('button');
    expect(first?.textContent).toBe('The');
    await type(scale.findWhat, 'then{Enter}');
    expect(state().cursor).toEqual({ row: 3.5, column: 3.5 });
  });

  it('goes to its row or its column alone where that is chosen', async () => {
    await openLab(vocabularyOf(LOGITS, LABELS));
    await pick(scale.findWays.row);
    await type(scale.findWhat, 'and{Enter}');
    expect(state().cursor).toEqual({ row: 5.5, column: 0.5 });
    await pick(scale.findWays.column);
    await type(scale.findWhat, '3{Enter}');
    expect(state().cursor).toEqual({ row: 5.5, column: 2.5 });
  });
});

describe('the colours', () => {
  it('follow the view until they are held', async () => {
    await openLab(vocabularyOf(LOGITS, LABELS));
    const legend = () => screen.getByRole('img', { name: /Colour scale/ }).getAttribute('aria-label');
    await pick(scale.coloursOf.locked);
    const held = legend();
    await type(scale.temperature, '0.2');
    expect(legend()).toBe(held);
    await pick(scale.coloursOf.view);
    expect(legend()).not.toBe(held);
  });
});

describe('a page where all is locked', () => {
  it('leaves the lab free: it has numbers of its own, and changes nothing of the experiment', async () => {
    const { experiment } = experimentStore.getState();
    experimentStore.setState({ lock: LOCKS });
    const { container } = await openLab(vocabularyOf(LOGITS, LABELS));
    expect(container.querySelectorAll('[data-locked]')).toHaveLength(0);
    await type(scale.temperature, '2');
    await pick(scale.losses.mse);
    await type(scale.targetWhat, 'of{Enter}');
    expect(state()).toMatchObject({ temperature: 2, loss: 'mse', target: 2 });
    expect(experimentStore.getState().experiment).toBe(experiment);
    experimentStore.setState({ lock: [] });
  });
});

describe('what one sees', () => {
  it('is said with its size, Σ|J| and where half of that stands', async () => {
    await openLab(vocabularyOf(LOGITS, LABELS));
    const a = softmaxOf(LOGITS);
    const absolute = a.flatMap((ai, i) => a.map((am, m) => Math.abs(ai * ((i === m ? 1 : 0) - am))));
    const sum = absolute.reduce((one, other) => one + other, 0);
    await said('7 × 7 = 49 entries: as doubles 392 bytes');
    await said(`Half of Σ|J| = ${numberText(sum)} stands in the 2 most probable rows`);
    expect(shownText()).toContain(`the largest a is ${numberText(a[0]!)}, a₁ “the”`);
  });
});
