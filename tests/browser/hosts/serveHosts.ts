import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOSTS = fileURLToPath(new URL('.', import.meta.url));
const RESIZER = dirname(createRequire(import.meta.url).resolve('@open-iframe-resizer/core'));

const TYPES: Readonly<Record<string, string>> = { css: 'text/css', html: 'text/html', js: 'text/javascript' };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The file behind `/name.html` (or .css, .js) or `/open-iframe-resizer/index.js`; undefined for any other path. */
function fileFor(path: string): string | undefined {
  const [, resizer] = /^\/open-iframe-resizer\/(index\.js)$/.exec(path) ?? [];
  if (resizer) return join(RESIZER, resizer);
  const [, own] = /^\/([\w-]+\.(?:css|html|js))$/.exec(path) ?? [];
  return own && join(HOSTS, own);
}

/** The file as the host sends it: each `{{name}}` in a page is what the query says of that name. */
async function bodyOf(path: string, query: URLSearchParams): Promise<string> {
  const file = fileFor(path);
  if (!file) throw new Error(`nothing at ${path}`);
  const text = await readFile(file, 'utf8');
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => escaped(query.get(name) ?? ''));
}

/**
 * Serves the host pages of this folder on a free port, so on another origin than the page they embed. `at('canvas', { page })`
 * is the address of canvas.html with the page in its frame; `close` ends it.
 */
export async function serveHosts() {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    try {
      const body = await bodyOf(pathname, searchParams);
      const type = TYPES[pathname.split('.').at(-1) ?? ''];
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found\n');
    }
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    at: (host: string, values: Readonly<Record<string, string>>): string =>
      `http://127.0.0.1:${port}/${host}.html?${new URLSearchParams(values)}`,
    close: () => server.close(),
  };
}
