import { describe, expect, it, vi } from 'vitest';
import { parametersAfter } from '../../../src/engine/training/replayTraining';
import { advance, beginTraining } from '../../../src/engine/training/trainingRun';
import type { RunningJob } from '../../../src/state/backgroundJob';
import { HALF_PATIENCE } from '../../../src/state/patience';
import { trainJob, type TrainOrder, type TrainReport } from '../../../src/state/training/trainJob';
import { trainingClient, type TrainingListener } from '../../../src/state/training/trainingClient';
import { emptyPair, pieceOf, withPiece, type TrainingPair } from '../../../src/state/training/trainingPieces';
import { noAnswer } from '../../../src/text/en/backgroundJob';
import { irisPlan, randomStart } from '../../engine/training/plans';

const plan = irisPlan({ steps: 600, start: randomStart(2), batchSize: 10 });
const order: TrainOrder = { id: 1, plan, wrong: 'diagonal-only', from: null };

async function reportsOf(one: TrainOrder, stopAfter = Infinity): Promise<readonly TrainReport[]> {
  const reports: TrainReport[] = [];
  const report = (content: TrainReport) => reports.push(structuredClone(content));
  await trainJob(one, report, () => reports.length >= stopAfter);
  return reports;
}

const put = (pair: TrainingPair, reports: readonly TrainReport[]): TrainingPair =>
  reports.reduce(
    (known, { right, wrong }) => ({
      right: withPiece(known.right, right),
      wrong: withPiece(known.wrong, wrong),
    }),
    pair,
  );

function recordsOf(one: TrainOrder) {
  return (['right', one.wrong] as const).map((way) => {
    const run = beginTraining(one.plan, way);
    advance(run, one.plan.steps);
    const { losses, hits, snapshots, stride, step, stopped } = run;
    return { losses, hits, snapshots, stride, step, stopped };
  });
}

describe('the job', () => {
  it('reports in pieces what the engine computes in one go, and says when it is done', async () => {
    const reports = await reportsOf(order);
    expect(reports.length).toBeGreaterThan(1);
    expect(reports.map(({ done }) => done)).toEqual(reports.map((_, k) => k === reports.length - 1));
    const { right, wrong } = put(emptyPair(plan), reports);
    expect([right, wrong]).toEqual(recordsOf(order));
  });

  it('goes on where it was stopped, with the same numbers', async () => {
    const stopped = put(emptyPair(plan), await reportsOf(order, 1));
    expect(stopped.right.step).toBeLessThan(plan.steps);
    const resumed = (side: 'right' | 'wrong') => {
      const way = side === 'right' ? 'right' : order.wrong;
      const { step } = stopped[side];
      return { ...parametersAfter(stopped[side], plan, way, step), step };
    };
    const from = { right: resumed('right'), wrong: resumed('wrong') };
    const reports = await reportsOf({ ...order, from });
    expect(reports[0]).toMatchObject({
      right: { first: stopped.right.step + 1 },
      wrong: { first: stopped.wrong.step + 1 },
    });
    const { right, wrong } = put(stopped, reports);
    expect([right, wrong]).toEqual(recordsOf(order));
  });

  it.each([
    ['a year back', (n: number) => -n * 3e10],
    ['a year on', (n: number) => n * 3e10],
    ['not at all', () => 0],
  ])('computes the same while the clock jumps %s, and says so on its way', async (how, at) => {
    let asked = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => at(asked++));
    try {
      const short = { ...order, plan: { ...plan, steps: 40 } };
      const reports = await reportsOf(short);
      if (how === 'not at all') expect(reports).toHaveLength(1);
      else expect(reports.length).toBeGreaterThan(10);
      const { right, wrong } = put(emptyPair(short.plan), reports);
      expect([right, wrong]).toEqual(recordsOf(short));
    } finally {
      clock.mockRestore();
    }
  });

  it('sends each step once, also of a run that stops long before the other', async () => {
    const reports = await reportsOf({ ...order, wrong: 'argument-z' });
    const { wrong } = reports.at(-1)!;
    expect(wrong.stopped).toBe('dE_dz');
    const sent = reports.flatMap((report) => [...report.wrong.losses]);
    expect(sent).toHaveLength(wrong.step + 1);
    const numbers = reports.reduce((sum, report) => sum + report.wrong.snapshots.buffer.byteLength / 8, 0);
    expect(numbers).toBe(15 * sent.length);
    expect(reports.at(-1)?.right.step).toBe(plan.steps);
  });

  it('looks at the clock after each step, and reports after some sixty milliseconds', async () => {
    let asked = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => 5 * asked++);
    try {
      const short = { ...order, plan: { ...plan, steps: 40 } };
      const steps = (await reportsOf(short)).map(({ right }) => right.step);
      expect(steps).toEqual([3, 12, 21, 30, 39, 40]);
    } finally {
      clock.mockRestore();
    }
  });

  it('looks for the end of both runs, where one stops long before', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    try {
      expect(await reportsOf({ ...order, wrong: 'argument-z' })).toHaveLength(1);
    } finally {
      clock.mockRestore();
    }
  });

  it('hears in the page that nobody waits any more', async () => {
    let asked = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => 1000 * asked++);
    try {
      let isStopped = false;
      setTimeout(() => {
        isStopped = true;
      });
      const reports: TrainReport[] = [];
      await trainJob(
        order,
        (report) => void reports.push(report),
        () => isStopped,
      );
      expect(reports.length).toBeGreaterThan(0);
      expect(reports.at(-1)?.done).toBe(false);
    } finally {
      clock.mockRestore();
    }
  });
});

