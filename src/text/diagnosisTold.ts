import type { Diagnosis, GivenArray } from '../engine/diagnosis/question';
import type { Asked } from './diagnosisAsked';
import type { Sizes } from './quantityShapes';

/** A verdict in words. */
export type DiagnosisSentence = {
  /** A word or two: "Right, to 7 digits." */
  readonly headline: string;
  readonly detail: string;
};

/** What was found, and of what. */
export type Told = {
  readonly asked: Asked;
  readonly sizes: Sizes;
  readonly given: Pick<GivenArray, 'shape' | 'values' | 'resolution'>;
  readonly diagnosis: Diagnosis;
};
