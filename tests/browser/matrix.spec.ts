import { fileURLToPath } from 'node:url';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { traceMessage } from '../../src/state/traceMessage';
import { differences } from './hosts/differences';
import { serveHosts } from './hosts/serveHosts';
import { serve } from './serve.mjs';
import { disagreements, traceOfAddress } from './traceNumbers';
import { walkThrough } from './walkThrough';

const SANDBOXES = ['none', 'allow-scripts', 'allow-scripts allow-same-origin'] as const;
const WIDTHS = [200, 320, 1200] as const;
const SCHEMES = ['light', 'dark'] as const;
/** The own background of the page: --paper of tokens.css. */
const GROUNDS = { light: 'rgb(252, 250, 247)', dark: 'rgb(23, 22, 20)' } as const;

type Said = { readonly type: string; readonly from: number; readonly [field: string]: unknown };
type Host = {
  readonly page: Page;
  readonly count: number;
  /** Everything that was refused, failed or said in the console, by whichever frame. */
  readonly complaints: string[];
};

const hashOf = (k: number, more = ''): string => `z=${k},1,0.1&y=1&step=da_dz${more}`;
const saidBy = (page: Page, type: string): Promise<Said[]> =>
  page.evaluate(
    (wanted) => (window as unknown as { said: Said[] }).said.filter((message) => message.type === wanted),
    type,
  );

/** The embedded pages, in the order in which they stand. */
async function framesOf({ page, count }: Host): Promise<Frame[]> {
  const elements = await page.locator('iframe').elementHandles();
  const frames = await Promise.all(elements.map((element) => element.contentFrame()));
  expect(frames).toHaveLength(count);
  return frames.map((frame) => frame!);
}

async function tellAll({ page }: Host, message: object): Promise<void> {
  await page.evaluate(
    (content) => {
      for (const { contentWindow } of document.querySelectorAll('iframe'))
        contentWindow!.postMessage(content, '*');
    },
    { target: 'softmax-backwards', v: 1, ...message },
  );
}

/** The answers to a question that is put to all frames, in their order. */
async function traces(host: Host, request: string): Promise<Said[]> {
  await tellAll(host, { type: 'get-trace', request });
  const answers = async () =>
    (await saidBy(host.page, 'trace')).filter((message) => message['request'] === request);
  await expect.poll(async () => (await answers()).length).toBe(host.count);
  return (await answers()).toSorted((one, other) => one.from - other.from);
}

/** What a reader would see wrong with a page; nothing where its ground, its formula and its numbers are there. */
const sight = (frame: Frame) =>
  frame.evaluate(() => {
    const formula = document.querySelector('[data-panel="derivation"] [data-line] .katex-html');
    const { width = 0, height = 0 } = formula?.getBoundingClientRect() ?? {};
    return {
      ground: [document.documentElement, document.body]
        .map((element) => getComputedStyle(element).backgroundColor)
        .find((colour) => colour !== 'rgba(0, 0, 0, 0)'),
      hasFormula: width > 10 && height > 10,
      step: document.querySelector<HTMLElement>('[data-step][aria-current]')?.dataset['step'],
    };
  });

async function expectPainted(host: Host, scheme: keyof typeof GROUNDS, step: string): Promise<void> {
  const isPainted = async (frame: Frame, k: number): Promise<void> => {
    await expect.poll(() => sight(frame)).toEqual({ ground: GROUNDS[scheme], hasFormula: true, step });
    const [{ numbers } = { numbers: [] }] = await walkThrough(frame, 1);
    expect(numbers.length).toBeGreaterThan(0);
    expect(disagreements(traceOfAddress(hashOf(k)), numbers)).toEqual([]);
  };
  await Promise.all((await framesOf(host)).map(isPainted));
}

/** How a frame and what is in it fit: what is left below the content, and which way it scrolls. */
const fit = (frame: Frame) =>
  frame.evaluate(() => {
    const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
    return {
      width: innerWidth,
      spare: innerHeight - Math.ceil(document.body.getBoundingClientRect().height),
      scrollsDown: scrollHeight > innerHeight,
      scrollsAside: scrollWidth > clientWidth,
    };
  });

/** Each in turn is brought into sight: a browser leaves alone what is far away. */
async function expectFit(host: Host, width: number): Promise<void> {
  for (const [k, frame] of (await framesOf(host)).entries()) {
    await goTo(host, k);
    await expect.poll(() => fit(frame)).toEqual({ width, spare: 0, scrollsDown: false, scrollsAside: false });
  }
  await goTo(host, 0);
}

const goTo = ({ page }: Host, frame: number): Promise<number> =>
  page.evaluate((k) => (window as unknown as { goTo(frame: number): number }).goTo(k), frame);

