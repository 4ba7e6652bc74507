import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/engine/problem';
import { diagonalOf } from '../../../src/lesson/code/numerals';
import { programText } from '../../../src/lesson/code/codeLine';
import { LANGUAGES, type Language } from '../../../src/lesson/code/language';
import { programOf } from '../../../src/lesson/code/program';
import { STEP_IDS } from '../../../src/lesson/stepIds';
import { DEFAULT, EXTREME, nameOf, PAIRS, PROBLEMS, sourceOf, traceOf } from '../problems';

const linesOf = (problem: Problem, language: Language) => programOf(traceOf(problem), language);
const textOf = (problem: Problem, language: Language) => programText(linesOf(problem, language));

/** The numbers of a Python or JavaScript list, nested or not. */
function numbersOf(text: string): readonly number[] {
  const numerals = text.match(/-?(?:np\.|torch\.|jnp\.)?(?:inf|Infinity)|-?\d[\d.]*(?:e[+-]?\d+)?/g) ?? [];
  return numerals.map((numeral) =>
    /inf/i.test(numeral) ? (numeral.startsWith('-') ? -Infinity : Infinity) : Number(numeral),
  );
}

/** What stands between two texts, the first time. */
function between(text: string, before: string, after: string): string {
  const start = text.indexOf(before);
  if (start < 0) throw new Error(`no ${before} in ${text}`);
  return text.slice(start + before.length, text.indexOf(after, start + before.length));
}

