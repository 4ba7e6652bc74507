import type { TestProject } from 'vitest/node';
import { FINDERS, type Engine, type Programs } from './findBrowsers';

declare module 'vitest' {
  interface ProvidedContext {
    readonly programs: Readonly<Record<Engine, Programs>>;
  }
}

/** Finds or installs the browsers once, before any of the scenarios. */
export default function setup(project: TestProject): void {
  project.provide('programs', {
    chromium: FINDERS.chromium(),
    firefox: FINDERS.firefox(),
    webkit: FINDERS.webkit(),
  });
}
