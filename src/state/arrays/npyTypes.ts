import type { GivenArray } from '../../engine/diagnosis/question';
import type { Outcome } from '../../engine/trace';
import { fileFaults } from '../../text/en/arrays';

/** How the numbers of a file are stored. */
export type NpyType = {
  readonly bytes: number;
  readonly precision: GivenArray['precision'];
  /** A bigint where a double might not hold it. */
  readonly read: (view: DataView, at: number) => number | bigint;
};

/** ±2^(e−15)·1.f, e of 5 bits, f of 10; e = 0: ±2^−14·0.f; e = 31: ±∞ or NaN. */
function float16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

const whole = (bytes: number, read: NpyType['read']): NpyType => ({ bytes, precision: null, read });

function typeOf(kind: string, little: boolean): NpyType | null {
  switch (kind) {
    case 'f2':
      return { bytes: 2, precision: 'float16', read: (view, at) => float16(view.getUint16(at, little)) };
    case 'f4':
      return { bytes: 4, precision: 'float32', read: (view, at) => view.getFloat32(at, little) };
    case 'f8':
      return { bytes: 8, precision: 'float64', read: (view, at) => view.getFloat64(at, little) };
    default:
      return wholeTypes(little)[kind] ?? null;
  }
}

const wholeTypes = (little: boolean): Readonly<Record<string, NpyType>> => ({
  b1: whole(1, (view, at) => (view.getUint8(at) === 0 ? 0 : 1)),
  i1: whole(1, (view, at) => view.getInt8(at)),
  u1: whole(1, (view, at) => view.getUint8(at)),
  i2: whole(2, (view, at) => view.getInt16(at, little)),
  u2: whole(2, (view, at) => view.getUint16(at, little)),
  i4: whole(4, (view, at) => view.getInt32(at, little)),
  u4: whole(4, (view, at) => view.getUint32(at, little)),
  i8: whole(8, (view, at) => view.getBigInt64(at, little)),
  u8: whole(8, (view, at) => view.getBigUint64(at, little)),
});

const REFUSED: readonly (readonly [RegExp, (descr: string) => string])[] = [
  [/^[<>|=]?c/, fileFaults.complex],
  [/^[<>|=]?O/, fileFaults.objects],
  [/^[<>|=]?[SUa]/, fileFaults.strings],
  [/^[<>|=]?V/, fileFaults.structured],
  [/^[<>|=]?[mM]/, fileFaults.dates],
  [/^[<>|=]?f(?:12|16)$/, fileFaults.longDouble],
];

/** The type that a `descr` such as `<f8` names; fails with a sentence for each kind that holds no real numbers. */
export function npyType(descr: string): Outcome<NpyType, string> {
  const match = /^([<>|])([fiub][1248])$/.exec(descr);
  const type = match ? typeOf(match[2] ?? '', match[1] !== '>') : null;
  if (type && (match?.[1] !== '|' || type.bytes === 1)) return { ok: true, value: type };
  const fault = REFUSED.find(([pattern]) => pattern.test(descr))?.[1] ?? fileFaults.type;
  return { ok: false, failure: fault(descr) };
}
