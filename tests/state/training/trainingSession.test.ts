import { describe, expect, it } from 'vitest';
import { advance, beginTraining } from '../../../src/engine/training/trainingRun';
import type { TrainOrder } from '../../../src/state/training/trainJob';
import type { TrainingListener } from '../../../src/state/training/trainingClient';
import { pieceOf } from '../../../src/state/training/trainingPieces';
import { trainingSession } from '../../../src/state/training/trainingSession';
import { irisPlan, randomStart } from '../../engine/training/plans';

const quick = irisPlan({ steps: 20, start: randomStart(1) });
const otherQuick = irisPlan({ steps: 20, start: randomStart(2) });
const long = irisPlan({ steps: 900, start: randomStart(1) });

/** A session whose runs come as far as the test says. */
function pretendSession() {
  const orders: TrainOrder[] = [];
  const stops: string[] = [];
  let listener: TrainingListener | null = null;
  const session = trainingSession((heard) => {
    listener = heard;
    return { train: (order) => orders.push(order), stop: () => stops.push('stop') };
  });
  /** Reports the last order, or the one given, from where it begins to `step`. */
  const report = (step: number, order = orders.at(-1)!) => {
    const pieces = (['right', 'wrong'] as const).map((side) => {
      const from = order.from?.[side];
      const run = beginTraining(order.plan, side === 'right' ? 'right' : order.wrong, from);
      advance(run, step - run.step);
      return pieceOf(run, from ? from.step : -1);
    });
    listener?.onReport({
      id: order.id,
      right: pieces[0]!,
      wrong: pieces[1]!,
      done: step >= order.plan.steps,
    });
  };
  const fail = (reason: string) => listener?.onFailure(reason);
  return { session, orders, stops, report, fail };
}

describe('what is wanted', () => {
  it('is trained at once where it is the first, however long it takes', () => {
    const { session, orders } = pretendSession();
    session.want(long, 'sign', false);
    expect(orders).toMatchObject([{ plan: long, wrong: 'sign', from: null }]);
  });

  it('waits where it takes long and was not asked for, and what is under way is given up', () => {
    const { session, orders, stops, report } = pretendSession();
    session.want(quick, 'sign', false);
    report(20);
    expect(session.current()).toMatchObject({ progress: null, shown: { plan: quick } });
    session.want(long, 'sign', false);
    expect(orders).toHaveLength(1);
    expect(stops).toHaveLength(1);
    expect(session.current().shown?.plan).toBe(quick);
    session.run();
    expect(orders.at(-1)?.plan).toBe(long);
    session.want(otherQuick, 'sign', false);
    expect(orders.at(-1)?.plan).toBe(otherQuick);
    session.want(long, 'a-minus-y', true);
    expect(orders.at(-1)).toMatchObject({ plan: long, wrong: 'a-minus-y' });
  });
});

describe('before anything is wanted', () => {
  it('there is nothing to show, to run, or to go on with', () => {
    const { session, orders } = pretendSession();
    const atRest = { shown: null, progress: null, canResume: false, failure: null };
    expect(session.current()).toEqual(atRest);
    session.run();
    session.resume();
    session.stop();
    expect(orders).toEqual([]);
    expect(session.current()).toEqual(atRest);
  });
});

