import { create } from 'zustand';
import type { Problem } from '../../engine/problem';
import type { Beat } from '../../lesson/beats/beat';
import { createAnswers } from '../../state/answers';
import type { Experiment } from '../../state/experiment';

/** How far the reader is with one beat. */
export type Progress = {
  readonly standing: 'open' | 'right' | 'shown';
  readonly attempts: number;
  /** What the last answer was told, and the numbers it was about. */
  readonly told: { readonly words: string; readonly correct: boolean; readonly problem: Problem } | null;
};

export type LessonProgress = {
  /** By the ids of the beats. */
  readonly beats: Readonly<Record<string, Progress>>;
  /** The experiment from before the lesson, for this visit. */
  readonly before: Experiment | null;
  /** The beat whose stage was set last, from 1; another one that is on came by an address. */
  readonly entered: number | null;
  /** Counts the beats entered by a control, which take the focus with them; an address does not. */
  readonly arrivals: number;
  /** Counts the ways out by a control, which leave the focus behind. */
  readonly departures: number;
};

const OPEN: Progress = { standing: 'open', attempts: 0, told: null };

export const useLessonProgress = create<LessonProgress>(() => ({
  beats: {},
  before: null,
  entered: null,
  arrivals: 0,
  departures: 0,
}));

/** The answers of this page, for the page around it. */
export const lessonAnswers = createAnswers();

export const progressOf = ({ beats }: Pick<LessonProgress, 'beats'>, beat: Beat): Progress =>
  beats[beat.id] ?? OPEN;
