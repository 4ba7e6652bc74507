import type { Place, PlaceWindow } from '../../../engine/scale/placeWindow';
import { tokenInFull } from '../../../text/en/labs/scale';
import { labelOf } from './scaleFacts';
import type { ScaleNumbers } from './scaleNumbers';
import type { ScaleChoice } from './scaleStore';

type InView = { readonly window: PlaceWindow; readonly cursor: Place };

/** What the map shows by a choice: its numbers, written anew, and what its rows and columns are called. */
export function pictured(numbers: ScaleNumbers, choice: ScaleChoice, { window, cursor }: InView) {
  numbers.update(choice);
  const { softmax, tokenAt, vocabulary } = numbers;
  const head = (letter: 'a' | 'z') => (place: number) =>
    tokenInFull(letter, tokenAt(place), labelOf(vocabulary, tokenAt(place)));
  return { softmax, window, cursor, rowHead: head('a'), columnHead: head('z') };
}