describe('what is shown', () => {
  it('grows while a long run goes on, and is exchanged whole where a quick one follows a drag', () => {
    const { session, report } = pretendSession();
    session.want(long, 'diagonal-only', false);
    report(100);
    expect(session.current()).toMatchObject({
      progress: 100 / 900,
      shown: { pair: { right: { step: 100 } } },
    });
    report(900);
    expect(session.current().progress).toBeNull();
    session.want(quick, 'diagonal-only', false);
    report(7);
    expect(session.current().shown?.plan).toBe(long);
    report(20);
    expect(session.current().shown?.plan).toBe(quick);
  });

  it('is not touched by a report of what was given up', () => {
    const { session, orders, report } = pretendSession();
    session.want(long, 'sign', false);
    report(10);
    session.stop();
    report(50, orders[0]);
    expect(session.current().shown?.pair.right.step).toBe(10);
  });

  it('grows while the first run goes on, a quick one too, and then only for what is newest', () => {
    const { session, orders, report } = pretendSession();
    session.want(quick, 'sign', false);
    report(7);
    expect(session.current()).toMatchObject({ progress: 7 / 20, shown: { pair: { right: { step: 7 } } } });
    session.want(otherQuick, 'sign', false);
    report(20, orders[0]);
    expect(session.current()).toMatchObject({ progress: 0, shown: { plan: quick } });
    let heard = 0;
    session.subscribe(() => (heard += 1));
    report(20, orders[0]);
    expect(heard).toBe(0);
    report(20, orders[1]);
    expect(session.current()).toMatchObject({ progress: null, shown: { plan: otherQuick } });
  });

  it('is not touched by a late report of an order before one that has an answer', () => {
    const { session, orders, report } = pretendSession();
    session.want(quick, 'sign', false);
    session.want(otherQuick, 'sign', false);
    report(5, orders[1]);
    report(20, orders[0]);
    expect(session.current().shown?.plan).toBe(otherQuick);
  });

  it('has come half of the way and more where one of the runs has stopped by itself', () => {
    const { session, report } = pretendSession();
    session.want(long, 'argument-z', false);
    report(300);
    const { shown, progress } = session.current();
    expect(shown?.pair.wrong.stopped).not.toBeNull();
    expect(progress).toBe(1200 / 1800);
    session.stop();
    expect(session.current()).toMatchObject({ progress: null, canResume: true });
    session.run();
    expect(session.current()).toMatchObject({ progress: 0, canResume: false });
    report(900);
    session.run();
    session.stop();
    expect(session.current()).toMatchObject({ progress: null, canResume: false });
  });

  it('tells its listeners of each change until they leave', () => {
    const { session, report } = pretendSession();
    let heard = 0;
    const leave = session.subscribe(() => {
      heard += 1;
    });
    session.want(quick, 'sign', false);
    report(20);
    expect(heard).toBe(2);
    leave();
    session.want(otherQuick, 'sign', false);
    expect(heard).toBe(2);
  });
});

describe('stopped', () => {
  it('it can go on to the same end, from the last step it had told of', () => {
    const { session, orders, report } = pretendSession();
    session.want(long, 'diagonal-only', false);
    report(300);
    session.stop();
    expect(session.current()).toMatchObject({ progress: null, canResume: true });
    session.resume();
    expect(orders.at(-1)?.from).toMatchObject({ right: { step: 300 }, wrong: { step: 300 } });
    report(900);
    const { shown, canResume } = session.current();
    expect(canResume).toBe(false);
    for (const way of ['right', 'diagonal-only'] as const) {
      const run = beginTraining(long, way);
      advance(run, 900);
      const record = shown?.pair[way === 'right' ? 'right' : 'wrong'];
      expect(record?.losses).toEqual(run.losses);
      expect(record?.snapshots).toEqual(run.snapshots);
    }
  });

  it('it goes on from W and b of its last step, where these are not kept for each', () => {
    const { session, orders, report } = pretendSession();
    const sparse = irisPlan({ steps: 200_000, start: randomStart(1) });
    session.want(sparse, 'sign', false);
    report(4);
    session.resume();
    expect(orders).toHaveLength(1); // it is not stopped yet
    session.stop();
    session.resume();
    const here = (way: 'right' | 'sign') => {
      const run = beginTraining(sparse, way);
      expect(run.stride).toBe(3);
      advance(run, 4);
      return { ...run.here, step: 4 };
    };
    expect(orders.at(-1)?.from).toEqual({ right: here('right'), wrong: here('sign') });
  });

  it('before anything was reported it has nothing to go on with, nor after a fault', () => {
    const { session, report, fail } = pretendSession();
    session.want(long, 'sign', false);
    session.stop();
    expect(session.current()).toMatchObject({ shown: null, progress: null, canResume: false });
    session.run();
    report(10);
    fail('out of memory');
    expect(session.current().canResume).toBe(false);
    session.stop();
    expect(session.current().canResume).toBe(false);
  });

  it('at rest it has nothing to go on with', () => {
    const { session, report } = pretendSession();
    session.want(quick, 'sign', false);
    report(20);
    session.stop();
    expect(session.current().canResume).toBe(false);
  });

  it('by a fault it says the reason, and runs again when asked', () => {
    const { session, orders, fail } = pretendSession();
    session.want(quick, 'sign', false);
    fail('out of memory');
    expect(session.current()).toMatchObject({ progress: null, failure: 'out of memory' });
    session.run();
    expect(orders).toHaveLength(2);
    expect(session.current().failure).toBeNull();
  });
});
