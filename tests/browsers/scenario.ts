import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { descentPath } from '../../src/engine/descent/descentPath';
import type { Vector } from '../../src/engine/tensor';
import { programText } from '../../src/lesson/code/codeLine';
import { programOf } from '../../src/lesson/code/program';
import { positions } from '../../src/lesson/derivation';
import { decodeAddress } from '../../src/state/addressDecode';
import { encodeExperiment } from '../../src/state/addressEncode';
import { numberText } from '../../src/text/numbers';
import { code } from '../../src/text/en/labs/code';
import { train } from '../../src/text/en/labs/train';
import { page as text } from '../../src/text/en/page';
import { share } from '../../src/text/en/share';
import { stage } from '../../src/text/en/stage';
import { shows } from '../browser/pageNumbers';
import { disagreements, traceOfAddress } from '../browser/traceNumbers';
import { explorerIn, type Explorer } from './explorer';
import type { Engine } from './findBrowsers';
import { coloursIn } from './picture';
import { PLACEMENTS, type Placement } from './placements';
import { derivationShown, fitNow, painted, placeNow, sharing } from './reading';
import { serveCourse, serveWatched } from './servers';
import type { StartBrowser, Tab } from './tab';

/** Tall enough for every embed to be in sight as a whole. */
const WINDOW = [1280, 1700] as const;
/** Where the course page is scrolled to by its reader. */
const SCROLLED = 280;

const slider = `input[type="range"][aria-label="${text.inputs.slider(text.inputs.logit(1, 'cat'))}"]`;
const ribbonButton = (name: string) => `button[aria-label="${name}"]`;
const choice = (which: 'argument' | 'form', value: string) =>
  `[data-panel="argument"] fieldset:nth-of-type(${which === 'argument' ? 1 : 2}) label:has([value="${value}"])`;

type Servers = {
  readonly built: Awaited<ReturnType<typeof serveWatched>>;
  readonly course: Awaited<ReturnType<typeof serveCourse>>;
};

/** The largest difference between what a message tells and what the engine has. */
const furthest = (told: unknown, ours: Vector) =>
  Math.max(...ours.map((value, k) => Math.abs(value - (told as readonly number[])[k]!)));

/**
 * The formulae of the step at hand are there, with the numbers that the engine has for this address: a frame after the slider
 * that the browser itself moves, and once what typesets them has come.
 */
async function expectFormulae(explorer: Explorer, address: string) {
  const trace = traceOfAddress(address);
  const shown = async () => {
    const { formulae, waiting, faults, numbers } = await explorer.evaluate(derivationShown);
    return { hasFormulae: formulae > 0, waiting, faults, disagreements: disagreements(trace, numbers) };
  };
  const right = { hasFormulae: true, waiting: 0, faults: 0, disagreements: [] };
  await expect.poll(shown, { message: address }).toEqual(right);
}

