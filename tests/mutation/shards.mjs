import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders whose files carry mutants at the same time; deeper folders are not part of them. */
export const SHARDS = {
  engine: [
    'engine',
    'engine/activations',
    'engine/batch',
    'engine/checks',
    'engine/descent',
    'engine/training',
  ],
  scale: ['engine/scale'],
  diagnosis: ['engine/diagnosis'],
  state: ['state'],
  arrays: ['state/arrays'],
  labs: ['check', 'lock', 'scale', 'share', 'takeAway', 'training', 'view'].map((name) => `state/${name}`),
  host: ['state/host', 'state/host/dialects'],
};

/** Minutes for each mutant, for what shorter ones notice too; so the score is a little less than all tests would make it. */
const LEFT_OUT = new Set([
  'tests/engine/diagnosis/shortNumbers.test.ts',
  'tests/engine/diagnosis/everyMistake.test.ts',
  'tests/state/arrays/fuzz.test.ts',
]);
/** Seconds for each mutant, so these serve one shard alone. */
const SERVES = {
  'tests/engine/diagnosis/right.test.ts': 'diagnosis',
  'tests/mutation/fewMistakes.ts': 'diagnosis',
  'tests/state/scale/printing.test.ts': 'labs',
  'tests/state/addressRoundTrip.test.ts': 'state',
  'tests/state/share/shareTexts.test.ts': 'labs',
};

export const sourcesOf = (root, folders) =>
  folders.flatMap((folder) =>
    readdirSync(join(root, 'src', folder))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => join(root, 'src', folder, name)),
  );

export const testFiles = (root, shard) =>
  ['tests/engine', 'tests/state', 'tests/mutation']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)),
    )
    .filter((name) => name.endsWith('.test.ts') || SERVES[name] !== undefined)
    .filter((name) => !LEFT_OUT.has(name) && (SERVES[name] ?? shard) === shard)
    .toSorted();
