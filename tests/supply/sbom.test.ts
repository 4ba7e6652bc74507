import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { locked, manifest, nameOf, production, ROOT } from './lockfile';

type Component = {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly scope: string;
  readonly purl: string;
  readonly licenses: readonly { license?: { id: string }; expression?: string }[];
  readonly hashes: readonly { alg: string; content: string }[];
};
type Bill = {
  readonly serialNumber: string;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { ref: string; dependsOn: readonly string[] }[];
};

const folder = mkdtempSync(join(tmpdir(), 'sbom-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The texts of both files, as they are made under this environment. */
function made(place: string, env: Readonly<Record<string, string>> = {}): string[] {
  const into = join(folder, place);
  execFileSync(process.execPath, [join(ROOT, 'tests/supply/sbom.mjs'), into], {
    cwd: folder,
    env: { ...process.env, ...env },
  });
  return ['sbom.json', 'sbom-all.json'].map((file) => readFileSync(join(into, file), 'utf8'));
}

const texts = made('a');
const [page, all] = texts.map((text) => JSON.parse(text) as Bill) as [Bill, Bill];

const rows = (bill: Bill) =>
  bill.components
    .map(({ name, version, licenses: [licence], hashes: [hash] }) => ({
      name,
      version,
      licence: licence?.license?.id ?? `(${licence?.expression})`,
      integrity: `sha512-${Buffer.from(hash!.content, 'hex').toString('base64')}`,
    }))
    .toSorted((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1));

const expected = (entries: typeof locked) =>
  entries
    .map(([place, { version, license, integrity }]) => ({
      name: nameOf(place),
      version,
      licence: license,
      integrity,
    }))
    .toSorted((a, b) => (a.name + a.version! < b.name + b.version! ? -1 : 1))
    .filter((row, k, list) => row.name !== list[k - 1]?.name || row.version !== list[k - 1]?.version);

describe('the bill of materials', () => {
  it('names every package that the page needs, with version, licence and hash, and in the other every tool too', () => {
    expect(rows(page)).toEqual(expected(production));
    expect(rows(all)).toEqual(expected(locked));
    for (const name of Object.keys(manifest.dependencies))
      expect(page.components.map((one) => one.name)).toContain(name);
  });

  it('tells what needs what, from the page down to each package', () => {
    for (const bill of [page, all]) {
      const needs = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
      const reached = new Set<string>();
      const waiting = [bill.metadata.component['bom-ref']];
      for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
        if (reached.has(ref)) continue;
        reached.add(ref);
        waiting.push(...needs.get(ref)!);
      }
      expect(bill.components.map((one) => one['bom-ref']).filter((ref) => !reached.has(ref))).toEqual([]);
    }
    const needed = page.dependencies.find(({ ref }) => ref.startsWith('react-dom@'))!.dependsOn;
    expect(needed.map((ref) => ref.split('@')[0])).toEqual(['react', 'scheduler']);
  });

  it('says of each package whether it is the page’s or a tool’s', () => {
    expect(new Set(page.components.map(({ scope }) => scope))).toEqual(new Set(['required']));
    const required = all.components.filter(({ scope }) => scope === 'required');
    expect(required.map((one) => one['bom-ref'])).toEqual(page.components.map((one) => one['bom-ref']));
    expect(page.components.find(({ name }) => name === '@types/hast')!.purl).toMatch(
      /^pkg:npm\/%40types\/hast@/,
    );
  });

  it('is the same bytes from the same lockfile, at another time, in another place and language', () => {
    expect(made('b/c', { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toEqual(
      texts,
    );
    expect(page.serialNumber).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    expect(page.serialNumber).not.toBe(all.serialNumber);
  });
});
