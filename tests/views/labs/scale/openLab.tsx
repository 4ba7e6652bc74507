import { act, render, screen, waitFor } from '@testing-library/react';
import { vi } from 'vitest';
import { sortedPlaces } from '../../../../src/engine/scale/sortedPlaces';
import type { Vocabulary } from '../../../../src/state/scale/vocabulary';
import { scale } from '../../../../src/text/en/labs/scale';
import { ScaleLab } from '../../../../src/views/labs/scale/ScaleLab';
import { TELLING_MS } from '../../../../src/views/labs/scale/scaleScene';
import { choose, takeVocabulary, USUAL_CHOICE, useScale } from '../../../../src/views/labs/scale/scaleStore';

/** A vocabulary of these logits, as the reader of files makes one. */
export const vocabularyOf = (
  logits: readonly number[],
  labels: readonly string[] | null = null,
): Vocabulary => ({
  name: 'test',
  logits: Float64Array.from(logits),
  labels,
  order: sortedPlaces(Float64Array.from(logits)),
  origin: { kind: 'text', stored: null, rows: null, arrays: null, labels: null },
});

/** By loops, to the letter: a second computation of what the lab shows. */
export function softmaxOf(logits: readonly number[], temperature = 1): number[] {
  const most = Math.max(...logits);
  const shares = logits.map((z) => Math.exp((z - most) / temperature));
  const sum = shares.reduce((one, other) => one + other, 0);
  return shares.map((share) => share / sum);
}

export const jacobianAt = (a: readonly number[], i: number, m: number, temperature = 1): number =>
  (a[i]! * ((i === m ? 1 : 0) - a[m]!)) / temperature;

// There is nothing to draw on here, which is said aloud otherwise.
vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);

/** Opens the lab on a vocabulary, as it stands after a press on one of its own buttons. */
export async function openLab(vocabulary: Vocabulary) {
  choose(USUAL_CHOICE);
  takeVocabulary(vocabulary);
  const view = render(<ScaleLab theme="light" />);
  await drawn();
  return view;
}

/** Until a frame was drawn for what stands now, and what stands beside the picture has followed. */
export const drawn = () =>
  act(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve, TELLING_MS));
      }),
  );

export const map = () => screen.getByRole('grid', { name: scale.map });
export const state = () => useScale.getState();
export const said = async (text: string | RegExp) =>
  waitFor(() => {
    const content = document.body.textContent ?? '';
    if (typeof text === 'string' ? !content.includes(text) : !text.test(content)) {
      throw new Error(`${String(text)} is not said in: ${content}`);
    }
  });

/** All that stands on the page. */
export const shownText = () => document.body.textContent;
