import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { traceOf } from '../../src/state/traceOf';
import { numberText } from '../../src/text/numbers';
import { DOCUMENTS } from './documents';

const tex = inject('tex');
const BEGIN = String.raw`\begin{document}`;
const END = String.raw`\end{document}`;

const preambleOf = (source: string): string => source.slice(0, source.indexOf(BEGIN));
const bodyOf = (source: string): string =>
  source.slice(source.indexOf(BEGIN) + BEGIN.length, source.lastIndexOf(END));

/** All documents as one, each on pages of its own: TeX starts once. */
const BOOK = [
  preambleOf(DOCUMENTS[0]?.tex ?? ''),
  BEGIN,
  ...DOCUMENTS.map(({ name, tex: source }, k) => `\\typeout{== ${k} ${name}}${bodyOf(source)}\\clearpage`),
  END,
].join('\n');

const folder = mkdtempSync(join(tmpdir(), 'softmax-backwards-tex-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function compile(name: string, source: string) {
  writeFileSync(join(folder, `${name}.tex`), source);
  const options = ['-interaction=nonstopmode', '-halt-on-error', '-no-shell-escape', `${name}.tex`];
  let ended = 0;
  try {
    execFileSync(tex?.pdflatex ?? '', options, { cwd: folder, stdio: 'pipe', timeout: 240_000 });
  } catch (error) {
    ended = (error as { status?: number }).status ?? -1;
  }
  return { ended, log: readFileSync(join(folder, `${name}.log`), 'latin1') };
}

const read = (name: string): string =>
  execFileSync(tex?.pdftotext ?? '', ['-layout', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' });

/** Numbers as TeX sets them: its minus is not a hyphen, and a power stands on a line of its own. */
const plain = (text: string): string => text.replaceAll('−', '-').replace(/\s+/g, '');

/** What there is to see of the nasty names. */
const SEEN = [
  String.raw`\input{x}`,
  '{$&#',
  '%}',
  '<>|',
  'U+1F98A',
  'U+0642',
  'U+732B',
  'reversed',
  String.raw`$x$\end{document}`,
];

// Without a TeX it is skipped, and said to be; in CI it fails for want of it.
describe.skipIf(tex === null && !process.env['CI'])('the derivation as LaTeX', () => {
  let book = { ended: -1, log: '' };
  beforeAll(() => {
    book = compile('book', BOOK);
  });

  it('has one preamble, whatever the experiment, in ASCII', () => {
    expect(new Set(DOCUMENTS.map((one) => preambleOf(one.tex))).size).toBe(1);
    expect(BOOK.replace(/[\n -~]/g, '')).toBe('');
  });

  it('is set by pdflatex without an error, a missing character or a line that sticks out, for every experiment', () => {
    const faults =
      book.log.match(/^(?:==.*|!.*|Missing character.*|Overfull .hbox.*|.*undefined.*)$/gm) ?? [];
    const told = faults.filter(
      (line, k) => !line.startsWith('==') || !(faults[k + 1] ?? '==').startsWith('=='),
    );
    expect(told).toEqual([]);
    expect(book.ended).toBe(0);
  });

  it('shows the numbers of the page, and each name or what stands for its characters', () => {
    const text = plain(read('book'));
    const numbers = DOCUMENTS.slice(0, 4).flatMap(({ problem }) => {
      const { activations, loss } = traceOf(problem);
      return [...activations, loss].map((value) => plain(numberText(value)));
    });
    expect([...numbers, ...SEEN].filter((shown) => !text.includes(shown))).toEqual([]);
  });

  it('is a document of its own', () => {
    expect(compile('one', DOCUMENTS[0]?.tex ?? '').ended).toBe(0);
    expect(plain(read('one'))).toContain('example.org');
  });
});