/** What a reader does with the page, in one engine and one placement. */
function core(engine: () => Browsing, placement: Placement) {
  const { where, file, sandbox } = placement;
  const isFramed = where === 'frame';

  async function open(hash: string, view = ''): Promise<Explorer> {
    const { tab, built, course } = engine();
    const query = [isFramed ? 'embed=1' : '', view].filter((part) => part !== '').join('&');
    const address = `${built.address}${file}${query && `?${query}`}#${hash}`;
    await tab.goto(isFramed ? course.addressOf(address, sandbox) : address);
    const explorer = explorerIn(tab, where);
    await explorer.find({ selector: 'main' });
    if (isFramed) await explorer.hear('ready');
    return explorer;
  }

  /** Every test ends in this: nothing went wrong on the way, and the course page stands where its reader left it. */
  async function expectPeace(explorer: Explorer) {
    const { tab, built } = engine();
    expect(await explorer.evaluate(() => window.complaints)).toEqual([]);
    expect(tab.complaints).toEqual([]);
    expect(built.failures).toEqual([]);
    expect(await explorer.inCourse(() => scrollY, null)).toBe(isFramed ? SCROLLED : 0);
  }

  it('paints in its own letters, and is said to be ready with its height', async () => {
    const explorer = await open('step=da_dz');
    await explorer.find({ selector: '[role="grid"]' });
    const { title, agent, ground, loaded, failed } = await explorer.evaluate(painted);
    expect(agent).toMatch(engine().agent);
    expect(title).toBe(text.title);
    expect(ground).toMatch(/^rgb\(/);
    expect(
      coloursIn(await engine().tab.screenshot(), await explorer.find({ selector: 'main' })),
    ).toBeGreaterThan(100);
    expect(loaded).toEqual(expect.arrayContaining(['KaTeX_Main', 'KaTeX_Math']));
    expect(failed).toEqual([]);
    if (isFramed) {
      const ready = await explorer.hear('ready');
      expect(ready).toMatchObject({ v: 1, state: expect.stringContaining('step=da_dz') });
      expect(ready['height']).toBeGreaterThan(400);
    }
    await expectPeace(explorer);
  });

  it('▶ walks the nine steps, ← walks them back, and the address says where one is', async () => {
    const explorer = await open('');
    const places = positions(traceOfAddress('').problem).map(({ step, substep }) => `${step} ${substep + 1}`);
    const arriveAt = async (place: string) => {
      await expect.poll(() => explorer.evaluate(placeNow)).toBe(place);
      await expectFormulae(explorer, '');
    };
    await arriveAt(places[0]!);
    for (const place of places.slice(1)) {
      await explorer.click(ribbonButton(text.ribbon.next));
      await arriveAt(place);
    }
    if (isFramed)
      await expect.poll(async () => (await explorer.said('state')).at(-1)?.['step']).toBe('update');
    await expect.poll(() => explorer.evaluate(() => location.hash)).toContain('step=update');
    for (const place of places.slice(0, -1).toReversed()) {
      await engine().tab.press('ArrowLeft');
      await arriveAt(place);
    }
    await expect.poll(() => explorer.evaluate(() => location.hash)).not.toContain('step=');
    await expectPeace(explorer);
  });

  it('a drag of a logit moves every number to what the engine has for it', async () => {
    const { tab } = engine();
    const explorer = await open('z=2,1,0.1&step=da_dz');
    const z1 = () =>
      explorer.evaluate((range) => document.querySelector<HTMLInputElement>(range)?.valueAsNumber, slider);
    const { y } = await explorer.point({ selector: slider }, 0.6); // the thumb: 2 on a track from −10 to 10
    const { x, width } = await explorer.find({ selector: slider });
    await tab.down();
    const seen = new Set<unknown>();
    for (const part of [0.7, 0.4, 0.2, 0.85]) {
      const before = await z1();
      await tab.move({ x: x + part * width, y });
      await expect.poll(z1).not.toBe(before);
      seen.add(await z1());
      await expectFormulae(explorer, `z=${await z1()},1,0.1&step=da_dz`);
    }
    await tab.up();
    expect(seen.size).toBe(4);
    const address = `z=${await z1()},1,0.1`;
    await expect.poll(() => explorer.evaluate(() => location.hash)).toContain(address);
    if (isFramed) {
      await explorer.tell({ type: 'get-trace', request: 'after the drag' });
      const { logits, activations, right } = traceOfAddress(address);
      const { z, a, dE_dz } = await explorer.hear('trace');
      expect(z).toEqual([...logits]);
      expect(furthest(a, activations)).toBeLessThan(1e-14);
      expect(furthest(dE_dz, right.logits)).toBeLessThan(1e-14);
    }
    await expectPeace(explorer);
  });

  it('given z, the form in a is called wrong, with its error; given a, right', async () => {
    const explorer = await open('step=da_dz&form=a');
    const verdict = () =>
      explorer.evaluate(() => {
        const said = document.querySelector<HTMLElement>('[data-verdict]');
        return [said?.dataset['verdict'], said?.querySelector('p[aria-hidden]')?.textContent ?? ''] as const;
      });
    const standsAs = async (kind: string) => {
      await expect.poll(async () => (await verdict())[0]).toBe(kind);
    };
    await standsAs('right');
    await explorer.click(choice('argument', 'z'));
    await standsAs('wrong');
    const [, sentence] = await verdict();
    const { maxError } = traceOfAddress('arg=z&form=a').used.agreement;
    expect(sentence).toContain('diag(z) − z zᵀ');
    expect(sentence.match(/\d[\d.]*\d/g)?.some((number) => shows(number, maxError))).toBe(true);
    await explorer.click(choice('argument', 'a'));
    await standsAs('right');
    await expectPeace(explorer);
  });

  it('Share shows the addresses of what is on the page, and copies one, or selects it', async () => {
    const hash = 'v=1&z=2,1,0.1&step=da_dz&arg=z&form=a';
    const explorer = await open(hash);
    await explorer.click('button[aria-haspopup="dialog"]', text.share);
    await explorer.find({ selector: 'dialog[open] textarea' });
    const { texts } = await explorer.evaluate(sharing);
    const page = `${engine().built.address}${file}`;
    const address = `#${encodeExperiment(decodeAddress(hash).experiment)}`;
    // An uploaded file is kept out of its platform's origin.
    const sandboxed =
      file === 'index.html'
        ? ''
        : ' sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"';
    expect(texts[share.texts.link]).toBe(`${page}${address}`);
    expect(texts[share.texts.iframe]?.replace(/height="\d+"/, '')).toBe(
      `<iframe src="${page}?embed=1${address.replaceAll('&', '&amp;')}" title="Softmax, backwards" width="100%"` +
        `  style="border:0" loading="lazy" allow="clipboard-write"${sandboxed}></iframe>`,
    );
    expect(texts[share.texts.element] !== undefined).toBe(file === 'index.html');
    await explorer.click(`dialog[open] button[aria-label="${share.copyWhat(share.texts.link)}"]`);
    const done = [share.copied, share.selected];
    await expect
      .poll(async () => (await explorer.evaluate(sharing)).said.some((said) => done.includes(said)))
      .toBe(true);
    const { said, selected } = await explorer.evaluate(sharing);
    if (said.includes(share.selected)) expect(selected).toBe(texts[share.texts.link]);
    if (sandbox === null) {
      // Safari takes the page for another origin's in a sandbox, and the dialog says that there is no preview.
      await explorer.evaluate(() => document.querySelector('dialog')!.scrollTo(0, 9999));
      await explorer.click('dialog[open] summary', share.preview.name);
      const isMeasured = share.height(0, true).replace(/.*0 px/, '');
      await expect
        .poll(() => explorer.evaluate(() => document.querySelector('dialog')?.textContent))
        .toContain(isMeasured);
    }
    await engine().tab.press('Escape');
    await expect.poll(() => explorer.evaluate(() => document.querySelectorAll('dialog').length)).toBe(0);
    await expectPeace(explorer);
  });

  it('fits the room that it is given, wide and narrow', async () => {
    const { tab } = engine();
    const explorer = await open('step=dE_dz');
    const give = (width: number) =>
      isFramed
        ? explorer.inCourse((px) => (document.querySelector('iframe')!.style.width = `${px}px`), width)
        : tab.resize(width, WINDOW[1]);
    for (const width of isFramed ? [1200, 320, 700] : [1200, 700]) {
      await give(width);
      const fit = { width, tooWide: 0, ...(isFramed && { tooHigh: 0 }) };
      await expect.poll(() => explorer.evaluate(fitNow)).toMatchObject(fit);
    }
    await tab.resize(...WINDOW);
    await expectPeace(explorer);
  });

  /** By its tab where there are tabs; an embed is told by its address. */
  async function openLab(lab: 'code' | 'check' | 'train', hash: string): Promise<Explorer> {
    if (isFramed) return open(hash, `show=${lab}`);
    const explorer = await open(hash);
    await explorer.click('[role="tab"]', stage.tab[lab]);
    return explorer;
  }

  it('the Code lab shows the program for these numbers', async () => {
    const explorer = await openLab('code', 'z=2,1,0.1');
    const program = `[role="group"][aria-label="${code.program}"]`;
    await explorer.find({ selector: program });
    const shown = await explorer.evaluate(
      (group) =>
        [...document.querySelectorAll(`${group} pre`)].map(({ textContent }) => textContent).join(''),
      program,
    );
    expect(shown.trim()).toBe(programText(programOf(traceOfAddress('z=2,1,0.1'), 'numpy')).trim());
    await expectPeace(explorer);
  });

  it('the Check lab names the mistake in what is typed, in a worker', async () => {
    const explorer = await openLab('check', 'z=2,1,0.1');
    await explorer.click('[data-panel="check"] textarea');
    for (const key of '[0.1183, 0.4481, 0.0352]') await engine().tab.press(key);
    await explorer.find({ selector: '[data-panel="check"] [data-mistake="argument-z"]' });
    expect(await explorer.evaluate(() => window.workersStarted)).toBeGreaterThan(0);
    await expectPeace(explorer);
  });

  it('the Train lab runs to the end of the engine’s own descent, in a worker', async () => {
    const address = 'z=2,1,0.1&arg=a&form=z';
    const explorer = await openLab('train', address);
    const { losses } = descentPath(traceOfAddress(address), 'right', 200);
    await expect
      .poll(() =>
        explorer.evaluate(
          (name) => document.querySelector(`[role="slider"][aria-label="${name}"]`)?.ariaValueText,
          train.chart.scrub,
        ),
      )
      .toContain(`Step 200: E right ${numberText(losses.at(-1)!)}, wrong`);
    expect(await explorer.evaluate(() => window.workersStarted)).toBeGreaterThan(0);
    await expectPeace(explorer);
  });
}

type Browsing = Servers & { readonly tab: Tab; readonly agent: RegExp };

/** Holds an engine to the core scenario. Without its programs it is skipped; in CI it fails for want of them. */
export function holdToScenario(name: Engine, agent: RegExp, start: StartBrowser): void {
  const programs = inject('programs')[name];
  describe.skipIf(programs === null && !process.env['CI'])(name, () => {
    let browsing: Browsing | undefined;
    const engine = () => {
      if (!browsing) throw new Error(`${name} has not started`);
      return browsing;
    };
    beforeAll(async () => {
      if (programs === null) throw new Error(`there is no ${name}, and none could be installed`);
      const built = await serveWatched();
      const course = await serveCourse();
      const tab = await start(programs);
      browsing = { built, course, tab, agent };
      process.stderr.write(`${name}: testing ${tab.name} ${tab.version}\n`);
      await tab.resize(...WINDOW);
    });
    afterAll(async () => {
      await browsing?.tab.close();
      browsing?.built.close();
      browsing?.course.close();
    });
    describe.each(PLACEMENTS)('$name', (placement) => {
      core(engine, placement);
    });
  });
}
