import { describe, expect, it } from 'vitest';
import { handoutOf } from '../../../src/lesson/handout/handout';
import { latexDocument } from '../../../src/lesson/handout/latex';
import { latexProse } from '../../../src/lesson/handout/latexProse';
import { texSource } from '../../../src/lesson/handout/texSource';
import { marked, number, symbol } from '../../../src/lesson/notation';
import { tex } from '../../../src/lesson/tex';
import { DERIVATION } from '../../../src/lesson/derivation';
import { nameOf, PROBLEMS, viewOf } from '../problems';

const coloured = (name: string, content: string) => `<${name}:${content}>`;

describe('a formula for another program', () => {
  it('loses the marks of this page and keeps its numbers, or has its colours', () => {
    const formula = tex`${symbol('z', 0)} = ${number(-0.5, { ref: 'z-1' })} + ${number(1e-7)}`;
    expect(texSource(formula, { coloured: null })).toBe(String.raw`z_{1} = -0.500 + 1.00{\cdot}10^{-7}`);
    expect(texSource(formula, { coloured })).toBe(String.raw`<z:z_{1}> = <z:-0.500> + 1.00{\cdot}10^{-7}`);
  });

  it('keeps a power together that is raised again, and a command apart from what follows', () => {
    expect(texSource(tex`${number(1e-7)}`, { coloured: null })).toBe(String.raw`1.00{\cdot}10^{-7}`);
    expect(texSource(tex`${marked('a', 'a-1', tex`${number(1e-7)}`)}^2`, { coloured: null })).toBe(
      String.raw`{1.00{\cdot}10^{-7}}^2`,
    );
    expect(texSource(tex`\ln${symbol('a', 0)}`, { coloured: null })).toBe(String.raw`\ln a_{1}`);
  });

  it('lets the numbers of a column stand under each other', () => {
    const entry = (value: number) => number(value, { width: 'entry' });
    const column = tex`\begin{pmatrix}${entry(1)} \\ ${entry(-1)}\end{pmatrix}`;
    expect(texSource(column, { coloured: null })).toContain(String.raw`\phantom{-}1.000 \\ -1.000`);
    expect(
      texSource(tex`\begin{pmatrix}${entry(1)} & ${entry(-1)}\end{pmatrix}`, { coloured: null }),
    ).not.toContain('phantom');
  });
});

describe('a sentence in LaTeX', () => {
  it('sets what is mathematics as mathematics', () => {
    expect(latexProse('∂E/∂a₁ is −2.3·10⁻⁵')).toBe(
      String.raw`$\partial E$/$\partial a_{1}$ is $-$2.3$\cdot$10$^{-5}$`,
    );
    expect(latexProse('softmax′(z₁₂) ≠ aaᵀ')).toBe(String.raw`softmax$'$($z_{12}$) $\neq$ aa$^{\top}$`);
  });

  it('leaves nothing of a name to TeX', () => {
    expect(latexProse(String.raw`\x{}$&#^_~%`)).toBe(
      String.raw`\textbackslash{}x\{\}\$\&\#\textasciicircum{}\_\textasciitilde{}\%`,
    );
    expect(latexProse('a--b|c')).toBe(String.raw`a-{}-b\textbar{}c`);
  });

  it('shows what the fonts of plain TeX lack by its number, and nothing of what cannot be seen', () => {
    expect(latexProse('猫 é ñ ß')).toBe(String.raw`\missing{732B} \'{e} \~{n} \ss{}`);
    expect(latexProse('👩‍🔬')).toBe(String.raw`\missing{1F469}\missing{1F52C}`);
    expect(latexProse('\u2068قطة\u2069')).toBe(String.raw`\missing{0642}\missing{0637}\missing{0629}`);
  });
});

describe('the derivation as LaTeX', () => {
  it('has every line of every step, in ASCII and without a mark of this page', () => {
    for (const problem of PROBLEMS.filter((_, k) => k % 5 === 0)) {
      const view = viewOf(problem);
      const text = latexDocument(
        handoutOf({ ...view, address: { ok: false, failure: 'None: 10% too long.' } }),
      );
      const lines = DERIVATION.flatMap((step) => step.substeps(problem).flatMap((part) => part.lines(view)));
      expect(text.match(/^\\derived\{/gm), nameOf(problem)).toHaveLength(lines.length);
      expect(text.match(/^\\section\{/gm), nameOf(problem)).toHaveLength(9);
      expect(text, nameOf(problem)).toContain(String.raw`None: 10\% too long.`);
      expect(/[^\n -~]|\\html/.exec(text)?.[0], nameOf(problem)).toBeUndefined();
    }
  });
});
