import { describe, expect, it } from 'vitest';
import { colourAt, rampOf, type Theme } from '../../../src/charts/colourScale';
import { pixelPalette } from '../../../src/charts/scale/pixelPalette';
import { deltaE } from './deltaE';
import { SIGHTS, seenBy, type Sight } from './sight';

const THEMES: readonly Theme[] = ['light', 'dark'];
const IN_COLOUR = ['usual', 'protan', 'deutan', 'tritan'] as const;
/** From a quarter of the limit on a cell has a tint that is meant to be told from the other sign's. */
const FROM = 0.25;
const SHARES = Array.from({ length: 96 }, (_, k) => FROM + ((1 - FROM) * k) / 95);

type Least = { readonly difference: number; readonly share: number };

/** Where +t and −t are least apart to this eye. */
function leastApart(sight: Sight, theme: Theme, faded: boolean): Least {
  const ramp = rampOf(theme, faded);
  const seen = (share: number) => seenBy(sight, colourAt(ramp, share, 1));
  return SHARES.map((share) => ({ share, difference: deltaE(seen(share), seen(-share)) })).reduce(
    (least, next) => (next.difference < least.difference ? next : least),
  );
}

const told = ({ difference, share }: Least) => `ΔE ${difference.toFixed(1)} at t = ${share.toFixed(2)}`;

describe.each(THEMES)('the signed palette, %s', (theme) => {
  it.each(IN_COLOUR)(
    'keeps +t and −t apart for a %s eye, ΔE2000 ≥ 17, and ≥ 11 where it steps back',
    (sight) => {
      const [full, faded] = [leastApart(sight, theme, false), leastApart(sight, theme, true)];
      expect(full.difference, told(full)).toBeGreaterThanOrEqual(17);
      expect(faded.difference, `stepping back: ${told(faded)}`).toBeGreaterThanOrEqual(11);
    },
  );

  it('has no sign in grey, which is why every cell has room for one', () => {
    expect(leastApart('grey', theme, false).difference).toBeLessThan(1);
  });

  it('tells magnitudes apart to every eye, in grey too: t, t/2 and 0 for either sign', () => {
    for (const sight of Object.keys(SIGHTS) as Sight[]) {
      const seen = (share: number) => seenBy(sight, colourAt(rampOf(theme), share, 1));
      for (const sign of [1, -1]) {
        expect(deltaE(seen(sign), seen(sign / 2)), `${sight} ${sign}`).toBeGreaterThan(10);
        expect(deltaE(seen(sign / 2), seen(0)), `${sight} ${sign / 2}`).toBeGreaterThan(10);
      }
    }
  });

  it('is the one of the Scale lab too', () => {
    const hex = (word: number) =>
      `#${[word, word >> 8, word >> 16].map((part) => (part & 255).toString(16).padStart(2, '0')).join('')}`;
    expect(Array.from(pixelPalette(theme), hex)).toEqual(rampOf(theme).colours.slice(1));
  });
});

describe('what an eye without a cone sees', () => {
  it.each(Object.keys(SIGHTS) as Sight[])('leaves black, greys and white as they are (%s)', (sight) => {
    for (const grey of ['#000000', '#777777', '#ffffff']) {
      expect(deltaE(seenBy(sight, grey), seenBy('usual', grey))).toBeLessThan(0.1);
    }
  });

  it('takes colours for one that only the missing cone tells apart', () => {
    const pairs = [
      ['protan', '#8c8c00', '#b58800'],
      ['deutan', '#a87c34', '#7f8f35'],
      ['tritan', '#3f7f8f', '#3f8077'],
    ] as const;
    for (const [sight, one, other] of pairs) {
      const apart = (eye: Sight) => deltaE(seenBy(eye, one), seenBy(eye, other));
      expect(apart(sight), sight).toBeLessThan(apart('usual') / 2);
    }
  });
});
