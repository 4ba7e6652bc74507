import { pixelPalette } from '../../../charts/scale/pixelPalette';
import { drawingContext } from '../../../charts/drawingContext';
import type { Theme } from '../../../charts/colourScale';
import { paintJacobian } from '../../../engine/scale/paintJacobian';
import { createPaintScratch, type PaintScratch } from '../../../engine/scale/paintScratch';
import type { PlaceWindow } from '../../../engine/scale/placeWindow';
import { rangeOfWindow } from '../../../engine/scale/rangeOfWindow';
import type { ScaleSoftmax } from '../../../engine/scale/scaleSoftmax';
import type { DecadeRange } from '../../../engine/scale/signedLogarithm';
import { blocksOfWindow } from '../../../engine/scale/windowBlocks';

type Scene = {
  readonly softmax: ScaleSoftmax;
  readonly window: PlaceWindow;
  /** Null: that of the window. */
  readonly range: DecadeRange | null;
  readonly theme: Theme;
  /** Of one side. */
  readonly pixels: number;
};

/** Paints a square canvas with what a window shows of a Jacobian; returns the range that its colours stand for. */
export type MapPicture = (scene: Scene) => DecadeRange;

type Paper = { readonly image: ImageData; readonly words: Uint32Array };

/** A picture whose memory is kept from frame to frame, for the sharp size and for that of a drag. */
export function mapPicture(canvas: HTMLCanvasElement): MapPicture {
  const context = drawingContext(canvas);
  const papers = new Map<number, Paper>();
  let scratch: PaintScratch | null = null;
  let scratchPixels = 0;

  const scratchFor = (pixels: number): PaintScratch => {
    if (scratch && pixels <= scratchPixels) return scratch;
    papers.clear();
    scratchPixels = pixels;
    scratch = createPaintScratch(pixels, pixels);
    return scratch;
  };
  const paperFor = (pixels: number, on: CanvasRenderingContext2D): Paper => {
    const known = papers.get(pixels);
    if (known) return known;
    if (papers.size > 1) papers.clear();
    const image = on.createImageData(pixels, pixels);
    const paper = { image, words: new Uint32Array(image.data.buffer) };
    papers.set(pixels, paper);
    return paper;
  };
  return ({ softmax, window, range, theme, pixels }) => {
    const blocks = blocksOfWindow(softmax, window, pixels, pixels, scratchFor(pixels));
    const shown = range ?? rangeOfWindow(blocks);
    if (!context) return shown;
    if (canvas.width !== pixels) {
      canvas.width = pixels;
      canvas.height = pixels;
    }
    const { image, words } = paperFor(pixels, context);
    paintJacobian({ blocks, range: shown, palette: pixelPalette(theme), pixels: words });
    // alone on its canvas: lines and texts over it would cost a frame more there than on one of their own
    context.putImageData(image, 0, 0);
    return shown;
  };
}
