/** A colour and how much of it is there, in words that any reader of SVG knows. */
export type PlainColour = { readonly colour: string; readonly opacity: number };

const NUMBERS = /-?[\d.]+(?:e-?\d+)?%?/g;

const channel = (share: number): number => Math.round(255 * Math.max(0, Math.min(1, share)));

const NOTHING: PlainColour = { colour: 'none', opacity: 0 };

const numbersIn = (text: string): readonly number[] =>
  (text.match(NUMBERS) ?? []).map((one) => (one.endsWith('%') ? parseFloat(one) / 100 : Number(one)));

/** What a browser computes, rgb(…), rgba(…) or color(srgb …), as rgb and an opacity; anything else as it is. */
export function plainColour(computed: string): PlainColour {
  if (computed === 'transparent') return NOTHING;
  const [, space, numbers] = /^(color\(srgb|rgba?\()(.*)$/.exec(computed) ?? [];
  if (space === undefined || numbers === undefined) return { colour: computed, opacity: 1 };
  const [opacity = 1, ...rest] = [...numbersIn(numbers), 1].slice(0, 4).toReversed();
  if (opacity === 0) return NOTHING;
  const parts = rest.toReversed().map(space === 'color(srgb' ? channel : Math.round);
  return { colour: `rgb(${parts.join(', ')})`, opacity };
}
