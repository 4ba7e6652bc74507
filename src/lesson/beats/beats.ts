import type { Beat } from './beat';
import { cell } from './cell';
import { givenLogits } from './givenLogits';
import { notMonotone } from './notMonotone';
import { offDiagonal } from './offDiagonal';
import { sign } from './sign';
import { softmaxTwice } from './softmaxTwice';
import { together } from './together';
import { total } from './total';
import { variable } from './variable';

/** The questions of the lesson in order; the closing page follows them. */
export const BEATS: readonly Beat[] = [
  sign,
  cell,
  offDiagonal,
  variable,
  givenLogits,
  softmaxTwice,
  notMonotone,
  total,
  together,
];

/** The question at a place of the lesson, from 1; null for the closing page, and beyond it. */
export const beatAt = (lesson: number): Beat | null => BEATS[lesson - 1] ?? null;
