import { readFileSync } from 'node:fs';
import type { MonkeyEvent } from './events';

const { MONKEY_SECONDS, MONKEY_SHRINKING, MONKEY_REPLAY, MONKEY_EVENTS, SEED } = process.env;

/** In each engine. */
export const SECONDS = Number(MONKEY_SECONDS ?? 60);

/** How long what is found is made smaller. */
export const SHRINKING_SECONDS = Number(MONKEY_SHRINKING ?? 180);

export const MONKEY_SEED = SEED === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(SEED ?? 20261126);

/** The events of an earlier failure, in place of a seed's. */
export function givenEvents(): readonly MonkeyEvent[] | null {
  const given = MONKEY_EVENTS ? readFileSync(MONKEY_EVENTS, 'utf8') : MONKEY_REPLAY;
  return given ? (JSON.parse(given) as readonly MonkeyEvent[]) : null;
}
