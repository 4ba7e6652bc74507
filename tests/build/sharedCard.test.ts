import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../src/build/pageAddress';
import { oembedOf } from '../../src/build/sharedCard';

describe('pageAddress', () => {
  it.each([undefined, ''])('is relative where PAGE_URL is %s', (given) => {
    expect(pageAddress(given)).toBe('./');
  });

  it.each(['https://teacher.github.io/softmax', 'https://teacher.github.io/softmax/'])(
    'takes %s as the folder of index.html',
    (given) => {
      expect(pageAddress(given)).toBe('https://teacher.github.io/softmax/');
    },
  );

  it.each([
    'softmax',
    '//host/softmax',
    'file:///softmax',
    'https://',
    'https://host/?page',
    'https://host/#z=1',
  ])('refuses %s and says what it has to be', (given) => {
    expect(() => pageAddress(given)).toThrow(`PAGE_URL is ${given}; it has to be the http(s) address`);
  });
});

describe('oembedOf', () => {
  it('holds what oEmbed 1.0 demands of a rich answer, thumbnail included', () => {
    expect(oembedOf('Softmax', 'https://host/course/')).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Softmax',
      provider_name: 'Softmax',
      provider_url: 'https://host/course/',
      width: expect.any(Number),
      height: expect.any(Number),
      html: expect.stringMatching(
        /^<iframe src="https:\/\/host\/course\/index\.html\?embed=1" title="Softmax"/,
      ),
      thumbnail_url: 'https://host/course/preview.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });
});
