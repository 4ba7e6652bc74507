import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../../src/state/share/pageAddress';

describe('pageAddress(href)', () => {
  it.each([
    ['https://example.edu/course/?embed=1#v=1', 'https://example.edu/course/', 'web'],
    ['https://example.edu/~ann/index.html?theme=dark', 'https://example.edu/~ann/index.html', 'web'],
    ['https://example.edu/a#b?c#d', 'https://example.edu/a', 'web'],
    ['http://127.0.0.1:4173/some/course/#z=1,2', 'http://127.0.0.1:4173/some/course/', 'local'],
    ['http://localhost/', 'http://localhost/', 'local'],
    ['http://[::1]:80/x', 'http://[::1]:80/x', 'local'],
    ['https://localhost.example.edu/', 'https://localhost.example.edu/', 'web'],
    ['http://app.localhost/', 'http://app.localhost/', 'local'],
    ['http://127.0.12.130/', 'http://127.0.12.130/', 'local'],
    ['https://notlocalhost/', 'https://notlocalhost/', 'web'],
    ['', '', 'unknown'],
    ['no address', '', 'unknown'],
    ['file:///home/ann/standalone.html#v=1', 'file:///home/ann/standalone.html', 'local'],
    ['about:srcdoc', '', 'unknown'],
    ['about:srcdoc#v=1', '', 'unknown'],
    ['blob:https://example.edu/0b6c', '', 'unknown'],
    ['data:text/html,x', '', 'unknown'],
  ])('%s', (href, base, place) => {
    expect(pageAddress(href)).toStrictEqual({ base, place });
  });
});
