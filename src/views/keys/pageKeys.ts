import { useEffect } from 'react';
import { experimentStore } from '../experimentStore';
import { walkBy } from '../walk';
import { askForKeys, useKeysAsked } from './askForKeys';
import { keysInUse } from './keysInUse';

const OWN_ARROWS =
  'input, select, textarea, [role="slider"], [role="grid"], [role="radiogroup"], [data-own-arrows]';
const TYPED_INTO = 'input:not([type="range"], [type="radio"]), textarea';

/** "ctrlshiftz"; a character has the same name with Shift and without, as the keyboard has it. */
function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const modifiers = [
    ctrlKey || metaKey ? 'ctrl' : '',
    altKey ? 'alt' : '',
    shiftKey && key !== '?' ? 'shift' : '',
  ];
  return modifiers.join('') + key.toLowerCase();
}

/** What a key does wherever the focus has no use of its own for it; null: nothing. */
function actionOf(event: KeyboardEvent): (() => void) | null {
  const focus = event.target instanceof Element ? event.target : document.body;
  const { undo, redo } = experimentStore.getState();
  const walking = focus.closest(OWN_ARROWS)
    ? {}
    : { arrowright: () => walkBy(1), arrowleft: () => walkBy(-1) };
  const asking = useKeysAsked.getState().byCharacter && { '?': askForKeys };
  const others = focus.matches(TYPED_INTO) ? {} : { ctrlz: undo, ctrlshiftz: redo, ctrly: redo, ...asking };
  return new Map<string, () => void>(Object.entries({ ...walking, ...others })).get(nameOf(event)) ?? null;
}

/** ← and → walk the chain rule; undo and redo as everywhere; ? asks for the list of all keys. */
export function useKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = event.defaultPrevented ? null : actionOf(event);
      if (!action) return;
      event.preventDefault();
      action();
    };
    const stopAsking = () => document.removeEventListener('keydown', ask, true);
    const ask = () => void keysInUse().then((isThere) => isThere && stopAsking());
    document.addEventListener('keydown', ask, true);
    document.addEventListener('keydown', press);
    return () => {
      stopAsking();
      document.removeEventListener('keydown', press);
    };
  }, []);
}
