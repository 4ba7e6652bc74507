import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inOneFile } from '../../src/build/standalonePage';

const html = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
const icon = new TextEncoder().encode('<svg/>');

describe('the page in one file', () => {
  const page = inOneFile(html, 'run("$& </script>")', 'a{content:"∂ $1"}', icon);

  it('runs one classic script after the place where it puts the page', () => {
    expect(page).not.toMatch(/type="module"|\bsrc=/);
    expect(page.indexOf('id="root"')).toBeLessThan(
      page.indexOf(String.raw`<script>run("$& \x3c/script>")</script>`),
    );
  });

  it('holds its style and its icon, and asks for nothing', () => {
    expect(page).toContain(String.raw`<style>a{content:"\2202  $1"}</style>`);
    expect(page).not.toMatch(/href="(?!data:)/);
  });

  it('is ASCII, so that any charset of a host reads it', () => {
    expect(page).toMatch(/^[\t\n -~]*$/);
  });

  it('says so where index.html no longer holds what is replaced', () => {
    expect(() => inOneFile(html.replace('favicon', 'icon'), '', '', icon)).toThrow('index.html holds no');
  });
});
