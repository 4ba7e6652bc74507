import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a run counted, for `npm run figures`; written only where it is asked for by FIGURES_FOLDER. */
export function writeFigures(name, figures) {
  const folder = process.env.FIGURES_FOLDER;
  if (!folder) return;
  const file = join(folder, `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(figures)}\n`);
}
