/** Whether what was found is found again with these events. */
type Fails<Event> = (events: readonly Event[]) => Promise<boolean>;

/**
 * The fewest of these events, in their order, with which it still fails, by leaving out ever smaller parts: delta debugging.
 * https://www.debuggingbook.org/html/DeltaDebugger.html Stops where `mayGoOn` says no, with what it has.
 */
export async function shrunk<Event>(
  events: readonly Event[],
  fails: Fails<Event>,
  mayGoOn: () => boolean,
): Promise<readonly Event[]> {
  let kept = (await firstFailing(endsOf(events), fails, mayGoOn)) ?? events;
  let parts = 2;
  while (kept.length > 1 && mayGoOn()) {
    const length = Math.ceil(kept.length / parts);
    const smaller = await firstFailing(withoutEachPart(kept, length), fails, mayGoOn);
    if (smaller) {
      kept = smaller;
      parts = Math.max(2, parts - 1);
    } else if (length === 1) return kept;
    else parts = Math.min(kept.length, parts * 2);
  }
  return kept;
}

/** The first event, which opens the page, with the last one, or the last few: often that is all. */
const endsOf = <Event>(events: readonly Event[]): (readonly Event[])[] =>
  [1, 4, 12]
    .filter((count) => count + 1 < events.length)
    .map((count) => [...events.slice(0, 1), ...events.slice(-count)]);

/** The later ones first: what comes before the failure is seldom needed, what comes last always is. */
const withoutEachPart = <Event>(events: readonly Event[], length: number): (readonly Event[])[] =>
  Array.from({ length: Math.ceil(events.length / length) }, (_, part) =>
    events.filter((_event, index) => Math.floor(index / length) !== part),
  );

async function firstFailing<Event>(
  candidates: readonly (readonly Event[])[],
  fails: Fails<Event>,
  mayGoOn: () => boolean,
): Promise<readonly Event[] | null> {
  for (const candidate of candidates) {
    if (!mayGoOn()) return null;
    if (candidate.length > 0 && (await fails(candidate))) return candidate;
  }
  return null;
}
