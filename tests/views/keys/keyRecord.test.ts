import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keysText, type KeyPlace } from '../../../src/text/en/keys';
import { KEY_RECORD } from '../../../src/views/keys/keyRecord';

/** Whoever listens to keys, and under which places of the list these stand. */
const LISTENERS: Readonly<Record<string, readonly KeyPlace[]>> = {
  'src/charts/matrices/gridPosition.ts': ['heatmap'],
  'src/charts/matrices/useGridFocus.ts': ['heatmap'],
  'src/charts/sliderKeys.ts': ['slider', 'simplex', 'field'],
  'src/charts/triangle/useTriangleDrag.ts': ['simplex'],
  'src/views/NumberField.tsx': ['field'],
  'src/views/Tabs.tsx': ['tabs'],
  'src/views/handout/printHandout.ts': ['everywhere'],
  'src/views/keys/pageKeys.ts': ['everywhere'],
  'src/views/labs/scale/mapKeys.ts': ['map'],
  'src/views/labs/scale/useMapControl.ts': ['map'],
  'src/views/ribbon/useTermFocus.ts': ['ribbon'],
  'src/views/stage/DerivationLine.tsx': ['formula'],
};

const NAMES =
  /\b(arrow(?:left|right|up|down)|home|end|page(?:up|down)|enter|escape)\b(?=['"]|: (?:\(|-?\d|\[|show|goTo|least|Infinity|-Infinity|COARSE|-COARSE))/gi;

const sources = ['src/views', 'src/charts']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('keyRecord.ts'));

const withoutModifiers = (key: string) =>
  (key.length > 1 ? (key.split('+').at(-1) ?? key) : key).toLowerCase();

const listed = (places: readonly KeyPlace[]) =>
  new Set(places.flatMap((place) => KEY_RECORD[place].flatMap(({ keys }) => keys.map(withoutModifiers))));

const keysIn = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(NAMES)].map(([, name]) => (name ?? '').toLowerCase());

describe('the list of keys', () => {
  it('knows every file that listens to keys', () => {
    const listeners = sources.filter(
      (path) => /\.key\b|\{ key[,} ]/.test(readFileSync(path, 'utf8')) && keysIn(path).length > 0,
    );
    expect(listeners.filter((path) => !(path in LISTENERS))).toEqual([]);
  });

  it.each(Object.entries(LISTENERS))('has every key that %s names', (path, places) => {
    const known = listed(places);
    expect(keysIn(path).filter((key) => !known.has(key))).toEqual([]);
  });

  it('has a word for every place, every key and all that it does', () => {
    for (const [place, entries] of Object.entries(KEY_RECORD)) {
      expect(keysText.place[place as KeyPlace]).not.toBe('');
      for (const { keys, does } of entries) {
        expect(keysText.does[does], does).toBeTruthy();
        for (const key of keys.filter((each) => each.length > 1))
          for (const cap of key.split('+')) expect(cap.length === 1 || cap in keysText.cap, cap).toBe(true);
      }
    }
  });

  it('says nothing of a place twice', () => {
    for (const entries of Object.values(KEY_RECORD)) {
      const all = entries.flatMap(({ keys }) => keys);
      expect(new Set(all).size).toBe(all.length);
    }
  });
});
