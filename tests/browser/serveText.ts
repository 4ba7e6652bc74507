import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves one text as an HTML page on a free port, so on an origin of its own; `close` ends it. */
export async function serveText(html: string) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
