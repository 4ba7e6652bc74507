import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MISTAKE_NAMES } from '../src/engine/diagnosis/mistakeNames';
import { FIELD_IDS } from '../src/state/fieldTable';
import { readViewOptions } from '../src/state/view/readViewOptions';
import { PANELS, RESIZES, USUAL_VIEW } from '../src/state/view/viewTable';
import { figuresShown, figuresTable } from './figures/figures.mjs';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const measured = JSON.parse(
  readFileSync(new URL('figures/measured.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, unknown>>;
const told = new Set([...readme.matchAll(/`([a-zA-Z0-9/-]+)`/g)].map(([, name]) => name));

test('README tells autograders the name of every mistake', () => {
  expect(MISTAKE_NAMES.filter((name) => !told.has(name))).toEqual([]);
  expect(told).toContain('float32');
});

test('README tells teachers every key of an address, every panel and every way to tell the height', () => {
  const names = [...FIELD_IDS, ...Object.keys(USUAL_VIEW), ...PANELS, ...RESIZES];
  expect(names.filter((name) => !told.has(name))).toEqual([]);
});

test('every view that README gives as an example is one that the page reads', () => {
  const views = [...readme.matchAll(/`(\?[^`#]+)(?:#[^`]*)?`/g)].map(([, view]) => view!);
  expect(views.length).toBeGreaterThanOrEqual(Object.keys(USUAL_VIEW).length);
  for (const view of views) {
    const { options, refusals } = readViewOptions(view);
    expect(refusals, view).toEqual([]);
    expect(options, view).not.toEqual(USUAL_VIEW);
  }
});

test('README shows the figures that were measured, as npm run figures prints them', () => {
  expect(figuresShown(readme)).toBe(figuresTable(measured));
  expect(Object.keys(measured)).not.toEqual([]);
});
