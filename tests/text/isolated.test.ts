import { describe, expect, it } from 'vitest';
import { labelOf } from '../../src/state/experiment';
import { page } from '../../src/text/en/page';
import { isolated, withoutControls } from '../../src/text/isolated';
import { labelNotText, notInList } from '../../src/text/en/refusals';

// By their names in the Unicode standard: FSI … PDI.
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

describe('isolated(text)', () => {
  it.each(['cat', '12', 'naïve', '猫', '🐈', '<b>', ''])('leaves %s as it is', (text) => {
    expect(isolated(text)).toBe(text);
  });

  it.each(['חתול', 'قطة', 'a1 קטה', 'سگ‌', '\u200F(', 'ﷲ', '𞤀'])('isolates %s', (text) => {
    expect(isolated(text)).toBe(`${FIRST_STRONG_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}`);
  });
});

describe('what is quoted', () => {
  const overrides = [
    '\u202A',
    '\u202B',
    '\u202C',
    '\u202D',
    '\u202E',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
  ];

  it.each(overrides)('never hands a directional control on to the sentence around it (%j)', (control) => {
    expect(withoutControls(`a${control}b`)).toBe('a�b');
    expect(notInList('theme', `${control}x`, ['auto'])).toContain('“�x”');
    expect(labelNotText(`${control}x`)).toContain('“�x”');
    expect(page.notices.field('theme', `${control}x`)).toBe('theme = �x');
  });

  it('turns itself alone where it is read from the right', () => {
    expect(notInList('theme', 'חתול', ['auto'])).toContain('“\u2068חתול\u2069”');
    expect(labelOf({ labels: ['חתול', 'b'] }, 0)).toBe('\u2068חתול\u2069');
    expect(labelOf({ labels: ['חתול', 'b'] }, 1)).toBe('b');
    expect(labelOf({ labels: null }, 1)).toBe('2');
  });
});
