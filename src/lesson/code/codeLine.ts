import type { Ref } from '../refs';
import type { StepId } from '../stepIds';

/** One line of a program. */
export type CodeLine = {
  readonly text: string;
  /** The step that it computes; null for what belongs to none. */
  readonly step: StepId | null;
  /** The symbol that it computes, to be lit where it stands in a formula. */
  readonly ref: Ref | null;
  /** `wrong`: where the wrong choice is made; `caught`: the assertion that stops on it. */
  readonly standing: 'wrong' | 'caught' | null;
};

type Place = { readonly step: StepId | null; readonly ref?: Ref; readonly standing?: CodeLine['standing'] };

/** Lines of one place in the derivation. */
export function linesAt(place: Place, ...texts: readonly string[]): readonly CodeLine[] {
  const { step, ref = null, standing = null } = place;
  return texts.map((text) => ({ text, step, ref, standing }));
}

export const BLANK: CodeLine = { text: '', step: null, ref: null, standing: null };

/** The parts with a blank line between. */
export function joinParts(parts: readonly (readonly CodeLine[])[]): readonly CodeLine[] {
  return parts.filter((part) => part.length > 0).flatMap((part, k) => (k === 0 ? part : [BLANK, ...part]));
}

/** The program as one pastes it. */
export const programText = (lines: readonly CodeLine[]): string =>
  lines.map(({ text }) => `${text}\n`).join('');

/** A statement and what there is to say about it. */
export const remarked = (code: string, mark: '#' | '//', remark: string): string =>
  mark === '#' ? `${code}  # ${remark}` : `${code} // ${remark}`;
