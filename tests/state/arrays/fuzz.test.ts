import { afterEach, describe, expect, it, vi } from 'vitest';
import { readArrayFile } from '../../../src/state/arrays/readArrayFile';
import { readArrayText } from '../../../src/state/arrays/readArrayText';
import { headerOf, npyOf, zipOf } from './brokenFiles';
import { expected, expectSentence, fileBytes, printText, refusedFiles, refusedPrints } from './fixtures';

/** Numbers from 0 to below 1, the same ones for a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Pick = (count: number) => number;
const pickWith =
  (random: () => number): Pick =>
  (count) =>
    Math.floor(random() * count);

/** Entries that were asked for at once, of typed arrays of any kind. */
let largest = 0;

/** Counts what is allocated while it stands. */
function watchAllocations(): void {
  largest = 0;
  for (const name of ['Float64Array', 'Uint8Array', 'ArrayBuffer'] as const) {
    const watched = new Proxy(globalThis[name], {
      construct: (target, parameters, newTarget) => {
        const [first] = parameters as readonly unknown[];
        if (typeof first === 'number') largest = Math.max(largest, first);
        return Reflect.construct(target, parameters, newTarget) as object;
      },
    });
    vi.stubGlobal(name, watched);
  }
}
afterEach(() => {
  vi.unstubAllGlobals();
});

const PRINTS = [...Object.keys(expected.prints).map((name) => `${name}.txt`), ...refusedPrints]
  .map(printText)
  .concat([
    'A =\n\n   1.0e-03 *\n\n  Columns 1 through 2\n\n   0.25 0.5\n\n  Column 3\n\n   1.0\n',
    '     [,1] [,2]\n[1,]  0.1  0.2\n[2,]  0.3  0.4',
    '2×2 Matrix{Float64}:\n 0.1  -0.2\n 0.3   1.0e-5',
    '<tf.Tensor: shape=(2, 2), dtype=float32, numpy=\narray([[0.1, -0.2],\n       [0.3, 1e-05]], dtype=float32)>',
    'tensor(1.00000e-02 *\n [[1.0, 2.0]])',
    '>>> dW\n[[0.1, "nan"], [inf, -3]]\n',
    '{"w": [[1, 2], [3, 4]]}',
    'a;b\n0,1;-0,2\n0,3;0,4',
    'A = [1 2; 3 4];',
  ]);
const SNIPPETS =
  '[ ] ( ) , ; . - + e : = * < > { } " \' ... … nan inf 1 0.5 \n \t × ∞ − >>> dtype= array( tensor( x [1,] [,1] 1e999 \u0000'
    .split(' ')
    .concat([' ', '\n\n', '\uD800']);

/** One to four deletions, insertions, swaps and cuts. */
function mutated(text: string, pick: Pick): string {
  let result = text;
  for (let changes = pick(4); changes >= 0; changes -= 1) {
    const at = pick(result.length + 1);
    const to = Math.min(result.length, at + 1 + pick(6));
    const middle = result.slice(at, to);
    const snippet = SNIPPETS[pick(SNIPPETS.length)] ?? '';
    const versions = [
      result.slice(0, at) + result.slice(to),
      result.slice(0, at) + snippet + result.slice(at),
      result.slice(0, at) + result.slice(to, to + middle.length) + middle + result.slice(to + middle.length),
      result.slice(0, at),
      result.slice(at),
    ];
    result = versions[pick(versions.length)] ?? result;
  }
  return result;
}

describe('1000 pastes that something happened to', () => {
  it('give numbers or a sentence each, and no more numbers than characters', () => {
    const pick = pickWith(seeded(20_261_125));
    const outcomes = { taken: 0, refused: 0 };
    for (let paste = 0; paste < 1000; paste += 1) {
      const text = mutated(PRINTS[paste % PRINTS.length] ?? '', pick);
      watchAllocations();
      const outcome = readArrayText(text);
      vi.unstubAllGlobals();
      expect(largest).toBeLessThanOrEqual(text.length);
      outcomes[outcome.ok ? 'taken' : 'refused'] += 1;
      if (outcome.ok) {
        const { shape, values, resolution } = outcome.value;
        expect(values.length).toBeLessThanOrEqual(text.length);
        expect(values).toHaveLength(shape.reduce((product, length) => product * length, 1));
        expect(resolution.every((value) => value >= 0 && Number.isFinite(value))).toBe(true);
        expect(resolution).toHaveLength(values.length);
      } else {
        expectSentence(outcome.failure);
      }
    }
    // neither is the rare case: what is tried is neither all valid nor all rubbish
    expect(outcomes.taken).toBeGreaterThan(50);
    expect(outcomes.refused).toBeGreaterThan(300);
  });
});

