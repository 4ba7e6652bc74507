/** A colour in CIELAB under D65. */
export type Lab = readonly [lightness: number, a: number, b: number];

/** Linear red, green and blue, 0 … 1. */
export type Linear = readonly [red: number, green: number, blue: number];

const DEGREE = Math.PI / 180;
const WHITE = [0.95047, 1, 1.08883] as const;

/** '#rrggbb' as light: the sRGB curve undone (IEC 61966-2-1). */
export function linearOf(colour: string): Linear {
  const channel = (from: number) => {
    const share = parseInt(colour.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

export function labOf([red, green, blue]: Linear): Lab {
  const x = 0.4124564 * red + 0.3575761 * green + 0.1804375 * blue;
  const y = 0.2126729 * red + 0.7151522 * green + 0.072175 * blue;
  const z = 0.0193339 * red + 0.119192 * green + 0.9503041 * blue;
  const curve = (share: number) =>
    share > (6 / 29) ** 3 ? Math.cbrt(share) : share / (3 * (6 / 29) ** 2) + 4 / 29;
  const [fx, fy, fz] = [curve(x / WHITE[0]), curve(y / WHITE[1]), curve(z / WHITE[2])];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const hueOf = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / DEGREE + 360) % 360);

/** How far apart two hues are on their circle, −180 … 180; 0 where one of the colours has none. */
function hueStep(from: number, to: number, product: number): number {
  if (product === 0) return 0;
  const step = to - from;
  if (step > 180) return step - 360;
  return step < -180 ? step + 360 : step;
}

function meanHue(one: number, other: number, product: number): number {
  const sum = one + other;
  if (product === 0) return sum;
  if (Math.abs(one - other) <= 180) return sum / 2;
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

/** C/√(C⁷ + 25⁷), the share of chroma in the two corrections that have it. */
const saturation = (chroma: number) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));

/** CIEDE2000 with kL = kC = kH = 1. G. Sharma, W. Wu, E. N. Dalal, Color Res. Appl. 30 (2005) 21. */
export function deltaE([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const stretch = 1.5 - 0.5 * saturation((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2);
  const [c1, c2] = [Math.hypot(stretch * a1, b1), Math.hypot(stretch * a2, b2)];
  const [h1, h2] = [hueOf(stretch * a1, b1), hueOf(stretch * a2, b2)];
  const product = c1 * c2;
  const hue = 2 * Math.sqrt(product) * Math.sin((hueStep(h1, h2, product) / 2) * DEGREE);
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  const h = meanHue(h1, h2, product);
  const cosine = (factor: number, shift: number) => Math.cos((factor * h + shift) * DEGREE);
  const t = 1 - 0.17 * cosine(1, -30) + 0.24 * cosine(2, 0) + 0.32 * cosine(3, 6) - 0.2 * cosine(4, -63);
  const weightL = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [weightC, weightH] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const turn = 60 * Math.exp(-(((h - 275) / 25) ** 2)) * DEGREE;
  const rotation = -2 * saturation(c) * Math.sin(turn);
  const [dl, dc, dh] = [(l2 - l1) / weightL, (c2 - c1) / weightC, hue / weightH];
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
}
