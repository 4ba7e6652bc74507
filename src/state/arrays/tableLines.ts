import type { GivenArray } from '../../engine/diagnosis/question';
import { places } from '../../text/en/arrays';
import { badScale, setScale, type Numerals } from './numerals';

export type TableLine = { readonly line: number; readonly text: string };

/** The lines of a table without what consoles print around them. */
export type TableLines = {
  /** "Columns 1 through 4" begins a block; its columns stand beside those of the block before */
  readonly blocks: TableLine[][];
  /** R's vector, `[1] 0.1 0.2`: each line goes on where the last one ended */
  continued: boolean;
  precision: GivenArray['precision'];
};

const COLUMNS = /^columns? \d{1,9}(?: (?:through|to|and) \d{1,9})?:?$/i;
const R_COLUMNS = /^\[,\d{1,9}\](?:\s+\[,\d{1,9}\])*$/;
const R_ROW = /^\[\d{1,9},\]/;
const R_VECTOR = /^\[\d{1,9}\](?=\s)/;
const OLD_TORCH = /^\[torch\.(Half|Float|Double|\w{1,20})Tensor of size [^\]]{1,80}\]$/;
// `#N/A`, `#DIV/0!`, `#NV` are cells: what spreadsheets write in the place of a number
const COMMENT = /^(?:#(?!(?:[A-Z]+[/!?]|NV\b))|%|\/\/)/;

const TORCH_PRECISIONS: Readonly<Record<string, GivenArray['precision']>> = {
  Half: 'float16',
  Float: 'float32',
  Double: 'float64',
};

function beginBlock(table: TableLines): void {
  if (table.blocks.at(-1)?.length !== 0) table.blocks.push([]);
}

/** What a console says about the numbers; true where the line holds none itself. */
function isRemark(table: TableLines, text: string): boolean {
  if (text === '' || COMMENT.test(text)) return true;
  if (COLUMNS.test(text) || R_COLUMNS.test(text)) {
    beginBlock(table);
    return true;
  }
  const tensor = OLD_TORCH.exec(text)?.[1];
  if (tensor === undefined) return false;
  table.precision = TORCH_PRECISIONS[tensor] ?? null;
  return true;
}

function withoutRowName(table: TableLines, text: string): string {
  if (R_ROW.test(text)) return text.replace(R_ROW, '').trim();
  if (!R_VECTOR.test(text)) return text;
  table.continued = true;
  return text.replace(R_VECTOR, '').trim();
}

/** Whether the text is R's, whose row names look like lists. */
export const isPrintedByR = (text: string): boolean =>
  /^(?:\[,\d{1,9}\]|\[\d{1,9},\]|\[\d{1,9}\][ \t]+[^\s\],;])/.test(text);

/** Sorts the lines from `start` on; a common factor goes to `numerals`. Fails with a sentence for a bad one, and for too many lines. */
export function tableLines(
  text: string,
  start: number,
  end: number,
  numerals: Numerals,
): TableLines | { readonly fault: string } {
  const table: TableLines = { blocks: [[]], continued: false, precision: null };
  let line = text.slice(0, start).split('\n').length;
  let lines = 0;
  for (const raw of text.slice(start, end).split('\n')) {
    const content = raw.trim().replace(/[,;]$/, '').trimEnd();
    const factor = /^(\S{1,40})\s{0,20}\*$/.exec(content)?.[1];
    if (factor !== undefined) {
      const fault = lines === 0 ? setScale(numerals, factor, line) : badScale(factor, line);
      if (fault !== null) return { fault };
    } else if (!isRemark(table, content)) {
      // names of columns, and as many lines as numbers may be
      if (lines > numerals.limits.numbers) return { fault: numerals.limits.tooMany(places.line(line)) };
      lines += 1;
      table.blocks.at(-1)?.push({ line, text: withoutRowName(table, content) });
    }
    line += 1;
  }
  return table;
}
