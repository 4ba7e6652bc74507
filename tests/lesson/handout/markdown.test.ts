import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { handoutOf } from '../../../src/lesson/handout/handout';
import { markdownDocument, markdownText } from '../../../src/lesson/handout/markdown';
import { nameOf, PROBLEMS, viewOf } from '../problems';

const documentOf = (problem: (typeof PROBLEMS)[number], labels: readonly string[] = [], value = '') => {
  const { trace } = viewOf(problem);
  const address =
    value === '' ? ({ ok: false, failure: 'None: *too* long.' } as const) : ({ ok: true, value } as const);
  return markdownDocument(
    handoutOf({ trace, label: (i) => labels[i] ?? String(i + 1), cell: null, address }),
  );
};

const formulasIn = (text: string): readonly string[] =>
  Array.from(
    text.matchAll(/\$\$(.+?)\$\$|(?<![\\$])\$([^$]+)\$/g),
    ([, block, inline]) => block ?? inline ?? '',
  );

const known = new Set<string>();

/** Why KaTeX, or a program that reads Markdown first, would not show a formula. */
function faultIn(formula: string): string | null {
  const structure = formula.replace(/\d+/g, '0');
  if (known.has(structure)) return null;
  known.add(structure);
  // A backslash before a sign is lost; _ behind a sign begins emphasis; < begins a tag.
  const lost = /\\[^A-Za-z]|[^A-Za-z0-9]_|[<>*`|]|\]\(|html/.exec(formula);
  if (lost) return `${lost[0]} in ${formula}`;
  try {
    katex.renderToString(formula, { displayMode: true, throwOnError: true, strict: 'error' });
    return null;
  } catch (error) {
    return `${String(error)} in ${formula}`;
  }
}

describe('the derivation as Markdown', () => {
  it('holds formulas that KaTeX sets and that no Markdown changes', () => {
    // every kind of source, size, loss and pair is among them
    const faults = PROBLEMS.filter((_, k) => k % 3 === 0).flatMap((problem) =>
      formulasIn(documentOf(problem)).flatMap((formula) => {
        const fault = faultIn(formula);
        return fault === null ? [] : [`${nameOf(problem)}: ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
    expect(known.size).toBeGreaterThan(100);
  });

  it('has the nine steps in order, each formula on a line of its own', () => {
    const lines = documentOf(PROBLEMS[0] as (typeof PROBLEMS)[number]).split('\n');
    expect(lines.flatMap((line) => /^## (\d) ·/.exec(line)?.[1] ?? [])).toEqual([...'123456789']);
    for (const line of lines.filter((one) => one.includes('$$'))) expect(line).toMatch(/^\$\$[^$]+\$\$$/);
  });

  it('says a name that is Markdown, HTML or mathematics as it is', () => {
    expect(markdownText('*a* _b_ `c` [d](e) <b>&amp;</b> $x$ a|b #')).toBe(
      String.raw`\*a\* \_b\_ \`c\` \[d\](e) &lt;b&gt;&amp;amp;&lt;/b&gt; \$x\$ a\|b \#`,
    );
    expect(markdownText('1. first\n- second')).toBe(String.raw`1\. first - second`);
    expect(markdownText('- second')).toBe(String.raw`\- second`);
    expect(markdownText('\u202Eevil')).toBe(' evil');
    expect(documentOf(PROBLEMS[0] as (typeof PROBLEMS)[number], ['a|b', '$', '<script>'])).toContain(
      String.raw`| a\|b |`,
    );
  });

  it('ends with the address, as a link that nothing in it ends', () => {
    const text = documentOf(PROBLEMS[0] as (typeof PROBLEMS)[number], [], 'https://a.example/#labels=<b> `');
    expect(text.trimEnd().split('\n').at(-1)).toBe('<https://a.example/#labels=%3Cb%3E%20%60>');
  });

  it('ends with the reason where there is no address', () => {
    const text = documentOf(PROBLEMS[0] as (typeof PROBLEMS)[number]);
    expect(text.trimEnd().split('\n').at(-1)).toBe(String.raw`None: \*too\* long.`);
  });
});
