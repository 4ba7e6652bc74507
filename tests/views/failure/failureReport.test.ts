// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeAddress } from '../../../src/state/addressDecode';
import { USUAL_VIEW } from '../../../src/state/view/viewTable';
import { failureReport as text } from '../../../src/text/en/failureReport';
import { experimentStore } from '../../../src/views/experimentStore';
import { addressNow } from '../../../src/views/failure/addressNow';
import { failureReport } from '../../../src/views/failure/failureReport';
import { useView } from '../../../src/views/view';

const at = (href: string) => vi.stubGlobal('location', { href });

/** An error as Chromium and as Firefox tell where it happened. */
function thrown(...places: readonly string[]): Error {
  const error = new TypeError('x is not a function');
  error.stack = ['TypeError: x is not a function', ...places].join('\n');
  return error;
}

beforeEach(() => {
  experimentStore.getState().open(decodeAddress('z=1,2,3').experiment);
  useView.setState({ ...USUAL_VIEW, lang: 'de', id: 'maria-7' }, true);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  useView.setState(USUAL_VIEW, true);
  document.head.replaceChildren();
});

describe('the address that is offered', () => {
  it('is that of the page with the experiment as it stands and the view, whatever the window says', () => {
    at('https://course.example/softmax/?secret=1#z=9,9');
    expect(addressNow()).toBe('https://course.example/softmax/?lang=de&id=maria-7#v=1&z=1,2,3');
  });

  it('is what stands behind its own where the page has none', () => {
    at('about:srcdoc');
    expect(addressNow()).toBe('?lang=de&id=maria-7#v=1&z=1,2,3');
  });

  it('is that of the window where the experiment cannot be written', () => {
    at('https://course.example/#z=9,9');
    vi.spyOn(experimentStore, 'getState').mockImplementation(() => {
      throw new Error('nothing is left');
    });
    expect(addressNow()).toBe('https://course.example/#z=9,9');
  });
});

describe('the report', () => {
  it('says what failed, why, where, at which address, of which build and in which browser', () => {
    at('https://course.example/softmax/#z=9,9');
    const script = document.createElement('script');
    script.setAttribute('src', 'https://course.example/softmax/assets/index-Ab1.js');
    script.type = 'text/plain';
    document.head.append(script);
    const places = [
      '    at Xe (https://course.example/softmax/assets/page-Cd2.js:1:234)',
      'Ye@https://course.example/softmax/assets/page-Cd2.js:5:6',
    ];
    const lines = failureReport('The verdict could not be shown.', thrown(...places)).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'The verdict could not be shown.',
      'TypeError: x is not a function',
      '    at Xe (page-Cd2.js:1:234)',
      'Ye@page-Cd2.js:5:6',
    ]);
    expect(lines[4]).toBe(`${text.rows.address}: https://course.example/softmax/?lang=de#v=1&z=1,2,3`);
    expect(lines[5]).toMatch(/^Page: \d+\.\d+\.\d+ index-Ab1\.js en$/);
    expect(lines[6]).toBe(`${text.rows.browser}: ${navigator.userAgent}`);
    expect(lines[7]).toMatch(/^Window: \d+ × \d+ × \d/);
  });

  it('tells of nobody: neither where a file lies nor how a course page has named its frame', () => {
    at('file:///home/maria/Course%20(2)/standalone.html?lang=de#z=9,9');
    const report = failureReport(
      'The verdict could not be shown.',
      thrown('    at Xe (file:///home/maria/Course%20(2)/standalone.html:1:234)'),
    );
    expect(report).toContain(`${text.rows.address}: standalone.html?lang=de#v=1&z=1,2,3`);
    expect(report).not.toMatch(/maria|Course/);
  });

  it('says of the many places only the innermost, and nothing where there is none', () => {
    at('https://course.example/');
    const many = Array.from({ length: 30 }, (_, k) => `    at f${k} (a.js:1:${k})`);
    expect(failureReport('', thrown(...many)).match(/ at f/g)).toHaveLength(4);
    expect(failureReport('', 'a word').split('\n')[1]).toBe('string: a word');
  });
});
