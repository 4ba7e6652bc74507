// `npm run sbom -- FOLDER`: what the page (sbom.json), and its tools too (sbom-all.json), are made of, as CycloneDX. Made from the
// lockfile alone, so the same lockfile gives the same bytes. Not npm's own: that puts the time and a random number in, and leaves
// out of the page what a tool needs too, React first of all.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const { packages } = readJson('package-lock.json');
const nameOf = (folder, entry) =>
  folder === '' ? entry.name : folder.slice(folder.lastIndexOf('node_modules/') + 13);
const refOf = (folder) => `${nameOf(folder, packages[folder])}@${packages[folder].version}`;
const purlOf = (ref) => `pkg:npm/${ref.replace(/^@/, '%40')}`;
const isTool = ({ dev, devOptional }) => Boolean(dev ?? devOptional);

/** The folder that a package finds another in, as Node looks for it: its own first, then each that it stands in; null if in none. */
function found(from, name) {
  const within = join(from, 'node_modules', name).replaceAll('\\', '/');
  if (within in packages) return within;
  return from === '' ? null : found(from.slice(0, Math.max(from.lastIndexOf('node_modules/') - 1, 0)), name);
}

function neededBy(folder) {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = packages[folder];
  const names = Object.keys({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
    ...peerDependencies,
  });
  return names.map((name) => found(folder, name)).filter((other) => other !== null);
}

const licenceOf = (licence) =>
  /\s/.test(licence) ? { expression: licence.replaceAll(/^\(|\)$/g, '') } : { license: { id: licence } };

const hashesOf = (integrity) => {
  const [, algorithm, digest] = /^sha(\d+)-(.*)$/.exec(integrity);
  return [{ alg: `SHA-${algorithm}`, content: Buffer.from(digest, 'base64').toString('hex') }];
};

function component(folder) {
  const entry = packages[folder];
  const ref = refOf(folder);
  return {
    'bom-ref': ref,
    type: folder === '' ? 'application' : 'library',
    name: nameOf(folder, entry),
    version: entry.version,
    scope: isTool(entry) ? 'excluded' : 'required',
    ...(entry.integrity && { hashes: hashesOf(entry.integrity) }),
    licenses: [licenceOf(entry.license)],
    purl: purlOf(ref),
  };
}

/** A UUID of version 8 (made by rules of one's own) from a hash. */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hex[16], 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return parts.join('-');
}

/** By the code of their characters: the same on every system. */
const sorted = (list, key) => list.toSorted((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));

/** One entry for a version of a package, however many folders it stands in. */
function once(folders) {
  const byRef = new Map();
  for (const folder of folders) byRef.set(refOf(folder), [...(byRef.get(refOf(folder)) ?? []), folder]);
  return sorted([...byRef], ([ref]) => ref);
}

function sbom(folders) {
  const listed = new Set(folders);
  const said = {
    version: 1,
    metadata: { lifecycles: [{ phase: 'pre-build' }], component: component('') },
    components: once(folders.filter((folder) => folder !== '')).map(([, [folder]]) => component(folder)),
    dependencies: once(folders).map(([ref, places]) => {
      const needed = places.flatMap(neededBy).filter((folder) => listed.has(folder));
      return { ref, dependsOn: once(needed).map(([other]) => other) };
    }),
  };
  const head = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(said))}`,
  };
  return { ...head, ...said };
}

const into = resolve(process.argv[2] ?? 'sbom');
mkdirSync(into, { recursive: true });
const all = Object.keys(packages);
for (const [file, folders] of [
  ['sbom.json', all.filter((folder) => !isTool(packages[folder]))],
  ['sbom-all.json', all],
]) {
  const made = sbom(folders);
  writeFileSync(join(into, file), `${JSON.stringify(made, null, 1)}\n`);
  console.log(`${file}: ${made.components.length} packages`);
}
