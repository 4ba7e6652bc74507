import katex from 'katex';
import type { Formulas } from './everyFormula.ts';
import { addMarkup, type Box } from './markup.ts';

function add(root: Box, structure: string, displayMode: boolean) {
  const html = katex.renderToString(structure, {
    output: 'html',
    displayMode,
    strict: 'ignore',
    trust: true,
  });
  addMarkup(root, html);
}

/** Adds what KaTeX makes of these formulae. */
export function addFormulas(root: Box, { display, text }: Formulas): void {
  for (const structure of display) add(root, structure, true);
  for (const structure of text) add(root, structure, false);
}

/** Adds a symbol that stands by itself; says why that cannot be done, or null. */
function refusalOf(root: Box, command: string): string | null {
  try {
    add(root, command, true);
    add(root, command, false);
    return null;
  } catch (error) {
    return String(error);
  }
}

/**
 * Adds every command of the sources that is in none of the formulae: a symbol is rendered by itself. What needs more than itself,
 * as a fraction does, must stand in a formula that is known; what KaTeX does not know is no TeX.
 */
export function addCommands(root: Box, commands: Iterable<string>, { display, text }: Formulas): void {
  const seen = new Set([...display, ...text].flatMap((structure) => structure.match(/\\[A-Za-z]+/g) ?? []));
  for (const command of commands) {
    const refusal = seen.has(command) ? null : refusalOf(root, command);
    if (refusal !== null && !refusal.includes('Undefined control sequence'))
      throw new Error(
        `the sources hold ${command}, and no formula that src/build/fonts knows of does: ${refusal}`,
      );
  }
}
