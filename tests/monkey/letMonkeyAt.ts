import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Engine } from '../browsers/findBrowsers';
import { serveCourse, serveWatched } from '../browsers/servers';
import type { StartBrowser } from '../browsers/tab';
import { writeFigures } from '../figures/writeFigures.mjs';
import type { MonkeyEvent } from './events';
import { monkeyEvent, VISIT } from './monkeyEvents';
import { givenEvents, MONKEY_SEED, SECONDS, SHRINKING_SECONDS } from './settings';
import { shrunk } from './shrink';
import { Found, PATIENCE, visitOf, type Browsing } from './visit';

/** In ms: how long a try to meet a failure with fewer events waits for what is wrong to come right. */
const SHORT_PATIENCE = 6000;

type Failure = {
  readonly events: readonly MonkeyEvent[];
  readonly faults: readonly string[];
};

/** What all faults of one cause begin with. */
const kindOf = (fault: string) => fault.replace(/\d+/g, '').slice(0, 16);

/** Meets them on a page opened anew, and says what is found, if anything. */
async function replayed(
  browsing: Browsing,
  events: readonly MonkeyEvent[],
  patience = PATIENCE,
): Promise<Failure | null> {
  const visit = visitOf(browsing, patience);
  for (const [index, event] of events.entries()) {
    const faults = await faultsOf(visit, event);
    if (faults) return { events: events.slice(0, index + 1), faults };
  }
  return null;
}

/** Null where all is as it should be. What the engine itself refuses to do is a fault too. */
async function faultsOf(visit: ReturnType<typeof visitOf>, event: MonkeyEvent) {
  try {
    await visit.meet(event);
    return null;
  } catch (error) {
    return error instanceof Found ? error.faults : [`the engine: ${String(error)}`];
  }
}

/** Each key as an event of its own. */
const keyByKey = (events: readonly MonkeyEvent[]): MonkeyEvent[] =>
  events.flatMap((event): MonkeyEvent[] =>
    event.do === 'press' ? event.keys.map((key) => ({ ...event, keys: [key] })) : [event],
  );

/** The same with as few events as it takes, each try on a tab that has forgotten the one before. */
async function smallest(fresh: () => Promise<Browsing>, failure: Failure): Promise<Failure> {
  const ends = Date.now() + SHRINKING_SECONDS * 1000;
  const kind = kindOf(failure.faults[0]!);
  let least = failure;
  const fails = async (events: readonly MonkeyEvent[]) => {
    if (events[0]?.do !== 'open') return false;
    const found = await replayed(await fresh(), events, SHORT_PATIENCE);
    const isSame = found !== null && found.faults.some((fault) => kindOf(fault) === kind);
    if (isSame) least = found;
    return isSame;
  };
  const mayGoOn = () => Date.now() < ends;
  await shrunk(failure.events, fails, mayGoOn);
  await shrunk(keyByKey(least.events), fails, mayGoOn);
  return least;
}

const isVisitsFirst = (index: number) => index % VISIT === 0;

/** One after the other until the time is over or something is found. */
async function played(browsing: Browsing, ends: number) {
  const visit = visitOf(browsing);
  let events: MonkeyEvent[] = [];
  let index = 0;
  for (; Date.now() < ends || index === 0; index++) {
    const event = monkeyEvent(MONKEY_SEED, index);
    events = isVisitsFirst(index) ? [event] : [...events, event];
    const faults = await faultsOf(visit, event);
    if (faults) return { failure: { events, faults }, count: index + 1, numbers: visit.numbersSeen() };
  }
  return { failure: null, count: index, numbers: visit.numbersSeen() };
}

function told(name: Engine, failure: Failure, index: number | null): string {
  const origin = index === null ? '' : ` after event ${index} of SEED=${MONKEY_SEED}`;
  return [
    `${name}${origin}: ${failure.faults.slice(0, 8).join('\n  ')}`,
    ...failure.events.map((event, k) => `  ${k}: ${JSON.stringify(event)}`),
    'To meet it again:',
    `MONKEY_REPLAY='${JSON.stringify(failure.events).replaceAll("'", String.raw`\u0027`)}' npx vitest run --config tests/monkey/vitest.config.ts ${name}`,
  ].join('\n');
}

/** Lets a monkey at the page in an engine, where there is one; in CI there must be. */
export function letMonkeyAt(name: Engine, start: StartBrowser): void {
  const programs = inject('programs')[name];
  describe.skipIf(programs === null && !process.env['CI'])(name, () => {
    let browsing: Browsing | null = null;
    const here = () => browsing!;
    async function fresh(): Promise<Browsing> {
      await browsing?.tab.close();
      const { built, course } = browsing ?? {
        built: await serveWatched({ stays: true }),
        course: await serveCourse(),
      };
      built.failures.length = 0;
      browsing = { built, course, tab: await start(programs!) };
      return browsing;
    }
    beforeAll(async () => {
      if (programs === null) throw new Error(`there is no ${name}, and none could be installed`);
      await fresh();
    });
    afterAll(async () => {
      await browsing?.tab.close();
      browsing?.built.close();
      browsing?.course.close();
    });

    it('whatever a reader does: every number is right, nothing is lost, and nothing complains', async () => {
      const given = givenEvents();
      if (given) {
        const failure = await replayed(here(), given);
        return expect(failure && told(name, failure, null)).toBeNull();
      }
      const began = Date.now();
      const { failure, count, numbers } = await played(here(), began + SECONDS * 1000);
      const seconds = Math.round((Date.now() - began) / 1000);
      const { tab } = here();
      const say = `${name} ${tab.version}: ${count} events, ${numbers} numbers in ${seconds} s, SEED=${MONKEY_SEED}`;
      process.stderr.write(`${say}\n`);
      const [seed, failures] = [MONKEY_SEED, failure ? 1 : 0];
      writeFigures(`monkey-${name}`, {
        engine: name,
        events: count,
        numbers,
        seconds,
        seed,
        version: tab.version,
        failures,
      });
      if (!failure) return;
      process.stderr.write(`${told(name, failure, count - 1)}\nshrinking …\n`);
      expect.fail(told(name, await smallest(fresh, failure), count - 1));
    });
  });
}
