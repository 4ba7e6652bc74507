// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Words } from '../../../src/views/lesson/Words';

const shown = (text: string) => {
  const { container } = render(<Words text={text} />);
  return container.textContent.replaceAll('\u00a0', '~');
};

describe('a sentence of the lesson', () => {
  afterEach(cleanup);

  it.each([
    ['compute a − y = −0.341 and', 'compute a~−~y~=~−0.341 and'],
    ['(2/N)(a₁ − y₁), z₁² − z₁, aᵢ − yᵢ', '(2/N)(a₁~−~y₁), z₁²~−~z₁, aᵢ~−~yᵢ'],
    ['δ − a₂ with', 'δ~−~a₂ with'],
    ['−0.051 − 0.026 − 0.004', '−0.051 − 0.026 − 0.004'],
    ['diag(z) − z zᵀ, then − outer', 'diag(z) − z zᵀ, then − outer'],
  ])('breaks no line within a difference of symbols: %s', (text, kept) => {
    expect(shown(text)).toBe(kept);
  });

  it('colours a₁ and z₂', () => {
    const { container } = render(<Words text="∂a₁/∂z₂ − y₁" />);
    const marked = [...container.querySelectorAll('[data-symbol]')];
    expect(marked.map(({ textContent }) => textContent)).toEqual(['a₁', 'z₂']);
  });
});
