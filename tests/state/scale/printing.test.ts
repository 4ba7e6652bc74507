import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, file, readFile, readText } from './asking';
import { runs } from '../../properties/runs';

/** −0 is 0 to a softmax, and to JSON. */
const logit = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.double({ min: -30, max: 30, noNaN: true }).map((value) => value + 0),
);
const some = fc.array(logit, { minLength: 1, maxLength: 60 });
const label = fc.oneof(
  // a file with a zero byte in it is no text
  fc.string({ maxLength: 6, unit: 'binary' }).map((text) => text.replaceAll('\0', '0')),
  fc.constantFrom('"', ',', '""', '\n', '"\n', ' ', ';', '\t', '#', '{', '[', '0', "'", '\\', 'nan'),
);
const labelled = fc.array(fc.tuple(label, logit), { minLength: 3, maxLength: 40 });

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
/** As Python’s csv.writer quotes: where it must. */
const cellOf = (cell: string): string => (/["\r\n,]/.test(cell) ? quoted(cell) : cell);

/** A .npy of version 1, written without NumPy. */
function npy(values: readonly number[], type: 'f4' | 'f8', isLittle: boolean): Uint8Array<ArrayBuffer> {
  const bytes = type === 'f4' ? 4 : 8;
  const dictionary = `{'descr': '${isLittle ? '<' : '>'}${type}', 'fortran_order': False, 'shape': (${values.length},), }`;
  const header = `${dictionary.padEnd(117)}\n`;
  const content = new Uint8Array(10 + header.length + values.length * bytes);
  content.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length, 0]);
  content.set(new TextEncoder().encode(header), 10);
  const view = new DataView(content.buffer, 10 + header.length);
  for (const [i, value] of values.entries()) {
    if (type === 'f4') view.setFloat32(4 * i, value, isLittle);
    else view.setFloat64(8 * i, value, isLittle);
  }
  return content;
}

describe('whatever is printed is read back to the last bit', () => {
  it('from JSON', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (values) => {
        expect(Array.from((await readText(JSON.stringify(values))).logits)).toEqual(values);
      }),
      runs(0.1), // a table of many logits written and read: 5 ms
    );
  });

  it('from a column', async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.constantFrom('\n', '\r\n'), async (values, end) => {
        expect(Array.from((await readText(values.join(end))).logits)).toEqual(values);
      }),
      runs(0.1), // a table of many logits written and read: 5 ms
    );
  });

  it('from a table with labels', async () => {
    await fc.assert(
      fc.asyncProperty(labelled, async (entries) => {
        const rows = entries.map(([name, value]) => `${cellOf(name)},${value}`);
        const { labels, logits } = await readFile('logits.csv', ['token,logit', ...rows].join('\r\n'));
        const names = entries.map(([name]) => name);
        expect(labels).toEqual(names.every((name, i) => name === String(i)) ? null : names);
        expect(Array.from(logits)).toEqual(entries.map(([, value]) => value));
      }),
      runs(0.1), // a table of many logits written and read: 5 ms
    );
  });

  it('from a JSON object, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(labelled, async (entries) => {
        const members = entries.map(([name, value]) => `${JSON.stringify(name)}: ${value}`);
        const { labels, logits } = await readText(`{${members.join(', ')}}`);
        expect(labels).toEqual(entries.map(([name]) => name));
        expect(Array.from(logits)).toEqual(entries.map(([, value]) => value));
      }),
      runs(0.1), // a table of many logits written and read: 5 ms
    );
  });

  it('from a .npy of doubles, and of floats as these round them', async () => {
    const moderate = fc.array(
      fc.double({ min: -1e30, max: 1e30, noNaN: true }).map((value) => value + 0),
      {
        minLength: 1,
      },
    );
    await fc.assert(
      fc.asyncProperty(moderate, fc.boolean(), async (values, isLittle) => {
        const doubles = await readFile('a.npy', npy(values, 'f8', isLittle));
        expect(Array.from(doubles.logits)).toEqual(values);
        const floats = await readFile('a.npy', npy(values, 'f4', isLittle));
        expect(Array.from(floats.logits)).toEqual(values.map(Math.fround));
      }),
      runs(0.1), // a table of many logits written and read: 5 ms
    );
  });
});

it('the order is by logit, largest first, equal ones as they stand, -inf last', async () => {
  const { order } = await readText('1\n-inf\n3\n1\n-inf\n0');
  expect(Array.from(order)).toEqual([2, 0, 3, 5, 1, 4]);
});

describe('whatever is given is answered', () => {
  /** Answers that are neither a vocabulary nor a sentence. */
  const unanswered = async (name: string, content: string | Uint8Array<ArrayBuffer>) => {
    const answers = [
      await ask({ kind: 'file', file: file(name, content) }),
      await ask({ kind: 'file', file: file('a.csv', content) }),
      await ask({ kind: 'text', text: '1\n2' }, { labels: file(name, content) }),
    ];
    return answers.filter(
      (answer) =>
        answer.kind !== 'read' &&
        !(answer.kind === 'refused' && /^“.{1,9}”: .{8,}\.$/su.test(answer.sentence)),
    );
  };

  it('random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await unanswered('a', Uint8Array.from(bytes))).toEqual([]);
      }),
      runs(0.1), // a table of many logits written and read: 5 ms
    );
  });

  it('a .npy with bytes changed', async () => {
    const good = npy([1, 2, 3], 'f8', true);
    const [place, end] = [fc.nat({ max: good.length - 1 }), fc.nat({ max: good.length })];
    await fc.assert(
      fc.asyncProperty(place, fc.nat({ max: 255 }), end, async (at, byte, to) => {
        const bytes = good.slice();
        bytes[at] = byte;
        expect(await unanswered('a.npy', bytes.slice(0, to))).toEqual([]);
      }),
      runs(0.1), // a table of many logits written and read: 5 ms
    );
  });

  it.each([
    ['a million brackets', '['.repeat(1_000_000)],
    ['brackets that are closed', '['.repeat(500_000) + ']'.repeat(500_000)],
    ['a million braces', '{'.repeat(1_000_000)],
    ['quotation marks', '"'.repeat(1_000_000)],
    ['lines of a quotation mark', '"\n'.repeat(300_000)],
    ['lines of three quotation marks', '"""\n'.repeat(200_000)],
    ['an object that begins', `{"${'a'.repeat(1_000_000)}`],
    ['an object of backslashes', `{"${'\\'.repeat(1_000_000)}": 1}`],
    ['blanks', ' '.repeat(1_000_000)],
    ['commas', ','.repeat(1_000_000)],
    ['a digit', '1'.repeat(1_000_000)],
    ['signs', '+-'.repeat(500_000)],
    ['lines of words', 'word\n'.repeat(300_000)],
    ['an object behind blanks', `${' '.repeat(1_000_000)}{"a": 1}`],
  ])('%s', async (_, content) => {
    expect(await unanswered('a.txt', content)).toEqual([]);
    expect(await unanswered('a.json', content)).toEqual([]);
  });
});
