import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { decodeAddress } from '../../src/state/addressDecode';
import { traceMessage } from '../../src/state/traceMessage';
import { differences } from './hosts/differences';
import { traceOfAddress } from './traceNumbers';

type Heard = { readonly type: string; readonly from: string; readonly detail: Record<string, unknown> };
type Course = {
  /** Opens a course page with this body, on another origin than the page's. */
  readonly open: (body: string, headers?: Record<string, string>) => Promise<void>;
  /** The element's script. */
  readonly script: string;
  /** What was refused, failed or said in the console, in every frame. */
  readonly complaints: string[];
};

/** Keeps the events that our elements fire, and what a listener on the window hears of them. */
function keepEvents(): void {
  if (window !== top) return;
  const kept = { heard: [] as unknown[], atWindow: [] as string[] };
  Object.assign(window, kept);
  for (const type of ['ready', 'state', 'answer', 'trace', 'diagnosis', 'error', 'resize']) {
    const keep = (event: Event) => {
      if (!(event instanceof CustomEvent) || !(event.target instanceof HTMLElement)) return;
      kept.heard.push({ type, from: event.target.id, detail: event.detail });
    };
    document.addEventListener(type, keep, { capture: true });
    window.addEventListener(type, () => kept.atWindow.push(type));
  }
}

