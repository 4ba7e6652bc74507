import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnswers } from '../../../src/state/answers';
import { setLogit } from '../../../src/state/editSource';
import { startHostMessages } from '../../../src/state/host/hostMessages';
import { createExperimentStore } from '../../../src/state/store';
import type { ViewOptions } from '../../../src/state/view/viewTable';
import { pretendPage } from './pretendPage';

function embedOf(height: number, resize: ViewOptions['resize'] = 'auto', address = '') {
  const page = pretendPage({ width: 800, height });
  const { window, content } = page;
  const store = createExperimentStore();
  const view = { id: 'one', resize };
  const stop = startHostMessages({ window, store, answers: createAnswers(), view, address, content });
  const heights = () => page.typed('resize').map((message) => message['height']);
  return { ...page, store, stop, heights };
}

describe('the height of the content', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is said in ready, and again only when it is another one', () => {
    const { posted, resizeTo, paint, heights } = embedOf(612);
    expect(posted[0]).toMatchObject({ type: 'ready', height: 612 });
    resizeTo(612);
    paint();
    vi.runAllTimers();
    expect(heights()).toStrictEqual([]);
    resizeTo(613);
    paint();
    expect(posted.filter(({ type }) => type === 'resize')).toStrictEqual([
      { source: 'softmax-backwards', v: 1, type: 'resize', id: 'one', height: 613 },
    ]);
  });

  it('is said once a frame, however often it changes in it', () => {
    const { resizeTo, paint, heights } = embedOf(600);
    for (let height = 601; height <= 640; height++) resizeTo(height);
    expect(heights()).toStrictEqual([]);
    paint();
    expect(heights()).toStrictEqual([640]);
    paint();
    expect(heights()).toStrictEqual([640]);
  });

  it('is said three times at most for a change that comes in twenty pieces, the last time rightly', () => {
    const { resizeTo, paint, heights } = embedOf(600);
    for (let piece = 1; piece <= 20; piece++) {
      resizeTo(600 + 10 * piece);
      paint();
      vi.advanceTimersByTime(100);
    }
    vi.runAllTimers();
    expect(heights()).toStrictEqual([610, 620, 800]);
    resizeTo(500);
    paint();
    expect(heights()).toStrictEqual([610, 620, 800, 500]);
  });

  it('is said at once though much came before that did not change it', () => {
    const { resizeTo, paint, heights } = embedOf(600);
    for (let piece = 1; piece <= 5; piece++) {
      resizeTo(600);
      paint();
    }
    resizeTo(700);
    paint();
    expect(heights()).toStrictEqual([700]);
  });

  it('follows each move of a drag at once', () => {
    const { store, resizeTo, paint, heights } = embedOf(600);
    const { change, experiment } = store.getState();
    const moves = [1, 2, 3, 4, 5, 6];
    for (const move of moves) {
      change(setLogit(experiment, 0, 10 + move));
      resizeTo(600 + move);
      paint();
    }
    expect(heights()).toStrictEqual(moves.map((move) => 600 + move));
  });

  it('is said without frames too, which a page out of sight is not given', () => {
    const { resizeTo, heights } = embedOf(0);
    resizeTo(640);
    vi.runAllTimers();
    expect(heights()).toStrictEqual([640]);
  });

  it('settles with a host that gives less than was asked for, on the higher of two', () => {
    const { resizeTo, paint, heights } = embedOf(605);
    // Rounded down to tens, the frame has a scrollbar of 15 px at 604 and none at 610.
    const layout = (frame: number) => (frame < 604 ? resizeTo(610, 785) : resizeTo(604, 800));
    for (let round = 0; round < 50; round++) {
      layout(Math.floor(Number(heights().at(-1) ?? 605) / 10) * 10);
      paint();
      vi.advanceTimersByTime(1000);
    }
    expect(heights()).toStrictEqual([610, 604, 610]);
  });

  it('goes back to what it was where the width says that no scrollbar did it', () => {
    const { resizeTo, paint, heights } = embedOf(600);
    const sizes = [[700, 800], [600, 800], [700, 800], [650, 400], [700, 800]] as const; // prettier-ignore
    for (const [height, width] of sizes) {
      resizeTo(height, width);
      paint();
      vi.runAllTimers();
    }
    expect(heights()).toStrictEqual([700, 600, 700, 650, 700]);
  });

  it('gives the frame its time to follow each time it is told', () => {
    const { resizeTo, paint, told } = embedOf(600);
    const before = told();
    resizeTo(700);
    paint();
    resizeTo(700);
    paint();
    expect(told() - before).toBe(1);
  });

  it('is told to nobody with resize=off but in ready', () => {
    const { posted, resizeTo, paint, receive, awaited } = embedOf(612, 'off', '?secret=Ab3');
    resizeTo(700);
    paint();
    receive({ context: 'h5p', action: 'hello' });
    receive({ type: 'iframe-child-init' });
    receive({ message: 'ready', secret: 'Ab3' });
    vi.runAllTimers();
    expect(posted).toMatchObject([{ type: 'ready', height: 612 }]);
    expect(awaited()).toBe(1);
  });

  it('is said by nobody while the page around does not display the frame, and not again when it does', () => {
    const { posted, resizeTo, paint, heights, typed } = embedOf(0);
    expect(typed('ready')).toMatchObject([{ height: 0 }]);
    expect(posted.filter(({ subject }) => subject !== undefined)).toStrictEqual([]);
    for (const height of [700, 0, 700, 0]) {
      resizeTo(height);
      paint();
      vi.runAllTimers();
    }
    expect(heights()).toStrictEqual([700]);
    expect(posted.filter(({ subject }) => subject === 'lti.frameResize')).toMatchObject([{ height: 700 }]);
  });

  it('ends with the messages', () => {
    const { stop, resizeTo, paint, awaited, posted } = embedOf(612);
    resizeTo(700);
    resizeTo(710);
    stop();
    resizeTo(800);
    paint();
    vi.runAllTimers();
    expect(awaited()).toBe(0);
    expect(posted.filter(({ type }) => type === 'resize')).toStrictEqual([]);
  });
});
