import { create } from 'zustand';
import type { DecadeRange } from '../../../engine/scale/signedLogarithm';
import { at } from '../../../engine/tensor';
import type { LossName } from '../../../engine/problem';
import type { Vocabulary } from '../../../state/scale/vocabulary';
import { tokenInFull, tokenName } from '../../../text/en/labs/scale';
import type { Whole } from '../../../text/en/labs/scaleSaid';
import { isolated } from '../../../text/isolated';
import type { PlaceFacts } from './placeFacts';
import { rowShares } from './rowShares';
import type { ScaleNumbers, Updated } from './scaleNumbers';

export type GradientEntry = {
  readonly token: number;
  readonly activation: number;
  readonly target: number;
  readonly entry: number;
};

/** What is told of the numbers as they were drawn last. */
export type NumberFacts = {
  readonly vocabulary: Vocabulary;
  readonly temperature: number;
  readonly whole: Whole;
  readonly loss: number;
  readonly lossName: LossName;
  readonly gradient: readonly GradientEntry[];
};

export type ScaleFacts = {
  readonly numbers: NumberFacts | null;
  readonly range: DecadeRange | null;
  readonly place: PlaceFacts | null;
};

/** Told once a frame, by whoever draws it. */
export const useScaleFacts = create<ScaleFacts>(() => ({ numbers: null, range: null, place: null }));

export const labelOf = ({ labels }: Vocabulary, token: number): string | null => {
  const label = labels?.[token];
  return label === undefined ? null : isolated(label);
};

export const nameOf = (vocabulary: Vocabulary, token: number): string =>
  tokenName(token, labelOf(vocabulary, token));

export function numberFacts(numbers: ScaleNumbers, updated: Updated, lossName: LossName): NumberFacts {
  const { softmax, vocabulary, tokenAt, gradient } = numbers;
  const { loss, target, kept, largest } = updated;
  const top = tokenAt(softmax.top);
  return {
    vocabulary,
    temperature: softmax.temperature,
    whole: {
      count: softmax.outputs,
      kept,
      ...rowShares(numbers),
      top: {
        name: tokenInFull('a', top, labelOf(vocabulary, top)),
        share: at(softmax.activations, softmax.top),
      },
    },
    loss,
    lossName,
    gradient: Array.from(largest, (place) => ({
      token: tokenAt(place),
      activation: at(softmax.activations, place),
      target: place === target ? 1 : 0,
      entry: at(gradient, place),
    })),
  };
}
