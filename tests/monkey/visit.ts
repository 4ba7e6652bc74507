import { vi } from 'vitest';
import { mergeAddress } from '../../src/state/addressDecode';
import { experimentOfPreset, type Experiment } from '../../src/state/experiment';
import { readHostRequest, type HostRequest } from '../../src/state/host/hostRequests';
import { page as german } from '../../src/text/de/page';
import { stage as germanStage } from '../../src/text/de/stage';
import { page as english } from '../../src/text/en/page';
import { stage as englishStage } from '../../src/text/en/stage';
import { NOT_FOR_READERS } from '../browser/pageNumbers';
import { explorerIn, type Explorer } from '../browsers/explorer';
import type { serveCourse, serveWatched } from '../browsers/servers';
import type { Tab, Where } from '../browsers/tab';
import type { MonkeyEvent } from './events';
import { causesWritten, experimentOf, numberFaults, stateFaults, written } from './expected';
import { comeNear, isRefused } from './inPage';
import { perform } from './perform';
import { snapshot, type Snapshot } from './snapshot';

declare global {
  interface Window {
    /** How many things the page will do by itself in a moment. */
    readonly soon: number;
  }
}

export type Browsing = {
  readonly tab: Tab;
  readonly built: Awaited<ReturnType<typeof serveWatched>>;
  readonly course: Awaited<ReturnType<typeof serveCourse>>;
};

/** In ms: until what a page shows is right. Against hanging; a page at rest is right at once. */
export const PATIENCE = 20_000;

const ASKED = {
  forbidden: NOT_FOR_READERS.source,
  again: [englishStage.again, germanStage.again],
  named: {
    [english.inputs.temperature]: 'T',
    [german.inputs.temperature]: 'T',
    [english.inputs.learningRate]: 'lr',
    [german.inputs.learningRate]: 'lr',
  },
};

/** What the page was found to have done wrong. */
export class Found extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.slice(0, 12).join('\n'));
    this.faults = faults;
  }
}

