import { installProbe, settled, takeSamples } from './dragProbe.mjs';
import { bareMouse } from './pointerDrag.mjs';
import { countTimers } from './rest.mjs';

const MOVES = 120;
const KEYS = 60;
/** Moves before those that count: by then the scripts are compiled, as they are after a reader's first moves. */
const WARM_UP = 30;

export async function openPage(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(countTimers);
  await page.addInitScript(installProbe);
  await page.goto(address);
  const slider = page.locator('#inputs input[type=range]').first();
  await slider.waitFor({ state: 'visible' });
  // As a pointer does that comes near: until then the page runs no script.
  await page.locator('#root').dispatchEvent('pointerover');
  await page.locator('#root[data-live]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return { page, slider, session };
}

async function threadMilliseconds(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name) => 1000 * metrics.find((metric) => metric.name === name).value;
  return {
    script: value('ScriptDuration'),
    layout: value('LayoutDuration') + value('RecalcStyleDuration'),
  };
}

function enough(samples, count) {
  if (samples.length < count / 2) throw new Error(`the slider moved ${samples.length} of ${count} times`);
  return samples;
}

/** Back and forth over the middle of the slider, three pixels a frame, by a pointer that is held down. */
export async function dragByPointer({ page, slider, session }) {
  const box = await slider.boundingBox();
  const y = box.y + box.height / 2;
  const reach = Math.floor((box.width * 0.7) / 3);
  const at = (move) => box.x + box.width * 0.15 + 3 * Math.abs(((move + reach) % (2 * reach)) - reach);
  const mouse = await bareMouse(page);
  const moveTo = async (move) => {
    await mouse.move([at(move), y]);
    await settled(page);
  };
  await moveTo(0);
  await mouse.press([at(0), y]);
  for (let move = 1; move <= WARM_UP; move++) await moveTo(move);
  await takeSamples(page);
  const before = await threadMilliseconds(session);
  for (let move = WARM_UP + 1; move <= WARM_UP + MOVES; move++) await moveTo(move);
  const after = await threadMilliseconds(session);
  const moves = enough(await takeSamples(page), MOVES);
  await mouse.release([at(WARM_UP + MOVES), y]);
  const aMove = (part) => (after[part] - before[part]) / moves.length;
  return { moves, script: aMove('script'), layout: aMove('layout') };
}

/** Arrow keys on the slider, one at a time, with the processor slowed down so many times. */
export async function changeByKeys({ page, slider, session }, rate) {
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await slider.focus();
  await settled(page);
  await takeSamples(page);
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press(key % 20 < 10 ? 'ArrowRight' : 'ArrowLeft');
    await settled(page);
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return enough(await takeSamples(page), KEYS);
}
