import { at, type Vector } from '../../../engine/tensor';
import { difference as text } from '../../../text/en/labs/check';
import { signedText } from '../../../text/numbers';
import { isHidden, type Compared } from './comparedArrays';

const againstOf = ({ isExplained }: Compared): string => (isExplained ? text.explained : text.right);

/** An entry (as an index) of all three, as it is read out. */
export const entryOf = (both: Compared, k: number) => ({
  yours: at(both.yours, k),
  other: at(both.other, k),
  shown: text.shown(at(both.difference, k), isHidden(both, k)),
  against: againstOf(both),
});

export type DifferencePicture = {
  readonly title: string;
  readonly values: Vector;
  readonly shown: (k: number) => string;
};

/** Yours, the other, and yours minus the other. */
export const picturesOf = (both: Compared): readonly DifferencePicture[] => [
  { title: text.yours, values: both.yours, shown: (k) => signedText(at(both.yours, k)) },
  { title: againstOf(both), values: both.other, shown: (k) => signedText(at(both.other, k)) },
  { title: text.difference, values: both.difference, shown: (k) => entryOf(both, k).shown },
];
