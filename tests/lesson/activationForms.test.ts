import { describe, expect, it } from 'vitest';
import { ELEMENTWISE_ACTIVATIONS } from '../../src/engine/elementwiseActivations';
import type { ElementwiseName } from '../../src/engine/problem';
import { ACTIVATION_FORMS, primeTex, type Applied } from '../../src/lesson/activationForms';
import { factor, number } from '../../src/lesson/notation';
import { plainTex, tex } from '../../src/lesson/tex';
import { evaluateTex } from './evaluateTex';

const NAMES = Object.keys(ACTIVATION_FORMS) as ElementwiseName[];
const z: Applied = { plain: tex`z`, factor: tex`z`, value: null };
const at = (value: number): Applied => ({ plain: number(value), factor: factor(value), value });

describe('the formulae of the activations', () => {
  it.each(NAMES)('%s: f and f′ with a number put in give what the engine gives', (name) => {
    const { f, derivativeInLogit, derivativeInActivation } = ELEMENTWISE_ACTIVATIONS[name];
    for (const value of [-3.2, -0.4, 0.7, 2.9]) {
      expect(evaluateTex(ACTIVATION_FORMS[name].f(at(value)))[0]).toBeCloseTo(f(value), 7);
      expect(evaluateTex(primeTex(name, 'z', at(value)) ?? [])[0]).toBeCloseTo(derivativeInLogit(value), 7);
      if (derivativeInActivation.kind === 'closed') {
        const inActivation = evaluateTex(primeTex(name, 'a', at(value)) ?? []);
        expect(inActivation[0]).toBeCloseTo(derivativeInActivation.at(value), 7);
      }
    }
  });

  it('has no formula in a exactly where the engine has none', () => {
    const without = NAMES.filter((name) => primeTex(name, 'a', z) === null);
    expect(without).toEqual(['silu', 'gelu']);
    for (const name of NAMES) {
      expect(ELEMENTWISE_ACTIVATIONS[name].derivativeInActivation.kind === 'none').toBe(
        without.includes(name),
      );
    }
  });

  it('shows both branches of a letter, and of a number its own', () => {
    expect(plainTex(ACTIVATION_FORMS.elu.f(z))).toContain('cases');
    expect(plainTex(ACTIVATION_FORMS.elu.f(at(-1)))).toBe('e^{−1.000}-1');
    expect(plainTex(ACTIVATION_FORMS.elu.f(at(1)))).toBe('1.000');
  });
});
