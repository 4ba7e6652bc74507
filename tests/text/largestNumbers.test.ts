import { describe, expect, it } from 'vitest';
import { rounded } from '../../src/text/numbers';
import { comparedText } from '../../src/text/en/labs/checkCompared';
import { QUESTION } from '../engine/problems';

describe('the largest doubles in a text', () => {
  it('stay numbers where fewer digits would make them none', () => {
    expect(rounded(Number.MAX_VALUE, 4)).toBe(Number.MAX_VALUE);
    expect(rounded(-Number.MAX_VALUE, 1)).toBe(-Number.MAX_VALUE);
    expect(rounded(1.23456, 4)).toBe(1.235);
    expect(rounded(-Infinity, 4)).toBe(-Infinity);
  });

  it('are named as numbers where the Check lab says what it compares with', () => {
    const source = { kind: 'logits', logits: [Number.MAX_VALUE, 1, -Number.MAX_VALUE] } as const;
    const said = comparedText({ ...QUESTION, source }, 1, String);
    expect(said).toContain('1.7976931348623157e+308');
    expect(said).not.toContain('Infinity');
  });
});
