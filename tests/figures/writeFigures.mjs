import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a run counted, for `npm run figures`; written only where it is asked for by FIGURES_FOLDER. */
export function writeFigures(name, figures) {
  const folder = process.env.FIGURES_FOLDER;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(figures)}\n`);
}