const test = base.extend<{ course: Course }>({
  course: async ({ page, baseURL }, provide) => {
    let body = '';
    let headers: Record<string, string> = {};
    const server = createServer((request, response) => {
      const isPage = request.url === '/';
      response.writeHead(isPage ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
      response.end(isPage ? `<!doctype html><title>A course page</title>\n${body}` : '');
    });
    await new Promise<void>((listening) => {
      server.listen(0, '127.0.0.1', listening);
    });
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const complaints: string[] = [];
    page.on('console', (message) => {
      const isAsked = message.location().url.endsWith('/favicon.ico'); // of the course page, by the browser
      if (['error', 'warning'].includes(message.type()) && !isAsked) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
    });
    await page.addInitScript(keepEvents);
    await provide({
      open: async (given, sent = {}) => {
        body = given;
        headers = sent;
        await page.goto(address);
      },
      script: new URL('embed.js', baseURL).href,
      complaints,
    });
    server.close();
  },
});

const element = (attributes = '') => `<softmax-backwards ${attributes}></softmax-backwards>`;
const tag = (src: string, attributes = '') => `<script src="${src}" ${attributes}></script>`;
const space = '<div style="height: 3000px">A long course page.</div>';
const frameOf = (page: Page, selector = 'softmax-backwards'): Locator => page.locator(`${selector} iframe`);

const heard = (page: Page, type: string): Promise<Heard[]> =>
  page.evaluate(
    (wanted) => (window as unknown as { heard: Heard[] }).heard.filter((event) => event.type === wanted),
    type,
  );

/** The newest event of a type, once there are `count` of them. */
async function hear(page: Page, type: string, count = 1): Promise<Heard> {
  await expect
    .poll(async () => (await heard(page, type)).length, { message: type })
    .toBeGreaterThanOrEqual(count);
  return (await heard(page, type)).at(-1)!;
}

const currentStep = (page: Page, selector?: string): Locator =>
  frameOf(page, selector).contentFrame().locator('[data-step][aria-current]');
const experimentOf = async (page: Page) =>
  decodeAddress(
    await page.locator('softmax-backwards').evaluate((one: HTMLElement & { state: string }) => one.state),
  ).experiment;
const set = (page: Page, name: string, value: string | null) =>
  page.locator('softmax-backwards').evaluate(
    (one, [key, text]) => {
      if (text === null) one.removeAttribute(key);
      else one.setAttribute(key, text);
    },
    [name, value] as const,
  );

test('makes a frame that has a name, is as wide as its place and shows the experiment', async ({
  page,
  course,
}) => {
  await course.open(`${tag(course.script)}
    <div style="width: 700px">${element('z="2,1,0.1" y="1" step="da_dz" theme="dark"')}</div>`);
  const frame = frameOf(page);
  await expect(currentStep(page)).toHaveAttribute('data-step', 'da_dz');
  await expect(frame).toHaveAttribute('title', /Softmax/);
  await expect(frame).toHaveAttribute('loading', 'lazy');
  await expect(frame).toHaveAttribute(
    'src',
    `${new URL('.', course.script).href}index.html?embed=1&theme=dark#z=2,1,0.1&y=1&step=da_dz`,
  );
  expect((await frame.boundingBox())!.width).toBe(700);
  expect(await frame.evaluate((one) => getComputedStyle(one).borderTopWidth)).toBe('0px');
  await hear(page, 'ready');
  expect(course.complaints).toEqual([]);
});

test('keeps the frame as high as its content, whatever is shown', async ({ page, course }) => {
  await course.open(`${tag(course.script)}${element('z="2,1,0.1" height="200"')}`);
  const frame = frameOf(page);
  const difference = async () => {
    const content = await frame
      .contentFrame()
      .locator('body')
      .evaluate((body) => body.getBoundingClientRect().height);
    return (await frame.boundingBox())!.height - Math.ceil(content);
  };
  await hear(page, 'ready');
  for (const step of ['da_dz', 'dE_dz', 'logits']) {
    await set(page, 'step', step);
    await expect(currentStep(page)).toHaveAttribute('data-step', step);
    await expect.poll(difference).toBe(0);
  }
});

test('lets nobody else say how high it is, and holds the page to sense', async ({ page, course }) => {
  await course.open(`${tag(course.script)}${element()}<iframe id="other" srcdoc="other"></iframe>`);
  await hear(page, 'ready');
  // All of it in one task, so that the page in the frame says nothing of its own in between.
  const [before, ofOthers, ofNoHeights, ofTooMuch] = await page.evaluate(() => {
    const frame = document.querySelector('softmax-backwards')!.shadowRoot!.querySelector('iframe')!;
    const other = document.querySelector<HTMLIFrameElement>('#other')!;
    const heightAfter = (source: Window | null, heights: readonly unknown[]) => {
      for (const height of heights) {
        const data = { source: 'softmax-backwards', v: 1, type: 'resize', height };
        window.dispatchEvent(new MessageEvent('message', { data, source }));
      }
      return frame.getBoundingClientRect().height;
    };
    const own = frame.contentWindow;
    return [
      heightAfter(own, []),
      heightAfter(other.contentWindow, [1234]),
      heightAfter(own, [0, -5, 0.5, NaN, Infinity, '900', null, undefined, {}]),
      heightAfter(own, [10 ** 9]),
    ];
  });
  expect(ofOthers).toBe(before);
  expect(ofNoHeights).toBe(before);
  expect(ofTooMuch).toBe(20_000);
});

test('needs no style and no script of a course page whose policy allows nothing but the page', async ({
  page,
  course,
}) => {
  const { origin } = new URL(course.script);
  await course.open(`${tag(course.script)}${element('step="loss"')}`, {
    'Content-Security-Policy': `default-src 'none'; script-src ${origin}; frame-src ${origin}; require-trusted-types-for 'script'; trusted-types 'none'`,
  });
  await expect(currentStep(page)).toHaveAttribute('data-step', 'loss');
  await hear(page, 'ready');
  const box = (await frameOf(page).boundingBox())!;
  expect(box.width).toBe(page.viewportSize()!.width - 16);
  expect(course.complaints).toEqual([]);
});

test('works ten times on a page, each with its own experiment, id and height', async ({ page, course }) => {
  const steps = [
    'logits',
    'softmax',
    'loss',
    'dE_da',
    'da_dz',
    'dE_dz',
    'dE_da',
    'loss',
    'softmax',
    'logits',
  ];
  const elements = steps.map((step, k) =>
    element(`id="fig-${k}" loading="eager" z="${k},1,0" step="${step}"`),
  );
  await course.open(`${tag(course.script)}${elements.join('')}`);
  await hear(page, 'ready', 10);
  const ready = await heard(page, 'ready');
  for (const [k, step] of steps.entries()) {
    await expect(currentStep(page, `#fig-${k}`)).toHaveAttribute('data-step', step);
    const { detail } = ready.find(({ from }) => from === `fig-${k}`)!;
    expect(detail).toMatchObject({ id: `fig-${k}` });
    expect(decodeAddress(String(detail['state'])).experiment).toEqual(
      decodeAddress(`z=${k},1,0&step=${step}`).experiment,
    );
  }
  await page.locator('#fig-3').evaluate((one) => one.setAttribute('step', 'dE_dz'));
  await expect(currentStep(page, '#fig-3')).toHaveAttribute('data-step', 'dE_dz');
  await expect(currentStep(page, '#fig-4')).toHaveAttribute('data-step', 'da_dz');
  expect((await heard(page, 'state')).every(({ from }) => from === 'fig-3')).toBe(true);
  expect(course.complaints).toEqual([]);
});

test('loads the page only when the reader comes near it, and never moves where the reader is', async ({
  page,
  course,
}) => {
  await course.open(`${tag(course.script)}${space}${space}${element('z="3,2,1"')}${space}`);
  await page.evaluate(() => scrollTo(0, 40));
  await expect(frameOf(page)).toHaveCount(1);
  expect(page.frames().filter((frame) => frame.url().includes('index.html'))).toEqual([]);
  const position = () => page.evaluate(() => scrollY);
  expect(await position()).toBe(40);
  await page.evaluate(() => scrollTo(0, 5600));
  await hear(page, 'ready');
  await set(page, 'step', 'dE_dz');
  await expect(currentStep(page)).toHaveAttribute('data-step', 'dE_dz');
  expect(await position()).toBe(5600);
});

for (const [name, body] of Object.entries({
  'before the element': (script: string) => `${tag(script)}${element('step="loss"')}`,
  'after the element': (script: string) => `${element('step="loss"')}${tag(script)}`,
  async: (script: string) => `${tag(script, 'async')}${element('step="loss"')}`,
  deferred: (script: string) => `${tag(script, 'defer')}${element('step="loss"')}`,
  'as a module': (script: string) => `${tag(script, 'type="module"')}${element('step="loss"')}`,
  twice: (script: string) => `${tag(script)}${element('step="loss"')}${tag(`${script}?again`)}`,
  'with a query': (script: string) => `${tag(`${script}?v=2`)}${element('step="loss"')}`,
})) {
  test(`works with the script ${name}`, async ({ page, course, context }) => {
    // The one of these that a course page can load only from a host that allows it.
    await context.route('**/embed.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'access-control-allow-origin': '*' },
      });
    });
    await course.open(body(course.script));
    await expect(currentStep(page)).toHaveAttribute('data-step', 'loss');
    await expect(frameOf(page)).toHaveCount(1);
    expect(course.complaints).toEqual([]);
  });
}