describe('a program', () => {
  it.each(LANGUAGES)(
    'in %s has every step, in order, and every line of a definition its step',
    (language) => {
      const faults = PROBLEMS.flatMap((problem) => {
        const lines = linesOf(problem, language);
        const ends = lines.findIndex(({ text }) => text.includes('Is it right?'));
        const steps = lines
          .slice(0, ends)
          .flatMap(({ step }) => (step === null ? [] : [step]))
          .filter((step, k, all) => step !== all[k - 1]);
        return steps.join() === STEP_IDS.join() ? [] : [`${nameOf(problem)}: ${steps.join()}`];
      });
      expect(faults.slice(0, 3)).toEqual([]);
    },
  );

  it.each(LANGUAGES)('in %s gives z and y as the very doubles of the page', (language) => {
    const z = [1e-300, -0, 0.1 + 0.2, 1e21, -Infinity, 123456789012345680000];
    const y = [1 / 3, 5e-324, 0, 0, 0, 2 / 3];
    const problem: Problem = {
      ...DEFAULT,
      source: { kind: 'logits', logits: z },
      target: { kind: 'distribution', values: y },
    };
    const text = textOf(problem, language);
    const defined = (name: string) =>
      between(text, language === 'typescript' ? `\nconst ${name} = ` : `\n${name} = `, '\n');
    expect(numbersOf(defined('z'))).toEqual(z);
    expect(numbersOf(defined('y'))).toEqual(y);
  });

  it.each(LANGUAGES)('in %s compares with the right numbers of the page, to the last digit', (language) => {
    for (const [form, argument] of PAIRS) {
      const problem: Problem = { ...DEFAULT, source: sourceOf('layer', 3), form, argument };
      const { right } = traceOf(problem);
      const text = textOf(problem, language).replace(/\.flat\(\)/g, '');
      const compared = (name: string) => numbersOf(between(text, `check("${name}", ${name}, [`, ']'));
      expect(compared('dE_dz')).toEqual([...right.logits]);
      const matrix = numbersOf(between(text, 'check("da_dz", da_dz, [', '], 2'));
      expect(matrix.slice(0, 9)).toEqual([...right.jacobian.values]);
    }
  });

  it('of an elementwise activation compares the diagonal', () => {
    const problem: Problem = { ...DEFAULT, activation: 'tanh' };
    const text = textOf(problem, 'numpy');
    expect(text).toContain(
      `check("da_dz", da_dz, [${[...diagonalOf(traceOf(problem).right.jacobian)].join(', ')}]`,
    );
  });

  it('is short of what it need not compare: of many outputs a diagonal and a row', () => {
    const text = textOf({ ...DEFAULT, source: sourceOf('layer', 30) }, 'numpy');
    expect(text).toContain('check("da_dz", np.diag(da_dz), [');
    expect(text).toContain('check("dE_dW", dE_dW[0], [');
  });

  it('has nothing but ASCII outside its comments, so that it prints on any console', () => {
    const faults = LANGUAGES.flatMap((language) =>
      [DEFAULT, ...EXTREME.slice(0, 8)].flatMap((problem) =>
        linesOf(problem, language)
          .map(({ text }) => text.replace(/(?:#|\/\/) .*$/, ''))
          .filter((code) => /[^ -~]/.test(code)),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('needs T only where there is one, and takes the mask from where it stands', () => {
    expect(textOf(DEFAULT, 'numpy')).not.toMatch(/(?<!\.)\bT\b/);
    expect(textOf({ ...DEFAULT, temperature: 0.5 }, 'numpy')).toContain('np.exp((z - z.max()) / T)');
    const given: Problem = { ...DEFAULT, source: { kind: 'activations', activations: [0, 1, 3] } };
    expect(textOf(given, 'numpy')).toContain('with np.errstate(divide="ignore")');
    expect(textOf(given, 'pytorch')).not.toContain('errstate');
  });

  it('takes cross-entropy’s short form where y / a has left the doubles, and only there', () => {
    const lost: Problem = {
      ...DEFAULT,
      loss: 'crossEntropy',
      source: { kind: 'logits', logits: [1000, 990, 0] },
    };
    const target = { kind: 'class', index: 2 } as const;
    expect(textOf({ ...lost, target }, 'numpy')).toContain('dE_dz = a * y.sum() - y');
    expect(textOf({ ...lost, target, argument: 'z', form: 'a' }, 'numpy')).toContain('dE_dz = dE_da @ da_dz');
    expect(textOf(lost, 'numpy')).toContain('dE_dz = dE_da @ da_dz');
  });
});

describe('the choice', () => {
  const CALLS = {
    zz: ['def softmax_prime(z):', 'da_dz = softmax_prime(z)'],
    za: ['def softmax_prime(z):', 'da_dz = softmax_prime(a)'],
    az: ['def softmax_prime(s):', 'da_dz = softmax_prime(z)'],
    aa: ['def softmax_prime(s):', 'da_dz = softmax_prime(a)'],
  };

  it.each(PAIRS)('written in %s and given %s reads as people write it', (form, argument) => {
    const lines = linesOf({ ...DEFAULT, form, argument }, 'numpy').map(({ text }) => text);
    const [definition = '', call = ''] = CALLS[`${form}${argument}`];
    expect(lines.some((text) => text.startsWith(definition))).toBe(true);
    expect(lines.filter((text) => text.startsWith('da_dz = '))).toHaveLength(1);
    expect(lines.some((text) => text.startsWith(call))).toBe(true);
  });

  it.each(LANGUAGES)('changes one line in %s, the call, and not what it is compared with', (language) => {
    const right = linesOf({ ...DEFAULT, form: 'a', argument: 'a' }, language).map(({ text }) => text);
    const wrong = linesOf({ ...DEFAULT, form: 'a', argument: 'z' }, language).map(({ text }) => text);
    expect(wrong).toHaveLength(right.length);
    const changed = wrong.filter((text, k) => text !== right[k]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/da_dz = softmax_?[Pp]rime\(z\).*wrong/);
  });

  it.each(LANGUAGES)(
    'marks in %s where it is wrong and the assertions that stop it, else nothing',
    (language) => {
      const faults = PROBLEMS.flatMap((problem) => {
        const lines = linesOf(problem, language);
        const isWrong = traceOf(problem).used.verdict === 'wrong';
        const wrong = lines.filter(({ standing }) => standing === 'wrong');
        const caught = lines.filter(({ standing }) => standing === 'caught');
        const holds = isWrong
          ? wrong.length === 1 && caught.some(({ text }) => text.startsWith('check("da_dz"'))
          : wrong.length + caught.length === 0;
        return holds ? [] : [nameOf(problem)];
      });
      expect(faults.slice(0, 3)).toEqual([]);
    },
  );

  it('where f′ has no form in a keeps z, and says why', () => {
    for (const activation of ['silu', 'gelu'] as const) {
      const text = textOf({ ...DEFAULT, activation, form: 'a', argument: 'a' }, 'numpy');
      expect(text).toMatch(new RegExp(`da_dz = ${activation}_prime\\(z\\)  # cannot be written in a`));
    }
  });
});
