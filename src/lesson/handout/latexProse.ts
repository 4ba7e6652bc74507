import { latexText } from './latexEscapes';

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉ᵢⱼₘₙ';
const SUBSCRIPT_OF = '0123456789ijmn';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻ᵀ';
const SUPERSCRIPT_OF = [...'0123456789-', String.raw`\top `];

/** Characters of our sentences that are mathematics, as it is set. */
const MATHS: Readonly<Record<string, string>> = {
  '∂': String.raw`\partial `,
  Σ: String.raw`\Sigma `,
  δ: String.raw`\delta `,
  η: String.raw`\eta `,
  σ: String.raw`\sigma `,
  '−': '-',
  '·': String.raw`\cdot `,
  '×': String.raw`\times `,
  '⊙': String.raw`\odot `,
  '∘': String.raw`\circ `,
  '′': "'",
  '≠': String.raw`\neq `,
  '≈': String.raw`\approx `,
  '≤': String.raw`\leq `,
  '≥': String.raw`\geq `,
  '←': String.raw`\leftarrow `,
  '→': String.raw`\to `,
  '↓': String.raw`\downarrow `,
  '∞': String.raw`\infty `,
  '⟨': String.raw`\langle `,
  '⟩': String.raw`\rangle `,
};

/** Characters of a text face that have no key of their own; TeX's ligatures are what every encoding has. */
const TEXT: Readonly<Record<string, string>> = {
  '“': '``',
  '”': "''",
  '„': ',,',
  '‘': '`',
  '’': "'",
  '‚': ',',
  '–': '--',
  '—': '---',
  '…': String.raw`\ldots{}`,
  '\u00A0': '~',
  '\u202F': String.raw`\,`,
  '\u2009': String.raw`\,`,
  ß: String.raw`\ss{}`,
  æ: String.raw`\ae{}`,
  Æ: String.raw`\AE{}`,
  ø: String.raw`\o{}`,
  Ø: String.raw`\O{}`,
  œ: String.raw`\oe{}`,
  Œ: String.raw`\OE{}`,
  ł: String.raw`\l{}`,
  Ł: String.raw`\L{}`,
  ı: String.raw`\i{}`,
  '°': String.raw`$^{\circ}$`,
  '§': String.raw`\S{}`,
};

/** Combining marks, by what sets them. */
const ACCENTS: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030A': 'r',
  '\u030B': 'H',
  '\u030C': 'v',
  '\u0327': 'c',
};

/** They only say how their neighbours are to be shown. */
const UNSEEN = /[\p{Cf}\p{Cc}\uFE00-\uFE0F]/u;

const accented = (character: string): string | undefined => {
  const [letter = '', mark = '', ...more] = character.normalize('NFD');
  const accent = ACCENTS[mark];
  return accent !== undefined && more.length === 0 && /[A-Za-z]/.test(letter)
    ? `\\${accent}{${letter}}`
    : undefined;
};

const codePoint = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** One character outside ASCII. What no font of plain TeX has is shown by its number, in a frame. */
function beyondAscii(character: string): string {
  const mathematics = MATHS[character];
  if (mathematics !== undefined) return `$${mathematics.trim()}$`;
  if (UNSEEN.test(character)) return '';
  return TEXT[character] ?? accented(character) ?? `\\missing{${codePoint(character)}}`;
}

const raised = (run: string): string =>
  Array.from(run, (character) => SUPERSCRIPT_OF[SUPERSCRIPTS.indexOf(character)] ?? '').join('');
const lowered = (run: string): string =>
  Array.from(run, (character) => SUBSCRIPT_OF[SUBSCRIPTS.indexOf(character)] ?? '').join('');

/** ∂E, a₁, zᵀ, 10⁻³: what of a sentence is set as mathematics at once. A letter that ends a word belongs to the word. */
const RUN = new RegExp(
  `((?<![A-Za-z])(?:∂[A-Za-z]|[A-Za-z](?=[${SUBSCRIPTS}])))?([${SUBSCRIPTS}]+)?([${SUPERSCRIPTS}]+)?`,
  'uy',
);

function runAt(text: string, from: number): { readonly set: string; readonly end: number } | null {
  RUN.lastIndex = from;
  const [all = '', letter = '', below = '', above = ''] = RUN.exec(text) ?? [];
  if (all === '') return null;
  const subscript = below && `_{${lowered(below)}}`;
  const superscript = above && `^{${raised(above).trim()}}`;
  return {
    set: `$${letter.replace('∂', MATHS['∂'] ?? '')}${subscript}${superscript}$`,
    end: from + all.length,
  };
}

/** What TeX would draw together or turn. */
const ASCII: Readonly<Record<string, string>> = {
  '|': String.raw`\textbar{}`,
  "'": String.raw`\textquotesingle{}`,
  '`': String.raw`\textasciigrave{}`,
};

function setCharacter(one: string, next: string | undefined): string {
  if (one > '~') return beyondAscii(one);
  if (one === '-' && next === '-') return '-{}';
  return ASCII[one] ?? (one < ' ' ? ' ' : latexText(one));
}

/** A sentence of ours, with whatever names a reader gave, as LaTeX that any engine sets. It is ASCII. */
export function latexProse(sentence: string): string {
  const set: string[] = [];
  for (let k = 0; k < sentence.length;) {
    const run = runAt(sentence, k);
    const one = String.fromCodePoint(sentence.codePointAt(k) ?? 0);
    set.push(run ? run.set : setCharacter(one, sentence[k + 1]));
    k = run ? run.end : k + one.length;
  }
  return set.join('');
}
