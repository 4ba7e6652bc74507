import { decimalsOf, type Decimal, type DecimalConstructor } from './exact';

// e^x and ln x by whole numbers of so many decimal places: decimal.js has both, at a hundred times the time.

const GUARD = 25;

const scales = new Map<number, bigint>();

/** 1 as a whole number of 10^−places. */
function unitOf(places: number): bigint {
  let unit = scales.get(places);
  if (unit === undefined) {
    unit = 10n ** BigInt(places);
    scales.set(places, unit);
  }
  return unit;
}

/** d in units of 10^−places, cut off. */
const inUnits = (d: Decimal, places: number): bigint => BigInt(d.toFixed(places, DOWN).replace('.', ''));

const DOWN = 1;

const HALVINGS = 24n;

/** e^r for |r| < 2, in units: Taylor of r / 2²⁴, squared 24 times. */
function expOfSmall(r: bigint, unit: bigint): bigint {
  const reduced = r >> HALVINGS;
  let term = unit;
  let total = unit;
  for (let k = 1n; term !== 0n; k++) {
    term = (term * reduced) / (unit * k);
    total += term;
  }
  for (let k = 0n; k < HALVINGS; k++) total = (total * total) / unit;
  return total;
}

const logarithmsOfTen = new Map<number, bigint>();

function logarithmOfTen(places: number): bigint {
  let units = logarithmsOfTen.get(places);
  if (units === undefined) {
    units = inUnits(new (decimalsOf(places + 10))(10).ln(), places);
    logarithmsOfTen.set(places, units);
  }
  return units;
}

/** e^x for a finite |x| ≤ 1e16: x = k ln 10 + r, e^x = 10^k e^r. */
export function exponential(x: Decimal, D: DecimalConstructor): Decimal {
  const places = D.precision + GUARD;
  // k has up to 16 digits, and each takes one of ln 10
  const wide = places + 17;
  const ten = logarithmOfTen(wide);
  const whole = inUnits(x, wide);
  const k = whole / ten;
  const r = (whole - k * ten) / unitOf(17);
  const power = expOfSmall(r, unitOf(places));
  return new D(`${power}e${Number(k) - places}`).plus(0);
}

/** ln x for a finite x > 0 that is not near 1: x = m 10^k, ln m by Newton's method on the exponential, digits threefold each time. */
export function logarithm(x: Decimal, D: DecimalConstructor): Decimal {
  const places = D.precision + GUARD;
  const unit = unitOf(places);
  const mantissa = new (decimalsOf(places + 5))(`${x.toExponential().split('e')[0]}`);
  const m = inUnits(mantissa, places);
  let y = BigInt(Math.round(Math.log(mantissa.toNumber()) * 1e15)) * unitOf(places - 15);
  for (let digits = 14; digits < places; digits *= 3) {
    const e = expOfSmall(y, unit);
    // Halley: y + 2 (m − e^y) / (m + e^y)
    y += (2n * (m - e) * unit) / (m + e);
  }
  y += BigInt(x.e) * (logarithmOfTen(places + 17) / unitOf(17));
  return new D(`${y}e${-places}`).plus(0);
}

/** z + z³/3 + z⁵/15 + z⁷/105 + … */
export function oddSeries(z: Decimal, D: DecimalConstructor): Decimal {
  const places = D.precision + GUARD;
  const unit = unitOf(places);
  const square = inUnits(z.times(z), places);
  let term = inUnits(z, places);
  let total = term;
  for (let k = 3n; term !== 0n; k += 2n) {
    term = (term * square) / (unit * k);
    total += term;
  }
  return new D(`${total}e${-places}`).plus(0);
}
