import { describe, expect, it } from 'vitest';
import { ELEMENTWISE_ACTIVATIONS as f } from '../../src/engine/elementwiseActivations';
import { normalCumulative, normalDensity } from '../../src/engine/activations/normalDistribution';
import { numericDerivative } from '../../src/engine/numericDerivative';
import { ACTIVATION_NAMES } from '../../src/engine/problem';

const NAMES = ACTIVATION_NAMES.flatMap((name) => (name === 'softmax' ? [] : [name]));
const POINTS = [-40, -10, -3, -1.2, -0.5, -1e-3, 0.2, 0.9, 2, 7, 30];

const relative = (got: number, want: number) => Math.abs(got / want - 1);

describe.each(NAMES)('%s', (name) => {
  const { f: a, derivativeInLogit, derivativeInActivation, equivalent, pieceAt } = f[name];

  it('has the derivative in z that differences of f find', () => {
    for (const z of POINTS) expect(derivativeInLogit(z)).toBeCloseTo(numericDerivative(pieceAt(z), z), 12);
  });

  it('has the same derivative written in a, or says that there is none', () => {
    if (derivativeInActivation.kind === 'none') {
      expect(['silu', 'gelu']).toContain(name);
      expect(derivativeInActivation.reason).toBe('notMonotone');
      return;
    }
    for (const z of POINTS) expect(derivativeInActivation.at(a(z))).toBeCloseTo(derivativeInLogit(z), 13);
  });

  it(`${equivalent ? 'does not care' : 'cares'} which argument it is given`, () => {
    if (derivativeInActivation.kind === 'none') return;
    const { at } = derivativeInActivation;
    const same = POINTS.every((z) => derivativeInLogit(a(z)) === at(a(z)) && at(z) === derivativeInLogit(z));
    expect(same).toBe(equivalent);
  });

  it('is finite, with a finite slope, at any finite z', () => {
    for (const z of [-1e308, -1e6, -750, 750, 1e6, 1e308]) {
      expect(Number.isFinite(a(z))).toBe(true);
      expect(Number.isFinite(derivativeInLogit(z))).toBe(true);
      expect(derivativeInLogit(z)).toBeCloseTo(numericDerivative(pieceAt(z), z), 12);
    }
  });
});

it('σ keeps its digits where e^{−z} overflows', () => {
  expect(f.sigmoid.f(-720)).toBe(Math.exp(-720));
});

it('differences keep twelve digits of a straight line far out, where all small steps agree on wrong ones', () => {
  for (const z of [-1.2e8, -5.465e14, -3e307]) {
    expect(numericDerivative(f.leakyRelu.pieceAt(z), z)).toBeCloseTo(0.01, 14);
  }
});

describe('at a kink', () => {
  it('ReLU takes f′(0) = 0, leaky ReLU 0.01, ELU 1, and the differences the same side', () => {
    for (const [name, slope] of [
      ['relu', 0],
      ['leakyRelu', 0.01],
      ['elu', 1],
    ] as const) {
      expect(f[name].derivativeInLogit(0)).toBe(slope);
      expect(numericDerivative(f[name].pieceAt(0), 0)).toBeCloseTo(slope, 13);
    }
  });

  it('does not disturb the differences nearby', () => {
    expect(numericDerivative(f.relu.pieceAt(1e-9), 1e-9)).toBeCloseTo(1, 13);
    expect(numericDerivative(f.elu.pieceAt(-1e-9), -1e-9)).toBeCloseTo(1 - 1e-9, 13);
  });
});

describe('the tails', () => {
  it('of σ′ and tanh′ keep their digits where 1 − a has none left', () => {
    expect(relative(f.sigmoid.derivativeInLogit(40), Math.exp(-40))).toBeLessThan(1e-15);
    expect(relative(f.sigmoid.derivativeInLogit(-700), Math.exp(-700))).toBeLessThan(1e-15);
    expect(relative(f.tanh.derivativeInLogit(-30), 4 * Math.exp(-60))).toBeLessThan(1e-15);
  });

  it('of softplus is e^z, and its slope from a as exact as from z', () => {
    const { f: softplus, derivativeInActivation, derivativeInLogit } = f.softplus;
    expect(relative(softplus(-50), Math.exp(-50))).toBeLessThan(1e-15);
    const fromA = derivativeInActivation.kind === 'closed' ? derivativeInActivation.at(softplus(-50)) : NaN;
    expect(relative(fromA, derivativeInLogit(-50))).toBeLessThan(1e-15);
  });
});

describe('the normal distribution', () => {
  // 60 digits, mpmath: mp.ncdf, mp.npdf
  it.each([
    [-37, 5.725571222524577e-300, 2.1200065515246056e-298],
    [-30.03, 1.992035863615295e-198, 5.988702553759707e-197],
    [-20.7, 1.7318518790197378e-95, 3.5932612209698675e-94],
    [-8.3, 5.205569744890254e-17, 4.3816394355093325e-16],
    [-5.7, 5.990371401063528e-9, 3.5139550948204334e-8],
    [-5.6, 1.071759025831093e-8, 6.182620500165856e-8],
    [-3.1, 0.0009676032132183566, 0.0032668190561999195],
    [-1.2, 0.11506967022170828, 0.19418605498321295],
    [-0.67, 0.2514288950953101, 0.3187371384754015],
    [-0.65, 0.2578461108058647, 0.32297235966791427],
    [-0.1, 0.460172162722971, 0.39695254747701175],
    [0, 0.5, 0.3989422804014327],
    [0.4, 0.6554217416103242, 0.3682701403033233],
    [0.7, 0.758036347776927, 0.31225393336676127],
    [1.96, 0.9750021048517795, 0.05844094433345146],
    [6.5, 0.99999999995984, 2.669556614762852e-10],
  ])('Φ(%d) = %d and φ = %d to 1e-15', (z, cumulative, density) => {
    expect(relative(normalCumulative(z), cumulative)).toBeLessThan(1e-15);
    expect(relative(normalDensity(z), density)).toBeLessThan(1e-15);
  });

  it('is 0 beyond the least double and 1 on the other side', () => {
    expect(normalCumulative(-1e300)).toBe(0);
    expect(normalCumulative(1e300)).toBe(1);
  });
});

describe.each(['silu', 'gelu'] as const)('%s is not monotone', (name) => {
  const { f: a, derivativeInLogit, derivativeInActivation } = f[name];
  if (derivativeInActivation.kind !== 'none') throw new Error('it has no form in a');
  const { twin, minimum } = derivativeInActivation;

  it('turns at its minimum', () => {
    expect(Math.abs(derivativeInLogit(minimum))).toBeLessThan(1e-15);
  });

  it.each([-8, -3, -2, -1, -0.5, -0.01])('so z = %d has a twin with the same a and another slope', (z) => {
    const other = twin(z);
    if (other === null) throw new Error('no twin');
    expect(relative(a(other.logit), a(z))).toBeLessThan(1e-13);
    expect(other.logit < minimum).toBe(z > minimum);
    expect(other.slope).toBe(derivativeInLogit(other.logit));
    expect(Math.sign(other.slope)).toBe(-Math.sign(derivativeInLogit(z)));
  });

  it('has no twin right of 0, at the minimum, or where a underflows', () => {
    for (const z of [0, 3, 1e300, minimum, -2000, NaN]) expect(twin(z)).toBeNull();
  });

  it('finds the twin of a tiny z far left', () => {
    const far = twin(-1e-290);
    expect(far?.logit).toBeLessThan(-30);
    expect(relative(a(far?.logit ?? NaN), a(-1e-290))).toBeLessThan(1e-10);
  });
});
