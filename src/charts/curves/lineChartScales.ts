import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3-scale';

export type Axis = {
  readonly domain: readonly [number, number];
  readonly scale: 'linear' | 'log';
  readonly label: string;
  readonly format?: (value: number) => string;
  /** about how many ticks; as many as there is room for unless told */
  readonly ticks?: number;
};

export type Position = (value: number) => number;

type Scale = ScaleContinuousNumeric<number, number>;

/** The browser's own drawing goes wrong with coordinates far beyond the picture; it clips what is off it anyway. */
const FARTHEST = 1e5;

/** Whether a value has a place on this axis at all; a logarithmic one has none for 0 and below. */
export function isDrawable(axis: Axis, value: number): boolean {
  return Number.isFinite(value) && (axis.scale === 'linear' || value > 0);
}

export function isInside(axis: Axis, value: number): boolean {
  const [from, to] = axis.domain;
  return isDrawable(axis, value) && value >= Math.min(from, to) && value <= Math.max(from, to);
}

function scaleOf(axis: Axis, range: readonly [number, number]): Scale {
  const scale = axis.scale === 'log' ? scaleLog() : scaleLinear();
  const domain = axis.domain.every((end) => isDrawable(axis, end)) ? axis.domain : [1, 10];
  return scale.domain(domain).range(range);
}

export function positionOn(axis: Axis, range: readonly [number, number]): Position {
  const scale = scaleOf(axis, range);
  return (value) => Math.max(-FARTHEST, Math.min(FARTHEST, scale(value)));
}

/** The value at a pixel, held inside the domain. */
export function valueOn(axis: Axis, range: readonly [number, number], pixel: number): number {
  const scale = axis.scale === 'log' ? scaleLog() : scaleLinear();
  return scale.domain(axis.domain).range(range).clamp(true).invert(pixel);
}

/** Powers of ten, every one or every second, third … so that at most `count` stand there. */
function decades(least: number, most: number, count: number): number[] {
  const first = Math.ceil(Math.log10(least) - 1e-9);
  const last = Math.floor(Math.log10(most) + 1e-9);
  const stride = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, count)));
  const exponents = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return exponents.filter((exponent) => exponent % stride === 0).map((exponent) => 10 ** exponent);
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function asPower(value: number): string {
  const exponent = Math.round(Math.log10(value));
  const digits = [...`${Math.abs(exponent)}`].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
}

export type Tick = { readonly value: number; readonly text: string };

export function ticksOf(axis: Axis, room: number): readonly Tick[] {
  const count = axis.ticks ?? room;
  const [from, to] = axis.domain;
  const [least, most] = [Math.min(from, to), Math.max(from, to)];
  const powers = axis.scale === 'log' && least > 0 ? decades(least, most, count) : [];
  if (powers.length >= 2) {
    return powers.map((value) => ({ value, text: (axis.format ?? asPower)(value) }));
  }
  const scale = scaleOf(axis, [0, 1]);
  const written = scale.tickFormat(count);
  const format = axis.format ?? ((value: number) => written(value));
  return scale.ticks(count).map((value) => ({ value, text: format(value).replace(/^-/, '−') }));
}
