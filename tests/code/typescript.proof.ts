import { CASES } from './cases';
import { proveEnding } from './proof';
import { runTypescript } from './typescript';

proveEnding('TypeScript', false, () => runTypescript(CASES));
