import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';

/** What the page says to the page around it. */
export type Said = { readonly type: string; readonly id: string; readonly [field: string]: unknown };

/** A course page on an origin of its own: the explorer in a frame, a sibling frame beside it, a log of what is said. */
const html = (explorer: string) => `<!doctype html>
<title>A course page</title>
<script>
  window.said = [];
  addEventListener('message', ({ data, source }) => {
    if (source === document.querySelector('#explorer').contentWindow) said.push(data);
  });
</script>
<iframe id="explorer" title="explorer" width="1000" height="900" src="${explorer}"></iframe>
<iframe id="sibling" title="sibling" srcdoc="<p>another frame of the course page</p>"></iframe>`;

/** Serves the course page around `explorer` on a free port; `close` ends it. */
export async function serveHostPage(explorer: string) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html(explorer));
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** All messages of one type so far. */
export const said = (page: Page, type: string): Promise<Said[]> =>
  page.evaluate(
    (wanted) => (window as unknown as { said: Said[] }).said.filter((message) => message.type === wanted),
    type,
  );

/** The newest message of a type, once there are `count` of them. */
export async function hear(page: Page, type: string, count = 1): Promise<Said> {
  await expect
    .poll(async () => (await said(page, type)).length, { message: type })
    .toBeGreaterThanOrEqual(count);
  return (await said(page, type)).at(-1)!;
}

/** Says something to the explorer, from the course page or from the frame beside it. */
export async function tell(page: Page, message: unknown, from: 'host' | 'sibling' = 'host') {
  const frame = from === 'host' ? page.mainFrame() : page.mainFrame().childFrames()[1]!;
  await frame.evaluate((content) => {
    top!.document.querySelector<HTMLIFrameElement>('#explorer')!.contentWindow!.postMessage(content, '*');
  }, message);
}
