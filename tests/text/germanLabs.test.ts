import { afterEach, describe, expect, it, vi } from 'vitest';
import { MISTAKE_NAMES } from '../../src/engine/diagnosis/mistakeNames';
import { QUANTITIES } from '../../src/engine/diagnosis/question';
import { ACTIVATION_NAMES, type Problem } from '../../src/engine/problem';
import { programText } from '../../src/lesson/code/codeLine';
import { LANGUAGES, type Language } from '../../src/lesson/code/language';
import { textFaults } from '../../src/text/de/arrays';
import { check } from '../../src/text/de/labs/check';
import { headline } from '../../src/text/de/labs/trainHeadline';
import type { Asked } from '../../src/text/diagnosisAsked';
import { explanationSentence as saidInEnglish } from '../../src/text/diagnosis';
import type { PairFacts, RunFacts } from '../../src/text/trainingFacts';
import { DEFAULT, EXTREME, PAIRS, traceOf } from '../lesson/problems';
import { inGerman } from './inGerman';

const [{ explanationSentence: saidInGerman }, { wrongShape }, { ownRefusals }, { pairText }] = await inGerman(
  () =>
    Promise.all([
      import('../../src/text/diagnosis'),
      import('../../src/text/shapeText'),
      import('../../src/text/en/labs/checkOwn'),
      import('../../src/text/trainPair'),
    ]),
);

const askedOf = (change: Partial<Problem>, quantity: Asked['quantity'], isBatch: boolean): Asked => ({
  problem: { ...DEFAULT, ...change },
  quantity,
  reduction: 'mean',
  isBatch,
});

const asked: readonly Asked[] = QUANTITIES.flatMap((quantity) =>
  [true, false].flatMap((isBatch) => [
    ...ACTIVATION_NAMES.map((activation) => askedOf({ activation }, quantity, isBatch)),
    askedOf({ loss: 'crossEntropy', temperature: 2 }, quantity, isBatch),
  ]),
);

describe('what is said of a mistake, in German as in English', () => {
  it.each([
    ['de', saidInGerman],
    ['en', saidInEnglish],
  ])('%s: never begins with a symbol made a capital, for A is no a and Z no z', (_, sentence) => {
    const faults = asked
      .flatMap((about) => MISTAKE_NAMES.map((name) => sentence({ mistakes: [name] }, about)))
      .filter((said) => /^(?:[AZXJG]|Exp) /.test(said));
    expect(faults).toEqual([]);
  });

  it('has one short name for each, and no two alike', () => {
    const names = MISTAKE_NAMES.map((name) => check.pair([name]));
    expect(new Set(names).size).toBe(MISTAKE_NAMES.length);
    expect(check.pair(['argument-z', 'factor-2'])).toBe('z statt a eingesetzt und die 2 fehlt');
  });
});

describe('German counts', () => {
  const sizes = { inputs: 4, outputs: 3, rows: 1 };

  it('one and many, in rows and in matrices', () => {
    expect(wrongShape('dE_dW', sizes, [3, 4])).toBe(
      '∂E/∂W hat hier 4 Zeilen mit je 3 Zahlen; Ihr Array hat 3 Zeilen mit je 4 Zahlen.',
    );
    expect(wrongShape('dE_dz', sizes, [1, 1])).toContain('hat 1 Zeile mit 1 Zahl.');
    expect(wrongShape('dE_dz', { ...sizes, rows: 2 }, [5, 3, 3])).toBe(
      '∂E/∂z hat hier 3 Zahlen für eine Zeile von x und 2 Zeilen mit je 3 Zahlen für alle 2; Ihr Array hat 5 Matrizen aus je 3 Zeilen mit je 3 Zahlen.',
    );
    expect(ownRefusals.bias([1, 3])).toContain('hier steht 1 Zeile mit 3 Zahlen.');
    expect(ownRefusals.bias([2, 3])).toContain('hier stehen 2 Zeilen mit je 3 Zahlen.');
  });

  it('large ones in groups that neither a point nor a comma parts', () => {
    expect(textFaults.tooLong(1_000_001, 1_000_000)).toBe(
      'Der Text hat 1\u202f000\u202f001 Zeichen; gelesen werden höchstens 1\u202f000\u202f000.',
    );
  });
});

