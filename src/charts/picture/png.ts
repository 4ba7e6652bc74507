import type { StandaloneSvg } from './standaloneSvg';

const PIXELS_A_UNIT = 2;

async function imageOf(text: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  return image;
}

/** The picture in pixels, two to a unit. Throws where the browser cannot draw it. */
export async function pngOf({ text, width, height }: StandaloneSvg): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: PIXELS_A_UNIT * width, height: PIXELS_A_UNIT * height });
  const image = await imageOf(text);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no pixels'))), 'image/png');
  });
}
