/** What a reader is told who has not touched anything yet. */
export const firstTouch = 'Drag a slider: every number follows.';
