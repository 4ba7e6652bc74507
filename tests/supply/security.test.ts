import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './lockfile';

const text = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');

type Threat = { readonly name: string; readonly stops: string; readonly proofs: string };

/** Each entry: what is tried, where it is stopped, what shows it. */
const threats: readonly Threat[] = text
  .slice(text.indexOf('## Who wants it'), text.indexOf('## Out of scope'))
  .split(/^(?=- |#)/m)
  .filter((part) => part.startsWith('- '))
  .map((part) => {
    const [, name = ''] = /^- \*\*(.*?)\*\*/s.exec(part) ?? [];
    const [, stops = '', proofs = ''] = /Stopped by (.*?)\.\n\s*Shown by (.*)\.\n/s.exec(part) ?? [];
    return { name: name.replaceAll(/\s+/g, ' '), stops, proofs };
  });

const pathsIn = (part: string): string[] => [...part.matchAll(/`([^`]+)`/g)].map(([, path]) => path!);
const isThere = (path: string): boolean => existsSync(join(ROOT, path));

/** The tests that are named behind their file, with the spaces that they are written with. */
const namedIn = (part: string) =>
  [...part.matchAll(/`([^`]+)` \((“.*?”)\)/gs)].flatMap(([, path, names]) =>
    [...names!.matchAll(/“(.*?)”/gs)].map(([, name]) => ({
      path: path!,
      name: name!.replaceAll(/\s+/g, ' '),
    })),
  );

describe('the threat model', () => {
  it('is of an address, a page around, a paste, a file, a label, a message, an extension, a host and a package', () => {
    const headings = [...text.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading!).join('\n');
    for (const word of ['address', 'page around', 'messages', 'course page', 'paste', 'file', 'label'])
      expect(headings).toContain(word);
    for (const word of ['extension', 'package', 'publishes']) expect(headings).toContain(word);
    expect(threats.length).toBeGreaterThan(20);
  });

  it.each(threats)(
    'says where it is stopped, and there is a test that shows it: $name',
    ({ stops, proofs }) => {
      expect(pathsIn(stops).length).toBeGreaterThan(0);
      expect(pathsIn(stops).filter((path) => path.startsWith('tests/') || !isThere(path))).toEqual([]);
      expect(pathsIn(proofs).filter((path) => !path.startsWith('tests/') || !isThere(path))).toEqual([]);
      const named = namedIn(proofs);
      expect(new Set(named.map(({ path }) => path))).toEqual(new Set(pathsIn(proofs)));
      expect(named.length).toBeGreaterThan(0);
      const lost = named.filter(({ path, name }) => !readFileSync(join(ROOT, path), 'utf8').includes(name));
      expect(lost).toEqual([]);
    },
  );

  it('names no other file that is not there', () => {
    const paths = pathsIn(text).filter((path) => /^(?:src|tests|\.github)\//.test(path));
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });
});
