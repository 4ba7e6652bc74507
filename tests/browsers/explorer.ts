import { expect, vi } from 'vitest';
import type { Point, Tab, Where } from './tab';

/** The first element in sight that matches, and whose text is this one where one is given. */
export type Target = { readonly selector: string; readonly text?: string };

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** What the page says to the page around it. */
export type Said = { readonly type: string; readonly [field: string]: unknown };

/** Sent into the engine as its source, so it can use nothing from around it. */
function boxIn({ selector, text }: Target): Box | null {
  const isMeant = (element: Element) =>
    element.checkVisibility() && (text === undefined || element.textContent.trim() === text);
  const found = [...document.querySelectorAll(selector)].find(isMeant);
  const { x, y, width, height } = found?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
  return found ? { x, y, width, height } : null;
}

/** Where the explorer stands in a tab, and what a reader can do with it there. */
export function explorerIn(tab: Tab, where: Where) {
  const evaluateIn = async <Argument, Result>(
    place: Where,
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ) => (await tab.evaluate(place, `(${run})(${JSON.stringify(argument)})`)) as Result;

  /** A value of the page, computed in it. */
  function evaluate<Result>(run: () => Result | Promise<Result>): Promise<Result>;
  function evaluate<Argument, Result>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  function evaluate<Argument, Result>(
    run: (argument: Argument) => Result,
    argument: Argument = null as Argument,
  ) {
    return evaluateIn(where, run, argument);
  }

  const inCourse = <Argument, Result>(run: (argument: Argument) => Result, argument: Argument) =>
    evaluateIn('page', run, argument);

  /** Where the target is in the window, once it is there. */
  async function find(target: Target): Promise<Box> {
    const frame =
      where === 'frame' ? await evaluateIn('page', boxIn, { selector: 'iframe' }) : { x: 0, y: 0 };
    const box = await vi.waitUntil(() => evaluateIn(where, boxIn, target), { timeout: 30_000 });
    return { ...box, x: box.x + (frame?.x ?? 0), y: box.y + (frame?.y ?? 0) };
  }

  async function point(target: Target, share = 0.5): Promise<Point> {
    const { x, y, width, height } = await find(target);
    const to = { x: x + share * width, y: y + height / 2 };
    const [right, bottom] = await inCourse(() => [innerWidth, innerHeight], null);
    if (to.x < 0 || to.y < 0 || to.x > right! || to.y > bottom!) {
      throw new Error(`${target.selector} ${target.text ?? ''} is out of sight, at ${to.x}, ${to.y}`);
    }
    await tab.move(to);
    return to;
  }

  async function click(selector: string, text?: string) {
    await point({ selector, ...(text !== undefined && { text }) });
    await tab.down();
    await tab.up();
  }

  const said = (type: string) =>
    inCourse(
      (wanted) => (window as unknown as { said: Said[] }).said.filter((message) => message.type === wanted),
      type,
    );

  /** The newest message of a type, once there are `count` of them. */
  async function hear(type: string, count = 1): Promise<Said> {
    await expect.poll(async () => (await said(type)).length, { message: type }).toBeGreaterThanOrEqual(count);
    return (await said(type)).at(-1)!;
  }

  const tell = (message: object) =>
    inCourse((content) => {
      const explorer = document.querySelector('iframe')!.contentWindow!;
      explorer.postMessage({ target: 'softmax-backwards', v: 1, ...content }, '*');
    }, message);

  return { evaluate, inCourse, find, point, click, said, hear, tell };
}

export type Explorer = ReturnType<typeof explorerIn>;
