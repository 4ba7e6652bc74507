import { describe, expect, it } from 'vitest';
import { foldedMatrix, foldedSum, foldedVector, shownIndices } from '../../src/lesson/folding';
import { plainTex, tex } from '../../src/lesson/tex';
import { DEFAULT, linesOf, sourceOf, viewOf } from './problems';

const letter = (index: number) => tex`t_{${String(index + 1)}}`;

describe('folding', () => {
  it('shows every entry up to six, and the first four of more', () => {
    expect(shownIndices(6, false)).toHaveLength(6);
    expect(shownIndices(7, false)).toEqual([0, 1, 2, 3]);
    expect(shownIndices(7, true)).toHaveLength(7);
  });

  it('says in the formula how many are not there', () => {
    const vector = foldedVector(10, false, letter);
    expect(vector.folded).toBe(6);
    expect(plainTex(vector.tex)).toContain('\\text{6 more}');
    const sum = foldedSum(10, false, letter, 6);
    expect(plainTex(sum.tex)).toBe('t_{1} + t_{2} + t_{3} + t_{4} + \\text{6 more}');
    const matrix = foldedMatrix({ rows: 10, columns: 3 }, false, letter);
    expect(matrix.folded).toBe(18);
  });

  it('breaks a long sum into rows', () => {
    expect(plainTex(foldedSum(6, false, letter, 3).tex)).toBe(
      '\\begin{aligned}&t_{1} + t_{2} + t_{3} \\\\ &{}+ t_{4} + t_{5} + t_{6}\\end{aligned}',
    );
  });

  it.each(['logits', 'layer'] as const)('leaves nothing out at N = 6 (%s)', (kind) => {
    const lines = linesOf(viewOf({ ...DEFAULT, source: sourceOf(kind, 6) }));
    for (const { line, at } of lines) {
      expect(line.folded, at).toBe(0);
      expect(plainTex(line.tex), at).not.toMatch(/more|dots/);
    }
  });

  it.each(['softmax', 'tanh'] as const)(
    'counts what is folded away at N = 10 and opens it (%s)',
    (activation) => {
      const problem = { ...DEFAULT, activation, source: sourceOf('logits', 10) };
      const folded = linesOf(viewOf(problem));
      const open = linesOf(viewOf(problem, null, true));
      expect(folded.some(({ line }) => line.folded > 0)).toBe(true);
      folded.forEach(({ line, at }, k) => {
        expect(plainTex(line.tex).includes(' more}'), at).toBe(line.folded > 0);
        expect(line.sentence.includes('more'), at).toBe(line.folded > 0);
        expect(open[k]?.line.folded, at).toBe(0);
        const slots = (parts: typeof line.tex) => parts.filter((part) => typeof part !== 'string').length;
        if (line.folded > 0)
          expect(slots(open[k]?.line.tex ?? []), at).toBeGreaterThanOrEqual(slots(line.tex));
      });
      const matrix = folded.find(({ at }) => at === 'da_dz/matrix/value')?.line;
      expect(matrix?.folded).toBe(84);
    },
  );
});
