import type { Slot, Tex } from '../tex';

/** How another program than KaTeX on this page takes our formulas. */
export type TexDialect = {
  /** Content in the colour of a symbol (`z`, `a`, `wrong`, …); null: it has no colours. */
  readonly coloured: ((symbol: string, content: string) => string) | null;
};

const OWN = /\\html(Class|Data)\{(?:sym-)?([^{}]*)\}\{/;

/** The index behind the brace that closes the one before `from`. */
function closing(source: string, from: number): number {
  let open = 1;
  for (let k = from; k < source.length; k++) {
    const character = source[k];
    if (character === '\\') k++;
    else if (character === '{') open++;
    else if (character === '}' && --open === 0) return k + 1;
  }
  throw new Error(`a brace is open in ${source}`);
}

/** Joined so that the letters of a command do not run into those that follow. */
function joined(before: string, content: string, after: string): string {
  const isRaised = /^[\^_]/.test(after);
  const own = isRaised ? `{${content}}` : content;
  const gap = /\\[A-Za-z]+$/.test(before) && /^[A-Za-z]/.test(own) ? ' ' : '';
  return before + gap + own;
}

/** \htmlClass and \htmlData, which only this page knows, taken out or turned into colours. */
function withoutOwn(source: string, dialect: TexDialect): string {
  const found = OWN.exec(source);
  if (!found) return source;
  const [start, kind, name] = [found[0], found[1], found[2] ?? ''];
  const from = found.index + start.length;
  const end = closing(source, from);
  const content = withoutOwn(source.slice(from, end - 1), dialect);
  const isColour = kind === 'Class' && dialect.coloured !== null;
  const own = isColour ? (dialect.coloured?.(name, content) ?? content) : content;
  const after = source.slice(end);
  return joined(source.slice(0, found.index), own, after) + withoutOwn(after, dialect);
}

/** Columns of numbers stand under each other where the one without a sign has its room. */
function numeral({ text, exponent, width, value }: Slot, isColumn: boolean): string {
  const digits = text.replace('−', '-').replace(',', '{,}');
  const room = isColumn && width === 'entry' && value >= 0 ? String.raw`\phantom{-}` : '';
  return room + digits + (exponent === null ? '' : String.raw`{\cdot}10^{${exponent}}`);
}

const COLUMN = /\\begin\{pmatrix\}(?:(?!\\end)[\s\S])*?\\\\/;

/** A formula of ours as TeX that stands on its own, numbers and all. */
export function texSource(formula: Tex, dialect: TexDialect): string {
  const isColumn = COLUMN.test(formula.map((part) => (typeof part === 'string' ? part : '')).join(''));
  const source = formula.map((part) => (typeof part === 'string' ? part : numeral(part, isColumn)));
  return withoutOwn(source.join(''), dialect);
}
