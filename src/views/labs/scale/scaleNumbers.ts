import { largestEntries } from '../../../engine/scale/largestEntries';
import { keepTopK, keepTopP, writeMaskedLogits } from '../../../engine/scale/masks';
import { rowShares, type RowShares } from '../../../engine/scale/rowShares';
import { writeLogitGradient } from '../../../engine/scale/scaleGradient';
import {
  createScaleSoftmax,
  updateScaleSoftmax,
  type ScaleSoftmax,
} from '../../../engine/scale/scaleSoftmax';
import { at, type Vector } from '../../../engine/tensor';
import type { Vocabulary } from '../../../state/scale/vocabulary';
import type { Order, ScaleChoice } from './scaleStore';

/** All that is computed of a vocabulary, in memory that is written anew. Places count in the order of display. */
export type ScaleNumbers = {
  readonly vocabulary: Vocabulary;
  readonly order: Order;
  readonly softmax: ScaleSoftmax;
  readonly tokenAt: (place: number) => number;
  /** The forward pass: all that a picture is of. Returns how many tokens are not masked, by the mask or by a logit of −∞. */
  readonly update: (choice: ScaleChoice) => number;
  /** What is told beside the picture, of the last forward pass. */
  readonly summarise: (choice: ScaleChoice) => Summary;
};

type Summary = RowShares & {
  readonly loss: number;
  /** The place of the target. */
  readonly target: number;
  /** ∂E/∂z */
  readonly gradient: Vector;
  /** The places of the largest entries of ∂E/∂z. */
  readonly largest: Uint32Array;
};

const LISTED = 10;

function inverseOf(order: Uint32Array): Uint32Array {
  const inverse = new Uint32Array(order.length);
  for (let k = 0; k < order.length; k++) inverse[order[k] ?? 0] = k;
  return inverse;
}

/** Where a token stands in the order of display. */
export const placeInOrder = (vocabulary: Vocabulary, order: Order, token: number): number =>
  order === 'index' ? token : Math.max(0, vocabulary.order.indexOf(token));

const countUp = (length: number) => new Uint32Array(length).map((_, k) => k);

export function scaleNumbers(vocabulary: Vocabulary, order: Order): ScaleNumbers {
  const { logits } = vocabulary;
  const count = logits.length;
  const isRanked = order === 'probability';
  const ranked = isRanked ? countUp(count) : vocabulary.order;
  const tokens = isRanked ? vocabulary.order : countUp(count);
  const places = inverseOf(tokens);
  const placed = Float64Array.from(tokens, (token) => at(logits, token));
  const masked = new Float64Array(count);
  const gradient = new Float64Array(count);
  const softmax = createScaleSoftmax(count);

  const finite = ranked.subarray(
    0,
    logits.reduce((sum, z) => sum + (z === -Infinity ? 0 : 1), 0),
  );

  const keptBy = ({ mask, k, p, temperature }: ScaleChoice): Uint32Array => {
    if (mask === 'topK') return keepTopK(placed, k, ranked);
    updateScaleSoftmax(softmax, placed, temperature);
    return mask === 'topP' ? keepTopP(softmax.activations, p, ranked) : finite;
  };
  return {
    vocabulary,
    order,
    softmax,
    tokenAt: (place) => tokens[place] ?? 0,
    update: (choice) => {
      const kept = keptBy(choice);
      if (choice.mask !== 'none') {
        writeMaskedLogits(placed, kept, masked);
        updateScaleSoftmax(softmax, masked, choice.temperature);
      }
      return kept.length;
    },
    summarise: ({ loss: kind, target: token }) => {
      const target = places[token ?? vocabulary.order[0] ?? 0] ?? 0;
      const loss = writeLogitGradient(softmax, kind, target, gradient);
      const largest = largestEntries(gradient, LISTED);
      return { loss, target, gradient, largest, ...rowShares(softmax, ranked) };
    },
  };
}
