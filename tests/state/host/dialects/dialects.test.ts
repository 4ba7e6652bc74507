import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnswers } from '../../../../src/state/answers';
import { startHostMessages } from '../../../../src/state/host/hostMessages';
import { createExperimentStore } from '../../../../src/state/store';
import type { ViewOptions } from '../../../../src/state/view/viewTable';
import { pretendPage } from '../pretendPage';

/** An embed 612 px high: what it says beside its own messages, the oldest first, and forgets when asked. */
function embedIn(resize: ViewOptions['resize'], address = '') {
  const page = pretendPage({ width: 800, height: 612 });
  const { window, content, posted } = page;
  const view = { id: '', resize };
  const store = createExperimentStore();
  startHostMessages({ window, store, answers: createAnswers(), view, address, content });
  const others = () => posted.splice(0).filter((message) => message['source'] !== 'softmax-backwards');
  const grow = (height: number) => {
    page.resizeTo(height);
    page.paint();
    vi.runAllTimers();
  };
  return { ...page, others, grow };
}

const lti = (height: number) => ({ subject: 'lti.frameResize', height });
const h5p = (action: string, fields = {}) => ({ context: 'h5p', action, ...fields });
const heights = (height: number) => ({ height, scrollHeight: height, clientHeight: height });
const resized = (height: number) => ({ type: 'iframe-resized', width: 800, height });
const wordPress = (value: number, secret: string) => ({ message: 'height', value, secret });

