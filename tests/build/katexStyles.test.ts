import { describe, expect, it } from 'vitest';
import { addMarkup, type Box, boxesIn, emptyBox } from '../../src/build/fonts/markup';
import { fontChooser, readKatexStyles, rulesInUse } from '../../src/build/katexStyles';

const FACE =
  '@font-face{font-family:"F_Main";font-weight:bold;font-style:normal;src:url(fonts/F_Main-Bold.woff2)}';
const FONTS = [
  '.f{font:normal 1.2em F_Main,serif;line-height:1.2}',
  '.f .it{font-family:F_Math;font-style:italic}',
  '.f .big.one{font-family:F_Size1}',
  '.f .big{font-family:F_Big}',
  '.f .many .row>span{font-family:F_Size4}',
  '.f .bf,.f .strong{font-weight:700}',
].join('');

function boxed(html: string): Box {
  const root = emptyBox();
  addMarkup(root, html);
  return root;
}

/** The fonts of the boxes that hold text, in their order. */
const fontsOf = (html: string, css = FONTS) => {
  const fontOf = fontChooser(readKatexStyles(css));
  return [...boxesIn(boxed(html))]
    .filter(({ characters }) => characters.size > 0)
    .map((box) => Object.values(fontOf(box) ?? {}).join(' '));
};

describe('KaTeX’s styles', () => {
  it('name each font by its family, style, weight and file', () => {
    const { faces } = readKatexStyles(FACE);
    expect(faces).toEqual([
      {
        family: 'F_Main',
        style: 'normal',
        weight: '700',
        file: 'F_Main-Bold',
        declarations: expect.any(String),
      },
    ]);
  });

  it('are refused where they hold what is not understood', () => {
    expect(() => readKatexStyles('@media print{.f{color:red}}')).toThrow('no rule');
    expect(() => readKatexStyles('@page{margin:0}')).toThrow('a rule that is not understood: @page');
    expect(() => readKatexStyles('@font-face{font-family:F;src:url(f.ttf)}')).toThrow('no woff2');
  });

  it('choose a font as a browser does: inherited, from the more specific rule, from the later one', () => {
    expect(fontsOf('<b>1</b>')).toEqual(['']);
    expect(fontsOf('<b class="f"><i>1</i></b>')).toEqual(['F_Main normal 400']);
    expect(fontsOf('<b class="f"><i class="it"><u>1</u></i></b>')).toEqual(['F_Math italic 400']);
    expect(fontsOf('<b class="f"><i class="big one">1</i></b>')).toEqual(['F_Size1 normal 400']);
    expect(fontsOf('<b class="f"><i class="big">1</i></b>')).toEqual(['F_Big normal 400']);
    expect(fontsOf('<b class="f"><i class="big it">1</i></b>')).toEqual(['F_Big italic 400']);
    expect(fontsOf('<b class="f"><i class="it strong">1</i></b>')).toEqual(['F_Math italic 700']);
  });

  it('tell a child from what stands deeper, and an element from a class', () => {
    const many = (inner: string) => `<b class="f"><i class="many"><u class="row">${inner}</u></i></b>`;
    expect(fontsOf(many('<span>1</span>'))).toEqual(['F_Size4 normal 400']);
    expect(fontsOf(many('<b>1</b>'))).toEqual(['F_Main normal 400']);
    expect(fontsOf(many('<b><span>1</span></b>'))).toEqual(['F_Main normal 400']);
  });

  it('keep the rules all of whose names stand in some formula, together or not, and of a list what can match', () => {
    const css = '.f .a.b{c:1}.f .a.x{c:2}.f .a:after,.f .x{c:3}.f *{c:4}.f .a>span{c:5}.f .a:not(.y){c:6}';
    const root = boxed('<b class="f"><i class="a">1</i><i class="b">2</i></b>');
    expect(rulesInUse(readKatexStyles(css), root)).toBe(
      '.f .a.b{c:1}.f .a:after{c:3}.f *{c:4}.f .a>span{c:5}.f .a:not(.y){c:6}',
    );
  });
});

describe('rendered markup', () => {
  it('is read with its entities, its empty elements and what stands after an element', () => {
    const root = boxed('<p class="a b">1<svg><path d="M0"/><line/></svg>&lt;&amp;<b></b>&gt;</p>');
    const [first] = boxesIn(root);
    expect([first?.element, first?.classes, [...(first?.characters ?? [])].join('')]).toEqual([
      'p',
      ['a', 'b'],
      '1<&>',
    ]);
    expect([...boxesIn(root)].map(({ element }) => element)).toEqual(['p', 'svg', 'path', 'line', 'b']);
  });

  it('is refused where it does not end as it began', () => {
    expect(() => boxed('<p><b></b>')).toThrow('not closed');
  });
});
