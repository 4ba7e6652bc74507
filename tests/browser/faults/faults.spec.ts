import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { writeFigures } from '../../figures/writeFigures.mjs';
import { FAULTS } from './faults';

/** The names that a file gives its tests, as they are written there. */
const namesIn = (file: string): string[] =>
  [
    ...readFileSync(new URL(`../${file}`, import.meta.url), 'utf8').matchAll(
      /\btest\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g,
    ),
  ].map(([, , name]) => name!);

test('every fault of the record has a test of that name', () => {
  const lacking = Object.entries(FAULTS).flatMap(([fault, tests]) =>
    tests.length === 0
      ? [fault]
      : tests
          .filter(([file, name]) => !namesIn(file).some((known) => known.includes(name)))
          .map(([file, name]) => `${fault}: ${file} has no “${name}”`),
  );
  expect(lacking).toEqual([]);
  const held = new Set(Object.values(FAULTS).flatMap((tests) => tests.map((one) => one.join(': '))));
  writeFigures('faults', { faults: Object.keys(FAULTS).length, tests: held.size });
});

test('every test of the faults is in the record', () => {
  const files = ['network', 'workers', 'machine', 'surroundings'].map((name) => `faults/${name}.spec.ts`);
  const held = Object.values(FAULTS).flat();
  const unlisted = files.flatMap((file) =>
    namesIn(file).filter((known) => !held.some(([where, name]) => where === file && known.includes(name))),
  );
  expect(unlisted).toEqual([]);
});
