import type { PlaceRange } from '../../../engine/scale/scaleSoftmax';
import type { Vocabulary } from '../../../state/scale/vocabulary';
import { tokenInFull } from '../../../text/en/labs/scale';
import { placeSaid } from '../../../text/en/labs/scaleSaid';
import { say } from '../../../text/en/spoken';
import type { PlaceFacts, Share } from './placeFacts';
import { labelOf } from './scaleFacts';

/** a₁₇ “the” */
export const shareName = (letter: 'a' | 'z', { token }: Share, vocabulary: Vocabulary): string =>
  tokenInFull(letter, token, labelOf(vocabulary, token));

/** Whether a block has its rows where it has its columns, or shares none with them: else no short formula is its sum. */
export function blockKind(rows: PlaceRange, columns: PlaceRange): 'diagonal' | 'off' | 'staggered' {
  if (rows.from === columns.from && rows.to === columns.to) return 'diagonal';
  return rows.to <= columns.from || columns.to <= rows.from ? 'off' : 'staggered';
}

export function placeTitle(place: PlaceFacts, vocabulary: Vocabulary): string {
  if (place.kind === 'block') return placeSaid.block(place.rows, place.columns);
  return placeSaid.cell(shareName('a', place.row, vocabulary), shareName('z', place.column, vocabulary));
}

/** A block, read aloud. */
export function blockHeard({ rows, columns, block }: Extract<PlaceFacts, { kind: 'block' }>): string {
  const { count, sum, mean } = block;
  return placeSaid.heardBlock(placeSaid.block(rows, columns), count, say(sum), say(mean));
}
