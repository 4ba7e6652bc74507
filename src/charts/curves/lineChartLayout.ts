import { type Axis, positionOn, type Position, type Tick, ticksOf } from './lineChartScales';
import { textEms } from '../textFit';

const FONT_SIZE = 12;
/** Room for the name of the y axis, where it has one. */
const TOP = { named: 22, plain: 10 };
const BOTTOM = 38;
const RIGHT = 12;

export type Plot = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Axis;
  readonly y: Axis;
  readonly xAt: Position;
  readonly yAt: Position;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
};

/** Where everything stands, in CSS pixels: the picture is never scaled, so its text is as large as it says. */
export function plotOf(x: Axis, y: Axis, width: number, height: number): Plot {
  const top = y.label === '' ? TOP.plain : TOP.named;
  const bottom = Math.max(top + 40, height - BOTTOM);
  const yTicks = ticksOf(y, Math.max(2, Math.floor((bottom - top) / 34)));
  const left = 10 + FONT_SIZE * Math.max(1, ...yTicks.map((tick) => textEms(tick.text)));
  const right = Math.max(left + 40, width - RIGHT);
  const xTicks = ticksOf(x, Math.max(2, Math.floor((right - left) / 56)));
  const [xAt, yAt] = [positionOn(x, [left, right]), positionOn(y, [bottom, top])];
  return { width, height, left, right, top, bottom, x, y, xAt, yAt, xTicks, yTicks };
}
