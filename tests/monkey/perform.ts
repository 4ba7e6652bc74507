import { explorerIn, type Explorer } from '../browsers/explorer';
import type { Point, Tab, Where } from '../browsers/tab';
import type { MonkeyEvent, Spot } from './events';
import {
  chooseOption,
  dropFile,
  findTarget,
  frameFor,
  goToHash,
  insertText,
  leaveField,
  selectField,
  twoFrames,
  walkHistory,
  type Wanted,
} from './inPage';

/** Where the events happen. */
export type Grounds = {
  /** The page of the tab is the explorer, or the first frame in it is. */
  readonly where: Where;
  /** Opens the page anew; without it, it stays as it is. */
  readonly open?: (event: Extract<MonkeyEvent, { do: 'open' }>) => Promise<unknown>;
};

type Doing = { readonly tab: Tab; readonly explorer: Explorer; readonly grounds: Grounds };
type Box = {
  readonly what: string;
  readonly at: (spot: Spot) => Point;
};

const TINY = 1;
const LONGEST_TYPED = 40;

/** Where the target stands in the window, in which a pointer stays. */
async function find({ explorer, grounds }: Doing, wanted: Wanted): Promise<Box | null> {
  const { among, target } = wanted;
  const found = await explorer.evaluate(findTarget, { among, target });
  if (!found) return null;
  const ends = { top: found.y, bottom: found.y + found.height };
  const around =
    grounds.where === 'frame'
      ? await explorer.inCourse(frameFor, ends)
      : await explorer.evaluate(() => ({ x: 0, y: 0, right: innerWidth, bottom: innerHeight }));
  const within = (value: number, most: number) => Math.min(Math.max(value, TINY), most - 2 * TINY);
  const at = ([x, y]: Spot) => ({
    x: within(around.x + found.x + x * found.width, around.right),
    y: within(around.y + found.y + y * found.height, around.bottom),
  });
  return { what: found.what, at };
}

async function click({ tab }: Doing, times: number) {
  for (let k = 0; k < times; k++) {
    await tab.down();
    await tab.up();
  }
}

type Of<Kind extends MonkeyEvent['do']> = Extract<MonkeyEvent, { readonly do: Kind }>;

async function drag(doing: Doing, event: Of<'drag' | 'touch'>) {
  const { tab } = doing;
  const box = await find(doing, event);
  if (!box) return NOTHING;
  const points = event.along.map((spot) => box.at(spot));
  if (event.do === 'touch') {
    if (!tab.touch) return 'this engine has no finger';
    await tab.touch(points);
    return box.what;
  }
  await tab.move(points[0]!);
  await tab.down();
  for (const point of points.slice(1)) {
    await tab.move(point);
    await doing.explorer.evaluate(twoFrames);
  }
  await tab.up();
  return box.what;
}

/** Key by key; what no key of the keyboard is comes as an input method brings it. */
async function typeLetters({ tab, explorer }: Doing, text: string) {
  for (const letter of [...text].slice(0, LONGEST_TYPED)) {
    if (/^[ -~]$/.test(letter)) await tab.press(letter);
    else if (letter === '\t')
      await tab.press('Tab'); // no input method brings one; WebKit would set it in a span with a style
    else await explorer.evaluate(insertText, { text: letter, pasted: false });
  }
}

async function write(doing: Doing, { target, text, how, lastKey }: Of<'write'>) {
  const { tab, explorer } = doing;
  const box = await find(doing, { among: 'field', target });
  if (!box) return NOTHING;
  await tab.move(box.at([0.5, 0.5]));
  await click(doing, 1);
  if (!(await explorer.evaluate(selectField))) return `${box.what}, which takes nothing`;
  if (how === 'type') await typeLetters(doing, text);
  else await explorer.evaluate(insertText, { text, pasted: how === 'paste' });
  if (lastKey !== null) await tab.press(lastKey);
  return box.what;
}

async function pointed(doing: Doing, event: Of<'point' | 'click' | 'doubleClick'>) {
  const box = await find(doing, event);
  if (!box) return NOTHING;
  await doing.tab.move(box.at(event.at));
  await click(doing, { point: 0, click: 1, doubleClick: 2 }[event.do]);
  return box.what;
}

async function drop(doing: Doing, event: Of<'drop'>) {
  const box = await find(doing, event);
  if (box) await doing.explorer.evaluate(dropFile, event.file);
  return box?.what ?? NOTHING;
}

async function size({ tab, explorer, grounds }: Doing, { width, height }: Of<'size'>) {
  if (grounds.where === 'page') return tab.resize(width, height);
  return explorer.inCourse((px) => {
    document.querySelector('iframe')!.style.width = `${px}px`;
  }, width);
}

/** At the top of a tab nobody is around it, and it tells itself. */
const tell = ({ explorer, grounds }: Doing, { message }: Of<'tell'>) =>
  explorer.inCourse(
    ([content, framed]) => {
      const listening = framed ? document.querySelector('iframe')!.contentWindow! : window;
      listening.postMessage(content, '*');
    },
    [message, grounds.where === 'frame'] as const,
  );

/** Where no field has a use of its own for the key. */
const pressedOnPage =
  (keys: string) =>
  async ({ tab, explorer }: Doing) => {
    await explorer.evaluate(leaveField);
    await tab.chord(keys);
  };

const NOTHING = 'nothing there';

type Performed = {
  readonly [Kind in MonkeyEvent['do']]: (doing: Doing, event: Of<Kind>) => Promise<unknown>;
};

const PERFORM: Performed = {
  open: async ({ grounds }, event) => grounds.open?.(event),
  point: pointed,
  click: pointed,
  doubleClick: pointed,
  drag,
  touch: drag,
  press: async ({ tab }, { keys }) => {
    for (const key of keys) await tab.chord(key);
  },
  write,
  choose: ({ explorer }, { target, option }) => explorer.evaluate(chooseOption, { target, option }),
  drop,
  address: ({ explorer }, { hash }) => explorer.evaluate(goToHash, hash),
  back: ({ explorer }) => explorer.evaluate(walkHistory, -1),
  forward: ({ explorer }) => explorer.evaluate(walkHistory, 1),
  tell,
  size,
  prefer: async ({ tab }, { scheme }) => tab.prefer?.(scheme),
  undo: pressedOnPage('Control+z'),
  redo: pressedOnPage('Control+y'),
};

/** Does it, and says to what. The page may still be on its way to what comes of it. */
export async function perform(tab: Tab, event: MonkeyEvent, grounds: Grounds = { where: 'page' }) {
  const doing = { tab, explorer: explorerIn(tab, grounds.where), grounds };
  const done = await (PERFORM[event.do] as (of: Doing, one: MonkeyEvent) => Promise<unknown>)(doing, event);
  await doing.explorer.evaluate(twoFrames);
  return typeof done === 'string' ? done : '';
}