const SHAPES = [
  '(2,)',
  '(0,)',
  '(-1, 2)',
  '(1e3,)',
  '(4294967296,)',
  '(65536, 65536)',
  '(1, 2',
  '(131073,)',
  '((2,),)',
  '()',
];
const DESCRS = [
  "'<f8'",
  "'>f2'",
  "'|O'",
  "'<c8'",
  "'<U4'",
  "'|V16'",
  "[('a', '<f8')]",
  "'f8'",
  "'<i8'",
  "'<f16'",
  'None',
  "'|b1'",
];
const FILES = [
  ...Object.keys(expected.files).map((name) => `${name}.npy`),
  ...refusedFiles,
  'stored.npz',
  'deflated.npz',
  'torch.pt',
];

function withChangedBytes(bytes: Uint8Array, pick: Pick): Uint8Array {
  const changed = bytes.slice();
  for (let changes = pick(2); changes >= 0; changes -= 1) changed[pick(changed.length)] = pick(256);
  return changed;
}

const lyingFile = (pick: Pick): Uint8Array =>
  npyOf(
    headerOf(
      DESCRS[pick(DESCRS.length)] ?? '',
      ['True', 'False', '0'][pick(3)] ?? '',
      SHAPES[pick(SHAPES.length)] ?? '',
    ),
    new Uint8Array(pick(40)),
    [1 + pick(3), pick(8) === 0 ? 1 : 0],
  );

const randomBytes = (pick: Pick): Uint8Array =>
  Uint8Array.from({ length: pick(300) }, (_, i) => (i < 6 && pick(2) === 0 ? 0x93 : pick(256)));

/** In turn: cut short, changed, lying, random, a pickle, packed rubbish. */
function brokenFile(turn: number, pick: Pick): Uint8Array {
  const file = fileBytes(FILES[pick(FILES.length)] ?? '');
  switch (turn % 6) {
    case 0:
      return file.subarray(0, pick(file.length));
    case 1:
      return withChangedBytes(file, pick);
    case 2:
      return lyingFile(pick);
    case 3:
      return randomBytes(pick);
    case 4:
      return Uint8Array.of(0x80, 2 + pick(4), ...randomBytes(pick));
    default:
      return zipOf(lyingFile(pick), {
        size: pick(2) === 0 ? pick(2 ** 31) : 128,
        method: pick(2) * 8,
        flags: pick(2),
      });
  }
}

describe('1200 files that are broken', () => {
  it('give numbers or a sentence each, and no more numbers than bytes', { timeout: 120_000 }, async () => {
    const pick = pickWith(seeded(4));
    const outcomes = { taken: 0, refused: 0 };
    for (let turn = 0; turn < 1200; turn += 1) {
      const bytes = brokenFile(turn, pick);
      watchAllocations();
      const outcome = await readArrayFile('x.npy', bytes);
      vi.unstubAllGlobals();
      // what a .npz of ours unpacks to is a file of its own: at most its 300 bytes, or a fixture's
      const most = Math.max(bytes.length, 1000);
      expect(largest).toBeLessThanOrEqual(most);
      outcomes[outcome.ok ? 'taken' : 'refused'] += 1;
      if (outcome.ok) {
        for (const { array } of outcome.value) expect(array.values.length).toBeLessThanOrEqual(most);
      } else {
        expectSentence(outcome.failure);
      }
    }
    expect(outcomes.refused).toBeGreaterThan(900);
    expect(outcomes.taken).toBeGreaterThan(10);
  });
});

const PARTS =
  '[|(|[1,|[1],|[[1],[2]],|]|1|1.|.|1 |1,|1;|1\t|1\n|1 2\n|1,2;|0,5 |-|+1|1e|e+|"|\'|" |"1",| |\n| \n|\t|,|;|;\n|<|{|{"a":|=|a=|a:|a |a,|' +
  "array(|array([1],|tensor(1,|np.float64(1),|dtype=|dtype='a',|1*|1 *\n|>>> 1\n|...\n|... 1\n|Out[1]:1\n|In [1]: 1\n|```\n|# a\n|" +
  '[1,]\n|[1,] 1\n|[,1] |[1] 1\n|Column 1\n1\n|2×|1×1\n|nan |-inf,|∞|…|⋮ |\u2028|\uD800|0|0.|00,|1_|é';

/** A reader that goes back over a million of the same would not end before the runner gives up. */
describe('A million characters', () => {
  it.each(PARTS.split('|'))('of %j end in numbers or a sentence', (part) => {
    const paste = part.repeat(Math.floor(999_990 / part.length));
    for (const text of [paste, `${paste}x`, `${paste}]`, `${paste}"`, `array([${paste}`, `x = ${paste}`]) {
      const outcome = readArrayText(text);
      expect(outcome.ok ? outcome.value.values.length : outcome.failure.length).toBeGreaterThan(0);
      if (!outcome.ok) expectSentence(outcome.failure);
    }
  });
});
