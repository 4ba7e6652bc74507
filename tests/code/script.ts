import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Ending } from './report';

/** Runs one of this folder's scripts on JSON, and reads the JSON that it prints. */
export function runScript(
  interpreter: string | null,
  script: string,
  input: unknown,
  ...args: readonly string[]
): unknown {
  if (interpreter === null)
    throw new Error('no Python here has NumPy and PyTorch, and none could be installed');
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { stdout, stderr, status } = spawnSync(interpreter, [path, ...args], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' },
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as unknown;
}

/** Runs all the programs in one process of Python. */
export const runPrograms = (
  python: string | null,
  programs: readonly { readonly id: string; readonly source: string }[],
  ...args: readonly string[]
): Readonly<Record<string, Ending>> =>
  runScript(python, 'run_programs.py', programs, ...args) as Record<string, Ending>;
