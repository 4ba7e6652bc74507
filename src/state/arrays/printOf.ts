import type { GivenArray } from '../../engine/diagnosis/question';
import type { BracketReading } from './bracketReading';
import type { Heading } from './heading';
import type { Style } from './resolution';

type Precision = GivenArray['precision'];
type Print = { readonly style: Style; readonly precision: Precision };

const PRECISIONS: Readonly<Record<string, Precision>> = {
  float16: 'float16',
  half: 'float16',
  float32: 'float32',
  float: 'float32',
  float64: 'float64',
  double: 'float64',
};

const isWholeType = (dtype: string | null): boolean => dtype !== null && /^(?:u?int|long|bool)/.test(dtype);

/** What an array is of where its print does not say: the library's default. A name is one that may stand before brackets. */
const DEFAULTS: readonly (readonly [RegExp, Precision])[] = [
  [/float16/, 'float16'],
  [/float32/, 'float32'],
  [/float64/, 'float64'],
  [/^(?:torch\.)?(?:tensor|Tensor|FloatTensor|as_tensor)|Parameter/, 'float32'],
  [/DoubleTensor/, 'float64'],
  [/^(?:np\.|numpy\.|onp\.)?(?:array|asarray|matrix)/, 'float64'],
];

function precisionOf(reading: BracketReading, heading: Heading): Precision {
  const { dtype, calls } = reading;
  if (dtype !== null) return (Object.hasOwn(PRECISIONS, dtype) ? PRECISIONS[dtype] : null) ?? null;
  if (heading.precision !== null) return heading.precision;
  if (!reading.numerals.fractional) return null;
  const names = [...calls];
  return DEFAULTS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? null;
}

/** `array(` and `tensor(` without a library's name are what these print themselves; with it they are program text. */
function styleOf(reading: BracketReading, heading: Heading): Style {
  const { calls, separated, numerals, dtype } = reading;
  const names = [...calls];
  const called = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const printed = called(/^(?:array|matrix|Array|DeviceArray|tensor|tf\.Tensor)/);
  if (isWholeType(dtype) || (printed && !numerals.fractional)) return 'stored';
  if (called(/float64/)) return 'stored';
  if (called(/^(?:tensor|Parameter)/)) return 'torch';
  if (printed || heading.isTensorFlow) return 'printed';
  return separated ? 'typed' : 'printed';
}

/** How these numbers were printed, and what they were stored as. */
export const printOf = (reading: BracketReading, heading: Heading): Print => ({
  style: styleOf(reading, heading),
  precision: precisionOf(reading, heading),
});
