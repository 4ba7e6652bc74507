import type { TestProject } from 'vitest/node';
import { findPython } from '../python.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    readonly numpy: string | null;
    readonly torch: string | null;
  }
}

/** Finds or installs the interpreters once, before any of the proofs. */
export default function setup(project: TestProject): void {
  const both = findPython(['numpy', 'torch']);
  project.provide('torch', both);
  project.provide('numpy', both ?? findPython(['numpy'], false));
}
