// `npm run figures`: prints what was measured last, as README has it.
import { readFileSync } from 'node:fs';
import { figuresTable } from './figures.mjs';

const measured = JSON.parse(readFileSync(new URL('measured.json', import.meta.url), 'utf8'));
console.log(figuresTable(measured));
