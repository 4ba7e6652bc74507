import { describe, expect, it } from 'vitest';
import {
  fitHead,
  fitNumbers,
  fittedNumber,
  headStride,
  headText,
  isHeadDrawn,
  shortened,
  withoutNonNumbers,
} from '../../src/charts/textFit';

describe('a number in a cell', () => {
  it('is written in full and in the largest size where the cell is wide', () => {
    expect(fitNumbers(['−0.065', '+0.225'], 94, 18)).toEqual({ fontSize: 18, short: false });
  });

  it('gives up its leading zero, never its sign, before it gives up itself', () => {
    const fit = fitNumbers(['−0.065', '+0.225'], 31, 18)!;
    expect(fit.short).toBe(true);
    expect(fittedNumber('−0.065', -0.065, fit, 31)).toBe('−.065');
  });

  it('keeps three digits where it is 1 or more, and is never cut to 0', () => {
    expect(shortened('−2.346', -2.3456)).toBe('−2.35');
    expect(shortened('+12.345', 12.3449)).toBe('+12.3');
    expect(shortened('−123.456', -123.4561)).toBe('−123');
    expect(shortened('+0.001', 0.0009)).toBe('+.001');
    expect(shortened('−2,346', -2.3456)).toBe('−2,35');
  });

  it('is rounded once, from its value: a digit that was rounded up to 5 does not round the next one up', () => {
    expect(shortened('+1.085', 1.0852)).toBe('+1.09');
    expect(shortened('+1.085', 1.0848)).toBe('+1.08');
    expect(shortened('−12.450', -12.4499)).toBe('−12.4');
  });

  it('is left alone where it is not a plain decimal', () => {
    expect(['2·10⁻⁵', '7', '0'].map((text) => shortened(text, 2e-5))).toEqual(['2·10⁻⁵', '7', '0']);
  });

  it('is not written at all in cells of under 24 units', () => {
    expect(fitNumbers(['+1'], 20, 18)).toBeNull();
  });

  it('is left out where it alone is too long', () => {
    expect(fittedNumber('−1.2345·10⁻¹²', -1.2345e-12, { fontSize: 9, short: true }, 31)).toBeNull();
  });

  it('is never NaN or Infinity in print', () => {
    expect(['NaN', '−Infinity', 'overflow'].map(withoutNonNumbers)).toEqual(['', '', 'overflow']);
  });
});

describe('a head', () => {
  it('loses letters of its label first, then the label, and its symbol last', () => {
    expect([200, 62, 30, 5].map((room) => fitHead('z₂ hyacinth', room, 11))).toEqual([
      'z₂ hyacinth',
      'z₂ hyaci…',
      'z₂',
      '',
    ]);
  });

  it('is cut between characters, and counts wide ones as wide', () => {
    expect(fitHead('z₂ 🐈🐈🐈🐈🐈🐈', 80, 11)).toBe('z₂ 🐈🐈🐈…');
    expect(fitHead('z₂ 風信子風信子', 80, 11)).toBe('z₂ 風信子風…');
  });

  it('is its symbol alone where not every head is drawn', () => {
    expect(headText('z₂ dog', 1, 90, 12)).toBe('z₂ dog');
    expect(headText('z₂ dog', 5, 90, 12)).toBe('z₂');
  });

  it('is drawn at 1 and at round numbers where there is no room for all', () => {
    const stride = headStride(5.2, 23);
    const drawn = Array.from({ length: 21 }, (_, index) => index + 1).filter((n) =>
      isHeadDrawn(n - 1, stride),
    );
    expect(drawn).toEqual([1, 5, 10, 15, 20]);
    expect([0, 1, 2, 3].map((index) => isHeadDrawn(index, 2))).toEqual([true, false, true, false]);
  });
});
