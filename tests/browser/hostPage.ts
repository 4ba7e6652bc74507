import { expect, type Page } from '@playwright/test';
import { serveHosts } from './hosts/serveHosts';

/** What the page says to the page around it. */
export type Said = { readonly type: string; readonly id: string; readonly [field: string]: unknown };

/** Serves a course page around `explorer`, on an origin of its own; `close` ends it. */
export async function serveHostPage(explorer: string) {
  const { at, close } = await serveHosts();
  return { address: at('course', { page: explorer }), close };
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

/** Asks the page and hears its answer so often, so that what was on its way has come. */
export const rounds = (page: Page, count: number) =>
  page.evaluate(
    (wanted) => (window as unknown as { rounds: (count: number) => Promise<void> }).rounds(wanted),
    count,
  );
