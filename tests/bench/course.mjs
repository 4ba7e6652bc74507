// A course page with ten embeds, all in view at once.
import { listen } from './serveCompressed.mjs';

const STEPS = ['da_dz', 'softmax', 'loss', 'dE_da', 'dE_dz', 'da_dz', 'logits', 'dE_dz', 'softmax', 'da_dz'];
/** A number of its own in each, which its first slider then has. */
export const EMBEDS = STEPS.map((step, k) => ({ step, z: `${(k + 1) / 10},1,0.2,-1`, y: 1 + (k % 4) }));

const STYLE = `<style>
  body { margin: 0; display: grid; grid-template-columns: 1fr 1fr; gap: 10px }
  iframe { width: 100%; height: 640px; border: 0 }
</style>`;

/** So high that all ten are in view: the element fits its height to the content. */
const WINDOW_HEIGHTS = { iframes: 3300, 'the element': 7600 };

/** The two ways to embed it. */
const bodies = (address) => ({
  iframes: EMBEDS.map(
    ({ step, z, y }) => `<iframe src="${address}?embed=1#z=${z}&y=${y}&step=${step}"></iframe>`,
  ).join('\n'),
  'the element': `<script src="${address}embed.js"></script>${EMBEDS.map(
    ({ step, z, y }) =>
      `<softmax-backwards loading="eager" z="${z}" y="${y}" step="${step}"></softmax-backwards>`,
  ).join('\n')}`,
});

/** The ways in which a course page may embed ours. */
export const WAYS = Object.keys(WINDOW_HEIGHTS);

/** What `run` returns of the course page's address: of another site than ours, so that the embeds have a process of their own. */
export async function withCourse(address, way, run) {
  const body = bodies(address)[way];
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A course page</title>${STYLE}${body}</html>`;
  const page = { body: html, headers: { 'Content-Type': 'text/html; charset=utf-8' } };
  const { port, close } = listen((path) => (path === '/' ? page : undefined));
  try {
    return await run(`http://localhost:${await port}/`);
  } finally {
    close();
  }
}

/** A browser that has seen nothing yet, the page, and the frames of its embeds; `scripts` run in each before its own. */
export async function openCourse(browser, course, way, scripts) {
  const context = await browser.newContext({ viewport: { width: 1440, height: WINDOW_HEIGHTS[way] } });
  const page = await context.newPage();
  for (const script of scripts) await page.addInitScript(script);
  await page.goto(course, { waitUntil: 'commit' });
  while (page.frames().length <= EMBEDS.length) await page.waitForEvent('frameattached');
  const frames = page.frames().slice(1);
  for (const frame of frames) await frame.waitForURL(/embed=1/, { waitUntil: 'commit' });
  return { context, page, frames };
}
