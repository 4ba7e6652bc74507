import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const views = fileURLToPath(new URL('../../src/views/', import.meta.url));

/** Where what the formula stands in says it: a button, an image, a field beside it, or a sentence for several together. */
const NAMED_AROUND = [
  'handout/HandoutBlock.tsx',
  'inputs/EntrySymbol.tsx',
  'inputs/LayerTable.tsx',
  'ribbon/ChainRuleRibbon.tsx',
  'stage/DerivationLine.tsx',
  'why/four/NoFormInActivation.tsx',
];

it('a formula has its own sentence, but where a name around it says the same', () => {
  const without = readdirSync(views, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .filter((file) => readFileSync(views + file, 'utf8').includes('says={null}'));
  expect(without.toSorted()).toEqual(NAMED_AROUND);
});
