import { LINE_LABELS } from '../../text/en/steps';
import type { Line, LineKind } from '../step';
import type { Tex } from '../tex';

type Content = {
  readonly tex: Tex;
  /** The formula in words. */
  readonly says: string;
  readonly label?: string;
  /** By default the kind, which will do where a sub-step has one line of it. */
  readonly id?: string;
  readonly folded?: number;
  readonly standing?: Line['standing'] | undefined;
};

const ofKind =
  (kind: LineKind, usualLabel: string) =>
  ({ tex, says, label = usualLabel, id = kind, folded = 0, standing }: Content): Line => {
    const line = { id, kind, label, tex, sentence: says, folded };
    return standing ? { ...line, standing } : line;
  };

export const symbolic = ofKind('symbolic', LINE_LABELS.general);
export const substituted = ofKind('substituted', LINE_LABELS.numbers);
export const result = ofKind('value', LINE_LABELS.value);
