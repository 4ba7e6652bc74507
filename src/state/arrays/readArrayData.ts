import type { GivenArray } from '../../engine/diagnosis/question';
import type { Outcome } from '../../engine/trace';
import { dataFaults, places, textFaults } from '../../text/en/arrays';
import { CHECK_LIMITS, MOST_DIMENSIONS, type ArrayLimits } from './limits';
import { emptyLevel, join, shapeOfLevel } from './nesting';
import { isTypedArray } from './typedArray';

const NOT_FINITE: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, '-inf': -Infinity };

type Path = readonly number[];
/** The numbers so far. */
type Read = { readonly values: number[]; readonly limits: ArrayLimits };
type Shape = Outcome<readonly number[], string>;
const failed = (failure: string): Outcome<never, string> => ({ ok: false, failure });

/** What a value is called in a sentence. Nothing of it is run or turned into text, a string apart. */
function kindOf(data: unknown): string {
  if (typeof data === 'string') return data;
  return data === null ? 'null' : typeof data;
}

function numberOf(data: unknown): number | null {
  if (typeof data === 'number') return data;
  if (typeof data !== 'string' || !Object.hasOwn(NOT_FINITE, data)) return null;
  return NOT_FINITE[data] ?? null;
}

function readOne(data: unknown, path: Path, { values, limits }: Read): Shape {
  const value = numberOf(data);
  if (value === null) return failed(dataFaults.notNumber(places.entry(path), kindOf(data)));
  if (values.length >= limits.numbers) return failed(limits.tooMany(places.entry(path)));
  values.push(value);
  return { ok: true, value: [] };
}

function readList(list: ArrayLike<unknown>, path: Path, read: Read): Shape {
  const place = places.entry(path);
  if (path.length >= MOST_DIMENSIONS) return failed(textFaults.tooDeep(place, MOST_DIMENSIONS));
  if (list.length === 0) return failed(dataFaults.empty(place));
  if (list.length > read.limits.numbers) return failed(read.limits.tooMany(place));
  const level = emptyLevel();
  for (let i = 0; i < list.length; i += 1) {
    // a getter would be code of the sender's
    const entry = Object.getOwnPropertyDescriptor(list, i);
    if (!entry || !('value' in entry)) return failed(dataFaults.missing(places.entry([...path, i])));
    const shape = readNested(entry.value, [...path, i], read);
    if (!shape.ok) return shape;
    if (!join(level, shape.value)) {
      return failed(textFaults.ragged(place, level.count, shape.value, level.inner ?? []));
    }
  }
  return { ok: true, value: shapeOfLevel(level) };
}

const readNested = (data: unknown, path: Path, read: Read): Shape =>
  Array.isArray(data) || isTypedArray(data) ? readList(data, path, read) : readOne(data, path, read);

const precisionOf = (data: unknown): GivenArray['precision'] => {
  if (data instanceof Float32Array) return 'float32';
  return data instanceof Float64Array ? 'float64' : null;
};

/**
 * The array in lists of numbers and of "nan", "inf", "-inf", as a message from the page around may carry it, or a typed array.
 * Runs no code of what it is given and gives up at the first entry beyond the limits, so that cycles, holes and
 * lengths without contents cost nothing. Fails with a full sentence; never throws.
 */
export function readArrayData(data: unknown, limits = CHECK_LIMITS): Outcome<GivenArray, string> {
  const values: number[] = [];
  try {
    const shape = readNested(data, [], { values, limits });
    if (!shape.ok) return shape;
    const resolution = new Float64Array(values.length);
    return {
      ok: true,
      value: {
        shape: shape.value,
        values: Float64Array.from(values),
        resolution,
        precision: precisionOf(data),
      },
    };
  } catch {
    // a proxy that was revoked, or whose traps throw
    return failed(dataFaults.unreadable);
  }
}
