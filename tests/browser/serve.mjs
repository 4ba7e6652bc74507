// A static host as plain as a course server: serves one folder on loopback below /some/course/, and prints the address.
// `node tests/browser/serve.mjs [folder]`, else PAGE_FOLDER, else dist/.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const SUB_PATH = '/some/course/';
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

function fileFor(folder, url) {
  const { pathname } = new URL(url, 'http://host');
  if (!pathname.startsWith(SUB_PATH)) return undefined;
  const path = join(folder, decodeURIComponent(pathname.slice(SUB_PATH.length)) || 'index.html');
  return path.startsWith(folder + sep) ? path : undefined;
}

/**
 * Serves the folder until the process ends (or `close` is called); the port is whichever is free. With `cors`, pages of other
 * origins may read what it sends; `headers` go with every answer, instead of its own.
 */
export async function serve(folder, { cors = false, headers = {} } = {}) {
  const sent = { ...(cors && { 'Access-Control-Allow-Origin': '*' }), ...headers };
  const server = createServer(async (request, response) => {
    try {
      const path = fileFor(folder, request.url);
      const body = await readFile(path);
      response.writeHead(200, {
        'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
        ...sent,
      });
      response.end(body);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain' });
      response.end('not found\n');
    }
  });
  await new Promise((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return { address: `http://127.0.0.1:${server.address().port}${SUB_PATH}`, close: () => server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  const { address } = await serve(resolve(process.argv[2] ?? process.env.PAGE_FOLDER ?? dist));
  console.log(`serving at ${address}`);
}
