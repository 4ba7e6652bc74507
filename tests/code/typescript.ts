import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceOf, type Case } from './cases';
import { runScript } from './script';
import type { Ending } from './report';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TSC = join(root, 'node_modules/typescript/bin/tsc');
const NAMES = ['z', 'a', 'E', 'dE_da', 'da_dz', 'dE_dz', 'dE_dW', 'z_new', 'W_new', 'b_new'];

/** What a harness has to add so that a program that stops leaves its numbers: nothing of what is shown is changed. */
function observed(source: string): string {
  const defined = NAMES.filter((name) => source.includes(`const ${name} = `));
  const seam = '// Is it right?';
  const numbers = `Object.assign(globalThis, { computed: { ${defined.join(', ')} } });`;
  if (!source.includes(seam)) throw new Error('the program has no checks');
  return `${source.replace(seam, `${numbers}\n${seam}`)}export {};\n`;
}

const nameOfFile = (k: number) => `case${k}`;

/** Checks all programs with one run of tsc, strict, and runs what it emits; throws with what tsc says where it refuses. */
export function runTypescript(cases: readonly Case[]): Readonly<Record<string, Ending>> {
  const folder = mkdtempSync(join(tmpdir(), 'softmax-programs-'));
  try {
    mkdirSync(join(folder, 'ts'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    cases.forEach((one, k) =>
      writeFileSync(join(folder, 'ts', `${nameOfFile(k)}.ts`), observed(sourceOf(one, 'typescript'))),
    );
    const compilerOptions = {
      strict: true,
      noUnusedLocals: false,
      target: 'es2022',
      module: 'nodenext',
      types: [],
      outDir: 'js',
      rootDir: 'ts',
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['ts'] }));
    execFileSync(process.execPath, [TSC, '-p', folder], { encoding: 'utf8', stdio: 'pipe' });
    const programs = cases.map(({ id }, k) => ({ id, path: join(folder, 'js', `${nameOfFile(k)}.js`) }));
    return runScript(process.execPath, 'run_programs.mjs', programs) as Record<string, Ending>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
