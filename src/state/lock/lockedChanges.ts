import { echo } from '../../text/echo';
import { lockedOnPage } from '../../text/en/refusals';
import { fieldTexts } from '../addressText';
import type { Experiment } from '../experiment';
import type { FieldId } from '../fieldTable';
import type { Refusal } from '../refusal';

/** What each key holds, as the address writes it. In a batch x is that of every row: a lock on x holds for X too. */
function heldBy(experiment: Experiment): Partial<Record<string, string>> {
  const texts = fieldTexts(experiment);
  return texts['X'] === undefined ? texts : { ...texts, x: texts['X'] };
}

/**
 * The locked keys that hold something else after a change than before. To gain a value or to lose it is a change: z is one
 * when the layer that gave the logits makes way for them. What is only computed, as z is from a layer, is under no key.
 */
export function lockedChanges(
  lock: readonly FieldId[],
  before: Experiment,
  after: Experiment,
): readonly FieldId[] {
  if (lock.length === 0 || before === after) return [];
  const [held, holds] = [heldBy(before), heldBy(after)];
  return lock.filter((field) => held[field] !== holds[field]);
}

/** Why the reader may not make a change, or null where nothing locked is touched by it. */
export function lockRefusal(lock: readonly FieldId[], before: Experiment, after: Experiment): Refusal | null {
  const [field] = lockedChanges(lock, before, after);
  if (field === undefined) return null;
  const value = echo(heldBy(after)[field] ?? '');
  return { field, value, reason: lockedOnPage(field, value) };
}