/** A page that a monkey is at, and all that must hold of it. */
export function visitOf({ tab, built, course }: Browsing, patience = PATIENCE) {
  let where: Where = 'page';
  let explorer: Explorer = explorerIn(tab, where);
  let last: Experiment = experimentOfPreset('question');
  let numbers = 0;

  async function open({ hash, view, framed }: Extract<MonkeyEvent, { do: 'open' }>) {
    where = framed ? 'frame' : 'page';
    explorer = explorerIn(tab, where);
    const query = [framed ? 'embed=1' : '', view].filter((part) => part !== '').join('&');
    const address = `${built.address}index.html${query && `?${query}`}${hash && `#${hash.replace(/^#/, '')}`}`;
    await tab.goto('about:blank'); // else an address that differs after its # alone would open nothing
    await tab.resize(1280, 1000);
    await tab.goto(framed ? course.addressOf(address, null) : address);
    await until(async () => ((await explorer.evaluate(comeNear)) ? [] : ['the page does not come']));
    if (framed) await until(async () => ((await explorer.said('ready')).length > 0 ? [] : ['never ready']));
    last = experimentOfPreset('question');
  }

  /** Asks until there is nothing to say. */
  async function until(faultsNow: () => Promise<readonly string[]>) {
    let faults: readonly string[] = [];
    const quiet = async () => {
      faults = await faultsNow();
      if (faults.length > 0) throw new Error('not yet');
    };
    await vi.waitFor(quiet, { timeout: patience, interval: 40 }).catch((error: unknown) => {
      throw faults.length > 0 ? new Found(faults) : error;
    });
  }

  const look = () => explorer.evaluate(snapshot, ASKED);
  const said = ({ complaints }: Snapshot) => [...complaints, ...tab.complaints, ...built.failures];

  /** The page around has been told the experiment that the address has. */
  async function tellingFaults(experiment: Experiment): Promise<string[]> {
    if (where === 'page') return [];
    const states = [...(await explorer.said('ready')), ...(await explorer.said('state'))];
    const told = String(states.at(-1)?.['state']);
    return told === written(experiment) ? [] : [`told ${told}, in the address ${written(experiment)}`];
  }

  /** All that must hold now, or in a moment: also that it is this experiment, where it is known. */
  async function hold(expected: ((now: Experiment) => readonly string[]) | null = null) {
    await until(async () => {
      const shown = await look();
      const complaints = said(shown);
      if (complaints.length > 0) throw new Found(complaints.map((text) => `complaint: ${text}`));
      const experiment = experimentOf(shown.hash, last);
      const faults = [
        ...stateFaults(experiment, shown),
        ...numberFaults(experiment, shown),
        ...(await tellingFaults(experiment)),
        ...(expected?.(experiment) ?? []),
      ];
      if (faults.length > 0) return faults.map((fault) => `${fault} (address ${shown.hash})`);
      numbers += shown.numbers.length + shown.cells.length + shown.bars.length + shown.fields.length;
      last = experiment;
      return [];
    });
  }

  /** Until the page does nothing more by itself; one that plays goes on. */
  const settle = async () => {
    const isSettled = () => explorer.evaluate(() => window.soon === 0);
    const settled = await vi.waitUntil(isSettled, { timeout: 2000, interval: 40 }).catch(() => false);
    await hold();
    return settled;
  };

  /** A beat of the lesson that comes by an address brings its own step, and no cell that would be taken for an answer. */
  const told = (experiment: Experiment) =>
    experiment.lesson === null ? written(experiment) : written({ ...experiment, step: 'logits', cell: null });
  const isNow = (experiment: Experiment) => (now: Experiment) =>
    told(now) === told(experiment) ? [] : [`expected ${told(experiment)}, found ${told(now)}`];

  /** What is undone comes back with redo, as it was. */
  async function undo(event: MonkeyEvent) {
    const isSettled = await settle();
    const before = causesWritten(last);
    await perform(tab, event, { where });
    if (!isSettled || !(await settle()) || causesWritten(last) === before) return hold();
    await perform(tab, { do: 'redo' }, { where });
    const isBack = (now: Experiment) =>
      causesWritten(now) === before ? [] : [`undone and redone ${before}, now ${causesWritten(now)}`];
    return hold(isBack);
  }

  /** What is refused as a whole leaves the last good numbers. */
  async function write(event: Extract<MonkeyEvent, { do: 'write' }>) {
    if (event.how === 'type' || event.lastKey === 'Escape' || event.lastKey === 'ArrowUp')
      return plainly(event);
    await settle();
    const before = causesWritten(last);
    const to = await perform(tab, event, { where });
    if (!(await explorer.evaluate(isRefused))) {
      await hold();
      return to;
    }
    const isAsBefore = (now: Experiment) =>
      causesWritten(now) === before ? [] : [`refused, and yet ${before} became ${causesWritten(now)}`];
    await hold(isAsBefore);
    return to;
  }

  async function answers(request: HostRequest) {
    if (request.type === 'set') return;
    const type = request.type === 'check' ? 'diagnosis' : 'trace';
    await until(async () => {
      const answered = (await explorer.said(type)).some((answer) => answer['request'] === request.request);
      return answered ? [] : [`no answer to ${JSON.stringify(request)}`];
    });
  }

  async function tell(event: Extract<MonkeyEvent, { do: 'tell' }>) {
    await settle();
    const request = where === 'frame' ? readHostRequest(event.message) : null;
    const next = request?.type === 'set' ? mergeAddress(last, request.state).experiment : last;
    const isSettled = await explorer.evaluate(() => window.soon === 0);
    await perform(tab, event, { where });
    await hold(isSettled ? isNow(next) : null);
    if (request) await answers(request);
  }

  async function plainly(event: MonkeyEvent) {
    const to = event.do === 'open' ? await open(event) : await perform(tab, event, { where });
    await hold();
    return to ?? '';
  }

  async function goTo(event: Extract<MonkeyEvent, { do: 'address' }>) {
    await settle();
    const next = experimentOf(event.hash, last);
    const isSettled = await explorer.evaluate(() => window.soon === 0);
    await perform(tab, event, { where });
    await hold(isSettled ? isNow(next) : null);
  }

  /** Does it and holds the page to all that must hold; says to what it was done. Throws what it found. */
  async function meet(event: MonkeyEvent): Promise<string> {
    if (event.do === 'undo') await undo(event);
    else if (event.do === 'tell') await tell(event);
    else if (event.do === 'address') await goTo(event);
    else return (await (event.do === 'write' ? write(event) : plainly(event))) ?? '';
    return '';
  }

  return { meet, numbersSeen: () => numbers };
}
