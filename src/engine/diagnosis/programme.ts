import type { Precision } from './mistakeNames';

/**
 * What a reader's program does at each place where programs go wrong. Each mistake changes one of these or two; two mistakes that
 * change the same one cannot be made together.
 */
export type Programme = {
  readonly precision: 'float64' | Precision;
  /** Whether the largest logit is subtracted before exp. */
  readonly shift: boolean;
  /** What stands between z and a. wrongAxis: softmax over the rows of the batch. */
  readonly activation: 'own' | 'twice' | 'sigmoid' | 'wrongAxis';
  /** Where 1/T is left out: in the backward pass, or in both. */
  readonly temperature: 'own' | 'forwardOnly' | 'ignored';
  /** y: the next class, or the class's own number (counted from 0 or 1) in every place. */
  readonly target: 'own' | 'next' | 'numberFromZero' | 'numberFromOne';
  /** What of the 2/N of squared error is missing. */
  readonly factor: 'own' | 'without2' | 'without1/N' | 'without2/N';
  readonly logarithm: 'natural' | 'base2' | 'base10';
  /** The a that the backward pass reads. inPlace: a − y; stale: that of another pass. */
  readonly backwardActivations: 'own' | 'inPlace' | 'stale';
  /** What the derivative's formula is given: what it is written in, or the form in a given z, or the form in z given a. */
  readonly argument: 'own' | 'z' | 'a';
  readonly entries: 'full' | 'diagonal';
  /** How ∂E/∂a becomes ∂E/∂z. fused: a − y, over T. alongRows, alongColumns: g * J without adding up. */
  readonly product: 'own' | 'skipped' | 'twice' | 'aMinusY' | 'fused' | 'alongRows' | 'alongColumns';
  readonly sign: 1 | -1;
  readonly input: 'own' | 'one';
  readonly layout: 'own' | 'transposed' | 'row';
  readonly reduction: 'own' | 'sum' | 'mean';
  /** any: the classes in whichever order. */
  readonly order: 'own' | 'any';
};

/** No mistake anywhere. */
export const RIGHT_PROGRAMME: Programme = {
  precision: 'float64',
  shift: true,
  activation: 'own',
  temperature: 'own',
  target: 'own',
  factor: 'own',
  logarithm: 'natural',
  backwardActivations: 'own',
  argument: 'own',
  entries: 'full',
  product: 'own',
  sign: 1,
  input: 'own',
  layout: 'own',
  reduction: 'own',
  order: 'own',
};
