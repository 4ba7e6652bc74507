import type { TestProject } from 'vitest/node';
import { findTex, type Tex } from '../tex.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    readonly tex: Tex | null;
  }
}

/** Finds or installs the TeX once, before any of the proofs. */
export default function setup(project: TestProject): void {
  project.provide('tex', findTex());
}
