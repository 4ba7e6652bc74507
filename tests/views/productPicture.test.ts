import { describe, expect, it } from 'vitest';
import { lastFrame, productFrame, scaledFrame } from '../../src/engine/productFrames';
import type { Trace } from '../../src/engine/trace';
import { decodeAddress } from '../../src/state/addressDecode';
import { traceOf } from '../../src/state/traceOf';
import { page } from '../../src/text/en/page';
import { productText } from '../../src/text/en/product';
import { signedText } from '../../src/text/numbers';
import { jacobianMargins } from '../../src/views/stage/jacobianMargins';
import { restingPicture, type JacobianPicture } from '../../src/views/stage/jacobianPicture';
import { productPicture } from '../../src/views/stage/productPicture';
import { NOT_FOR_READERS, shows } from '../browser/pageNumbers';

const traceOfHash = (hash: string): Trace => traceOf(decodeAddress(hash).experiment.problem);
const SEVEN = 'z=2,1.5,1,0.5,0.2,-0.1,-0.5&y=4';
const HASHES = [
  '',
  'arg=z&form=a',
  'arg=a&form=z&loss=crossEntropy',
  'loss=crossEntropy&T=2&y=1,0.5,0',
  'activation=tanh',
  'preset=one-class',
  'preset=overflow&loss=crossEntropy',
  'z=2,-inf,1&loss=crossEntropy',
  'z=1000,0,0&y=2&loss=crossEntropy',
  SEVEN,
  `${SEVEN}&arg=z&form=a`,
];

function framesOf(
  hash: string,
): readonly { readonly trace: Trace; readonly k: number; readonly picture: JacobianPicture }[] {
  const trace = traceOfHash(hash);
  const { bottom } = jacobianMargins(trace, 'dE_dz');
  return Array.from({ length: lastFrame(trace.outputs) + 1 }, (_, k) => ({
    trace,
    k,
    picture: productPicture(trace, k, bottom),
  }));
}

/** Whether a text says this number; words only where there is none, ≈0 only where a double is too small. */
function says(shown: string, value: number): boolean {
  if (Number.isNaN(value)) return shown === productText.noNumber;
  if (shown === page.jacobian.underflow) return value === 0;
  return shows(shown, value);
}

describe('the pictures of the vector–matrix product', () => {
  it.each(HASHES)('show nothing but the engine’s numbers in every frame of #%s', (hash) => {
    for (const { trace, k, picture } of framesOf(hash)) {
      const n = trace.outputs;
      const { values, sums, terms } = productFrame(trace.right.activations, trace.used.jacobian, k);
      expect(picture.values).toEqual(values);
      values.forEach((value, index) => {
        const shown = picture.cellText(Math.floor(index / n), index % n);
        expect(says(shown, value), `frame ${k}, ${index}: ${shown} for ${value}`).toBe(true);
      });
      picture.bottom.texts.forEach((shown, m) => {
        const wanted = terms[m] === 0 ? shown === productText.notYet : says(shown, sums[m] ?? NaN);
        expect(wanted, `frame ${k}, column ${m}: ${shown} for ${sums[m]}`).toBe(true);
      });
      const words = [picture.product?.caption, picture.product?.scale, ...picture.bottom.names].join('\n');
      expect(words).not.toMatch(NOT_FOR_READERS);
    }
  });

  it('end with the ∂E/∂z of the plain picture, with the right one beside a wrong one', () => {
    for (const hash of ['', 'arg=z&form=a', 'activation=tanh', SEVEN]) {
      const { trace, picture } = framesOf(hash).at(-1)!;
      const { bottom } = jacobianMargins(trace, 'dE_dz');
      const rest = restingPicture(trace, bottom, true);
      expect(picture.bottom.texts, hash).toEqual(rest.bottom.texts);
      expect(picture.bottom.names, hash).toEqual(rest.bottom.names);
      expect(picture.bottom.reference, hash).toEqual(rest.bottom.reference);
      expect(picture.added, hash).toEqual(rest.added);
    }
  });

  it('keep the right ∂E/∂z back until the column it belongs to is added up', () => {
    for (const { picture } of framesOf('arg=z&form=a')) {
      picture.bottom.reference?.forEach((right, m) => {
        expect(right !== '').toBe(picture.added?.has(m));
      });
    }
  });

  it('have a colour scale that is the same before and while rows are scaled, and then ends at the scaled cells', () => {
    const frames = framesOf('arg=z&form=a');
    const n = 3;
    const most = (values: Float64Array) => Math.max(...values.map(Math.abs));
    const before = new Set(frames.slice(0, scaledFrame(n)).map(({ picture }) => picture.limit));
    expect(before.size).toBe(1);
    const after = frames.slice(scaledFrame(n));
    expect(new Set(after.map(({ picture }) => picture.limit)).size).toBe(1);
    const { values, limit, product } = after[0]!.picture;
    expect(limit).toBeGreaterThanOrEqual(most(values));
    expect(limit).toBeLessThan(3 * most(values));
    expect(product?.scale).toBe(productText.scale.scaled);
    expect(frames[1]!.picture.product?.scale).toBe(productText.scale.matrix);
  });

  it('say in words and numbers what a frame does', () => {
    const frames = framesOf('');
    const caption = (k: number) => frames[k]?.picture.product?.caption ?? '';
    const { right, used } = frames[0]!.trace;
    expect(caption(2)).toBe(productText.row(1, signedText(right.activations[1] ?? NaN)));
    const terms = [0, 1, 2].map((i) =>
      signedText((right.activations[i] ?? NaN) * (used.jacobian.values[3 * i] ?? NaN)),
    );
    expect(caption(7)).toBe(
      productText.column(0, terms, signedText(used.logits[0] ?? NaN), productText.result(0, false)),
    );
    expect(caption(7)).toContain('= ∂E/∂z₁');
    expect(framesOf('arg=z&form=a')[7]?.picture.product?.caption).toContain('your ∂E/∂z₁');
  });

  it('tell an exact 0 times what underflowed, which is 0, from a number times it, which is not', () => {
    const { picture } = framesOf('preset=overflow&loss=crossEntropy').at(scaledFrame(3))!;
    expect(picture.cellText(0, 2)).toBe('0');
    expect(picture.cellText(1, 2)).toBe(page.jacobian.underflow);
  });

  it('say where −∞ · 0 has no value, and what the collapse has there', () => {
    const { picture, trace } = framesOf('z=1000,0,0&y=2&loss=crossEntropy').at(6)!;
    expect(trace.used.logits[0]).toBe(1);
    expect(picture.bottom.texts[0]).toBe(productText.noNumber);
    const caption = framesOf('z=1000,0,0&y=2&loss=crossEntropy').at(7)!.picture.product?.caption;
    expect(caption).toContain(productText.noValue(0, signedText(1)));
    expect(caption).not.toContain(`${productText.noNumber} = ∂E`);
  });
});