const run = (side: RunFacts['side'], change: Partial<RunFacts> = {}): RunFacts => ({
  side,
  outcome: { kind: 'falls' },
  first: 0.4,
  last: 0.1,
  steps: 100,
  end: {
    loss: 0.1,
    hits: 98,
    rightSize: 0.02,
    usedSize: 0.01,
    comparison: null,
    largestSlope: 0.2,
    upstreamSpread: 0.5,
    sampleSize: 0.3,
  },
  learningRate: 0.5,
  rows: 150,
  batchSize: 150,
  isSoftmax: true,
  direct: false,
  ...change,
});

describe('what two runs show, in German', () => {
  const survivor: PairFacts = {
    right: run('right', { last: 0.1 }),
    wrong: run('wrong', { last: 0.05 }),
    start: { angle: 60, ratio: 1 },
    end: { angle: 0, ratio: 1 },
    apart: 0.5,
  };

  it('a wrong gradient that lowers E, and why that is no proof', () => {
    expect(headline(survivor).conclusion).toBe('E fällt trotz des falschen Gradienten.');
    const said = pairText(survivor);
    expect(said).toContain('um 60° von der Richtung des richtigen ab');
    expect(said).toContain('am Ende zeigt es in dieselbe Richtung und ist ebenso lang.');
    expect(said).toContain('Unter 90° senkt ein hinreichend kurzer Schritt E trotzdem');
    expect(said).toContain('Nur eine Gradientenprüfung verrät den Fehler.');
  });

  it('beyond 90° nothing is said of a shorter step', () => {
    const uphill = { ...survivor, start: { angle: 120, ratio: 1 } };
    expect(pairText(uphill)).toContain('Ein fallender Verlust beweist nichts über den Gradienten.');
    expect(pairText(uphill)).not.toContain('Unter 90°');
  });
});

const IN_ENGLISH = ['labs/code', 'mends'].map((file) => `../../src/text/en/${file}`);
const IN_GERMAN = {
  code: () => import('../../src/text/de/labs/code'),
  mends: () => import('../../src/text/de/mends'),
};

/** What the Code lab and the mends of the Check lab would write, with the catalogue of the moment. */
async function programs(): Promise<readonly string[]> {
  vi.resetModules();
  const { programOf } = await import('../../src/lesson/code/program');
  const { ADDRESS_LANGUAGES, addressProgram } = await import('../../src/lesson/code/ownArrays');
  const { MISTAKES } = await import('../../src/lesson/mistakes/mistakes');
  const chosen = PAIRS.map(([form, argument]) => ({ ...DEFAULT, form, argument }));
  const problems = [...chosen, ...EXTREME.slice(0, 8)];
  const text = (problem: Problem, language: Language) => programText(programOf(traceOf(problem), language));
  return [
    ...problems.flatMap((problem) => LANGUAGES.map((language) => text(problem, language))),
    ...ADDRESS_LANGUAGES.map((language) => addressProgram(language, 'page')),
    ...MISTAKE_NAMES.flatMap((name) => asked.map((about) => MISTAKES[name].mend(about))),
  ];
}

/** Without the comments, and without what is printed. */
const bare = (program: string): string =>
  program
    .replace(/(?:#|\/\/) .*$/gm, '#')
    .replace(/(hint = |print\(|console\.log\(|assert close, f)".*?"/g, '$1""')
    .replace(/AssertionError: .*?`/g, '`');

const withoutComment = (line: string): string => line.replace(/(?:#|\/\/) .*$/, '');

describe('a program with German comments', () => {
  afterEach(() => {
    for (const file of IN_ENGLISH) vi.doUnmock(file);
    vi.resetModules();
  });

  it('is the English one but for its comments and what it prints, which is plain ASCII', async () => {
    const english = await programs();
    vi.doMock('../../src/text/en/labs/code', IN_GERMAN.code);
    vi.doMock('../../src/text/en/mends', IN_GERMAN.mends);
    const german = await programs();
    expect(german.map(bare)).toEqual(english.map(bare));
    expect(german.filter((program, k) => program === english[k])).toEqual([]);
    const beyondAscii = german.flatMap((program) =>
      program.split('\n').filter((line) => /[^ -~]/.test(withoutComment(line))),
    );
    expect(beyondAscii).toEqual([]);
    expect(german.some((program) => program.includes('ist in a geschrieben: a einsetzen'))).toBe(true);
    expect(german.some((program) => program.includes('{name} ist {computed}, nicht {right}'))).toBe(true);
    expect(german).toContain('J = np.diag(a) - np.outer(a, a)  # a, nicht z');
  });
});
