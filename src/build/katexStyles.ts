import { type Box, boxesIn } from './fonts/markup.ts';

/** One file of a font family. */
export type Face = {
  readonly family: string;
  readonly style: string;
  readonly weight: string;
  /** KaTeX_Main-Regular */
  readonly file: string;
  readonly declarations: string;
};

/** A part of a selector: what one element must be. */
type Compound = {
  readonly element: string | null;
  readonly classes: readonly string[];
  readonly isChild: boolean;
};

type Selector = { readonly text: string; readonly compounds: readonly Compound[] };

type Rule = { readonly selectors: readonly Selector[]; readonly declarations: string };

export type KatexStyles = { readonly faces: readonly Face[]; readonly rules: readonly Rule[] };

const RULE = /([^{}]+)\{([^{}]*)\}/g;
const PSEUDO = /::?[\w-]+(?:\([^)]*\))?/g;

const valueOf = (declarations: string, property: string): string | null =>
  new RegExp(`(?:^|;)\\s*${property}:\\s*([^;]+)`).exec(declarations)?.[1]?.trim() ?? null;

const WEIGHTS: Readonly<Record<string, string>> = { normal: '400', bold: '700' };
const weightOf = (weight: string) => WEIGHTS[weight] ?? weight;

function face(declarations: string): Face {
  const family = valueOf(declarations, 'font-family')?.replaceAll(/["']/g, '');
  const file = /([\w-]+)\.woff2/.exec(declarations)?.[1];
  if (!family || !file)
    throw new Error(`a font of KaTeX's styles has no family or no woff2: ${declarations}`);
  const style = valueOf(declarations, 'font-style') ?? 'normal';
  return {
    family,
    style,
    weight: weightOf(valueOf(declarations, 'font-weight') ?? '400'),
    file,
    declarations,
  };
}

function compound(text: string, isChild: boolean): Compound {
  const [element = '', ...classes] = text.replace(PSEUDO, '').split('.');
  return { element: element === '' || element === '*' ? null : element, classes, isChild };
}

function selector(text: string): Selector {
  const parts = text
    .trim()
    .replaceAll(/\s*>\s*/g, ' >')
    .split(/\s+/);
  const compounds = parts.map((part) => compound(part.replace('>', ''), part.startsWith('>')));
  return { text: text.trim(), compounds };
}

/** KaTeX's style sheet, which holds fonts and plain rules and nothing else. */
export function readKatexStyles(css: string): KatexStyles {
  const faces: Face[] = [];
  const rules: Rule[] = [];
  const rest = css.replaceAll(/\/\*.*?\*\//gs, '').replace(RULE, (_, head: string, declarations: string) => {
    if (head.trim() === '@font-face') faces.push(face(declarations));
    else if (head.includes('@'))
      throw new Error(`KaTeX's styles hold a rule that is not understood: ${head}`);
    else rules.push({ selectors: head.split(',').map(selector), declarations });
    return '';
  });
  if (rest.trim() !== '') throw new Error(`KaTeX's styles hold what is no rule: ${rest.trim().slice(0, 80)}`);
  return { faces, rules };
}

const is = (box: Box, { element, classes }: Compound) =>
  (element === null || element === box.element) && classes.every((name) => box.classes.includes(name));

/** Whether the box is what the first `count` parts of the selector say. */
function matches(box: Box | null, compounds: readonly Compound[], count = compounds.length): boolean {
  const last = compounds[count - 1];
  if (!last) return true;
  if (!box || !is(box, last)) return false;
  if (count === 1) return true;
  if (last.isChild) return matches(box.parent, compounds, count - 1);
  for (let outer = box.parent; outer; outer = outer.parent)
    if (matches(outer, compounds, count - 1)) return true;
  return false;
}

const specificity = ({ compounds }: Selector) =>
  compounds.reduce((sum, { element, classes }) => sum + 1000 * classes.length + (element ? 1 : 0), 0);

export type FontChoice = Pick<Face, 'family' | 'style' | 'weight'>;

function chosenBy(declarations: string): Partial<FontChoice> {
  const whole = /(?:^|;)font:(\w+) \S+ ([^,;]+)/.exec(declarations);
  if (whole) return { style: whole[1]!, weight: '400', family: whole[2]! };
  const family = valueOf(declarations, 'font-family')?.split(',')[0];
  const style = valueOf(declarations, 'font-style');
  const weight = valueOf(declarations, 'font-weight');
  return { ...(family && { family }), ...(style && { style }), ...(weight && { weight: weightOf(weight) }) };
}

/** Which font a box is set in, as a browser finds it; null outside of every formula. */
export function fontChooser({ rules }: KatexStyles): (box: Box) => FontChoice | null {
  const choosing = rules
    .map(({ selectors, declarations }) => ({ selectors, choice: chosenBy(declarations) }))
    .filter(({ choice }) => Object.keys(choice).length > 0)
    .flatMap(({ selectors, choice }) => selectors.map((one) => ({ selector: one, choice })))
    .toSorted((one, other) => specificity(one.selector) - specificity(other.selector));
  const known = new Map<Box, FontChoice | null>();
  const fontOf = (box: Box): FontChoice | null => {
    const found = known.get(box);
    if (found !== undefined) return found;
    const inherited = box.parent && fontOf(box.parent);
    const own = choosing.filter(({ selector: { compounds } }) => matches(box, compounds));
    const chosen = Object.assign({}, inherited, ...own.map(({ choice }) => choice)) as Partial<FontChoice>;
    const { family, style, weight } = chosen;
    const font = family && style && weight ? { family, style, weight } : null;
    known.set(box, font);
    return font;
  };
  return fontOf;
}

/**
 * The rules that can match a formula of the page: all names of a selector stand in some formula, whether together or not, so that
 * one whose parts meet only in a formula that was not tried is kept too.
 */
export function rulesInUse({ rules }: KatexStyles, root: Box): string {
  const names = new Set<string>();
  for (const { element, classes } of boxesIn(root)) for (const name of [element, ...classes]) names.add(name);
  const canMatch = ({ compounds }: Selector) =>
    compounds.every(({ classes }) => classes.every((name) => names.has(name)));
  return rules
    .map(({ selectors, declarations }) => {
      const kept = selectors.filter(canMatch).map(({ text }) => text);
      return kept.length === 0 ? '' : `${kept.join(',')}{${declarations}}`;
    })
    .join('');
}
