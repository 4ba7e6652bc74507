import { create } from 'zustand';
import {
  fitWindow,
  type Place,
  type PlaceWindow,
  type WindowLimits,
} from '../../../engine/scale/placeWindow';
import type { DecadeRange } from '../../../engine/scale/signedLogarithm';
import type { LossName } from '../../../engine/problem';
import type { Vocabulary } from '../../../state/scale/vocabulary';

export type Order = 'probability' | 'index';
type MaskKind = 'none' | 'topK' | 'topP';

/** What is computed. */
export type ScaleChoice = {
  readonly order: Order;
  readonly temperature: number;
  readonly loss: LossName;
  /** Index of a token, from 0; null: the most probable one. */
  readonly target: number | null;
  readonly mask: MaskKind;
  readonly k: number;
  readonly p: number;
};

/** What of it is seen. */
type ScaleView = {
  /** Null before there is a vocabulary. */
  readonly window: PlaceWindow | null;
  /** A real place of the matrix, which keys move; what is spoken of unless the pointer is on the map. */
  readonly cursor: Place;
  readonly pointed: Place | null;
  /** Null: that of what is in view. */
  readonly range: DecadeRange | null;
};

/** How large the map is drawn, in CSS pixels: fewer cells have room for their numbers on a phone. */
type MapSize = { readonly side: number };

export type ScaleState = ScaleChoice & ScaleView & MapSize & { readonly vocabulary: Vocabulary | null };

export const USUAL_CHOICE: ScaleChoice = {
  order: 'probability',
  temperature: 1,
  loss: 'crossEntropy',
  target: null,
  mask: 'none',
  k: 50,
  p: 0.9,
};

const NO_VIEW: ScaleView = { window: null, cursor: { row: 0, column: 0 }, pointed: null, range: null };

/** The causes of all that the lab shows, for this visit: it stays when the lab is left. */
export const useScale = create<ScaleState>(() => ({
  ...USUAL_CHOICE,
  ...NO_VIEW,
  side: 560,
  vocabulary: null,
}));

/** A map is square, so its size in pixels is no matter to a window. */
export const limitsOf = (outputs: number): WindowLimits => ({ outputs, width: 1, height: 1, fewest: 4 });

/** Another vocabulary: all of it, by the choices that stand but for the target, which was one of the other's. */
export function takeVocabulary(vocabulary: Vocabulary): void {
  const { length } = vocabulary.logits;
  const { k } = useScale.getState();
  useScale.setState({
    ...NO_VIEW,
    vocabulary,
    target: null,
    k: Math.min(k, length),
    window: fitWindow(limitsOf(length)),
  });
}

export const choose = (choice: Partial<ScaleChoice>) => useScale.setState(choice);