async function expectCalm({ page, complaints }: Host): Promise<void> {
  expect(await page.evaluate(() => (window as unknown as { moved: number[] }).moved)).toEqual([]);
  expect(await saidBy(page, 'error')).toEqual([]);
  expect(complaints).toEqual([]);
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isAsked = message.location().url.endsWith('/favicon.ico'); // of the course page, by the browser
    if (['error', 'warning'].includes(message.type()) && !isAsked) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  return complaints;
}

/** Loaded afresh, stepped through with focus in the frames, asked for its numbers; then once more with each width. */
async function expectEverything(
  host: Host,
  scheme: keyof typeof GROUNDS,
  widths: readonly number[],
): Promise<void> {
  const { page, count } = host;
  await expect.poll(async () => (await saidBy(page, 'ready')).length).toBe(count);
  await expectPainted(host, scheme, 'da_dz');
  const engine = Array.from({ length: count }, (_, k) => traceMessage(traceOfAddress(hashOf(k))));
  expect(differences(await traces(host, 'right'), engine)).toEqual([]);
  for (const width of widths) {
    await page.locator('iframe').evaluateAll((frames, wide) => {
      for (const frame of frames) frame.style.width = `${wide}px`;
    }, width);
    await expectFit(host, width);
  }
  for (const frame of await framesOf(host)) {
    await frame.evaluate(() => {
      const next = document.querySelector<HTMLElement>('[data-panel="steps"] [data-step="dE_dz"]')!;
      next.focus({ preventScroll: true });
      next.click();
    });
  }
  await expectPainted(host, scheme, 'dE_dz');
  await tellAll(host, { type: 'set', state: 'arg=z&form=a' });
  const chosen = engine.map((_, k) => traceMessage(traceOfAddress(hashOf(k, '&arg=z&form=a'))));
  expect(differences(await traces(host, 'chosen'), chosen)).toEqual([]);
  await expectFit(host, widths.at(-1)!);
  await expectCalm(host);
}

const folder = process.env['PAGE_FOLDER'] ?? fileURLToPath(new URL('../../dist', import.meta.url));

type Place = { readonly build: string; readonly cors: boolean; readonly sandbox: string };
type Course = { readonly count: number; readonly width: number; readonly scheme: keyof typeof GROUNDS };

/** Opens a course page on another origin than the page's and hands it to `look`. */
async function inCourse(
  page: Page,
  { build, cors, sandbox }: Place,
  { count, width, scheme }: Course,
  look: (host: Host) => Promise<void>,
): Promise<void> {
  const [files, hosts] = await Promise.all([serve(folder, { cors }), serveHosts()]);
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width: 1280, height: 800 });
  const complaints = complaintsOf(page);
  const values = {
    page: `${files.address}${build}`,
    sandbox,
    scheme,
    count: String(count),
    width: String(width),
  };
  await page.goto(hosts.at('many', values));
  await look({ page, count, complaints });
  await page.goto('about:blank');
  files.close();
  hosts.close();
}

// A module script needs CORS where a sandbox has taken the page's origin away; standalone.html holds all that it runs.
const isRefused = ({ build, cors, sandbox }: Place): boolean =>
  build === 'index.html' && sandbox === 'allow-scripts' && !cors;
const places = ['index.html', 'standalone.html'].flatMap((build) =>
  [true, false].flatMap((cors) => SANDBOXES.map((sandbox) => ({ build, cors, sandbox }))),
);

for (const place of places.filter((one) => !isRefused(one))) {
  const name = `${place.build}, sandbox ${place.sandbox}, ${place.cors ? 'CORS' : 'no CORS'}`;
  for (const scheme of SCHEMES) {
    test(`${name}, ${scheme}: ten frames paint, answer, fit and leave the course page where it is`, async ({
      page,
    }) => {
      await inCourse(page, place, { count: 10, width: 1200, scheme }, (host) =>
        expectEverything(host, scheme, WIDTHS),
      );
    });
  }

  test(`${name}: one frame paints, answers, fits and leaves the course page where it is`, async ({
    page,
  }) => {
    for (const scheme of SCHEMES) {
      for (const width of WIDTHS) {
        await inCourse(page, place, { count: 1, width, scheme }, (host) =>
          expectEverything(host, scheme, [width]),
        );
      }
    }
  });
}

for (const place of places.filter(isRefused)) {
  test(`${place.build} in sandbox ${place.sandbox} without CORS is refused its own script and style, and nothing else goes wrong`, async ({
    page,
  }) => {
    await inCourse(page, place, { count: 1, width: 1200, scheme: 'light' }, async ({ complaints }) => {
      await expect
        .poll(() => complaints.filter((text) => /blocked by CORS policy/.test(text)).length)
        .toBeGreaterThan(0);
      const isHosts = (text: string): boolean => /CORS policy|ERR_FAILED|^failed: .*\/assets\//.test(text);
      expect(complaints.filter((text) => !isHosts(text))).toEqual([]);
      expect(await saidBy(page, 'ready')).toEqual([]);
    });
  });
}