describe('a host is told the height in its own words:', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('an LTI platform at the start and at each change, whatever it replies', () => {
    const { others, grow, receive } = embedIn('auto');
    expect(others()).toStrictEqual([h5p('hello'), lti(612)]);
    receive({ subject: 'lti.frameResize.response' });
    receive({ subject: 'lti.frameResize.response', error: { code: 'unsupported_subject' } });
    expect(others()).toStrictEqual([]);
    grow(700);
    expect(others()).toStrictEqual([lti(700)]);
  });

  describe('an H5P resizer', () => {
    it('is greeted once, and told nothing until it answers', () => {
      const { others, grow, receive } = embedIn('auto');
      for (const action of ['resizePrepared', 'resize', 'prepareResize', 'fullScreen', '__proto__'])
        receive(h5p(action));
      for (const context of [undefined, 'H5P', 'h5p-embed', ['h5p']]) receive({ context, action: 'hello' });
      grow(700);
      expect(others()).toStrictEqual([h5p('hello'), lti(612), lti(700)]);
    });

    it('of the newer kind prepares, resizes, and is not asked again', () => {
      const { others, grow, receive } = embedIn('auto');
      others();
      receive(h5p('hello'));
      expect(others()).toStrictEqual([h5p('prepareResize', heights(612))]);
      receive(h5p('resizePrepared'));
      expect(others()).toStrictEqual([h5p('resize', heights(612))]);
      vi.runAllTimers();
      expect(others()).toStrictEqual([]);
      grow(700);
      expect(others()).toStrictEqual([lti(700), h5p('prepareResize', heights(700))]);
    });

    it('is told again when its own window has another size', () => {
      const { others, receive } = embedIn('auto');
      receive(h5p('hello'));
      others();
      receive(h5p('resize'));
      expect(others()).toStrictEqual([h5p('prepareResize', heights(612))]);
    });

    it('of the older kind is given the height from before it made the frame 1 px high', () => {
      const { others, receive, resizeTo } = embedIn('auto');
      receive(h5p('hello'));
      others();
      resizeTo(655, 785);
      receive(h5p('resizePrepared', { parentHeight: '' }));
      expect(others()).toStrictEqual([h5p('resize', heights(612))]);
    });

    it('that was loaded after the page is greeted again, until it has answered', () => {
      const { others, receive } = embedIn('auto');
      others();
      receive(h5p('ready'));
      expect(others()).toStrictEqual([h5p('hello')]);
      receive(h5p('hello'));
      receive(h5p('ready'));
      expect(others()).toStrictEqual([h5p('prepareResize', heights(612))]);
    });
  });

  it('open-iframe-resizer when it asks, and at each change from then on', () => {
    const { others, grow, receive, resizeTo, paint } = embedIn('auto');
    grow(640);
    others();
    receive({ type: 'iframe-child-init', targetElementSelector: undefined, bodyPadding: '9px' });
    expect(others()).toStrictEqual([resized(640)]);
    receive({ type: 'iframe-get-child-dimensions' });
    expect(others()).toStrictEqual([resized(640)]);
    grow(700);
    expect(others()).toStrictEqual([lti(700), resized(700)]);
    resizeTo(750);
    receive({ type: 'iframe-get-child-dimensions' });
    expect(others()).toStrictEqual([resized(750)]);
    paint();
    expect(others()).toStrictEqual([lti(750)]);
  });

  describe('WordPress', () => {
    it('with the secret that it appended to the address, wherever that stands', () => {
      for (const address of [
        '?secret=Ab3',
        '?embed=1&secret=Ab3',
        '?embed=1?secret=Ab3#z=1,2',
        '#?secret=Ab3',
        '?embed=1#z=2,1&step=loss#?secret=Ab3',
        '#z=2,1&secret=Ab3',
        '#secret=Ab3&z=2,1',
      ]) {
        const { others, grow } = embedIn('auto', address);
        expect(others(), address).toContainEqual(wordPress(612, 'Ab3'));
        grow(700);
        expect(others(), address).toContainEqual(wordPress(700, 'Ab3'));
      }
    });

    it('never without a secret, or with one of other characters', () => {
      for (const address of [
        '',
        '?secret=',
        '?secret=a"b',
        '?secret=%41b3',
        '?secret=Ab3<i>',
        '#my-secret=Ab3',
        `?secret=${'x'.repeat(65)}`,
      ]) {
        const { others, receive } = embedIn('auto', address);
        receive({ message: 'ready' });
        receive({ message: 'ready', secret: 'Ab3' });
        expect(others(), address).toStrictEqual([h5p('hello'), lti(612)]);
      }
    });

    it('when it says that it listens now, with the same secret', () => {
      const { others, receive } = embedIn('auto', '?secret=Ab3');
      others();
      receive({ message: 'ready', secret: 'Ab4' });
      receive({ message: 'height', secret: 'Ab3', value: 1 });
      expect(others()).toStrictEqual([]);
      receive({ message: 'ready', secret: 'Ab3' });
      expect(others()).toStrictEqual([wordPress(612, 'Ab3')]);
    });

    it('when it appends the secret to a page that runs already', () => {
      const { others, readdress, grow } = embedIn('auto', '#z=2,1');
      others();
      readdress('#z=2,1#?secret=Late1');
      expect(others()).toStrictEqual([wordPress(612, 'Late1')]);
      readdress('#z=2,2');
      readdress('#z=2,2#?secret=Late1');
      expect(others()).toStrictEqual([]);
      grow(700);
      expect(others()).toStrictEqual([lti(700), wordPress(700, 'Late1')]);
    });
  });

  it('AMP and Open edX only where the address names them, and then no other', () => {
    for (const [resize, said] of [
      ['amp', (height: number) => ({ sentinel: 'amp', type: 'embed-size', height })],
      ['openedx', (height: number) => ({ type: 'plugin.resize', payload: { height } })],
    ] as const) {
      const { others, grow, receive } = embedIn(resize, '?secret=Ab3');
      expect(others()).toStrictEqual([said(612)]);
      receive({ sentinel: 'amp', type: 'embed-size-denied', requestedHeight: 612 });
      receive({ type: 'unit.visibilityStatus', data: { topPosition: 0 } });
      receive(h5p('hello'));
      receive({ type: 'iframe-child-init' });
      expect(others()).toStrictEqual([]);
      grow(700);
      expect(others()).toStrictEqual([said(700)]);
    }
  });

  it('never by another window than the parent, or with more than a message may hold', () => {
    const { others, receive } = embedIn('auto', '?secret=Ab3');
    others();
    const asked = [h5p('hello'), { type: 'iframe-child-init' }, { message: 'ready', secret: 'Ab3' }];
    for (const message of asked) {
      receive(message, { another: 'frame' });
      receive(message, null);
      receive({ ...message, pad: 'x'.repeat(65536) });
      receive([message]);
      receive(JSON.stringify(message));
      receive(new Map(Object.entries(message)));
    }
    expect(others()).toStrictEqual([]);
  });
});
