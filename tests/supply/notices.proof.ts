import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtFiles, DIST } from './builtFiles';
import { nameOf, production, readJson, ROOT, type Manifest } from './lockfile';

/** Needed by npm's reckoning, and in no built file. */
const NOT_BUILT_IN: Readonly<Record<string, string>> = {
  '@types/hast': 'types alone',
  '@types/unist': 'types alone',
  commander: 'KaTeX’s command line',
  'd3-time': 'd3-scale’s scales of time',
  'd3-time-format': 'd3-scale’s scales of time',
  dequal: 'zundo leaves it to who uses it',
  internmap: 'd3-scale’s scales of names',
};

const built = builtFiles(DIST);
const textOf = (name: string): string => built.find((file) => file.name === name)!.bytes.toString('utf8');
const notices = textOf('licences.txt');
const holders = (text: string): string[] => text.match(/^.*\(c\) .*\d{4}.*|^Copyright .*$/gim) ?? [];

it('licences.txt names every package that the page needs, in its version, with who holds the rights and on what terms', () => {
  for (const [folder, { version, license }] of production) {
    const name = nameOf(folder);
    const heading = `${name} ${version} (${license})`;
    expect(notices.split('\n').includes(heading), heading).toBe(!(name in NOT_BUILT_IN));
    if (name in NOT_BUILT_IN) continue;
    const file = ['LICENSE', 'license', 'LICENSE.md'].find((one) => {
      try {
        return readFileSync(join(ROOT, folder, one), 'utf8') !== '';
      } catch {
        return false;
      }
    });
    const lines = holders(readFileSync(join(ROOT, folder, file!), 'utf8'));
    expect(lines.length, name).toBeGreaterThan(0);
    for (const line of lines) expect(notices).toContain(line.trim());
  }
  expect(notices).toMatch(/Permission is hereby granted, free of charge/);
  expect(notices).toMatch(/THE SOFTWARE IS PROVIDED "AS IS"/);
});

it('what vite and the bundler put in, the fonts and the page itself have theirs too', () => {
  for (const name of ['vite', 'rolldown']) {
    const { version } = readJson<Manifest>(`node_modules/${name}/package.json`);
    expect(notices).toContain(`${name} ${version} (MIT)`);
  }
  expect(notices).toContain(readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim());
  expect(notices).toContain('SIL OPEN FONT LICENSE');
  const fonts = built
    .map(({ name }) => /KaTeX_[A-Za-z\d]+/.exec(name)?.[0])
    .filter((name) => name !== undefined);
  expect(fonts.length).toBeGreaterThan(3);
  for (const font of fonts) expect(notices).toMatch(new RegExp(`Reserved Font Names .*${font}`));
});

it('the page links to them, and the page in one file has those of what is in it', () => {
  expect(textOf('index.html')).toMatch(/<link rel="license" href="\.\/licences\.txt"/);
  const [, inside] = /<!--\n(Softmax, backwards.*)-->\s*$/s.exec(textOf('standalone.html'))!;
  const parts = (text: string): string[] => text.trim().split(/\n\n-{80}\n\n/);
  const missing = parts(notices).filter((part) => !parts(inside!).includes(part));
  // one file has nothing to load: vite adds no helper to it
  expect(missing.map((part) => part.split(' ')[0])).toEqual(['vite']);
});
