import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/text/languages';
import {
  changedEntries,
  entriesOf,
  EXPERIMENT_KEYS,
  hashOf,
  pageOf,
  VIEW_KEYS,
  wantedEntries,
} from '../../src/embed/embedAddress';
import { decodeAddress, mergeAddress } from '../../src/state/addressDecode';
import { FIELD_IDS } from '../../src/state/fieldTable';
import { readViewOptions } from '../../src/state/view/readViewOptions';
import { USUAL_VIEW } from '../../src/state/view/viewTable';

type Attributes = Readonly<Record<string, string>>;
const reading = (attributes: Attributes) => (name: string) => attributes[name] ?? null;
const hash = (attributes: Attributes) => hashOf(wantedEntries(reading(attributes)));
const page = (attributes: Attributes) =>
  new URL(
    pageOf(reading(attributes), 'https://files.example/softmax/embed.js', 'https://course.example/week3/'),
  );
/** What the page around the frame would make of it: nothing refused. */
function experiment(attributes: Attributes) {
  const { experiment: found, refusals } = decodeAddress(hash(attributes));
  expect(refusals).toEqual([]);
  return found;
}

describe('the keys', () => {
  test('are those of the field table, X being an x of several rows, and those of the view table', () => {
    expect([...EXPERIMENT_KEYS, 'X'].toSorted()).toEqual([...FIELD_IDS].toSorted());
    expect([...VIEW_KEYS].toSorted()).toEqual(Object.keys(USUAL_VIEW).toSorted());
  });

  test('stay apart when HTML writes them in lower case', () => {
    const names = [...EXPERIMENT_KEYS, ...VIEW_KEYS].map((key) => key.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the experiment of the attributes', () => {
  test('is the one that the address with the same keys means', () => {
    const found = experiment({ z: '2,1,0.1', y: '1', step: 'da_dz', t: '0.5', arg: 'z', form: 'a' });
    expect(found).toEqual(decodeAddress('z=2,1,0.1&y=1&step=da_dz&T=0.5&arg=z&form=a').experiment);
  });

  test('has W and T from w and t, a batch where x has rows, one row where it has none', () => {
    const w = '1,0,2;0,1,3';
    expect(experiment({ x: '1,2', w })).toEqual(decodeAddress('x=1,2&W=1,0,2;0,1,3').experiment);
    expect(experiment({ x: '1,2;3,4', w, row: '2' })).toEqual(
      decodeAddress('X=1,2;3,4&W=1,0,2;0,1,3&row=2').experiment,
    );
    expect(experiment({ x: '1,2;', w })).toEqual(decodeAddress('X=1,2;&W=1,0,2;0,1,3').experiment);
  });

  test.each([
    ['a & b', '#tag', '50 %'],
    ['x=1', '<b>', '"q"'],
    ['?secret=1', 'a+b', '’“\\'],
    ['שלום', 'مرحبا', '👩🏽‍🔬'],
    ['∂E/∂a', 'é', 'x;y'],
    ['\\href{javascript:1}', '$\\input{}$', '`'],
  ])('gives the labels %s, %s and %s to the page as they are', (...labels) => {
    expect(experiment({ z: '2,1,0', labels: labels.join(',') }).labels).toEqual(labels);
  });

  test('takes what the author has encoded as encoded, so that a label may hold a comma', () => {
    expect(experiment({ z: '2,1', labels: 'cats%2C%20dogs,50%25' }).labels).toEqual(['cats, dogs', '50%']);
  });

  test('stays readable: lists keep their commas, rows their semicolons', () => {
    expect(hash({ x: '1,2;3,4', w: '1,0;0,1' })).toBe('X=1,2;3,4&W=1,0;0,1');
  });

  test('survives half of an emoji', () => {
    expect(experiment({ z: '2,1', labels: 'a\uD83D,b' }).labels).toEqual(['a\uFFFD', 'b']);
  });

  test('is that of state, with or without #, but for the keys given beside it', () => {
    const state = '#v=1&z=2,1,0.1&T=2&step=loss';
    expect(hash({ state, t: '3' })).toBe('v=1&z=2,1,0.1&step=loss&T=3');
    expect(experiment({ state, t: '3' })).toEqual(decodeAddress('z=2,1,0.1&T=3&step=loss').experiment);
  });

  test('has the source of a key given beside state, which comes last', () => {
    const { experiment: found } = decodeAddress(hash({ state: 'z=2,1&a=0.5,0.5', z: '3,1' }));
    expect(found.problem.source).toEqual({ kind: 'logits', logits: [3, 1] });
  });

  test('is the usual one without attributes', () => {
    expect(hash({})).toBe('');
    expect(hash({ state: '' })).toBe('');
  });
});

describe('what a change tells the page', () => {
  /** The experiment after the attributes have changed, told as a merge into the first. */
  function told(before: Attributes, after: Attributes) {
    const [had, wants] = [wantedEntries(reading(before)), wantedEntries(reading(after))];
    const merged = mergeAddress(experiment(before), hashOf(changedEntries(had, wants)));
    expect(merged.refusals).toEqual([]);
    return merged.experiment;
  }

  test.each<[string, Attributes, Attributes]>([
    ['another value', { z: '2,1,0.1' }, { z: '1,2,3' }],
    ['a new key', { z: '2,1,0.1' }, { z: '2,1,0.1', t: '2', step: 'loss' }],
    ['a key that is gone', { z: '2,1,0.1', t: '2' }, { z: '2,1,0.1' }],
    ['z instead of a layer', { x: '1,2', w: '1,0,2;0,1,3' }, { z: '1,2,3' }],
    ['a batch instead of a row', { x: '1,2', w: '1,0,2;0,1,3' }, { x: '1,2;3,4', w: '1,0,2;0,1,3' }],
    ['a row instead of a batch', { x: '1,2;3,4', w: '1,0,2;0,1,3' }, { x: '1,2', w: '1,0,2;0,1,3' }],
    ['no attributes any more', { z: '1,2', y: '2', labels: 'a,b' }, {}],
    ['another preset', { preset: 'iris' }, { preset: 'saturated' }],
    ['another state', { state: 'z=1,2&T=2' }, { state: 'z=1,2&step=loss' }],
    ['a beat of the lesson', { z: '1,2,3', t: '2' }, { z: '1,2,3', t: '2', lesson: '2' }],
    ['a beat of the lesson on a preset', { z: '1,2,3' }, { z: '1,2,3', lesson: '2', preset: 'question' }],
  ])('%s leads where an address with these attributes does', (_, before, after) => {
    expect(told(before, after)).toEqual(experiment(after));
  });

  test('no change says nothing, also where the reader has moved on', () => {
    const entries = wantedEntries(reading({ z: '1,2', step: 'loss' }));
    expect(changedEntries(entries, new Map(entries)).size).toBe(0);
  });

  test('a key whose own attribute is gone goes back to what state says of it', () => {
    const changed = changedEntries(
      wantedEntries(reading({ state: 'T=2', t: '3' })),
      wantedEntries(reading({ state: 'T=2' })),
    );
    expect([...changed]).toEqual([['T', '2']]);
  });
});

describe('the page', () => {
  test('lies beside the script, as an embed', () => {
    expect(page({}).href).toBe('https://files.example/softmax/index.html?embed=1');
  });

  test('lies in the folder of src, with or without its slash, seen from the course page', () => {
    const expected = 'https://course.example/apps/softmax/index.html';
    for (const src of ['/apps/softmax', '/apps/softmax/', '../apps/softmax', expected.slice(0, -11)]) {
      expect(page({ src }).href.split('?')[0]).toBe(expected);
    }
  });

  test('is no script, whatever src says', () => {
    expect(() => page({ src: 'javascript:alert(1)' })).toThrow(TypeError);
    expect(() => page({ src: 'data:text/html,<script>' })).toThrow(TypeError);
  });

  test('is the standalone file in a sandbox', () => {
    expect(page({ sandbox: '' }).pathname).toBe('/softmax/standalone.html');
    expect(page({ sandbox: 'allow-scripts allow-same-origin' }).pathname).toBe('/softmax/standalone.html');
  });

  test('is read with the view that the attributes give', () => {
    const { options, refusals } = readViewOptions(
      page({
        theme: 'dark',
        lang: 'de',
        show: 'jacobian, steps',
        lock: 'z,W',
        motion: 'reduce',
        resize: 'off',
        id: 'fig-1',
      }).search,
    );
    expect(refusals).toEqual([]);
    expect(options).toMatchObject({ embed: true, theme: 'dark', show: ['jacobian', 'steps'], id: 'fig-1' });
    expect(options).toMatchObject({ lang: 'de', motion: 'reduce', resize: 'off', lock: ['z', 'W'] });
  });

  test('is the full page only with embed=0; the attribute alone says the usual', () => {
    const isEmbed = (attributes: Attributes) => readViewOptions(page(attributes).search).options.embed;
    expect([{}, { embed: '' }, { embed: '1' }, { embed: '0' }].map(isEmbed)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('is asked for no language that it does not speak: of any element, lang says what its author writes', () => {
    expect(page({ lang: 'fr' }).searchParams.has('lang')).toBe(false);
    for (const lang of LANGUAGES) {
      expect(readViewOptions(page({ lang }).search).options.lang).toBe(lang);
    }
  });

  test('is not asked to echo an id that messages cannot carry', () => {
    for (const id of ['fig:1', 'f'.repeat(65), 'é', '']) {
      expect(readViewOptions(page({ id }).search)).toMatchObject({ options: { id: '' }, refusals: [] });
    }
  });
});

test('entries keep everything after the first equals sign', () => {
  expect([...entriesOf('#a=b=c&d&=e')]).toEqual([
    ['a', 'b=c'],
    ['d', ''],
    ['', 'e'],
  ]);
});