test('takes properties, also those set before the script comes, and works from a template', async ({
  page,
  course,
}) => {
  await course.open(`<main></main><template>${element('id="copy" step="dE_da"')}</template>
    <script>
      const made = document.createElement('softmax-backwards');
      made.id = 'early';
      made.step = 'loss';
      made.W = '1,0,2;0,1,3';
      made.x = [1, 2];
      document.querySelector('main').append(made);
    </script>
    ${tag(course.script)}`);
  await expect(currentStep(page, '#early')).toHaveAttribute('data-step', 'loss');
  await expect(page.locator('#early')).toHaveAttribute('w', '1,0,2;0,1,3');
  await expect(page.locator('#early')).toHaveAttribute('x', '1,2');
  await page.evaluate(() => {
    const copy = document.querySelector('template')!.content.cloneNode(true);
    document.querySelector('main')!.prepend(copy);
  });
  await expect(currentStep(page, '#copy')).toHaveAttribute('data-step', 'dE_da');
  await page.locator('#copy').evaluate((one) => Reflect.set(one, 'step', null));
  await expect(currentStep(page, '#copy')).toHaveAttribute('data-step', 'logits');
  expect(course.complaints).toEqual([]);
});

test('tells a changed experiment to the page that is there, and what the reader did meanwhile stays', async ({
  page,
  course,
}) => {
  await course.open(`${tag(course.script)}${element('z="2,1,0.1" t="2" step="da_dz"')}`);
  await hear(page, 'ready');
  const frame = await frameOf(page).elementHandle();
  await frameOf(page).contentFrame().locator('[data-step="dE_da"]').first().click();
  await hear(page, 'state');
  await set(page, 'z', '1,2,3');
  await set(page, 't', null);
  const expected = decodeAddress('z=1,2,3&step=dE_da').experiment;
  await expect.poll(() => experimentOf(page)).toEqual(expected);
  expect(await frameOf(page).evaluate((now, before) => now === before, frame)).toBe(true);
});

test('takes several changes at once as one, and those before the page is ready', async ({ page, course }) => {
  await course.open(`${tag(course.script)}${element('z="2,1,0.1"')}`);
  await set(page, 'step', 'loss');
  await hear(page, 'ready');
  await expect(currentStep(page)).toHaveAttribute('data-step', 'loss');
  await page.locator('softmax-backwards').evaluate((one) => {
    one.removeAttribute('z');
    one.setAttribute('x', '1,2;3,4');
    one.setAttribute('w', '1,0,2;0,1,3');
    one.setAttribute('row', '2');
  });
  const expected = decodeAddress('X=1,2;3,4&W=1,0,2;0,1,3&row=2&step=loss').experiment;
  await expect.poll(() => experimentOf(page)).toEqual(expected);
  expect((await heard(page, 'error')).map(({ detail }) => detail)).toEqual([]);
});

