export { isCellAsked } from '../lesson/cellAsked';
export { LessonCard } from '../lesson/LessonCard';
export { beginning } from '../lesson/lessonMoves';
export { startLesson } from '../lesson/lessonProgress';
export { isCovered } from '../lesson/covering';
