const INVERSE_SQRT_2PI = 0.3989422804014327;

// Cody's coefficients, highest power first; each ratio is P(t) / Q(t)
const CENTRE = {
  p: [
    0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582,
    18154.981253343561249,
  ],
  q: [1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956],
};
const SHOULDER = {
  p: [
    1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979,
    597.27027639480026226, 2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124,
    9842.7148383839780218,
  ],
  q: [
    1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755,
    18615.571640885098091, 34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
  ],
};
const TAIL = {
  p: [
    0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807,
    0.001421619193227893466, 2.9112874951168792e-5,
  ],
  q: [
    1, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244,
    7.29751555083966205e-5,
  ],
};

function polynomial(coefficients: readonly number[], t: number): number {
  return coefficients.reduce((sum, c) => sum * t + c, 0);
}

function ratio(
  { p, q }: { readonly p: readonly number[]; readonly q: readonly number[] },
  t: number,
): number {
  return polynomial(p, t) / polynomial(q, t);
}

/**
 * e^{−z²/2}, to the last place also far out.
 *
 * z is split into c + d with c a multiple of 1/16, so that c² is exact: e^{−c²/2} e^{−(z−c)(z+c)/2}. Errors: 3 u relative,
 * where squaring z first would cost z² u / 2. Underflows to 0 beyond |z| ≈ 38.6.
 */
function gaussian(z: number): number {
  const y = Math.abs(z);
  if (y > 40) return 0;
  const coarse = Math.trunc(y * 16) / 16;
  return Math.exp((-coarse * coarse) / 2) * Math.exp((-(y - coarse) * (y + coarse)) / 2);
}

/** The standard normal density. φ(z) = e^{−z²/2} / √(2π). Errors: 4 u relative. */
export function normalDensity(z: number): number {
  return INVERSE_SQRT_2PI * gaussian(z);
}

/** 1 − Φ(y) for y > 0.66. */
function upperTail(y: number): number {
  if (y <= Math.sqrt(32)) return gaussian(y) * ratio(SHOULDER, y);
  const t = 1 / (y * y);
  return (gaussian(y) * (INVERSE_SQRT_2PI - t * ratio(TAIL, t))) / y;
}

/**
 * The standard normal distribution function, also its left tail to full relative accuracy.
 *
 * Φ(z) = ½ erfc(−z/√2): near 0 as ½ + z R₁(z²), then e^{−z²/2} R₂(|z|), then e^{−z²/2} (1/√(2π) − t R₃(t)) / |z|, t = 1/z².
 * Errors: below 1e-15 relative down to z ≈ −37.5, where it underflows through the subnormals to 0. Source: rational
 * approximations of W. J. Cody, Math. Comp. 23 (1969), in the form of his ANORM, ACM TOMS 19 (1993), algorithm 715.
 */
export function normalCumulative(z: number): number {
  if (Math.abs(z) <= 0.66291) return 0.5 + z * ratio(CENTRE, z * z);
  return z < 0 ? upperTail(-z) : 1 - upperTail(z);
}
