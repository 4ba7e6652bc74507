import { describe, expect, it } from 'vitest';
import { page } from '../../src/text/en/page';
import { cellText } from '../../src/text/en/cells';

describe('the name of a cell', () => {
  it('says the index and the class of its row and of its column', () => {
    expect(page.jacobian.cell(2, 1, '−0.145', 'cat', 'dog')).toBe(
      'derivative of a 2 by z 1 = −0.145, row 2 cat, column 1 dog',
    );
    expect(cellText.gradient(4, 3, '+0.1', 'iris')).toBe(
      'derivative of E by W 4 3 = +0.1, row 4, column 3 iris',
    );
  });

  it('does not say a number twice where that is all a class is called, but does say another number', () => {
    expect(page.jacobian.cell(2, 1, '0', '2', '')).toBe('derivative of a 2 by z 1 = 0, row 2, column 1');
    expect(page.jacobian.cell(1, 2, '0', '0', '1')).toBe('derivative of a 1 by z 2 = 0, row 1 0, column 2 1');
  });
});
