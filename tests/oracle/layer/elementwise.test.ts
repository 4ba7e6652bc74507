import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gelu } from '../../../src/engine/activations/gelu';
import { normalCumulative, normalDensity } from '../../../src/engine/activations/normalDistribution';
import { logistic } from '../../../src/engine/activations/sigmoid';
import { silu } from '../../../src/engine/activations/silu';
import { findTwin } from '../../../src/engine/activations/twin';
import { ELEMENTWISE_ACTIVATIONS } from '../../../src/engine/elementwiseActivations';
import { numericDerivative, numericElementwiseJacobian } from '../../../src/engine/numericDerivative';
import { ACTIVATION_NAMES, type ElementwiseName } from '../../../src/engine/problem';
import { runs } from '../../properties/runs';
import { EXACT_ELEMENTWISE } from '../elementwise';
import { activationBounds, slopeBounds, slopeInActivationBounds } from '../elementwiseBounds';
import { DIGITS, decimalsOf, exact, type Decimal } from '../exact';
import * as exactly from '../functions';
import { broken, size, times, TINY, U } from '../held';

const NAMES = ACTIVATION_NAMES.filter((name): name is ElementwiseName => name !== 'softmax');

const number = fc.oneof(
  fc.double({ min: -5, max: 5, noNaN: true }),
  fc.double({ min: -50, max: 50, noNaN: true }),
  fc.double({ min: -760, max: 760, noNaN: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(
    0,
    -0,
    5e-324,
    -5e-324,
    2.3e-308,
    -2.2e-308,
    1e-9,
    1e308,
    -1e308,
    30,
    -30,
    36.7,
    -37.5,
    -38.6,
    -745.2,
  ),
);

// an activation at 400 digits takes a millisecond or two
const SOME = 0.1;
// and GELU tens of them: it has 100 digits, no step of its definition cancelling more than Φ's own guard digits cover
const digitsFor = (name: string) => decimalsOf(name === 'gelu' ? 100 : DIGITS);

describe('an elementwise activation', () => {
  it.each(NAMES)(
    '%s is exact within its documented accuracy, and so are both forms of its derivative',
    (name) => {
      const engine = ELEMENTWISE_ACTIVATIONS[name];
      const exactOne = EXACT_ELEMENTWISE[name];
      expect(engine.equivalent).toBe(exactOne.equivalent);
      fc.assert(
        fc.property(number, (z) => {
          const at = [exact(z, digitsFor(name))];
          const f = at.map(exactOne.f);
          const slope = at.map(exactOne.inLogit);
          const found = [
            ...broken(`${name} f(${z})`, [engine.f(z)], f, activationBounds(name, at, f, [0])),
            ...broken(
              `${name} f′(${z})`,
              [engine.derivativeInLogit(z)],
              slope,
              slopeBounds(name, at, slope, [0]),
            ),
          ];
          const { derivativeInActivation: inA } = engine;
          expect(inA.kind === 'closed').toBe(exactOne.inActivation !== null);
          if (inA.kind === 'closed' && exactOne.inActivation !== null) {
            const own = at.map(exactOne.inActivation);
            found.push(
              ...broken(
                `${name} f′ in a at ${z}`,
                [inA.at(z)],
                own,
                slopeInActivationBounds(name, at, own, [0]),
              ),
            );
          }
          expect(found).toEqual([]);
        }),
        runs(SOME),
      );
    },
  );

  it.each(NAMES)('%s has a numerical derivative within 1e-12 max(1, |f′|) of the exact one', (name) => {
    const engine = ELEMENTWISE_ACTIVATIONS[name];
    fc.assert(
      fc.property(number, (z) => {
        const slope = EXACT_ELEMENTWISE[name].inLogit(exact(z, digitsFor(name)));
        const allowed = [1e-12 * Math.max(1, size(slope))];
        const [whole] = numericElementwiseJacobian(Float64Array.of(z), engine).values;
        const found = [
          ...broken(
            `${name}: numerical f′(${z})`,
            [numericDerivative(engine.pieceAt(z), z)],
            [slope],
            allowed,
          ),
          ...broken(`${name}: numerical ∂a/∂z(${z})`, [whole ?? NaN], [slope], allowed),
        ];
        expect(found).toEqual([]);
      }),
      // found by 100,000 cases: all levels of the nearer differences agree on the same wrong digits
      { ...runs<[number]>(SOME), examples: [[-124955215.87716065]] },
    );
  });

  it('σ, φ and Φ are exact to 3 u, 5 u and 1e-15', () => {
    const check = (name: string, z: number, got: number, want: Decimal, relative: number): string[] =>
      broken(`${name}(${z})`, [got], [want], [times(relative, size(want)) + 4 * TINY]);
    fc.assert(
      fc.property(number, (z) => {
        const d = exact(z, digitsFor('gelu'));
        expect([
          ...check('σ', z, logistic(z), EXACT_ELEMENTWISE.sigmoid.f(d), 3 * U),
          ...check('φ', z, normalDensity(z), exactly.normalDensity(d), 5 * U),
          ...check('Φ', z, normalCumulative(z), exactly.normalCumulative(d), 1e-15),
        ]).toEqual([]);
      }),
      runs(SOME),
    );
  });

  it('has a twin with the same f, to what rounding f makes of z, with the slope there', () => {
    const left = fc.double({ min: -30, max: -1e-3, noNaN: true });
    const cases = [
      { name: 'silu', engine: silu, reach: -760 },
      { name: 'gelu', engine: gelu, reach: -40 },
    ] as const;
    fc.assert(
      fc.property(left, fc.constantFrom(...cases), (z, { name, engine, reach }) => {
        const { derivativeInActivation: inA } = engine;
        if (inA.kind !== 'none') throw new Error('no form in a');
        const twin = inA.twin(z);
        expect(twin).toEqual(findTwin(engine.f, engine.derivativeInLogit, inA.minimum, reach, z));
        if (twin === null) return;
        expect(Math.sign(twin.logit - inA.minimum)).toBe(-Math.sign(z - inA.minimum));
        const there = exact(twin.logit, digitsFor(name));
        const level = EXACT_ELEMENTWISE[name].f(exact(z, digitsFor(name)));
        const slope = EXACT_ELEMENTWISE[name].inLogit(there);
        // the next double's f is on the other side of the level, but for what both f are rounded by
        const step = size(slope) * size(there) * 2 * U;
        const rounding = 2 * (engine === gelu ? 10 : 4) * U * size(level);
        expect([
          ...broken(
            `${name}: f at the twin of ${z}`,
            [engine.f(twin.logit)],
            [level],
            [step + rounding + 1e-320],
          ),
          ...broken(
            `${name}: f′ at the twin of ${z}`,
            [twin.slope],
            [slope],
            slopeBounds(name, [there], [slope], [0]),
          ),
        ]).toEqual([]);
      }),
      runs(SOME),
    );
  });

  it('falls to the minimum that its record says, the double nearest to the root of f′', () => {
    for (const [name, { derivativeInActivation: inA }] of [
      ['silu', silu],
      ['gelu', gelu],
    ] as const) {
      if (inA.kind !== 'none') throw new Error('no form in a');
      const slopeAt = (z: number) => EXACT_ELEMENTWISE[name].inLogit(exact(z));
      const half = Math.abs(inA.minimum) * 2 ** -53;
      expect(slopeAt(inA.minimum).abs().lt(half)).toBe(true);
      expect(slopeAt(inA.minimum - 4 * half).isNegative()).toBe(true);
      expect(slopeAt(inA.minimum + 4 * half).isPositive()).toBe(true);
    }
  });
});
