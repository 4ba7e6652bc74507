import { describe, expect, it } from 'vitest';
import { writeNpy } from '../../../src/state/takeAway/npy';
import { headerOf, npyOf, zipOf } from '../arrays/brokenFiles';
import { ask, file, readFile, readText, refusedFile } from './asking';

const npy = writeNpy({ shape: [2], values: Float64Array.of(1, 2) });
const bytes = (content: Uint8Array) => Uint8Array.from(content);
const refused = async (content: Uint8Array) => (await refusedFile('a.npz', bytes(content))).sentence;

describe('a .npz', () => {
  it('holds what ends in .npy', async () => {
    expect(Array.from((await readFile('a.npz', bytes(zipOf(npy)))).logits)).toEqual([1, 2]);
    expect(await refused(zipOf(npy, { name: 'data.pkl' }))).toMatch(/^“a\.npz”: no \.npy is inside;/);
  });

  it('is refused where it is damaged, or holds what it does not say', async () => {
    const zip = zipOf(npy);
    expect(await refused(zip.slice(0, -1))).toMatch(/^“a\.npz”: the \.npz is damaged: its end is missing/);
    expect(await refused(zipOf(npy, { checksum: 1 }))).toMatch(/^“a\.npz”: “x\.npy” does not unpack to what/);
    expect(await refused(zipOf(Uint8Array.of(1, 2)))).toMatch(
      /^“a\.npz”: “x\.npy”: the file is neither text/,
    );
    expect(await refused(zipOf(npyOf(headerOf("'<c8'", 'False', '(1,)'), new Uint8Array(8))))).toMatch(
      /^“a\.npz”: “x\.npy”: the numbers are complex/,
    );
  });
});

describe('the name of a file', () => {
  it('says that text is a table, at its end and of two kinds alone', async () => {
    const sentence = (name: string) => refusedFile(name, '[1, 2]').then((one) => one.sentence);
    for (const name of ['a.csv', 'a.TSV'])
      expect(await sentence(name)).toContain(`“${name}”: Line 1, column 2: “2]” is not a number`);
    for (const name of ['a.xsv', 'a.csv.txt'])
      expect(Array.from((await readFile(name, '[1, 2]')).logits)).toEqual([1, 2]);
  });
});

describe('where a vocabulary came from', () => {
  it('says how printed numbers were stored', async () => {
    const { origin } = await readText('tensor([1., 2.], dtype=torch.float16)');
    expect(origin).toMatchObject({ stored: 'float16' });
  });

  it('is said of a file that is gone too, as a fault of the logits', async () => {
    const gone = file('gone.npy', '1');
    gone.arrayBuffer = () => Promise.reject(new Error('NotFoundError'));
    expect(await ask({ kind: 'file', file: gone })).toMatchObject({ kind: 'refused', field: 'logits' });
    expect(await ask({ kind: 'text', text: 'x' })).toMatchObject({ kind: 'refused', field: 'logits' });
  });
});
