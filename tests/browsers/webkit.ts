import { vi } from 'vitest';
import { end, freePort, start } from './processes';
import type { StartBrowser, Tab } from './tab';
import { openSession } from './webDriver';

/** A screen that is nowhere to be seen, larger than any window of the scenario; it says which display it has become. */
async function startScreen(program: string) {
  const { child, ended } = start(program, [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1600x2000x24',
    '-nolisten',
    'tcp',
  ]);
  const told = new Promise<string>((resolve) => {
    child.stdio[3]?.once('data', (display: Buffer) => resolve(`:${String(display).trim()}`));
  });
  return { child, display: await Promise.race([told, ended]) };
}

async function startDriver(program: string, display: string) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const { child, ended } = start(program, [`--port=${port}`], { DISPLAY: display, GDK_BACKEND: 'x11' });
  const answers = vi.waitFor(() => fetch(`${address}/status`), { timeout: 60_000 });
  await Promise.race([answers, ended]);
  return { child, address };
}

/** WebKit as GTK has it: MiniBrowser under its own WebDriver, on a screen of its own. */
/** So often the room stays as it is before it is taken for the least there is. */
const PATIENT = 5;

export const startWebKit: StartBrowser = async ([browser, driverProgram, screenProgram]) => {
  const screen = await startScreen(screenProgram!);
  const driver = await startDriver(driverProgram!, screen.display);
  const endBoth = () => [driver, screen].forEach(({ child }) => end(child));
  const options = { binary: browser, args: ['--automation'] };
  const session = await openSession(driver.address, { 'webkitgtk:browserOptions': options });

  /** A window has a frame of its own around the page and takes its time, so it is asked for what is missing until nothing is. */
  const resize: Tab['resize'] = async (width, height) => {
    const room = () => session.evaluate('page', '[innerWidth, innerHeight]') as Promise<[number, number]>;
    let asked = [width, height] as const;
    let before = '';
    let same = 0;
    await session.windowSize(...asked);
    const isFitted = async () => {
      const [x, y] = await room();
      same = `${x} ${y}` === before ? same + 1 : 0;
      before = `${x} ${y}`;
      // a window becomes no smaller than its own buttons need
      if ((x === width && y === height) || same === PATIENT) return;
      asked = [Math.max(1, asked[0] + width - x), Math.max(1, asked[1] + height - y)];
      await session.windowSize(...asked);
      throw new Error(`no room of ${width} × ${height}, but of ${x} × ${y}`);
    };
    await vi.waitFor(isFitted, { timeout: 30_000, interval: 300 });
  };
  return {
    ...session,
    name: 'WebKitGTK',
    complaints: [], // it tells none; what the page itself hears of is watched all the same
    resize,
    prefer: null, // WebDriver has no way
    close: async () => {
      await session.end().catch(() => {}); // the driver may be gone with its last window, before it has answered
      endBoth();
    },
  };
};
