import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeAddress } from '../../src/state/addressDecode';
import { startAddressSync, type AddressWindow, type ReadAddress } from '../../src/state/addressSync';
import { encodeExperiment } from '../../src/state/addressEncode';
import { ADDRESS_LIMIT, bytesOf } from '../../src/state/addressEntries';
import { setLogit, withProblem } from '../../src/state/editSource';
import { createExperimentStore } from '../../src/state/store';
import type { ExperimentStore } from '../../src/state/storeState';

/** A window with an address, of which the tests count the writes. */
function windowAt(hash: string, search = '') {
  const listeners = new Map<string, () => void>();
  const location = { hash, search };
  const replaceState = vi.fn((_state: unknown, _unused: string, url: string) => {
    location.hash = url.slice(url.indexOf('#'));
  });
  const fake: AddressWindow = {
    location,
    history: { state: { kept: true }, replaceState },
    addEventListener: (type, listener) => void listeners.set(type, listener),
    removeEventListener: (type) => void listeners.delete(type),
  };
  const typed = (address: string) => {
    location.hash = address;
    listeners.get('hashchange')?.();
    listeners.get('popstate')?.();
  };
  return { fake, location, replaceState, typed, listeners };
}

const setFirst = (store: ExperimentStore, value: number) => {
  const { experiment, change } = store.getState();
  change(setLogit(experiment, 0, value), 'drag');
};

const readNow: ReadAddress = (hash, done) => done(decodeAddress(hash));

