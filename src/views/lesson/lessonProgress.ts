import { create } from 'zustand';
import type { Problem } from '../../engine/problem';
import { beatAt } from '../../lesson/beats/beats';
import type { Beat, Place } from '../../lesson/beats/beat';
import { judge, type Given } from '../../lesson/beats/judge';
import { stepById } from '../../lesson/derivation';
import { experimentOfBeat } from '../../state/addressDecode';
import { createAnswers } from '../../state/answers';
import type { Experiment } from '../../state/experiment';
import { traceOf } from '../../state/traceOf';
import { experimentStore } from '../experimentStore';
import { mayEdit } from '../lock';
import { showSection } from '../stageView';
import { goToPosition } from '../walk';
import { beginning, leaving, move, whenLockedIsSet } from './lessonMoves';

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

// What the page around set is not taken back by leaving with the numbers from before.
whenLockedIsSet(() => useLessonProgress.setState({ before: null }));

/** The answers of this page, for the page around it. */
export const lessonAnswers = createAnswers();

export const progressOf = ({ beats }: Pick<LessonProgress, 'beats'>, beat: Beat): Progress =>
  beats[beat.id] ?? OPEN;

function record(beat: Beat, progress: Progress) {
  useLessonProgress.setState(({ beats }) => ({ beats: { ...beats, [beat.id]: progress } }));
}

function goToPlace(place: Place) {
  if (place.tab === 'why') return showSection(place.section);
  const { step } = place;
  move((now) => ({ ...now, step }));
  const { problem } = experimentStore.getState().experiment;
  const substep = stepById(step)
    .substeps(problem)
    .findIndex(({ id }) => id === place.substep);
  goToPosition({ step, substep: Math.max(0, substep) });
}

/** Where the closing page stands. */
const CLOSING: Place = { tab: 'derivation', step: 'da_dz', substep: 'matrix' };

/** Sets the stage for the beat that is on; a cell that stands selected would be taken for an answer. */
function setTheStage(lesson: number) {
  useLessonProgress.setState({ entered: lesson });
  const beat = beatAt(lesson);
  if (!beat) return goToPlace(CLOSING);
  const isOpen = progressOf(useLessonProgress.getState(), beat).standing === 'open';
  goToPlace(isOpen ? beat.asked : beat.revealed);
  if (isOpen && beat.prediction.kind === 'cell') move((now) => ({ ...now, cell: null }));
}

/** Puts the beat's own numbers in: one change, which undo takes back. */
export function takeOwnNumbers(lesson: number) {
  useLessonProgress.setState({ entered: lesson });
  move(() => experimentOfBeat(lesson));
  setTheStage(lesson);
}

export function enterBeat(lesson: number) {
  takeOwnNumbers(lesson);
  useLessonProgress.setState(({ arrivals }) => ({ arrivals: arrivals + 1 }));
}

export function startLesson() {
  if (!mayEdit(beginning)) return;
  useLessonProgress.setState({ beats: {}, before: experimentStore.getState().experiment });
  enterBeat(1);
}

/** An address says which beat is on, and brings its numbers with it. */
export function arriveByAddress(experiment: Experiment, lesson: number) {
  useLessonProgress.setState(({ before }) => ({ before: before ?? { ...experiment, lesson: null } }));
  setTheStage(lesson);
}

/** Ends the lesson; the numbers stay as they are, or become those from before it: always where it moved what is locked. */
export function leaveLesson(numbers: 'these' | 'before') {
  if (!mayEdit(leaving)) return;
  const { before } = useLessonProgress.getState();
  const isRestored = before !== null && (numbers === 'before' || !mayEdit(() => before));
  move((now) => leaving(isRestored ? before : now));
  useLessonProgress.setState(({ departures }) => ({
    beats: {},
    before: null,
    entered: null,
    departures: departures + 1,
  }));
}

const answerText = (given: Given): string | number =>
  typeof given === 'object' ? `${given.row + 1},${given.column + 1}` : given;

/** Judges an answer with the numbers as they stand, and says so to the page around. */
export function answerBeat(beat: Beat, given: Given) {
  const { problem } = experimentStore.getState().experiment;
  const trace = traceOf(problem);
  const before = progressOf(useLessonProgress.getState(), beat);
  if (before.standing !== 'open' || beat.unfit(trace) !== null) return;
  const { correct, says } = judge(beat.prediction, trace, given);
  const attempts = before.attempts + 1;
  record(beat, { standing: correct ? 'right' : 'open', attempts, told: { words: says, correct, problem } });
  lessonAnswers.setState({
    given: { question: beat.id, answer: answerText(given), correct, attempt: attempts },
  });
  if (correct) goToPlace(beat.revealed);
}

/** Gives up on a question: the answer is shown. */
export function showAnswer(beat: Beat) {
  record(beat, { ...progressOf(useLessonProgress.getState(), beat), standing: 'shown', told: null });
  goToPlace(beat.revealed);
}
