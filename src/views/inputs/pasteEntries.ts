import type { Outcome } from '../../engine/trace';
import { setEntries } from '../../state/editSource';
import { readNumberList } from '../../state/readNumber';
import { attempt } from '../experimentStore';

/** Sets all logits or all activations from a pasted list; false: the text is no list but one number. */
export const pasteEntries =
  (field: 'z' | 'a', outputs: number) =>
  (text: string): Outcome<boolean, string> => {
    if (!/\S[\s,;]+\S/.test(text)) return { ok: true, value: false };
    const list = readNumberList(field, text, { minimum: outputs, maximum: outputs });
    if (!list.ok) return list;
    const taken = attempt((now) => setEntries(now, list.value));
    return taken.ok ? { ok: true, value: true } : { ok: false, failure: taken.failure.reason };
  };