describe('startAddressSync(window, store)', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('opens the address it finds, with nothing to undo, and does not touch it', () => {
    const { fake, replaceState } = windowAt('#z=4,5,oops&T=2');
    const store = createExperimentStore();
    startAddressSync(fake, store, readNow);
    vi.runAllTimers();
    expect(store.getState().experiment).toStrictEqual(decodeAddress('T=2').experiment);
    expect(store.getState().notices).toMatchObject([{ field: 'z', origin: 'address' }]);
    expect(store.temporal.getState().pastStates).toHaveLength(0);
    expect(replaceState).not.toHaveBeenCalled();
  });

  it('writes at most four times a second, the last value always, and keeps the query', () => {
    const { fake, location, replaceState } = windowAt('', '?embed=1');
    const store = createExperimentStore();
    startAddressSync(fake, store, readNow);
    for (let frame = 1; frame <= 60; frame++) {
      setFirst(store, frame);
      vi.advanceTimersByTime(1000 / 60);
    }
    expect(replaceState.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(replaceState.mock.calls.length).toBeLessThanOrEqual(5);
    vi.runAllTimers();
    expect(location.hash).toBe('#v=1&z=60,1,0.1');
    expect(replaceState).toHaveBeenLastCalledWith({ kept: true }, '', '?embed=1#v=1&z=60,1,0.1');
  });

  it('writes nothing while nothing changed, and writes the step too', () => {
    const { fake, location, replaceState } = windowAt('#z=4,1,0.1');
    const store = createExperimentStore();
    startAddressSync(fake, store, readNow);
    setFirst(store, 4);
    store.getState().report([{ field: 'z', value: '', reason: 'No.' }], 'page');
    vi.runAllTimers();
    expect(replaceState).not.toHaveBeenCalled();
    store.getState().goTo('da_dz');
    vi.runAllTimers();
    expect(location.hash).toBe('#v=1&z=4,1,0.1&step=da_dz');
  });

  it('reads an address that is changed by hand; undo takes that back', () => {
    const { fake, typed, location } = windowAt('');
    const store = createExperimentStore();
    startAddressSync(fake, store, readNow);
    typed('#z=7,8&lr=x');
    expect(store.getState().experiment.problem.source).toStrictEqual({ kind: 'logits', logits: [7, 8] });
    expect(store.getState().notices).toMatchObject([{ field: 'lr', value: 'x' }]);
    vi.runAllTimers();
    expect(location.hash).toBe('#z=7,8&lr=x');
    store.getState().undo();
    vi.runAllTimers();
    expect(location.hash).toBe('#v=1');
  });

  it('reads an address that comes while a change waits to be written, rather than write over it', () => {
    const { fake, listeners, location } = windowAt('');
    const store = createExperimentStore();
    startAddressSync(fake, store, readNow);
    setFirst(store, 8);
    setFirst(store, 9);
    location.hash = '#z=7,8';
    vi.runAllTimers(); // before the window tells of it
    listeners.get('hashchange')?.();
    vi.runAllTimers();
    expect(store.getState().experiment.problem.source).toStrictEqual({ kind: 'logits', logits: [7, 8] });
    expect(location.hash).toBe('#z=7,8');
    setFirst(store, 6);
    vi.runAllTimers();
    expect(location.hash).toBe('#v=1&z=6,8');
  });

  it('does not write over an address that is put in while a change waits to be written, told of or not', () => {
    for (const isTold of [true, false]) {
      const { fake, typed, location, replaceState } = windowAt('');
      const store = createExperimentStore();
      const waiting: (() => void)[] = [];
      // what reads it is on its way
      startAddressSync(fake, store, (hash, done) => waiting.push(() => done(decodeAddress(hash))));
      setFirst(store, 5);
      setFirst(store, 6);
      expect(replaceState).toHaveBeenCalledOnce();
      if (isTold) typed('#z=7,8');
      else location.hash = '#z=7,8';
      vi.runAllTimers();
      for (const come of waiting) come();
      vi.runAllTimers();
      expect(location.hash).toBe('#z=7,8');
      expect(store.getState().experiment.problem.source).toStrictEqual({ kind: 'logits', logits: [7, 8] });
    }
  });

  it('does not write over an address that is on its way; undo brings back what was changed meanwhile', () => {
    const { fake, typed, location, replaceState } = windowAt('');
    const store = createExperimentStore();
    const waiting: (() => void)[] = [];
    startAddressSync(fake, store, (hash, done) => waiting.push(() => done(decodeAddress(hash))));
    typed('#z=7,8');
    setFirst(store, 5);
    vi.runAllTimers();
    expect(location.hash).toBe('#z=7,8');
    for (const come of waiting) come();
    vi.runAllTimers();
    expect(location.hash).toBe('#z=7,8');
    expect(store.getState().experiment.problem.source).toStrictEqual({ kind: 'logits', logits: [7, 8] });
    expect(replaceState).not.toHaveBeenCalled();
    store.temporal.getState().undo();
    vi.runAllTimers();
    expect(location.hash).toBe('#v=1&z=5,1,0.1');
  });

  it('writes on where what reads an address does not come, or a newer one has come before', () => {
    const { fake, typed, location } = windowAt('');
    const store = createExperimentStore();
    const failing: (() => void)[] = [];
    startAddressSync(fake, store, (hash, done, failed) =>
      hash === '#z=1,2' ? done(decodeAddress(hash)) : failing.push(failed),
    );
    typed('#z=7,8');
    typed('#z=1,2');
    setFirst(store, 5);
    vi.runAllTimers();
    expect(location.hash).toBe('#v=1&z=5,2');
    typed('#z=7,8');
    setFirst(store, 6);
    vi.runAllTimers();
    expect(location.hash).toBe('#z=7,8');
    for (const fail of failing) fail();
    vi.runAllTimers();
    expect(location.hash).toBe('#v=1&z=6,2');
  });

  it('runs on where the address may not be written', () => {
    const { fake, replaceState } = windowAt('');
    replaceState.mockImplementation(() => {
      throw new DOMException('sandboxed', 'SecurityError');
    });
    const store = createExperimentStore();
    startAddressSync(fake, store, readNow);
    setFirst(store, 9);
    vi.runAllTimers();
    expect(replaceState).toHaveBeenCalled();
    expect(store.getState().notices).toStrictEqual([]);
  });

  it('leaves the address and says so where the experiment is longer than what is read back', () => {
    const { fake, replaceState } = windowAt('');
    const store = createExperimentStore();
    startAddressSync(fake, store, readNow);
    const row = Array.from({ length: 64 }, (_, n) => Math.sin(n + 1));
    const source = {
      kind: 'layer',
      input: row.slice(0, 32),
      weights: row.slice(0, 32).map(() => row),
      bias: row,
    } as const;
    store.getState().change({ ...withProblem(store.getState().experiment, { source }), labels: null });
    vi.runAllTimers();
    expect(replaceState).not.toHaveBeenCalled();
    expect(store.getState().notices).toMatchObject([{ field: 'address', value: '', origin: 'page' }]);
  });

  it('takes what it said of one address back with the next, and nothing that others said', () => {
    const { fake, typed } = windowAt('');
    const store = createExperimentStore();
    startAddressSync(fake, store, readNow);
    store.getState().report([{ field: 'z', value: '', reason: 'No.' }], 'page');
    typed('#T=0');
    expect(store.getState().notices.map(({ field, origin }) => [field, origin])).toEqual([
      ['z', 'page'],
      ['T', 'address'],
    ]);
    typed('#lr=0');
    expect(store.getState().notices.map(({ field }) => field)).toEqual(['z', 'lr']);
  });

  it('keeps the experiment where an address is refused whole, and says so', () => {
    const { fake, typed, location } = windowAt('#z=4,5,6');
    const store = createExperimentStore();
    startAddressSync(fake, store, readNow);
    const long = `#T=2&labels=${'a'.repeat(ADDRESS_LIMIT)}`;
    typed(long);
    expect(store.getState().experiment).toStrictEqual(decodeAddress('z=4,5,6').experiment);
    expect(store.getState().notices).toMatchObject([{ field: 'address', origin: 'address' }]);
    vi.runAllTimers();
    expect(location.hash).toBe(long);
  });

  it('reads an address once, however often it is told of', () => {
    const { fake, typed } = windowAt('');
    const read = vi.fn(readNow);
    startAddressSync(fake, createExperimentStore(), read);
    typed('#z=7,8'); // as a change of the hash and as a step in the history
    expect(read).toHaveBeenCalledOnce();
  });

  it('does not let an address that was read late, or not at all, take the place of a newer one', () => {
    const { fake, typed, location } = windowAt('');
    const store = createExperimentStore();
    const waiting = new Map<string, { come: () => void; fail: () => void }>();
    startAddressSync(fake, store, (hash, done, failed) =>
      waiting.set(hash, { come: () => done(decodeAddress(hash)), fail: failed }),
    );
    typed('#z=1,1');
    typed('#z=2,2');
    typed('#z=3,3');
    setFirst(store, 9);
    waiting.get('#z=1,1')?.fail();
    vi.runAllTimers();
    expect(location.hash).toBe('#z=3,3'); // still on its way
    waiting.get('#z=3,3')?.come();
    waiting.get('#z=2,2')?.come();
    vi.runAllTimers();
    expect(location.hash).toBe('#z=3,3');
    expect(store.getState().experiment.problem.source).toStrictEqual({ kind: 'logits', logits: [3, 3] });
  });

  it('writes a change at once after something was only said', () => {
    const { fake, location } = windowAt('');
    const store = createExperimentStore();
    startAddressSync(fake, store, readNow);
    store.getState().report([{ field: 'z', value: '', reason: 'No.' }], 'page');
    setFirst(store, 9);
    expect(location.hash).toBe('#v=1&z=9,1,0.1');
  });

  it('writes an address of just the length that is read back', () => {
    const { fake, location } = windowAt('');
    const store = createExperimentStore();
    startAddressSync(fake, store, readNow);
    const weights = Array.from({ length: 32 }, (_, d) =>
      Array.from({ length: 64 }, () => (d < 10 ? 0.12525 : 0.125)),
    );
    const lengthWith = (labels: readonly string[] | null) => {
      const { experiment } = decodeAddress('z=1,2');
      const source = { kind: 'layer', input: weights.map(() => 1), weights, bias: [...weights[0]!] } as const;
      const whole = { ...withProblem(experiment, { source }), labels };
      return { whole, missing: ADDRESS_LIMIT - bytesOf(encodeExperiment(whole)) };
    };
    const names = Array.from({ length: 64 }, () => 'a');
    let { missing } = lengthWith(names);
    const longer = names.map((name) => {
      const more = Math.min(39, missing);
      missing -= more;
      return name.repeat(1 + more);
    });
    const { whole, missing: left } = lengthWith(longer);
    expect(left).toBe(0);
    store.getState().change(whole);
    vi.runAllTimers();
    expect(store.getState().notices).toEqual([]);
    expect(location.hash).toHaveLength(1 + ADDRESS_LIMIT);
  });

  it('ends when told to', () => {
    const { fake, replaceState, listeners } = windowAt('');
    const store = createExperimentStore();
    startAddressSync(fake, store, readNow)();
    setFirst(store, 9);
    vi.runAllTimers();
    expect(replaceState).not.toHaveBeenCalled();
    expect(listeners.size).toBe(0);
  });
});
