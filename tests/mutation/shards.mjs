import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Folders of sources that carry mutants at the same time, and the folders of tests that are to notice them. Neither includes the
 * folders within.
 */
export const SHARDS = {
  engine: {
    sources: [
      'engine',
      ...['activations', 'batch', 'checks', 'descent', 'training'].map((name) => `engine/${name}`),
    ],
    tests: [
      'engine',
      'engine/batch',
      'engine/checks',
      'engine/descent',
      'engine/training',
      'properties/engine',
      'state/training',
    ],
  },
  scale: { sources: ['engine/scale'], tests: ['engine/scale', 'state/scale'] },
  diagnosis: {
    sources: ['engine/diagnosis'],
    tests: ['engine/diagnosis', 'oracle/diagnosis', 'state/check', 'mutation'],
  },
  state: {
    sources: ['state'],
    tests: ['state', 'state/host', 'state/lock', 'state/takeAway', 'properties/codec', 'properties/store'],
  },
  arrays: { sources: ['state/arrays'], tests: ['state/arrays', 'state/check', 'properties/arrays'] },
  labs: {
    sources: ['check', 'lock', 'scale', 'share', 'takeAway', 'training', 'view'].map(
      (name) => `state/${name}`,
    ),
    tests: ['check', 'lock', 'scale', 'share', 'takeAway', 'training', 'view', 'host'].map(
      (name) => `state/${name}`,
    ),
  },
  host: {
    sources: ['state/host', 'state/host/dialects'],
    tests: ['state/host', 'state/host/dialects', 'state/check', 'state/lock', 'properties/host'],
  },
};

/** Minutes for each mutant, for what shorter ones notice too; so the score is a little less than all tests would make it. */
const LEFT_OUT = new Set([
  'tests/engine/diagnosis/shortNumbers.test.ts',
  'tests/engine/diagnosis/everyMistake.test.ts',
  'tests/oracle/diagnosis/candidates.test.ts',
  'tests/oracle/diagnosis/telling.test.ts',
  'tests/oracle/diagnosis/verdicts.test.ts',
  'tests/state/arrays/fuzz.test.ts',
]);
export const sourcesOf = (root, folders) =>
  folders.flatMap((folder) =>
    readdirSync(join(root, 'src', folder))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => join(root, 'src', folder, name)),
  );

export const testFiles = (root, folders) =>
  folders
    .flatMap((folder) => readdirSync(join(root, 'tests', folder)).map((name) => join('tests', folder, name)))
    .filter((name) => /\.(test|mutation)\.ts$/.test(name) && !LEFT_OUT.has(name));
