// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { DecadeLegend, type DecadeTick } from '../../../src/charts/scale/DecadeLegend';

afterEach(cleanup);

/** Where each text stands, in percent of the bar. */
function ticksOf(...ticks: readonly DecadeTick[]) {
  const { container } = render(
    <DecadeLegend theme="light" ticks={ticks} label="legend" negative="−" positive="+" zero="0" />,
  );
  const spans = [...container.querySelectorAll<HTMLElement>('[style*="left"]')];
  return spans.map(({ style, textContent }) => [style.left, textContent]);
}

describe('the legend of decades', () => {
  it('has every tick on either side of 0', () => {
    expect(ticksOf({ share: 0.5, text: '10⁻⁴' }, { share: 0.4, text: '1/V²', isApart: true })).toEqual([
      ['50%', '0'],
      ['25%', '−10⁻⁴'],
      ['30%', '−1/V²'],
      ['75%', '+10⁻⁴'],
      ['70%', '+1/V²'],
    ]);
  });

  it('leaves out a decade that would run into 0, and names two marks once that would run into each other', () => {
    expect(ticksOf({ share: 0.1, text: '10⁻⁹' }, { share: 0.1, text: '1/V²', isApart: true })).toEqual([
      ['50%', '0'],
      ['45%', ''],
      ['55%', ''],
      ['50%', '±1/V²'],
    ]);
  });
});
