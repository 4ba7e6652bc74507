// What a reader downloads: gzip and brotli of every file in dist/, held below one record of budgets: what a page asks for before a
// reader gives a sign, what makes it live then, and what each further part and lab adds when it is needed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { writeFigures } from './figures/writeFigures.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
if (!existsSync(join(dist, 'index.html'))) {
  console.error('size: dist/ holds no page yet; npm run build makes it');
  process.exit(1);
}

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    return {
      name: relative(dist, path).split(sep).join('/'),
      text: /\.(?:js|html)$/.test(entry.name) ? bytes.toString('utf8') : '',
      raw: bytes.length,
      gzip: gzipSync(bytes).length,
      brotli: brotliCompressSync(bytes).length,
    };
  });

const page = files.find(({ name }) => name === 'index.html')?.text ?? '';

/** What index.html names: what it asks for at once, and (data-next) once it is painted. */
const namedByPage = (extension) =>
  [...page.matchAll(/(?:src|href|data-next)="\.\/([^"]+)"/g)]
    .map(([, name]) => name)
    .filter((name) => name.endsWith(extension));

/** Scripts and all that they import before they run; a dynamic import is none of them. */
function withImports(names) {
  const wanted = [...names];
  const found = new Set();
  while (wanted.length > 0) {
    const name = wanted.pop();
    if (found.has(name)) continue;
    found.add(name);
    const text = files.find((file) => file.name === name)?.text ?? '';
    const imports = text.matchAll(/(?:^|[;}])\s*(?:import|export)\b[^;'"(]*['"]\.\/([^'"]+)['"]/g);
    for (const [, imported] of imports) wanted.push(`assets/${imported}`);
  }
  return found;
}

const first = withImports(namedByPage('.js'));
const live = withImports(files.map(({ name }) => name).filter((name) => /\/page-[^/]*\.js$/.test(name)));
const firstFonts = new Set(namedByPage('.woff2'));
const firstStyles = new Set(namedByPage('.css'));
const named = (pattern) => (name) => pattern.test(name);

/** Brotli kB (1000 bytes) of all files of one kind together. A file is of the first kind that fits; one that fits none fails. */
const BUDGETS = [
  { kind: 'page', fits: named(/\/index\.html$/), kB: 10 },
  { kind: 'page in one file', fits: named(/\/standalone\.html$/), kB: 560 },
  { kind: 'element', fits: named(/\/embed\.js$/), kB: 2 },
  { kind: 'oEmbed', fits: named(/\/oembed\.json$/), kB: 0.5 },
  { kind: 'picture', fits: named(/\/preview\.png$/), kB: 60 },
  { kind: 'all of it in German', fits: named(/\/assets\/de\//), kB: 530 },
  { kind: 'first scripts', fits: (name) => first.has(name), kB: 62 },
  { kind: 'first styles', fits: (name) => firstStyles.has(name), kB: 10 },
  { kind: 'first fonts', fits: (name) => firstFonts.has(name), kB: 24 },
  { kind: 'live page', fits: (name) => live.has(name), kB: 71 },
  { kind: 'typesetting', fits: named(/\/katex-/), kB: 65 },
  { kind: 'further fonts', fits: named(/\.woff2$/), kB: 5 },
  {
    kind: 'further steps',
    fits: named(/\/walking-/),
    kB: 22,
  },
  { kind: 'why', fits: named(/\/(?:why|four)-/), kB: 48 },
  { kind: 'addresses, lesson', fits: named(/\/addressed-/), kB: 27 },
  { kind: 'lab Code', fits: named(/\/CodeLab-/), kB: 28 },
  { kind: 'lab Check', fits: named(/\/(?:CheckLab|checkJob|checkWorker|readArray)/), kB: 64 },
  { kind: 'lab Train', fits: named(/\/(?:TrainLab|trainJob|trainWorker)/), kB: 22 },
  { kind: 'lab Scale', fits: named(/\/(?:ScaleLab|scaleJob|scaleWorker)/), kB: 48 },
  { kind: 'counted words', fits: named(/\/austenCounts-/), kB: 50 },
  { kind: 'share', fits: named(/\/ShareDialog-/), kB: 8 },
  {
    kind: 'hand-out, take away',
    fits: named(/\/(?:drawHandout|handout|handoutNow|TakeAwayContent)-/),
    kB: 16,
  },
  { kind: 'pictures as files and tables', fits: named(/\/(?:takeAway|FigureMenuContent)[.-]/), kB: 11 },
  { kind: 'shared by parts', fits: named(/\/assets\/[^/]+\.(?:js|css)$/), kB: 22 },
  { kind: 'licences', fits: named(/\/licences\.txt$/), kB: 6 },
  { kind: 'icon', fits: named(/\.svg$/), kB: 1 },
].map((budget) => ({ ...budget, files: [] }));

const over = [];
for (const file of files) {
  const kind = BUDGETS.find(({ fits }) => fits(`/${file.name}`) || fits(file.name));
  if (kind) kind.files.push(file);
  else over.push(`${file.name} has no budget`);
}

const kB = (bytes) => (bytes / 1000).toFixed(1);
const row = (cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(48) : cell.padStart(9))).join(' ');
const total = (list, size) => list.reduce((sum, file) => sum + file[size], 0);

console.log(row(['file (kB)', 'raw', 'gzip', 'brotli']));
for (const file of files) console.log(row([file.name, kB(file.raw), kB(file.gzip), kB(file.brotli)]));
console.log(row(['all', kB(total(files, 'raw')), kB(total(files, 'gzip')), kB(total(files, 'brotli'))]));

console.log(`\n${row(['kind (brotli kB)', 'is', 'may be'])}`);
for (const { kind, files: ofKind, kB: budget } of BUDGETS) {
  const size = total(ofKind, 'brotli');
  console.log(row([kind, kB(size), kB(budget * 1000)]));
  if (size > budget * 1000) over.push(`${kind} take ${kB(size)} kB and may take ${budget}`);
  // a lab that came along with the page would be of no kind of its own
  if (ofKind.length === 0) over.push(`there is nothing of the kind ${kind}`);
}

/** All that is transferred before a reader gives a sign: what a page of ten frames costs a cheap phone. */
const FIRST_LOAD = 110;
const firstLoad = ['page', 'first scripts', 'first styles', 'first fonts', 'icon']
  .map((kind) => BUDGETS.find((budget) => budget.kind === kind))
  .reduce((sum, { files: ofKind }) => sum + total(ofKind, 'brotli'), 0);
console.log(row(['first load in all', kB(firstLoad), kB(FIRST_LOAD * 1000)]));
if (firstLoad > FIRST_LOAD * 1000)
  over.push(`the first load takes ${kB(firstLoad)} kB and may take ${FIRST_LOAD}`);

const sizeOf = (wanted) => {
  const { files: ofKind } = BUDGETS.find(({ kind }) => kind === wanted);
  return Number(kB(total(ofKind, 'brotli')));
};
writeFigures('size', {
  'first load': Number(kB(firstLoad)),
  ...Object.fromEntries(['live page', 'page in one file', 'element'].map((kind) => [kind, sizeOf(kind)])),
});

for (const sentence of over) console.error(`size: ${sentence}`);
process.exitCode = over.length > 0 ? 1 : 0;
