import { generate } from 'lean-qr';

/** What the largest QR code holds in bytes. */
export const QR_MOST_BYTES = 2953;

export type QrPath = {
  /** Modules along a side, without the quiet zone. */
  readonly size: number;
  readonly path: string;
};

/** The dark modules of the QR code of a text as one path, each a unit square, a run of a row at a time; null: it is too long. */
export function qrPath(text: string): QrPath | null {
  if (new TextEncoder().encode(text).length > QR_MOST_BYTES) return null;
  const code = generate(text);
  const runs: string[] = [];
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      let run = 0;
      while (code.get(x + run, y)) run++;
      if (run > 0) runs.push(`M${x} ${y}h${run}v1h-${run}z`);
      x += run;
    }
  }
  return { size: code.size, path: runs.join('') };
}
