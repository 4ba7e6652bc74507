import type { Package } from './packages.ts';

const RULE = '-'.repeat(80);

const headingOf = (packages: readonly Package[]): string =>
  packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join('\n');

/** KaTeX's fonts say so in their tables, which are cut away with the glyphs that the page has no use for. */
const fontsOf = (
  openFontLicence: string,
): string => `The fonts KaTeX_*, cut down to the glyphs that the page shows (OFL-1.1)

Copyright (c) 2009-2010, Design Science, Inc. (<www.mathjax.org>)
Copyright (c) 2014-2018 Khan Academy (<www.khanacademy.org>),
with Reserved Font Names KaTeX_Main, KaTeX_Math, KaTeX_Size1, KaTeX_Size2, KaTeX_Size3 and KaTeX_Size4.
This Font Software is licensed under the SIL Open Font License, Version 1.1.

${openFontLicence.trim()}`;

/** Every licence whose notice has to go with each copy of the page; one text for all packages that have the same. */
export function noticesOf(own: string, packages: readonly Package[], openFontLicence: string): string {
  const sorted = packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const texts = [...new Set(sorted.map(({ text }) => text))];
  const others = texts.map((text) => `${headingOf(sorted.filter((one) => one.text === text))}\n\n${text}`);
  const fonts = packages.some(({ name }) => name === 'katex') ? [fontsOf(openFontLicence)] : [];
  return `${[`Softmax, backwards (MIT)\n\n${own.trim()}`, ...others, ...fonts].join(`\n\n${RULE}\n\n`)}\n`;
}

/** As a comment of a page. */
export const asComment = (notices: string): string =>
  `<!--\n${notices.replaceAll(/--(?=!?>)|<!--/g, '- -')}-->\n`;
