import { create } from 'zustand';
import type { Quantity, Question } from '../../../engine/diagnosis/question';
import type { Problem } from '../../../engine/problem';
import type { CheckInput, CheckTerms } from '../../../state/check/checkRequest';
import type { Experiment } from '../../../state/experiment';
import { readFile } from './readFile';

/** What the reader brought, for this visit: it stays when the experiment changes, and when the lab is left. */
export type CheckDraft = {
  readonly quantity: Quantity;
  readonly reduction: Question['reduction'];
  readonly text: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** Which array of the file was chosen; null: the first that fits. */
  readonly array: number | null;
  /** Why a file was not even read. */
  readonly refused: string | null;
  /** Numbers that would tell were loaded, and nothing was pasted since: those of the old ones say nothing about these. */
  readonly fresh: Problem | null;
  /** How often the keyboard lost its place, and the box is to give it one. */
  readonly focusTaken: number;
};

const NOTHING = { text: '', file: null, array: null, refused: null, fresh: null };

export const useCheckDraft = create<CheckDraft>(() => ({
  quantity: 'dE_dz',
  reduction: 'mean',
  ...NOTHING,
  focusTaken: 0,
}));

/** For a button that is gone once it is pressed. A finger or a mouse needs no place, and a phone no keyboard on its screen. */
export function takeFocus() {
  if (!document.activeElement?.matches(':focus-visible')) return;
  useCheckDraft.setState(({ focusTaken }) => ({ focusTaken: focusTaken + 1 }));
}

export const askAbout = (quantity: Quantity) => useCheckDraft.setState({ quantity });
export const addUpAs = (reduction: Question['reduction']) => useCheckDraft.setState({ reduction });
export const pasteText = (text: string) => useCheckDraft.setState({ ...NOTHING, text });
export const clearInput = () => {
  takeFocus();
  useCheckDraft.setState(NOTHING);
};
export const chooseArray = (array: number) => useCheckDraft.setState({ array });
export const awaitFresh = (fresh: Problem) => {
  takeFocus();
  useCheckDraft.setState({ fresh });
};

/** Takes a dropped or chosen file, or says why it cannot be. */
export async function takeFile(file: File): Promise<void> {
  const read = await readFile(file);
  const taken = read.ok ? { file: { name: file.name, bytes: read.value } } : { refused: read.failure };
  useCheckDraft.setState({ ...NOTHING, ...taken });
}

/** ∂E/∂W needs a layer; without one its place is taken by ∂E/∂z. */
export function quantityFor({ problem }: Experiment, wished: Quantity): Quantity {
  return wished === 'dE_dW' && problem.source.kind !== 'layer' ? 'dE_dz' : wished;
}

function inputOf({ file, array, text }: CheckDraft): CheckInput | null {
  if (file) return { kind: 'file', ...file, array };
  return text.trim() === '' ? null : { kind: 'text', text };
}

/** What is asked, or null while nothing was brought. */
export function termsOf(draft: CheckDraft, quantity: Quantity): CheckTerms | null {
  const input = inputOf(draft);
  return input && { quantity, reduction: draft.reduction, input };
}
