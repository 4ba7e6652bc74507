import { describe, expect, it } from 'vitest';
import { countOf, isNpy, openNpy, readNpy } from '../../../src/state/arrays/npy';
import { fileFaults } from '../../../src/text/en/arrays';
import { headerOf, npyOf } from './brokenFiles';
import { said, taken } from './fixtures';

const fileOf = (descr: string, shape: string, bytes: number | readonly number[]) =>
  npyOf(
    headerOf(descr, 'False', shape),
    typeof bytes === 'number' ? new Uint8Array(bytes) : Uint8Array.from(bytes),
  );
const bytesOf = (value: bigint) => [...new Uint8Array(BigInt64Array.of(value).buffer)];

describe('a .npy at the edge of what is read', () => {
  it('is known by all of its first bytes', () => {
    const bytes = fileOf("'<f8'", '(1,)', 8);
    expect(isNpy(bytes)).toBe(true);
    for (let at = 0; at < 6; at += 1) expect(isNpy(bytes.with(at, 0))).toBe(false);
  });

  it('may end with its header, and not before', () => {
    const bytes = fileOf("'<f8'", '(1,)', 0);
    expect(openNpy(bytes).ok).toBe(true);
    expect(said(openNpy(bytes.subarray(0, -1)))).toBe(fileFaults.cutShort);
    expect(said(openNpy(bytes.subarray(0, 9)))).toBe(fileFaults.cutShort);
    const second = npyOf('', new Uint8Array(0), [2, 0]);
    expect(said(openNpy(second.subarray(0, 11)))).toBe(fileFaults.cutShort);
    expect(said(openNpy(second))).toBe(fileFaults.header(''));
    expect(said(openNpy(npyOf('', new Uint8Array(0))))).toBe(fileFaults.header(''));
  });

  it('has a header as long as all bytes of its length say', () => {
    const bytes = npyOf(headerOf("'<f8'", 'False', '(1,)'), new Uint8Array(8), [2, 0]);
    expect(openNpy(bytes).ok).toBe(true);
    expect(said(openNpy(bytes.with(10, 1)))).toBe(fileFaults.cutShort);
    expect(said(openNpy(bytes.with(11, 1)))).toBe(fileFaults.cutShort);
  });

  it.each([
    [[4, 0], '4.0'],
    [[1, 1], '1.1'],
    [[11, 0], '11.0'],
    [[1, 10], '1.10'],
    [[1, 0x0], null],
  ] as const)('of version %j', (version, refused) => {
    const bytes = npyOf(headerOf("'<f8'", 'False', '(1,)'), new Uint8Array(8), version);
    if (refused === null) expect(taken(readNpy(bytes)).shape).toEqual([1]);
    else expect(said(readNpy(bytes))).toBe(fileFaults.version(refused));
  });

  it('holds one number at least, and at most as many as the page’s largest batch', () => {
    expect(said(readNpy(fileOf("'|b1'", '(0,)', 0)))).toBe(fileFaults.noNumbers('(0,)'));
    expect(said(countOf(taken(openNpy(fileOf("'|b1'", '(2, 0)', 0)))))).toBe(fileFaults.noNumbers('(2, 0)'));
    expect(taken(readNpy(fileOf("'|b1'", '(131072,)', 131_072))).shape).toEqual([131_072]);
    expect(said(readNpy(fileOf("'|b1'", '(131073,)', 131_073)))).toBe(
      fileFaults.tooMany('(131073,)', 131_072),
    );
    expect(said(readNpy(fileOf("'<f8'", '(2,)', 15)))).toBe(fileFaults.size('(2,)', 15, 16));
  });

  it('holds whole numbers up to 2^53 of either sign', () => {
    const most = 2n ** 53n;
    for (const value of [most, -most]) {
      expect([...taken(readNpy(fileOf("'<i8'", '(1,)', bytesOf(value)))).values]).toEqual([Number(value)]);
    }
    for (const value of [most + 1n, -most - 1n]) {
      expect(said(readNpy(fileOf("'<i8'", '(1,)', bytesOf(value))))).toBe(
        fileFaults.bigInteger(String(value)),
      );
    }
  });
});
