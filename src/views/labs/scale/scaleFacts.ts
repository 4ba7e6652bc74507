import { create } from 'zustand';
import type { LossName } from '../../../engine/problem';
import type { DecadeRange } from '../../../engine/scale/signedLogarithm';
import { at } from '../../../engine/tensor';
import type { Vocabulary } from '../../../state/scale/vocabulary';
import { tokenInFull, tokenName } from '../../../text/en/labs/scale';
import type { Whole } from '../../../text/en/labs/scaleSaid';
import { isolated } from '../../../text/isolated';
import type { PlaceFacts } from './placeFacts';
import type { ScaleNumbers } from './scaleNumbers';
import type { ScaleChoice } from './scaleStore';

type GradientEntry = {
  readonly token: number;
  readonly activation: number;
  readonly target: number;
  readonly entry: number;
};

/** What is told of the numbers. */
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
  /** How many of them are in view. */
  readonly rows: number;
};

/** What stands beside the picture: of a frame that was drawn, told by whoever draws. */
export const useScaleFacts = create<ScaleFacts>(() => ({ numbers: null, range: null, place: null, rows: 0 }));

export const labelOf = ({ labels }: Vocabulary, token: number): string | null => {
  const label = labels?.[token];
  return label === undefined ? null : isolated(label);
};

export const nameOf = (vocabulary: Vocabulary, token: number): string =>
  tokenName(token, labelOf(vocabulary, token));

export function numberFacts(numbers: ScaleNumbers, kept: number, choice: ScaleChoice): NumberFacts {
  const { softmax, vocabulary, tokenAt } = numbers;
  const { loss, target, gradient, largest, absoluteSum, halfRows } = numbers.summarise(choice);
  const top = tokenAt(softmax.top);
  return {
    vocabulary,
    temperature: softmax.temperature,
    whole: {
      count: softmax.outputs,
      kept,
      absoluteSum,
      halfRows,
      top: {
        name: tokenInFull('a', top, labelOf(vocabulary, top)),
        share: at(softmax.activations, softmax.top),
      },
    },
    loss,
    lossName: choice.loss,
    gradient: Array.from(largest, (place) => ({
      token: tokenAt(place),
      activation: at(softmax.activations, place),
      target: place === target ? 1 : 0,
      entry: at(gradient, place),
    })),
  };
}
