import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MISTAKE_NAMES } from '../src/engine/diagnosis/mistakeNames';

test('README tells autograders the name of every mistake', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const told = new Set([...readme.matchAll(/`([a-zA-Z0-9/-]+)`/g)].map(([, name]) => name));
  expect(MISTAKE_NAMES.filter((name) => !told.has(name))).toEqual([]);
  expect(told).toContain('float32');
});
