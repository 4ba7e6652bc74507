// `npm run figures`: prints what was measured last.
import { existsSync, readFileSync } from 'node:fs';
import { figuresTable } from './figures.mjs';

const measured = new URL('measured.json', import.meta.url);
if (existsSync(measured)) console.log(figuresTable(JSON.parse(readFileSync(measured, 'utf8'))));
else console.log('Nothing has been measured here yet; npm run test:soak does.');
