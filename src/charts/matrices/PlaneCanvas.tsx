import { memo, useLayoutEffect, useRef } from 'react';
import type { Theme } from '../colourScale';
import { drawingContext } from '../drawingContext';
import { useScreenDensity } from '../screenDensity';
import styles from './Heatmap.module.css';
import { type CellMatrix, writePlane } from './planePixels';

export type CellPlacement = {
  readonly x: number;
  readonly y: number;
  readonly pitch: number;
  readonly gap: number;
};

type PlaneCanvasProps = {
  readonly matrix: CellMatrix;
  /** in units of the viewBox of the picture it lies under */
  readonly place: CellPlacement;
  readonly picture: { readonly width: number; readonly height: number };
  readonly theme: Theme;
  readonly isFaded: (row: number, column: number) => boolean;
};

const MOST_PIXELS_A_UNIT = 2;

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

/** As many pixels as the screen is dense, so that none of a thin sign's is lost when the canvas is scaled to its place. */
function cellPixels({ pitch, gap }: CellPlacement, screenDensity: number) {
  const density = Math.min(MOST_PIXELS_A_UNIT, Math.ceil(screenDensity));
  return { side: Math.ceil(pitch * density), gap: Math.round(gap * density) };
}

function paint(
  canvas: HTMLCanvasElement,
  before: ImageData | null,
  props: PlaneCanvasProps,
  screenDensity: number,
) {
  const context = drawingContext(canvas);
  if (!context) return null;
  const { matrix, place, theme, isFaded } = props;
  const cell = cellPixels(place, screenDensity);
  const [width, height] = [matrix.columns * cell.side, matrix.rows * cell.side];
  const isSame = before?.width === width && before.height === height;
  if (!isSame) Object.assign(canvas, { width, height });
  const image = isSame ? before : context.createImageData(width, height);
  writePlane(new Uint32Array(image.data.buffer), matrix, cell, theme, isFaded);
  context.putImageData(image, 0, 0);
  return image;
}

/**
 * The colours of a matrix too large for one element a cell, beneath the picture that has its heads, its marks and what is
 * focused: painted pixel by pixel, in a fraction of the time that as many elements or paths take.
 */
export const PlaneCanvas = memo(function PlaneCanvas(props: PlaneCanvasProps) {
  const { place, picture, matrix } = props;
  const density = useScreenDensity();
  const canvas = useRef<HTMLCanvasElement>(null);
  const image = useRef<ImageData | null>(null);
  useLayoutEffect(() => {
    if (canvas.current) image.current = paint(canvas.current, image.current, props, density);
  });
  return (
    <canvas
      ref={canvas}
      className={styles.planeCanvas}
      aria-hidden="true"
      style={{
        left: percent(place.x + place.gap / 2, picture.width),
        top: percent(place.y + place.gap / 2, picture.height),
        width: percent(matrix.columns * place.pitch, picture.width),
        height: percent(matrix.rows * place.pitch, picture.height),
      }}
    />
  );
});
