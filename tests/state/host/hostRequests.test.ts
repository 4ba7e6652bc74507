import { describe, expect, it } from 'vitest';
import { readHostRequest } from '../../../src/state/host/hostRequests';

/** As it arrives from another window. */
const read = (fields: Record<string, unknown>) =>
  readHostRequest(structuredClone({ target: 'softmax-backwards', v: 1, ...fields }));
const check = (text: unknown) => read({ type: 'check', request: 1, quantity: 'a', text });

const nested = (depth: number): unknown => {
  let inner: unknown = 1;
  for (let level = 0; level < depth; level++) inner = [inner];
  return inner;
};

describe('a message from the page around', () => {
  it('carries arrays of numbers as lists or as typed arrays', () => {
    for (const text of [[1, 2], [[1], ['nan']], new Float32Array(3), new Int8Array(3), new Float64Array(3)])
      expect(check(text)).toMatchObject({ type: 'check', terms: { input: { kind: 'data', data: text } } });
  });

  it('is dropped where its quantity is none, by whatever name', () => {
    for (const quantity of ['__proto__', 'toString', 'constructor', 'DE_DZ', 'dE/dz', ['a'], { a: 1 }, null])
      expect(read({ type: 'check', quantity, text: '[1]' })).toBeNull();
  });

  it('is dropped where its type is none, or what holds it is no plain object', () => {
    const set = { target: 'softmax-backwards', v: 1, type: 'set', state: 'T=2' };
    expect(readHostRequest(structuredClone(set))).toStrictEqual({ type: 'set', state: 'T=2' });
    expect(read({ type: ['set'], state: 'T=2' })).toBeNull();
    expect(readHostRequest(structuredClone(Object.assign([], set)))).toBeNull();
  });

  it('is dropped where the text is no list', () => {
    const others = [
      new Map([[0, 1]]),
      new Set([1]),
      new Date(0),
      new ArrayBuffer(8),
      new DataView(new ArrayBuffer(8)),
      /1/,
      1n,
      true,
      null,
      new Error('1'),
    ];
    for (const text of others) expect(check(text)).toBeNull();
  });

  it('may be 64 KiB long as JSON, and no longer, counted in UTF-8', () => {
    const spare =
      64 * 1024 - JSON.stringify({ target: 'softmax-backwards', v: 1, type: 'set', state: '' }).length;
    expect(read({ type: 'set', state: 'x'.repeat(spare) })).not.toBeNull();
    expect(read({ type: 'set', state: 'x'.repeat(spare + 1) })).toBeNull();
    expect(read({ type: 'set', state: 'ü'.repeat(spare / 2 + 1) })).toBeNull();
    expect(read({ type: 'set', state: '\u0000'.repeat(spare / 6 + 1) })).toBeNull();
    const list = Array.from({ length: 20_000 }, () => -1);
    expect(check(list)).not.toBeNull();
    expect(check([...list, ...list])).toBeNull();
    expect(check(new Float64Array(40_000))).toBeNull();
  });

  it('is measured no further than to its limit, whatever it promises', () => {
    const long: unknown[] = [];
    long.length = 2 ** 32 - 1;
    expect(check(long)).toBeNull();
    const twice = (inner: unknown): unknown => [inner, inner];
    let laughs: unknown = 'ha';
    for (let level = 0; level < 60; level++) laughs = twice(laughs);
    expect(read({ type: 'get-trace', request: laughs })).toBeNull();
    const cycle: unknown[] = [];
    cycle.push(cycle, cycle);
    expect(check(cycle)).toBeNull();
    expect(read({ type: 'get-trace', request: new Map([[1, 'x'.repeat(100_000)]]) })).toBeNull();
    expect(readHostRequest(new Float64Array(10))).toBeNull();
  });

  it('echoes any request that is JSON, and is dropped where posting it back could fail', () => {
    for (const request of [0, '', 'x', [1, ['b']], { deep: nested(50) }, new Date(0), false])
      expect(read({ type: 'get-trace', request })).toStrictEqual({ type: 'get-trace', request });
    expect(read({ type: 'get-trace' })).toStrictEqual({ type: 'get-trace', request: null });
    expect(read({ type: 'get-trace', request: nested(1000) })).toBeNull();
  });
});