test('another view is another frame with the same experiment, and no step in the reader’s way back', async ({
  page,
  course,
}) => {
  await course.open(`${tag(course.script)}${element('z="2,1,0.1" step="da_dz"')}`);
  await hear(page, 'ready');
  const before = await page.evaluate(() => history.length);
  await frameOf(page).contentFrame().locator('[data-step="dE_dz"]').first().click();
  await hear(page, 'state');
  for (const [k, theme] of ['dark', 'light', 'dark'].entries()) {
    await set(page, 'theme', theme);
    await hear(page, 'ready', k + 2);
    await expect(frameOf(page).contentFrame().locator('html')).toHaveAttribute('data-theme', theme);
    await expect(currentStep(page)).toHaveAttribute('data-step', 'dE_dz');
  }
  await page.locator('softmax-backwards').evaluate((one) => {
    one.setAttribute('theme', 'light');
    one.setAttribute('z', '5,4,3');
  });
  await expect.poll(() => experimentOf(page)).toEqual(decodeAddress('z=5,4,3&step=dE_dz').experiment);
  await set(page, 'src', new URL('.', course.script).href);
  await set(page, 'z', '1,2,3');
  await expect.poll(() => experimentOf(page)).toEqual(decodeAddress('z=1,2,3&step=dE_dz').experiment);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('can be moved and taken away', async ({ page, course }) => {
  await course.open(`<main></main>${tag(course.script)}${element('id="one" z="2,1,0.1" step="loss"')}`);
  await hear(page, 'ready');
  await set(page, 'z', '1,2,3');
  await hear(page, 'state');
  await page.evaluate(() => document.querySelector('main')!.append(document.querySelector('#one')!));
  await hear(page, 'ready', 2);
  await expect(frameOf(page)).toHaveCount(1);
  expect(await experimentOf(page)).toEqual(decodeAddress('z=1,2,3&step=loss').experiment);
  const count = await page.evaluate(() => {
    const one = document.querySelector('#one')!;
    const { contentWindow } = one.shadowRoot!.querySelector('iframe')!;
    let events = 0;
    one.addEventListener('resize', () => (events += 1));
    const say = () => {
      const data = { source: 'softmax-backwards', v: 1, type: 'resize', height: 500 };
      window.dispatchEvent(new MessageEvent('message', { data, source: contentWindow }));
    };
    say();
    one.remove();
    say();
    return events;
  });
  expect(count).toBe(1);
  expect(course.complaints).toEqual([]);
});

test('keeps its frame where the course page moves it without taking it out', async ({ page, course }) => {
  await course.open(`<main></main>${tag(course.script)}${element('step="loss"')}`);
  await hear(page, 'ready');
  await page.evaluate(() => {
    const main: Element & { moveBefore?(node: Node, child: Node | null): void } =
      document.querySelector('main')!;
    main.moveBefore?.(document.querySelector('softmax-backwards')!, null);
  });
  await expect(page.locator('main softmax-backwards')).toHaveCount(1);
  await set(page, 'step', 'dE_da');
  await expect(currentStep(page)).toHaveAttribute('data-step', 'dE_da');
  expect(await heard(page, 'ready')).toHaveLength(1);
});

test('in a sandbox is the page in one file, on a host that sends no CORS', async ({ page, course }) => {
  await course.open(`${tag(course.script)}${element('sandbox z="2,1,0.1" step="loss"')}`);
  await expect(frameOf(page)).toHaveAttribute('sandbox', 'allow-scripts');
  await hear(page, 'ready');
  await expect(currentStep(page)).toHaveAttribute('data-step', 'loss');
  await set(page, 'step', 'dE_da');
  await expect(currentStep(page)).toHaveAttribute('data-step', 'dE_da');
  await set(page, 'sandbox', null);
  await hear(page, 'ready', 2);
  await expect(frameOf(page)).toHaveAttribute('src', /index\.html/);
  await expect(currentStep(page)).toHaveAttribute('data-step', 'dE_da');
  expect(course.complaints).toEqual([]);
});

test('fires what the page says as events; error and resize do not reach the window as its own', async ({
  page,
  course,
}) => {
  await course.open(`${tag(course.script)}${element('id="fig" z="2,1" t="0" step="da_dz"')}`);
  expect(await hear(page, 'ready')).toMatchObject({ from: 'fig', detail: { type: 'ready', id: 'fig' } });
  expect(await hear(page, 'error')).toMatchObject({ from: 'fig', detail: { field: 'T', value: '0' } });
  await page
    .locator('#fig')
    .evaluate((one: HTMLElement & { set(state: string): void }) => one.set('step=dE_dW&z=6,5,4,3,2,1'));
  expect(await hear(page, 'state')).toMatchObject({ from: 'fig', detail: { step: 'dE_dW' } });
  await hear(page, 'resize');
  const atWindow = await page.evaluate(() => (window as unknown as { atWindow: string[] }).atWindow);
  expect(new Set(atWindow)).toEqual(new Set(['ready', 'state']));
});

test('gives the numbers of the experiment as it stands, also when asked before the page is there', async ({
  page,
  course,
}) => {
  await course.open(`${tag(course.script)}${element('z="2,1,0.1" y="1" arg="z" form="a"')}`);
  const traces = await page.locator('softmax-backwards').evaluate(async (one) => {
    const ours = one as HTMLElement & { set(state: string): void; getTrace(): Promise<object> };
    const first = await ours.getTrace();
    ours.set('T=2');
    const [second, third] = await Promise.all([ours.getTrace(), ours.getTrace()]);
    return [first, second, third];
  });
  const [cold, warm] = ['', '&T=2'].map((more) =>
    traceMessage(traceOfAddress(`z=2,1,0.1&y=1&arg=z&form=a${more}`)),
  );
  expect(differences(traces, [cold, warm, warm])).toEqual([]);
});

test('takes the name and the first height that it is given, and lets resize=off keep that height', async ({
  page,
  course,
}) => {
  await course.open(`${tag(course.script)}${element('title="Figure 3" height="333" resize="off"')}`);
  await hear(page, 'ready');
  await expect(frameOf(page)).toHaveAttribute('title', 'Figure 3');
  expect((await frameOf(page).boundingBox())!.height).toBe(333);
  await set(page, 'height', '444');
  expect((await frameOf(page).boundingBox())!.height).toBe(444);
});

for (const [scheme, system, attributes, expected] of [
  ['dark', 'light', '', 'dark'],
  ['light', 'dark', '', 'light'],
  ['only dark', 'light', '', 'dark'],
  ['light dark', 'dark', '', 'dark'],
  ['normal', 'light', '', 'light'],
  ['dark', 'light', 'theme="light"', 'light'],
  ['dark', 'light', 'theme="auto"', 'light'],
] as const) {
  test(`is ${expected} with ${attributes || 'no theme'} on a course page of color-scheme ${scheme}, the system being ${system}`, async ({
    page,
    course,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await course.open(
      `<style>:root { color-scheme: ${scheme} }</style>${tag(course.script)}${element(attributes)}`,
    );
    await hear(page, 'ready');
    await expect(frameOf(page).contentFrame().locator('html')).toHaveAttribute('data-theme', expected);
  });
}

test('follows a course page that switches its theme, with the numbers as they stand', async ({
  page,
  course,
}) => {
  const style = '<style>:root { color-scheme: light } :root.night { color-scheme: dark }</style>';
  await course.open(`${style}${tag(course.script)}${element('z="2,1,0.1"')}`);
  await hear(page, 'ready');
  await set(page, 'z', '3,2,1');
  await hear(page, 'state');
  await page.evaluate(() => document.documentElement.classList.add('night'));
  const { detail } = await hear(page, 'ready', 2);
  await expect(frameOf(page).contentFrame().locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(String(detail['state'])).toContain('z=3,2,1');
});

test('is not there where it is hidden', async ({ page, course }) => {
  await course.open(`${tag(course.script)}${element('hidden')}`);
  await expect(frameOf(page)).toBeHidden();
});

test('shows labels as the text they are', async ({ page, course }) => {
  const labels = ['<img src=x>', 'R&D #1; 50 %', 'שלום 👩🏽‍🔬'];
  await course.open(`${tag(course.script)}<main></main>`);
  await page.evaluate((names) => {
    const made = document.createElement('softmax-backwards');
    made.setAttribute('z', '2,1,0');
    made.setAttribute('labels', names.join(','));
    document.querySelector('main')!.append(made);
  }, labels);
  const { detail } = await hear(page, 'ready');
  expect(decodeAddress(String(detail['state'])).experiment.labels).toEqual(labels);
  for (const label of labels) {
    await expect(frameOf(page).contentFrame().getByText(label).first()).toBeAttached();
  }
});
