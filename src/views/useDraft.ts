import { useState } from 'react';
import type { Outcome } from '../engine/trace';

/** What one has typed on the way to a number, such as "-" or "1e": not yet an error. */
const isUnfinished = (text: string) =>
  /^\s*(?:[-−+]?[.,]?|[-−]in?|[-−+]?[\d.,]+e[-−+]?)$/i.test(text) && text.trim() !== '';

type Draft = { readonly text: string; readonly basis: number; readonly problem: string | null };

type Commit = {
  /** Reads what was typed, or says in a sentence what is wrong with it. */
  readonly read: (text: string) => Outcome<number, string>;
  /** Takes the number over; may still refuse it. */
  readonly onChange: (value: number) => Outcome<unknown, { readonly reason: string }>;
};

/**
 * What stands in a number field while it is typed into. A draft belongs to the value it was typed over: when a slider
 * or an undo moves that value, the draft is over.
 */
export function useDraft(value: number, { read, onChange }: Commit) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const current = draft && Object.is(draft.basis, value) ? draft : null;

  const commit = (text: string) => {
    const typed = read(text);
    if (!typed.ok) return setDraft({ text, basis: value, problem: typed.failure });
    const taken = Object.is(typed.value, value) ? null : onChange(typed.value);
    if (taken && !taken.ok) return setDraft({ text, basis: value, problem: taken.failure.reason });
    setDraft({ text, basis: typed.value, problem: null });
  };

  return {
    current,
    drop: () => setDraft(null),
    refuse: (text: string, problem: string) => setDraft({ text, basis: value, problem }),
    type: (text: string) =>
      isUnfinished(text) ? setDraft({ text, basis: value, problem: null }) : commit(text),
    leave: () => {
      if (!current || current.problem) return;
      if (isUnfinished(current.text)) commit(current.text);
      else setDraft(null);
    },
  };
}
