// A static host that compresses as hosts do: brotli, made beforehand, and files that may be kept for a year.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const SUB_PATH = '/some/course/';
const TEXTS = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const PACKED = { '.png': 'image/png', '.woff2': 'font/woff2' };

function answerOf(path) {
  const bytes = readFileSync(path);
  const kind = extname(path);
  const headers = {
    'Content-Type': TEXTS[kind] ?? PACKED[kind] ?? 'application/octet-stream',
    'Cache-Control': kind === '.html' ? 'max-age=600' : 'max-age=31536000, immutable',
  };
  if (!TEXTS[kind]) return { body: bytes, headers };
  return { body: brotliCompressSync(bytes), headers: { ...headers, 'Content-Encoding': 'br' } };
}

/** Listens on loopback; `answerTo` gives what is sent for a path, if anything is. */
export function listen(answerTo) {
  const server = createServer((request, response) => {
    const { body, headers } = answerTo(new URL(request.url, 'http://host').pathname) ?? {};
    response.writeHead(body === undefined ? 404 : 200, headers ?? { 'Content-Type': 'text/plain' });
    response.end(body ?? 'not found\n');
  });
  const port = new Promise((listening) => {
    server.listen(0, '127.0.0.1', () => listening(server.address().port));
  });
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port, close };
}

export function serveCompressed(folder) {
  const answers = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'standalone.html') continue; // a megabyte that nobody asks for
    const path = join(entry.parentPath, entry.name);
    answers.set(SUB_PATH + relative(folder, path).split(sep).join('/'), answerOf(path));
  }
  answers.set(SUB_PATH, answers.get(`${SUB_PATH}index.html`));
  const { port, close } = listen((path) => answers.get(path));
  return { address: port.then((free) => `http://127.0.0.1:${free}${SUB_PATH}`), close };
}
