import { describe, expect, it } from 'vitest';
import { dataAddress, inAttribute, inMarkup, inScript, inStyle } from '../../src/build/inlineText';

/** What HTML may take for the end of a script or of a style, or for what keeps it from ending. */
const TOKENS = ['</script>', '</SCRIPT ', '</style>', '<!--', '<script>', '<!-- <script> </script> -->'];

/** What a string literal of this source says. */
const said = (literal: string): unknown => new Function(`return ${literal}`)();

describe('inScript', () => {
  it.each(TOKENS)('leaves no %s for HTML to see, and the string as it was', (token) => {
    for (const literal of [JSON.stringify(token), `\`${token}\``]) {
      const written = inScript(literal);
      expect(written).not.toMatch(/<\/script|<\/style|<!--|<script/i);
      expect(said(written)).toBe(token);
    }
  });

  it('leaves a regular expression what it was, also with the flag u', () => {
    const written = inScript('/<!--|<\\/script/u');
    expect(written).not.toContain('<!--');
    expect(said(`${written}.test('a <!-- b')`)).toBe(true);
  });

  it('writes as escapes what the HTML parser would replace', () => {
    expect(inScript("'\0'")).toBe(String.raw`'\x00'`);
    expect(inScript('`\r`')).toBe('`\\x0d`');
  });

  it('leaves other code alone, comparisons too', () => {
    const code = 'a<b/c&&d<!e;f="<p>"';
    expect(inScript(code)).toBe(code);
  });
});

describe('inStyle', () => {
  it.each(TOKENS)('leaves no %s', (token) => {
    expect(inStyle(`a::after { content: "${token}" }`)).not.toMatch(/<\/script|<\/style|<!--|<script/i);
  });

  it('is ASCII, each escape with the space that ends it', () => {
    expect(inStyle('a::after { content: "∂a😀b" }')).toBe(
      String.raw`a::after { content: "\2202 a\1f600 b" }`,
    );
  });
});

describe('markup', () => {
  it('is ASCII', () => {
    expect(inMarkup('<p title="∂">😀</p>')).toBe('<p title="&#x2202;">&#x1f600;</p>');
  });

  it('keeps an attribute in its quotes', () => {
    expect(inAttribute('a "b" <c> & d')).toBe('a &quot;b&quot; &lt;c> &amp; d');
  });

  it('puts a file into its address', () => {
    expect(dataAddress('image/svg+xml', new TextEncoder().encode('<svg/>'))).toBe(
      'data:image/svg+xml;base64,PHN2Zy8+',
    );
  });
});
