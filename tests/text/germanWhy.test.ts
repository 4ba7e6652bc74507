import { describe, expect, it, vi } from 'vitest';
import { solve } from '../../src/engine/solve';
import type { Trace } from '../../src/engine/trace';
import { invariants } from '../../src/engine/checks/invariants';
import { experimentOfPreset } from '../../src/state/experiment';
import { four } from '../../src/text/de/four';
import { rowText, sumText } from '../../src/text/de/lesson/rows';
import { productCostText, productText } from '../../src/text/de/product';
import { epsilonText } from '../../src/text/epsilonText';
import { rateText } from '../../src/text/rateText';
import { inGerman } from './inGerman';

// As the German build does it.
vi.mock('../../src/text/en/language', () => import('../../src/text/de/language'));

const [{ lampSentences }, { pathText }] = await inGerman(() =>
  Promise.all([import('../../src/text/lampSentences'), import('../../src/text/pathText')]),
);

type Module = Readonly<Record<string, unknown>>;
const german = import.meta.glob<Module>('../../src/text/de/lesson/*.ts', { eager: true });
const english = import.meta.glob<Module>('../../src/text/en/lesson/*.ts', { eager: true });

/** What these take is no text: a number of squares, a list, an activation. */
const OTHER_ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  'judgedText.coincides': [['‹0›', '‹1›']],
  'judgedText.ambiguous': [['‹0›', '‹1›', '‹2›']],
  'notMonotoneText.reveals': ['‹0›', '‹1›', '‹2›', '‹3›', ['‹4›', '‹5›'], '‹6›'],
  'togetherText.reveals': ['‹0›', '‹1›', { before: '‹2›', right: '‹3›', twice: '‹4›', diagonal: '‹5›' }],
  'unfitText.softmaxOnly': ['relu'],
  'closingText.sum.elementwise': ['relu', '‹1›'],
  'closingText.matrix.elementwise': ['relu'],
  rowText: [[]],
  sumText: [[]],
};

/** Every sentence of a module by its key, said with a mark in the place of every number. */
function sentencesOf(value: unknown, path = ''): readonly (readonly [path: string, sentence: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const marks = Array.from({ length: value.length }, (_, k) => `‹${k}›`);
    return [[path, String(value(...(OTHER_ARGUMENTS[path] ?? marks)))]];
  }
  return Object.entries(value ?? {}).flatMap(([key, inner]) =>
    sentencesOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** Formulae, code and marks of numbers: what no translation changes. */
const UNTRANSLATED =
  /‹\d›|∂\S\/∂[azW][₁₂ᵢ]?|softmax_prime|diag\([asz]\)|outer\(s, s\)|σ|[azys][₁₂ᵢⱼ²]+|ε|η|2\/N/g;
const untranslated = (sentence: string) => [...new Set(sentence.match(UNTRANSLATED))].toSorted();

function traceOf(change: Partial<Trace['problem']> = {}): Trace {
  const outcome = solve({ ...experimentOfPreset('question').problem, ...change });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}
const lampWords = (trace: Trace) =>
  lampSentences(
    trace,
    trace.choices.map((choice) => ({ ...choice, lamps: invariants(trace, choice) })),
  ).join(' ');

describe('the lesson in German', () => {
  const files = Object.keys(german);

  it.each(files)('%s says the formulae and numbers that the English one says', (file) => {
    const own = sentencesOf(german[file]);
    expect(own.length).toBeGreaterThan(1);
    const others = new Map(sentencesOf(english[file.replace('/de/', '/en/')]));
    for (const [path, sentence] of own) {
      expect(untranslated(sentence), path).toEqual(untranslated(others.get(path) ?? ''));
    }
  });

  it('quotes as German does, and addresses its reader as one does there', () => {
    const all = files.flatMap((file) => sentencesOf(german[file]));
    for (const [path, sentence] of all)
      expect(sentence, path).not.toMatch(/["“](?=\w)|\b(?:du|dein|deine)\b/i);
  });
});

describe('numbers within German sentences', () => {
  it('have a comma, and so stand apart by semicolons', () => {
    expect(rowText([-0.2273, 0.1616, 0.0657])).toBe('(−0,227; 0,162; 0,066)');
    expect(sumText([-0.051, -0.026, 0.013])).toBe('−0,051 − 0,026 + 0,013');
    expect(epsilonText(5.6e-5)).toBe('5,6·10⁻⁵');
    expect(rateText(0.25)).toBe('0,25');
    expect(
      four.rows([
        [0.5, -0.25],
        [-0.25, 0.5],
      ]),
    ).toBe('Zeile 1: 0,500; minus 0,250. Zeile 2: minus 0,250; 0,500.');
  });

  it('are grouped by spaces, for a point would be read as code and a comma as a decimal one', () => {
    expect(productCostText.count('N²', 16_449_601_536)).toBe('N² = 16\u202f449\u202f601\u202f536');
  });
});

describe('German that depends on how many there are', () => {
  it('puts verbs and nouns in the singular for one', () => {
    expect(four.notFinite(1)).toBe('1 Eintrag ist keine endliche Zahl.');
    expect(four.notFinite(4)).toBe('4 Einträge sind keine endlichen Zahlen.');
    expect(productText.columnSoFar(0, ['+0,5', '−0,2'], 3, '+0,3')).toBe(
      'Spalte 1: 0,5 − 0,2 = +0,3, 2 von 3 Summanden',
    );
    expect(lampWords(traceOf({ form: 'z', argument: 'a' }))).toMatch(
      /^In z geschrieben, a eingesetzt: Von 7 Lampen ist 1 aus \(J/,
    );
    expect(lampWords(traceOf({ form: 'a', argument: 'z' }))).toMatch(/: Von 7 Lampen sind [4-6] aus \(/);
  });

  it('counts the ways of the board in words that agree with them', () => {
    expect(four.lead(traceOf().choices)).toBe(
      'Vier Wege, J = ∂a/∂z zu berechnen: Zwei sind richtig und ergeben dasselbe, zwei sind falsch. Eine Formel verlangt das, worin sie geschrieben ist.',
    );
    expect(four.lead(traceOf({ activation: 'silu' }).choices)).toMatch(
      /^Zwei Wege, .*: Einer ist richtig, einer ist falsch\./,
    );
  });

  it('puts the steps after which E dips in the dative', () => {
    const path = (...losses: number[]) => ({
      activations: [],
      losses: Float64Array.from(losses),
      stopped: null,
    });
    const said = (...losses: number[]) =>
      pathText({
        right: path(3, 2),
        used: path(...losses),
        coincidence: false,
        apart: 1,
        learningRate: 0.5,
        maskedTarget: false,
      });
    expect(said(3, 2, 4)).toContain('fällt E zuerst (2,000 nach 1 Schritt) und steigt dann');
    expect(said(3, 2.5, 2, 4)).toContain('(2,000 nach 2 Schritten)');
    expect(said(3, 4)).toBe('Mit Ihrer Ableitung steigt E.');
  });
});
