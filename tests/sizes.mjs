// What a reader downloads: gzip and brotli of every file in dist/, held below one record of budgets.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Brotli kB (1000 bytes) of all files of one kind together; a file that fits no kind has no budget and fails. */
const BUDGETS = [
  { kind: 'page', files: /\.html$/, kB: 3 },
  { kind: 'scripts', files: /\.js$/, kB: 256 },
  { kind: 'styles', files: /\.css$/, kB: 16 },
  { kind: 'fonts', files: /\.woff2$/, kB: 265 },
  { kind: 'icon', files: /\.svg$/, kB: 1 },
];

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
if (!existsSync(join(dist, 'index.html'))) {
  console.error('size: dist/ holds no page yet; npm run build makes it');
  process.exit(1);
}

const kB = (bytes) => (bytes / 1000).toFixed(1);
const row = (cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(48) : cell.padStart(9))).join(' ');
const total = (files, size) => files.reduce((sum, file) => sum + file[size], 0);

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    return {
      name: relative(dist, path).split(sep).join('/'),
      raw: bytes.length,
      gzip: gzipSync(bytes).length,
      brotli: brotliCompressSync(bytes).length,
    };
  });

console.log(row(['file (kB)', 'raw', 'gzip', 'brotli']));
for (const file of files) console.log(row([file.name, kB(file.raw), kB(file.gzip), kB(file.brotli)]));
console.log(row(['all', kB(total(files, 'raw')), kB(total(files, 'gzip')), kB(total(files, 'brotli'))]));

const over = [];
console.log(`\n${row(['kind (brotli kB)', 'is', 'may be'])}`);
for (const { kind, files: pattern, kB: budget } of BUDGETS) {
  const size = total(
    files.filter((file) => pattern.test(file.name)),
    'brotli',
  );
  console.log(row([kind, kB(size), kB(budget * 1000)]));
  if (size > budget * 1000) over.push(`${kind} take ${kB(size)} kB and may take ${budget}`);
}
for (const { name } of files) {
  if (!BUDGETS.some(({ files: pattern }) => pattern.test(name))) over.push(`${name} has no budget`);
}
for (const sentence of over) console.error(`size: ${sentence}`);
process.exitCode = over.length > 0 ? 1 : 0;
