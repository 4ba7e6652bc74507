import { beatAt } from '../../lesson/beats/beats';
import type { Beat, Place } from '../../lesson/beats/beat';
import { judge, type Given } from '../../lesson/beats/judge';
import { stepById } from '../../lesson/derivation';
import { experimentOfBeat } from '../../state/addressDecode';
import type { Experiment } from '../../state/experiment';
import { traceOf } from '../../state/traceOf';
import { experimentStore } from '../experimentStore';
import { mayEdit } from '../lock';
import { showSection } from '../stageView';
import { goToPosition } from '../walk';
import { beginning, leaving } from './lessonMoves';
import { move, whenLockedIsSet } from './move';
import { lessonAnswers, progressOf, useLessonProgress, type Progress } from './progress';

// What the page around set is not taken back by leaving with the numbers from before.
whenLockedIsSet(() => useLessonProgress.setState({ before: null }));

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
