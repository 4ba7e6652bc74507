// As much of W3C WebDriver as the scenario takes: https://www.w3.org/TR/webdriver2/
import type { Point, Where } from './tab';

type Answer = { readonly value: unknown };
type Refusal = { readonly value: { readonly error: string; readonly message: string } };

/** A key without a character of its own goes by one of the private use area. */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Backspace: '\uE003',
  Delete: '\uE017',
  End: '\uE010',
  Home: '\uE011',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Space: ' ',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
};

/** In ms, for one command: against hanging. */
const PATIENCE = 90_000;

async function command(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(PATIENCE),
  }).catch((error: Error) => {
    throw new Error(`${method} ${new URL(address).pathname}: ${error.message}`, { cause: error });
  });
  const answer: unknown = await response.json();
  if (response.ok) return (answer as Answer).value;
  const { error, message } = (answer as Refusal).value;
  throw new Error(`${method} ${new URL(address).pathname}: ${error}: ${message}`);
}

/** A session of the driver at this address, with a browser of its own. */
export async function openSession(driver: string, capabilities: object) {
  const opened = await command('POST', `${driver}/session`, { capabilities: { alwaysMatch: capabilities } });
  const { sessionId, capabilities: got } = opened as {
    readonly sessionId: string;
    readonly capabilities: { readonly browserVersion: string };
  };
  const session = `${driver}/session/${sessionId}`;
  const post = (path: string, body: object) => command('POST', `${session}/${path}`, body);

  let place: Where | null = null;
  async function goInto(where: Where) {
    if (where === place) return;
    await post('frame', { id: null });
    if (where === 'frame') await post('frame', { id: 0 });
    place = where;
  }

  /** Actions take their points from the top of the tab, so they are always given there. */
  async function act(id: string, type: object, actions: readonly object[]) {
    await goInto('page');
    await post('actions', { actions: [{ id, ...type, actions }] });
  }
  const moveTo = ({ x, y }: Point) => ({
    type: 'pointerMove',
    duration: 0,
    x: Math.round(x),
    y: Math.round(y),
    origin: 'viewport',
  });
  const point = (action: object) =>
    act('mouse', { type: 'pointer', parameters: { pointerType: 'mouse' } }, [action]);

  return {
    version: got.browserVersion,
    goto: async (url: string) => {
      await goInto('page');
      await post('url', { url });
    },
    evaluate: async (where: Where, expression: string) => {
      await goInto(where);
      return post('execute/sync', { script: `return (${expression})`, args: [] });
    },
    move: (to: Point) => point(moveTo(to)),
    down: () => point({ type: 'pointerDown', button: 0 }),
    up: () => point({ type: 'pointerUp', button: 0 }),
    press: (key: string) => {
      const value = KEYS[key] ?? key;
      return act('keyboard', { type: 'key' }, [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
    },
    chord: (keys: string) => {
      const [, held = '', key = ''] = /^((?:\w+\+)*)(.+)$/.exec(keys) ?? [];
      const names = [...held.split('+').filter((name) => name !== ''), key];
      const values = names.map((name) => KEYS[name] ?? name);
      return act('keyboard', { type: 'key' }, [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ]);
    },
    touch: ([first, ...along]: readonly Point[]) =>
      act('finger', { type: 'pointer', parameters: { pointerType: 'touch' } }, [
        moveTo(first!),
        { type: 'pointerDown', button: 0 },
        ...along.map(moveTo),
        { type: 'pointerUp', button: 0 },
      ]),
    windowSize: (width: number, height: number) => post('window/rect', { width, height, x: 0, y: 0 }),
    screenshot: async () => {
      await goInto('page');
      return Buffer.from(String(await command('GET', `${session}/screenshot`)), 'base64');
    },
    end: () => command('DELETE', session),
  };
}
