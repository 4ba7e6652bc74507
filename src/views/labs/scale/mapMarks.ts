import { rampOf, type Theme } from '../../../charts/colourScale';
import { drawCells, type CellFace } from '../../../charts/scale/drawCells';
import { drawCursor } from '../../../charts/scale/drawCursor';
import { drawHeads, type HeadsPicture, type MapHeads } from '../../../charts/scale/drawHeads';
import { inksOf, type MapInks } from '../../../charts/scale/mapInks';
import { HEAD_HEIGHT, type MapLayout } from '../../../charts/scale/mapLayout';
import { entryOf } from '../../../engine/scale/blockSums';
import type { Place, PlaceWindow } from '../../../engine/scale/placeWindow';
import { paletteIndexOf, type DecadeRange } from '../../../engine/scale/signedLogarithm';
import { cellText, headName, tickText } from '../../../text/en/labs/scale';
import { drawMiniWindow } from './miniWindow';
import { labelOf } from './scaleFacts';
import type { ScaleNumbers } from './scaleNumbers';

type Scene = {
  readonly numbers: ScaleNumbers;
  readonly window: PlaceWindow;
  readonly range: DecadeRange;
  readonly layout: MapLayout;
  readonly cursor: Place;
  readonly theme: Theme;
};

/** Draws what stands over and around the picture, always sharp, and over the mini-map. */
export type MapMarks = {
  readonly draw: (scene: Scene) => void;
  readonly drawMini: (window: PlaceWindow, outputs: number) => void;
  /** The colours of another theme. */
  readonly refresh: () => void;
};

/** Of one side of the mini-map, in CSS. */
export const MINI_PIXELS = 96;
/** Of the palette: the ramp has its first colour twice. */
const COLOURS = 255;
const ZERO = (COLOURS - 1) / 2;

const signOf = (step: number) => (step === 0 ? 0 : step < 0 ? -1 : 1);

const headsOf = ({ vocabulary, tokenAt }: ScaleNumbers): MapHeads => {
  const name = (letter: 'a' | 'z') => (place: number) =>
    headName(letter, tokenAt(place), labelOf(vocabulary, tokenAt(place)));
  return { row: name('a'), column: name('z'), tick: (place) => tickText(place + 1) };
};

/** Makes the canvas as large as this, at the density of the screen; returns how many pixels of it are one of CSS. */
function fit(canvas: HTMLCanvasElement, width: number, height: number): number {
  const density = Math.min(3, window.devicePixelRatio || 1);
  const [across, down] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
  }
  return density;
}

export function mapMarks(canvas: HTMLCanvasElement, mini: HTMLCanvasElement): MapMarks {
  const context = canvas.getContext('2d');
  const miniContext = mini.getContext('2d');
  let inks: MapInks | null = null;
  return {
    refresh: () => {
      inks = null;
    },
    drawMini: (window, outputs) => {
      if (!miniContext) return;
      inks ??= inksOf(canvas);
      const density = fit(mini, MINI_PIXELS, MINI_PIXELS);
      miniContext.setTransform(density, 0, 0, density, 0, 0);
      drawMiniWindow(miniContext, MINI_PIXELS, window, outputs, inks);
    },
    draw: ({ numbers, window, range, layout, cursor, theme }) => {
      if (!context) return;
      inks ??= inksOf(canvas);
      const { left, side } = layout;
      const density = fit(canvas, left + side, HEAD_HEIGHT + side);
      context.setTransform(density, 0, 0, density, 0, 0);
      context.clearRect(0, 0, left + side, HEAD_HEIGHT + side);
      const count = numbers.softmax.outputs;
      const picture: HeadsPicture = { context, layout, window, count, heads: headsOf(numbers), inks };
      const faces = rampOf(theme).inks;
      const face = (row: number, column: number): CellFace => {
        const index = paletteIndexOf(entryOf(numbers.softmax, row, column), range, COLOURS);
        return { sign: signOf(index - ZERO), ink: faces[1 + index] ?? '' };
      };
      const text = (row: number, column: number) => cellText(entryOf(numbers.softmax, row, column));
      drawHeads(picture);
      drawCells({ ...picture, face, text });
      drawCursor(picture, cursor);
    },
  };
}
