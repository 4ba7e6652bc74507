import { expect, test, type Page } from '@playwright/test';
import { mannersOf } from './manners';
import { TOUR, walkAll, WALKS } from './tour';

const WHAT = 'nothing is refused, said or against good manners';

async function openFile(page: Page, file: string, view = '') {
  await page.goto(`./${file}${view && `?${view}`}`);
  await page.getByRole('grid').first().waitFor();
}

for (const [file, ofWalks] of [
  ['index.html', 'light'],
  ['standalone.html', 'dark'],
] as const) {
  for (const [what, hashes] of Object.entries(WALKS)) {
    test(`${file}, ${ofWalks}: the steps of ${what}: ${WHAT}`, async ({ page }) => {
      const manners = await mannersOf(page);
      await openFile(page, file, `theme=${ofWalks}`);
      await walkAll(page, hashes);
      expect(await manners()).toEqual([]);
    });
  }

  for (const theme of ['light', 'dark']) {
    for (const [part, visit] of Object.entries(TOUR)) {
      test(`${file}, ${theme}: ${part}: ${WHAT}`, async ({ page }) => {
        const manners = await mannersOf(page);
        await openFile(page, file, `theme=${theme}`);
        await visit(page);
        expect(await manners()).toEqual([]);
      });
    }
  }

  test(`${file} forbids everything but what it names, before it asks for anything`, async ({ page }) => {
    const html = await (await page.request.get(`./${file}`)).text();
    const policies = [...html.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]+)"/g)];
    const directives = policies.flatMap(([, content]) => content!.split('; '));
    for (const wanted of [
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "trusted-types 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(directives).toContain(wanted);
    }
    expect(directives.join()).not.toMatch(/unsafe|\*|https?:/);
    expect(html.slice(0, policies[0]!.index)).not.toMatch(/<(?:script|style|link)/);
  });

  test(`${file} is held to that: no string becomes script or HTML, and nothing is fetched`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const refused: string[] = [];
      globalThis.misdeeds = refused;
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        refused.push(effectiveDirective);
      });
    });
    await openFile(page, file);
    const thrown = await page.evaluate(async () => {
      const element = document.createElement('p');
      document.body.append(element);
      const tries: Readonly<Record<string, () => unknown>> = {
        html: () => (element.innerHTML = '<b>x</b>'),
        worker: () => new Worker('data:text/javascript,1'),
        policy: () =>
          Reflect.apply(
            Reflect.get(window, 'trustedTypes').createPolicy,
            Reflect.get(window, 'trustedTypes'),
            ['x', {}],
          ),
        fetch: () => fetch(location.href),
      };
      const outcomes: string[] = [];
      for (const [name, attempt] of Object.entries(tries)) {
        try {
          await attempt();
        } catch {
          outcomes.push(name);
        }
      }
      element.setAttribute('style', 'color: red');
      return outcomes;
    });
    expect(thrown).toEqual(['html', 'worker', 'policy', 'fetch']);
    const refused = ['require-trusted-types-for', 'require-trusted-types-for', 'trusted-types'];
    // each is told a moment after it was refused
    await expect
      .poll(() => page.evaluate(() => globalThis.misdeeds))
      .toEqual(expect.arrayContaining([...refused, 'connect-src', 'style-src-attr']));
  });
}
