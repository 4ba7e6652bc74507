import type { Ref } from './refs';

/** A live number in a formula. Its text may change from frame to frame while the formula around it stays. */
export type Slot = {
  readonly value: number;
  /** Its digits; what is not shown as a decimal has a power of ten besides. */
  readonly text: string;
  readonly exponent: number | null;
  readonly ref: Ref | null;
  /** `entry` reserves room for a sign, so that a column of numbers does not jump when one changes sign. */
  readonly width: 'plain' | 'entry';
};

/** TeX with slots for live numbers: structure and numbers apart, so that KaTeX runs once per structure. */
export type Tex = readonly (string | Slot)[];

/** TeX source from our own literals, with other Tex put in: tex`${a}_{1} + ${b}`. */
export function tex(literals: TemplateStringsArray, ...inserted: readonly (Tex | string)[]): Tex {
  const parts: (string | Slot)[] = [];
  literals.raw.forEach((literal, k) => {
    parts.push(literal);
    const next = inserted[k];
    if (typeof next === 'string') parts.push(next);
    else if (next) parts.push(...next);
  });
  return parts;
}

/** The items with `separator` between them. */
export function joinTex(items: readonly Tex[], separator: Tex | string): Tex {
  const between = typeof separator === 'string' ? [separator] : separator;
  return items.flatMap((item, k) => (k === 0 ? [...item] : [...between, ...item]));
}

export type CompiledTex = { readonly structure: string; readonly slots: readonly Slot[] };

/** TeX source in which slot k is a placeholder with data-slot=k, and the slots in that order. */
export function compileTex(formula: Tex): CompiledTex {
  const slots: Slot[] = [];
  const source = formula.map((part) => {
    if (typeof part === 'string') return part;
    slots.push(part);
    const data = `slot=${slots.length - 1}${part.ref ? `,ref=${part.ref}` : ''}`;
    return String.raw`\htmlData{${data}}{\htmlClass{slot slot-${part.width}}{0}}`;
  });
  return { structure: source.join(''), slots };
}

/** In TeX a comma in a number is one in a list, unless it stands in braces. */
const slotTex = ({ text, exponent }: Slot): string => {
  const digits = text.replace(',', '{,}');
  return exponent === null ? digits : String.raw`${digits}{\cdot}10^{${exponent}}`;
};

/** The formula as one readable line: slots as their text, our own html commands taken out. For tests and copies. */
export function plainTex(formula: Tex): string {
  const source = formula.map((part) => (typeof part === 'string' ? part : slotTex(part))).join('');
  let plain = source;
  for (let previous = ''; previous !== plain;) {
    previous = plain;
    plain = plain.replace(/\\html(?:Data|Class)\{[^{}]*\}\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g, '$1');
  }
  return plain;
}
