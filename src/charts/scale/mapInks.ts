/** The colours and the font of what is drawn on a canvas, which knows no custom properties. */
export type MapInks = Readonly<Record<(typeof INKS)[number], string>> & { readonly font: string };

export const INKS = ['ink', 'paper', 'muted', 'row', 'column', 'mark'] as const;

/** As the style sheet has them: each is the colour of a child of the canvas, named by `data-ink`. */
export function inksOf(canvas: HTMLCanvasElement): MapInks {
  const colour = (ink: string) => {
    const child = canvas.querySelector(`[data-ink="${ink}"]`);
    return child ? getComputedStyle(child).color : '';
  };
  const colours = Object.fromEntries(INKS.map((ink) => [ink, colour(ink)]));
  return { ...(colours as Record<(typeof INKS)[number], string>), font: getComputedStyle(canvas).fontFamily };
}