it('pieces put together are the record, also where W and b are kept only now and then', () => {
  const sparse = { ...plan, steps: 200_000 };
  const run = beginTraining(sparse, 'right');
  expect(run.stride).toBe(3);
  let record = emptyPair(sparse).right;
  for (const steps of [1, 2, 7, 3, 8, 1]) {
    const sent = record.step;
    advance(run, steps);
    record = withPiece(record, pieceOf(run, sent));
  }
  const { losses, hits, snapshots, stride, step, stopped } = run;
  expect(record).toEqual({ losses, hits, snapshots, stride, step, stopped });
  // of steps 0, 3, …, 21: no more than there is
  expect(pieceOf(run, -1).snapshots).toHaveLength(8 * 15);
});

describe('the client', () => {
  function pretendJob() {
    const sent: TrainOrder[] = [];
    const stopped: number[] = [];
    const listeners: TrainingListener[] = [];
    const reports: TrainReport[] = [];
    const failures: string[] = [];
    const client = trainingClient(
      { onReport: (report) => reports.push(report), onFailure: (reason) => failures.push(reason) },
      (listener): RunningJob<TrainOrder> => {
        const job = listeners.push(listener);
        return { send: (one) => sent.push(one), stop: () => stopped.push(job) };
      },
    );
    const finish = (id: number) => listeners.at(-1)?.onReport({ id, done: true } as TrainReport);
    return { client, sent, stopped, listeners, reports, failures, finish };
  }
  const quick = (id: number): TrainOrder => ({ ...order, id, plan: irisPlan({ steps: 10 }) });
  const long = (id: number): TrainOrder => ({ ...order, id, plan: irisPlan({ steps: 2000 }) });
  const ids = (orders: readonly TrainOrder[]) => orders.map(({ id }) => id);

  it('sends the last of the orders that came while a quick one was under way, and no other', () => {
    const { client, sent, finish, stopped } = pretendJob();
    for (const id of [1, 2, 3, 4]) client.train(quick(id));
    expect(ids(sent)).toEqual([1]);
    finish(1);
    expect(ids(sent)).toEqual([1, 4]);
    finish(4);
    finish(4);
    expect(ids(sent)).toEqual([1, 4]);
    expect(stopped).toEqual([]);
  });

  it('waits for the end of the very order that is under way', () => {
    const { client, sent, listeners, finish } = pretendJob();
    client.stop();
    client.train(quick(1));
    client.train(quick(2));
    listeners[0]?.onReport({ id: 1, done: false } as TrainReport);
    finish(0);
    expect(ids(sent)).toEqual([1]);
    finish(1);
    expect(ids(sent)).toEqual([1, 2]);
  });

  it('of the page trains in the page itself where there are no workers', async () => {
    const report = await new Promise<TrainReport>((onReport, onFailure) => {
      trainingClient({ onReport, onFailure }).train(quick(1));
    });
    expect(report.id).toBe(1);
  });

  it('gives up a long one for the next, in a worker of its own', () => {
    const { client, sent, stopped, listeners } = pretendJob();
    client.train(long(1));
    client.train(quick(2));
    expect(ids(sent)).toEqual([1, 2]);
    expect(stopped).toEqual([1]);
    expect(listeners).toHaveLength(2);
  });

  it('gives up a worker that has said nothing for a minute, and leaves no timer where one is done', () => {
    vi.useFakeTimers();
    try {
      const { client, stopped, failures, finish } = pretendJob();
      client.train(quick(1));
      finish(1);
      expect(vi.getTimerCount()).toBe(0);
      client.train(long(2));
      vi.advanceTimersByTime(2 * HALF_PATIENCE);
      expect(failures).toEqual([noAnswer]);
      expect(stopped).toEqual([1]);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('ends the worker when it is stopped, at work or at rest, and says when it broke', () => {
    const { client, sent, stopped, listeners, failures, finish } = pretendJob();
    client.train(quick(1));
    finish(1);
    client.stop();
    expect(stopped).toEqual([1]);
    client.train(quick(2));
    listeners[1]?.onFailure('out of memory');
    expect(failures).toEqual(['out of memory']);
    expect(stopped).toEqual([1, 2]);
    client.train(quick(3));
    expect(ids(sent)).toEqual([1, 2, 3]);
  });
});
