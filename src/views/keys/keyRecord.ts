import type { KeyDoes, KeyPlace } from '../../text/en/keys';

/** Keys as `KeyboardEvent.key` names them, with the modifiers before them. */
export type KeyEntry = { readonly keys: readonly string[]; readonly does: KeyDoes };

const LEFT_RIGHT = ['ArrowLeft', 'ArrowRight'];
const UP_DOWN = ['ArrowUp', 'ArrowDown'];
const ARROWS = [...LEFT_RIGHT, ...UP_DOWN];
const HOME_END = ['Home', 'End'];
const PAGES = ['PageUp', 'PageDown'];
const PRESS = ['Enter', 'Space'];
const withKey = (modifier: string, keys: readonly string[]) => keys.map((key) => `${modifier}+${key}`);

/** Every key that the page has a use for, by the place where it has it. Tests press each of them there. */
export const KEY_RECORD: Readonly<Record<KeyPlace, readonly KeyEntry[]>> = {
  everywhere: [
    { keys: ['Tab', 'Shift+Tab'], does: 'nextControl' },
    { keys: LEFT_RIGHT, does: 'walk' },
    { keys: ['Control+z'], does: 'undo' },
    { keys: ['Control+y', 'Control+Shift+z'], does: 'redo' },
    { keys: ['Control+p'], does: 'print' },
    { keys: ['?'], does: 'list' },
    { keys: ['Escape'], does: 'close' },
  ],
  ribbon: [
    { keys: LEFT_RIGHT, does: 'walkAlong' },
    { keys: UP_DOWN, does: 'nextTerm' },
    { keys: HOME_END, does: 'firstStep' },
    { keys: PRESS, does: 'goToTerm' },
  ],
  tabs: [
    { keys: LEFT_RIGHT, does: 'nextTab' },
    { keys: HOME_END, does: 'firstTab' },
  ],
  field: [
    { keys: UP_DOWN, does: 'step' },
    { keys: withKey('Shift', UP_DOWN), does: 'coarse' },
    { keys: withKey('Alt', UP_DOWN), does: 'fine' },
    { keys: ['Escape'], does: 'takeBack' },
  ],
  slider: [
    { keys: ARROWS, does: 'step' },
    { keys: [...withKey('Shift', ARROWS), ...PAGES], does: 'coarse' },
    { keys: [...withKey('Control', ARROWS), ...withKey('Alt', UP_DOWN)], does: 'fine' },
    { keys: HOME_END, does: 'ends' },
  ],
  choice: [{ keys: ARROWS, does: 'choose' }],
  heatmap: [
    { keys: ARROWS, does: 'nextCell' },
    { keys: HOME_END, does: 'rowEnds' },
    { keys: withKey('Control', HOME_END), does: 'gridEnds' },
    { keys: PRESS, does: 'select' },
    { keys: ['Escape'], does: 'deselect' },
  ],
  formula: [
    { keys: LEFT_RIGHT, does: 'nextSymbol' },
    { keys: PRESS, does: 'onwards' },
  ],
  simplex: [
    { keys: ARROWS, does: 'move' },
    { keys: [...withKey('Shift', ARROWS), ...PAGES], does: 'coarse' },
    { keys: [...withKey('Control', ARROWS), ...withKey('Alt', UP_DOWN)], does: 'fine' },
    { keys: HOME_END, does: 'corner' },
  ],
  map: [
    { keys: ARROWS, does: 'nextPlace' },
    { keys: withKey('Shift', ARROWS), does: 'fivePlaces' },
    { keys: PAGES, does: 'windowDown' },
    { keys: withKey('Shift', PAGES), does: 'windowAcross' },
    { keys: ['+', '-'], does: 'zoom' },
    { keys: HOME_END, does: 'rowEnds' },
    { keys: withKey('Control', HOME_END), does: 'gridEnds' },
    { keys: ['0'], does: 'whole' },
    { keys: ['Enter'], does: 'cells' },
    { keys: ['Escape'], does: 'leaveMap' },
  ],
  lesson: [{ keys: ['Enter'], does: 'answer' }],
  scroll: [{ keys: ARROWS, does: 'scroll' }],
};
