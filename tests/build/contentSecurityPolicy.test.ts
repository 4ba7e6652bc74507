import { describe, expect, it } from 'vitest';
import { hashOf, policyOf, withPolicy } from '../../src/build/contentSecurityPolicy';

const SOURCES = { 'font-src': 'data:', 'img-src': 'data:', 'worker-src': 'blob:' };
const HEAD = `<meta charset="utf-8" />
<script>p = trustedTypes.createPolicy('worker', {})</script>
<meta name="viewport" />`;

describe('the hash of an inline script', () => {
  // the example of Content Security Policy Level 3, section 2.3.1, and an empty script's
  it.each([
    ["alert('Hello, world.');", 'qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='],
    ['', '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='],
  ])('of %j is the one that browsers compute', (content, hash) => {
    expect(hashOf(content)).toBe(`'sha256-${hash}'`);
  });
});

describe('the policy', () => {
  it('names each inline script and style by its hash, and neither the scripts of files nor anything unsafe', () => {
    const html =
      '<style>a{}</style><script>one()</script><script type="module" src="x.js"></script><script>two()</script>';
    const policy = policyOf(html, SOURCES).split('; ');
    expect(policy).toContain(`script-src ${hashOf('one()')} ${hashOf('two()')}`);
    expect(policy).toContain(`style-src ${hashOf('a{}')}`);
    expect(policy[0]).toBe("default-src 'none'");
    expect(policy.join()).not.toContain('unsafe');
  });

  it('stands before everything that it is to hold, and Trusted Types right after the one policy', () => {
    const html = withPolicy(HEAD, SOURCES);
    const order = ['charset', "default-src 'none'", '<script>', "trusted-types 'none'", 'viewport'];
    const places = order.map((part) => html.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('is not left out in silence where the page has no place for it', () => {
    expect(() => withPolicy('<meta charset="utf-8" />', SOURCES)).toThrow('no place');
    expect(() => withPolicy(HEAD.replace('utf-8', 'latin1'), SOURCES)).toThrow('no place');
  });
});
