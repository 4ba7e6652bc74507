// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { mergeThemes } from '../../src/build/prerender/mergeThemes';
import { styleClasses } from '../../src/build/prerender/styleClasses';

function rootOf(markup: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = markup;
  return root;
}

describe('mergeThemes(light, dark)', () => {
  it('has a colour for each theme where they differ, and leaves what is the same', () => {
    const light = rootOf('<svg><rect fill="#fff" stroke="none"/><text x="1">2</text></svg>');
    mergeThemes(light, rootOf('<svg><rect fill="#000" stroke="none"/><text x="1">2</text></svg>'));
    expect(light.innerHTML).toBe(
      '<svg><rect fill="light-dark(#fff, #000)" stroke="none"></rect><text x="1">2</text></svg>',
    );
  });

  it.each([
    ['another attribute', '<p title="a">x</p>', '<p title="b">x</p>', /<p title> is a in the light theme/],
    ['another text', '<p>x</p>', '<p>y</p>', /differs between the themes/],
    ['another element', '<p>x</p>', '<p><b>x</b></p>', /differs between the themes/],
  ])('refuses %s', (_, light, dark, sentence) => {
    expect(() => mergeThemes(rootOf(light), rootOf(dark))).toThrow(sentence);
  });
});

describe('styleClasses(root)', () => {
  it('leaves no style attribute; one style is one rule, on the element’s other classes too', () => {
    const root = rootOf(
      '<i class="k" style="height: 1em; top:-2em;"></i><i style="height:1em;top:-2em"></i><i style="top:0"></i>',
    );
    const rules = styleClasses(root);
    expect(root.innerHTML).toBe('<i class="k b0"></i><i class="b0"></i><i class="b1"></i>');
    expect(rules).toBe('.b0.b0.b0.b0.b0{height:1em;top:-2em}.b1.b1.b1.b1.b1{top:0}');
  });
});
