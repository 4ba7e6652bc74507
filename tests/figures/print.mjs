// `npm run figures`: prints what was measured last; `npm run figures -- --write` also puts it into README.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { figuresTable, withFigures } from './figures.mjs';

const measured = new URL('measured.json', import.meta.url);
const readme = new URL('../../README.md', import.meta.url);

if (existsSync(measured)) {
  const table = figuresTable(JSON.parse(readFileSync(measured, 'utf8')));
  console.log(table);
  if (process.argv.includes('--write'))
    writeFileSync(readme, withFigures(readFileSync(readme, 'utf8'), table));
} else console.log('Nothing has been measured here yet; npm run test:soak does.');
